"""Parsing files from outside apart from this process, where they can neither hang nor crash it."""

import atexit
import json
import logging
import os
import subprocess
import sys
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore, Lock, Timer

from assistant.children import as_here
from assistant.errors import Failure, UnreadableFile
from assistant.reading.documents import Document, from_json
from assistant.reading.formats import TOO_COMPLEX
from assistant.reading.limits import Limits

_log = logging.getLogger(__name__)

READY = b"ready\n"

_AT_ONCE = 2
_FILES_PER_CHILD = 64
_START_SECONDS = 60.0


def parse_isolated(path: Path, suffix: str, encoding: str | None, limits: Limits) -> Document:
    """The document, parsed by a child process that is kept for the next file.

    Raises UnreadableFile with the child's reason or because the limits struck, Failure where no child starts.
    """
    request = {"path": str(path), "suffix": suffix, "encoding": encoding, "limits": asdict(limits)}
    answer = _children().ask(json.dumps(request).encode() + b"\n", limits.wall_seconds)
    if not answer:
        raise UnreadableFile(TOO_COMPLEX)
    reply = json.loads(answer)
    if "refused" in reply:
        raise UnreadableFile(reply["refused"])
    return from_json(reply["document"])


class _Child:
    def __init__(self) -> None:
        self.files = 0
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "assistant.reading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        if self._exchange(b"", _START_SECONDS) != READY:
            self.close()
            raise Failure("读文件的子进程起不来，请重新安装本程序，详情见日志")

    def ask(self, request: bytes, seconds: float) -> bytes:
        """The answer line, b"" where the child died over it or took too long."""
        self.files += 1
        answer = self._exchange(request, seconds)
        if not answer.endswith(b"\n"):
            self.close()
            _log.warning("the reading child ended with %s", self._process.returncode)
            return b""
        return answer

    def _exchange(self, request: bytes, seconds: float) -> bytes:
        assert self._process.stdin and self._process.stdout
        clock = Timer(seconds, self._process.kill)
        clock.start()
        try:
            self._process.stdin.write(request)
            self._process.stdin.flush()
            return self._process.stdout.readline()
        except BrokenPipeError:
            return b""
        finally:
            clock.cancel()

    @property
    def usable(self) -> bool:
        return self._process.poll() is None and self.files < _FILES_PER_CHILD

    def close(self) -> None:
        self._process.kill()
        try:
            self._process.communicate()
        except (BrokenPipeError, ValueError):
            self._process.wait()


class _Children:
    """Some children at once, each serving one file at a time."""

    def __init__(self) -> None:
        self._free = BoundedSemaphore(_AT_ONCE)
        self._lock = Lock()
        self._idle: list[_Child] = []

    def ask(self, request: bytes, seconds: float) -> bytes:
        with self._free:
            child = self._borrowed()
            try:
                return child.ask(request, seconds)
            finally:
                self._give_back(child)

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def _borrowed(self) -> _Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.usable:
                    return child
                child.close()
        return _Child()

    def _give_back(self, child: _Child) -> None:
        with self._lock:
            if child.usable:
                self._idle.append(child)
                return
        child.close()


@cache
def _children() -> _Children:
    children = _Children()
    atexit.register(children.close)
    return children


def _environment() -> dict[str, str]:
    """What Python needs to start, and nothing else: no keys, no settings."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "HOME")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    # numpy, which a spreadsheet library pulls in, would reserve address space for each core.
    threads = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    return environment | threads | as_here()
