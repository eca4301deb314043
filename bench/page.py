"""The web page, from the command to its first answer, against a Gradio app with one text box."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.values import Timing, in_turns

_ROUNDS, _PATIENCE, _PAUSE = 2, 120.0, 0.02
_BARE = """
import sys, gradio
with gradio.Blocks() as page:
    given = gradio.Textbox(); given.submit(lambda text: text, given, gradio.Textbox())
page.launch(server_name="127.0.0.1", server_port=int(sys.argv[1]), quiet=True)
"""
_CALL = "from assistant.cli import main; main()"


def timings() -> Iterator[Timing]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def ours(number: int) -> None:
            port = free_port()
            data = str(folder / str(number))
            _answered([sys.executable, "-c", _CALL, "ui", "--port", str(port), "--data", data], port)

        def plain(_: int) -> None:
            port = free_port()
            _answered([sys.executable, "-c", _BARE, str(port)], port)

        yield Timing("`assistant ui` until the page answers", *_beside(in_turns(ours, plain, _ROUNDS)))


def _beside(both: tuple[float, float]) -> tuple[float, str, float]:
    return both[0], "a bare Gradio app", both[1]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _answered(command: Sequence[str], port: int) -> None:
    """Start a server and wait for its page. Raises RuntimeError where it does not come."""
    quiet = {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"}
    with subprocess.Popen(  # noqa: S603
        command, env={**os.environ, **quiet}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait(process, port)
        finally:
            process.send_signal(signal.SIGKILL)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=_PATIENCE):
                return
        except OSError:
            time.sleep(_PAUSE)
    raise RuntimeError("the page does not answer")
