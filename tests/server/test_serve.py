"""Starting the server: what cannot work is said at once."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from assistant.errors import Busy, UserError
from assistant.records import Records
from assistant.server.serve import serve
from assistant.server.site import Site
from assistant.settings import Settings
from tests.load.processes import free_port
from tests.records.test_lock import another_writer

START = "import sys; from assistant.cli.console import run; sys.exit(run(sys.argv[1:]))"


def start(data_dir: Path, site: Site) -> None:
    serve(Settings(data_dir=data_dir), site, lambda _: None)


def test_a_port_in_use_is_told_with_another_to_try(data_dir: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UserError, match=f"如 {port + 1}"):
            start(data_dir, Site.at("127.0.0.1", port))


def test_other_machines_are_not_served_without_accounts(data_dir: Path) -> None:
    with pytest.raises(UserError, match="assistant user add"):
        start(data_dir, Site.at("0.0.0.0", free_port()))


def test_a_page_that_is_open_already_is_told(data_dir: Path) -> None:
    Records.open(data_dir, write=True).close()
    with another_writer(data_dir), pytest.raises(Busy, match="网页已经打开"):
        start(data_dir, Site.at("127.0.0.1", free_port()))


@pytest.mark.slow
def test_the_command_serves_the_page_and_stops_when_told(data_dir: Path) -> None:
    port = free_port()
    call = [sys.executable, "-c", START, "ui", "--port", str(port), "--data", str(data_dir)]
    with subprocess.Popen(call, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert f"http://127.0.0.1:{port}/" in process.stderr.readline()
        try:
            assert _answer(port) == b'{"status":"ok"}'
        finally:
            process.terminate()
        assert process.wait(timeout=20) in (0, -15)


def _answer(port: int) -> bytes:
    for _ in range(100):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")
