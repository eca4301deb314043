"""A disk that takes no more: a sentence, no half state, and everything goes on once there is room."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records
from tests.library.made import write_files

ROOT = Path(__file__).resolve().parents[2]
FILES = 8


def ingest_within(data_dir: Path, source: Path, largest_file: int) -> str:
    """What the driver says where no file may grow beyond so many bytes."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    command = [sys.executable, "-m", "tests.library.driver", data_dir, source]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, preexec_fn=limit)
    return run.stdout


@pytest.mark.slow
@pytest.mark.parametrize("kilobytes", [40, 300, 700, 1500])
def test_what_was_kept_stays_and_the_rest_follows_later(
    data_dir: Path, tmp_path: Path, kilobytes: int
) -> None:
    write_files(tmp_path / "in", "栗坪镇人民政府", range(2000, 2000 + FILES), 8, 6)
    said = ingest_within(data_dir, tmp_path / "in", kilobytes << 10)
    assert "failed 磁盘写不进去" in said or "没有建成" in said
    acknowledged = {line.split()[1] for line in said.splitlines() if line.startswith("kept ")}
    with Records.open(data_dir, write=True) as records:
        assert acknowledged <= set(records.live_ids())
        done = Library(records, data_dir, HashEmbeddings()).ingest([tmp_path / "in"])
        assert done.added + done.skipped == FILES
        assert done.fell_back == ()
