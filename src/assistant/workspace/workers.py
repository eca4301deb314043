"""The processes that draft for the page: begun when first needed, kept for the next draft, ended with it."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock

from assistant.children import as_here
from assistant.domain import DraftSection
from assistant.drafting import Progress
from assistant.errors import AssistantError
from assistant.settings import Settings
from assistant.workspace.job_progress import Stop
from assistant.workspace.values import Drafted, DraftRequest


class Workers:
    """As many as there are drafts at once. Safe to share between threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._closed = False

    def begin(self) -> None:
        """Have one ready before the first draft is asked for."""
        self._given_back(self._taken())

    def close(self) -> None:
        """Ends them, at work or not: whoever waits for a draft gets an EOFError."""
        with self._lock:
            self._closed = True
            for worker in self._busy:
                worker.kill()
            while self._idle:
                self._idle.pop().end()

    def draft(
        self,
        request: DraftRequest,
        on_section: Callable[[DraftSection], None],
        on_line: Callable[[Progress], None],
        stop: Stop,
    ) -> Drafted:
        """As `Workspace.draft`; a stop or a listener that raises ends the writing at once."""
        worker = self._taken()
        try:
            with stop.ending(worker.kill):
                return worker.draft(request, on_section, on_line)
        finally:
            self._given_back(worker)

    @property
    def idle(self) -> tuple[int, ...]:
        """The numbers of the processes that wait for a draft."""
        return tuple(worker.number for worker in self._idle)

    def _taken(self) -> "_Worker":
        with self._lock:
            while self._idle and not self._idle[-1].usable:
                self._idle.pop().end()
            worker = self._idle.pop() if self._idle else _Worker(self._settings)
            self._busy.add(worker)
            return worker

    def _given_back(self, worker: "_Worker") -> None:
        with self._lock:
            self._busy.remove(worker)
            if worker.usable and not self._closed:
                self._idle.append(worker)
            else:
                worker.end()


class _Worker:
    """One process (`assistant.workspace.worker`), which serves one caller at a time."""

    def __init__(self, settings: Settings) -> None:
        self._answered = True
        # Only this process speaks to it; its settings, keys among them, go through the pipe.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "assistant.workspace.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **as_here()},
        )
        self._send(settings)

    @property
    def number(self) -> int:
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether nothing is left of what it was asked last."""
        return self._answered and self._process.poll() is None

    def draft(
        self,
        request: DraftRequest,
        on_section: Callable[[DraftSection], None],
        on_line: Callable[[Progress], None],
    ) -> Drafted:
        assert self._process.stdout
        self._answered = False
        self._send(request)
        while True:
            match pickle.load(self._process.stdout):  # noqa: S301 - our own process wrote it
                case DraftSection() as section:
                    on_section(section)
                case Progress() as line:
                    on_line(line)
                case Drafted() as drafted:
                    self._answered = True
                    return drafted
                case AssistantError() as error:
                    self._answered = True
                    raise error

    def _send(self, said: Settings | DraftRequest) -> None:
        assert self._process.stdin
        pickle.dump(said, self._process.stdin)
        self._process.stdin.flush()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self.kill()
        with suppress(BrokenPipeError):
            self._process.communicate()
