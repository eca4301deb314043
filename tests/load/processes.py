"""Servers of their own process, ours and a bare one, and how much memory they take."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 120


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def served(module: str, data: Path, path: str, env: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The address of a server, which answers at `path`, and its process; it is killed at the end."""
    port = free_port()
    call = [sys.executable, "-m", module, str(data), str(port)]
    with subprocess.Popen(call, env={**os.environ, **env}, stderr=subprocess.DEVNULL) as process:
        try:
            _until_it_answers(process, f"http://127.0.0.1:{port}{path}")
            yield f"http://127.0.0.1:{port}/", process.pid
        finally:
            process.kill()


def _until_it_answers(process: "subprocess.Popen[bytes]", url: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"no answer at {url}")


def resident(pid: int) -> float:
    """Of the process, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024
