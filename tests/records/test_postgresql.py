"""The same records in PostgreSQL, where a server is installed."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain import Profile
from assistant.errors import Conflict, NotFound
from assistant.records import (
    Generation,
    NewVersion,
    Original,
    Records,
    Scope,
    Stage,
    Step,
    WorkRecords,
)
from tests.records.made import SPACE, keep, passages, report, vectors

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("initdb") is None, reason="no PostgreSQL is installed"),
]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A server of its own, run by an unprivileged user where the tests run as root."""
    with tempfile.TemporaryDirectory(prefix="postgresql-") as folder:
        yield from _served(Path(folder))


def _served(folder: Path) -> Iterator[str]:
    user = "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    try:
        shutil.chown(folder, user)
    except OSError:
        pytest.skip("this namespace has no unprivileged user to run a server")
    subprocess.run(
        ["initdb", "-D", folder / "db", "-A", "trust", "-U", "records", "-E", "UTF8", "--no-sync"],
        user=user if os.geteuid() == 0 else None,
        cwd=folder,
        check=True,
        capture_output=True,
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["postgres", "-D", folder / "db", "-p", str(port), "-k", folder, "-c", "fsync=off"],
        user=user if os.geteuid() == 0 else None,
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    while "ready to accept connections" not in server.stderr.readline():
        assert server.poll() is None
    yield f"postgresql+psycopg://records@127.0.0.1:{port}/postgres"
    server.terminate()
    server.communicate(timeout=20)


def test_reports_are_kept_replaced_restored_and_read(url: str, tmp_path: Path) -> None:
    with Records.open(url, write=True) as records:
        assert [keep(records, report()), keep(records, report())] == ["added", "skipped"]
        corrected = report(text="更正后的报告。")
        original = Original("报告.docx", b"PK\x00")
        assert records.add_report(corrected, passages(corrected), vectors(corrected), original) == "replaced"
        records.restore(report().id)
        records.set_profile(Profile(issuer="栗坪镇"))
        records.add_generation(Generation("1", SPACE, 4, "", Stage.BUILDING, 3, "2026"))
        records.publish("1", {"ids.npy": {"size": 1}})
    with Records.open(url) as reader:
        assert reader.live_ids() == (report().id,)
        assert reader.report(report().id) == report()
        assert reader.original(corrected.id) == original
        assert reader.passages_in(Scope(year=2023, kind="section")) == passages(report())[:1]
        assert (
            dict(reader.vectors(SPACE, [report().id]))[report().id].matrix == vectors(report()).matrix
        ).all()
        assert reader.profile() == Profile(issuer="栗坪镇")
        assert reader.published(SPACE) is not None


def test_works_are_saved_stepped_back_and_kept_apart_by_owner(url: str) -> None:
    works = WorkRecords.open(url)
    content = {"title": "", "issuer": "", "year": None, "genre": "", "n": 0}
    id = works.add("王", content).entry.id
    works.save(id, "王", 1, {**content, "n": 1}, Step("改", versions=(NewVersion("王", "", {"text": "稿"}),)))
    works.say(id, "王", [("user", {"text": "好"}), ("assistant", {"text": "好"})])
    with pytest.raises(Conflict):
        works.save(id, "王", 1, {**content, "n": 2}, Step("改"))
    with pytest.raises(NotFound):
        works.read(id, "李")
    assert works.undo(id, "王", 2).content == content
    assert works.redo(id, "王", 3).content["n"] == 1
    assert (len(works.versions(id, "王")), len(works.messages(id, "王"))) == (1, 2)
    works.remove(id, "王")
    assert works.listed("王") == ()
    works.close()
