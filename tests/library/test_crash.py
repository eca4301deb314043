"""SIGKILL at any moment of an ingest: what was acknowledged is there, and the next command works.

ASSISTANT_KILL_ROUNDS sets the number of rounds (8: each kind of kill at each moment twice; `make soak`: 200).
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.library.manifest import damage
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records
from tests.library.made import write_files

ROUNDS = int(os.environ.get("ASSISTANT_KILL_ROUNDS", "8"))
FILES_A_ROUND = 4
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


class Run:
    """One driver process in a session of its own."""

    def __init__(self, data_dir: Path, source: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.library.driver", data_dir, source],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        self.first = self.process.stdout.readline()

    def kill(self, with_children: bool) -> list[str]:
        """The ids acknowledged before the end."""
        if with_children:
            os.killpg(self.process.pid, signal.SIGKILL)
        else:
            self.process.kill()
        said, _ = self.process.communicate()
        return [line.split()[1] for line in said.splitlines() if line.startswith("kept ")]

    def children_end(self) -> bool:
        deadline = time.monotonic() + 60
        while _session(self.process.pid):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.05)
        return True


def _session(leader: int) -> list[str]:
    """Processes of a session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(stat.parent.name)
    return found


def _index_files(data_dir: Path) -> dict[str, int]:
    found = {}
    for folder, _, names in os.walk(data_dir / "index"):
        for name in names:
            path = os.path.join(folder, name)  # noqa: PTH118
            try:
                found[path] = os.stat(path).st_mtime_ns  # noqa: PTH116
            except OSError:
                continue
    return found


def wait_for_an_index_write(run: Run, data_dir: Path) -> None:
    """Until a file of the index changes, or the ingest ends without touching it."""
    before = _index_files(data_dir)
    while run.process.poll() is None and _index_files(data_dir) == before:
        time.sleep(0.0005)


def test_no_kill_loses_a_report_or_leaves_the_library_unusable(published: Path, tmp_path: Path) -> None:
    chance = random.Random(20261123)
    data_dir = published
    acknowledged: set[str] = set()
    for number in range(ROUNDS):
        source = tmp_path / "in" / str(number)
        write_files(source, f"第{number}镇人民政府", range(2018, 2018 + FILES_A_ROUND), 6, 4)
        run = Run(data_dir, source)
        assert run.first == "open\n"
        if number % 2:
            wait_for_an_index_write(run, data_dir)
            time.sleep(chance.uniform(0, 1.5))
        else:
            time.sleep(chance.uniform(0, 1.5))
        acknowledged.update(run.kill(with_children=number % 4 < 2))
        assert run.children_end()
        assert_usable(data_dir, acknowledged)
    assert_whole(data_dir, tmp_path / "in", acknowledged)


def assert_usable(data_dir: Path, acknowledged: set[str]) -> None:
    """The next command answers from all that was acknowledged."""
    began = time.monotonic()
    with Records.open(data_dir) as records:
        assert acknowledged <= set(records.live_ids())
        library = Library(records, data_dir, HashEmbeddings())
        assert library.search("组织开展法治宣传教育", k=3).hits
        assert library.search("全年完成矛盾纠纷排查化解12件。", k=3, roads=["dense"]).hits
        library.close()
    assert time.monotonic() - began < 60
    connection = sqlite3.connect(data_dir / "records.db")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def assert_whole(data_dir: Path, source: Path, acknowledged: set[str]) -> None:
    """Ingesting all again adds what is missing, nothing twice, and ends with a sound index."""
    files = len(list(source.rglob("*.txt")))
    with Records.open(data_dir, write=True) as records:
        library = Library(records, data_dir, HashEmbeddings(), standing=True)
        done = library.ingest([source])
        assert done.added + done.skipped == files
        assert done.skipped >= len(acknowledged)
        assert (done.replaced, done.failed, done.fell_back) == (0, (), ())
        assert len(records.reports(None)) == files + 9
        generation = records.published(HashEmbeddings.id)
        assert generation is not None
        assert damage(data_dir / "index" / generation.id, generation.manifest, thorough=True) is None
        assert library.repair() == ()
        found = library.search("全年完成矛盾纠纷排查化解12件。", k=3, roads=["dense"])
        assert (found.fell_back, bool(found.hits)) == ((), True)
        library.close()
    assert len(list((data_dir / "index").iterdir())) <= 2


@pytest.fixture
def busy(data_dir: Path, tmp_path: Path) -> Iterator[Run]:
    """An ingest that has begun."""
    write_files(tmp_path / "in", "栗坪镇人民政府", range(1950, 2023), 8, 6)
    run = Run(data_dir, tmp_path / "in")
    assert run.first == "open\n"
    yield run
    run.kill(with_children=True)


def test_a_second_writer_is_refused_while_readers_go_on(busy: Run, data_dir: Path, tmp_path: Path) -> None:
    assert busy.process.stdout is not None
    assert busy.process.stdout.readline().startswith("kept")
    began = time.monotonic()
    code = (
        "import sys; from pathlib import Path\n"
        "from assistant.records import Records; from assistant.errors import Busy\n"
        "try: Records.open(Path(sys.argv[1]), write=True)\n"
        "except Busy as busy: print(busy)"
    )
    refused = subprocess.run([sys.executable, "-c", code, data_dir], capture_output=True, text=True, cwd=ROOT)
    assert "另一个程序正在写入" in refused.stdout
    assert time.monotonic() - began < 2 + 4  # the second process also has to start
    with Records.open(data_dir) as reader:
        assert Library(reader, data_dir, HashEmbeddings()).search("法治宣传教育").hits
    assert busy.process.poll() is None
