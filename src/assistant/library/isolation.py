"""Work on an index generation in a process of its own, which ends when this one does."""

import json
import logging
import os
import subprocess
import sys
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any

from assistant.children import as_here
from assistant.errors import IndexFailure
from assistant.library.build import Request

FAILED = "检索索引没有建成，检索改用逐条比对，结果不受影响；下次收录报告时会自动重建。"
_CHARACTERS_LOGGED = 4_000

log = logging.getLogger(__name__)


class IsolatedProcess:
    """A process that has loaded its vendors and waits for one request."""

    def __init__(self) -> None:
        self._out, self._err = TemporaryFile(), TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(
            [sys.executable, "-m", "assistant.library.build"],
            stdin=subprocess.PIPE,
            stdout=self._out,
            stderr=self._err,
            env={**os.environ, **as_here()},
        )

    def __enter__(self) -> "IsolatedProcess":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()
        self._out.close()
        self._err.close()

    def answer(self, request: Request, seconds: float) -> dict[str, Any]:
        """Raises IndexFailure where the process dies, fails or takes longer; why stands in the log."""
        ending = self._ending(request, seconds)
        if ending == 0:
            self._out.seek(0)
            answer: dict[str, Any] = json.loads(self._out.read())
            return answer
        self._err.seek(0)
        said = self._err.read().decode("utf-8", "replace")[-_CHARACTERS_LOGGED:]
        log.error("%s of generation %s ended with %s: %s", request.task, request.generation, ending, said)
        raise IndexFailure(FAILED)

    def _ending(self, request: Request, seconds: float) -> int | str:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(request.line().encode("utf-8"))
            self._process.stdin.flush()
            return self._process.wait(seconds)
        except (OSError, subprocess.TimeoutExpired) as error:
            return repr(error)
