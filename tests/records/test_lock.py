"""One writer a data folder."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from assistant.errors import Busy
from assistant.records import Records, writer_lock
from tests.records.made import keep, report

HOLD = (
    "import sys, time; from pathlib import Path; from assistant.records import writer_lock\n"
    "with writer_lock(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
)


@contextmanager
def another_writer(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, data_dir], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.slow
def test_a_second_writer_is_refused_within_two_seconds(data_dir: Path) -> None:
    with another_writer(data_dir):
        began = time.monotonic()
        with pytest.raises(Busy, match="另一个程序"):
            Records.open(data_dir, write=True)
        assert time.monotonic() - began < 2


@pytest.mark.slow
def test_readers_go_on_while_another_process_writes(data_dir: Path) -> None:
    with Records.open(data_dir, write=True) as records:
        keep(records, report())
    with another_writer(data_dir), Records.open(data_dir) as reader:
        assert len(reader.reports()) == 1


@pytest.mark.slow
def test_a_killed_writer_leaves_the_folder_free(data_dir: Path) -> None:
    with another_writer(data_dir) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        with writer_lock(data_dir):
            pass


def test_the_lock_may_be_taken_again_in_the_same_process(data_dir: Path) -> None:
    reached: list[bool] = []

    def again() -> None:
        with writer_lock(data_dir):
            reached.append(True)

    with writer_lock(data_dir), writer_lock(data_dir):
        thread = Thread(target=again)
        thread.start()
        thread.join()
    assert reached == [True]


def test_closing_the_records_frees_the_folder(data_dir: Path) -> None:
    Records.open(data_dir, write=True).close()
    Records.open(data_dir, write=True).close()
