"""The guard around calls to a model endpoint: deadlines by our own clock, retries, and what counts as done.

SDKs raise nothing when a stream just ends, drips for ever, or was cut by length or a filter; here only an
answer with an accepted finish reason and some text is an answer. Free of vendors: an attempt is a function
that yields pieces.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextvars import copy_context
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import Any

from assistant.models.faults import Failed, Fault
from assistant.models.redaction import mask
from assistant.models.thinking import spoken
from assistant.settings import TimeLimits

log = logging.getLogger(__name__)

TRIES = 3
BACKOFF = 0.5
LONGEST_WAIT = 60.0
LONGEST_ANSWER = 200_000
LARGER_BUDGET = 8192
_DONE = frozenset({"stop", "tool_calls"})
_REST_AFTER, _REST_SECONDS = 5, 30.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an answer as it arrives. `message` is the vendor's own chunk; `calls`: it calls tools."""

    text: str
    finish: str | None
    tokens: tuple[int, int] | None
    message: Any
    calls: bool = False

    @property
    def says(self) -> bool:
        return bool(self.text) or self.calls


@dataclass(frozen=True, slots=True)
class Attempt:
    """What an attempt is told: when to give up quietly, and the token budget where one is asked for."""

    cancelled: Event
    budget: int | None = None


Source = Callable[[Attempt], Iterator[Piece]]


class Guard:
    """Guards the calls to one endpoint; safe to share between threads."""

    def __init__(self, limits: TimeLimits) -> None:
        self.limits = limits
        self._lock = Lock()
        self._failures = 0
        self._rest_until = 0.0
        self._budget: int | None = None

    def whole(self, source: Source, seconds: float | None = None) -> tuple[Piece, ...]:
        """The pieces of a finished answer. Raises EndpointFailure; `seconds` replaces the total limit."""
        return tuple(self._watched(self._with_retries(source, self._deadline(seconds))))

    def live(self, source: Source, seconds: float | None = None) -> Iterator[Piece]:
        """Pieces as they arrive. What was yielded counts only when the iterator ends without an error.

        Retries only as long as nothing was yielded. Raises EndpointFailure, and CutOff where the length was
        reached; the answers after that are asked for with a larger budget.
        """
        yield from self._watched(self._once_begun(source, self._deadline(seconds)))

    def _watched(self, pieces: Iterator[Piece]) -> Iterator[Piece]:
        """Turns faults into failures, and rests after a row of them."""
        self._refuse_while_resting()
        try:
            yield from pieces
        except Failed as failed:
            if failed.fault.kind != "length":
                self._count_failure()
            raise failed.fault.failure() from None
        self._failures = 0

    def _with_retries(self, source: Source, deadline: float) -> Iterator[Piece]:
        budget = None
        for tried in range(1, TRIES + 1):
            try:
                pieces = tuple(self._attempt(source, deadline, budget))
                _require_done(pieces)
            except Failed as failed:
                if failed.fault.kind == "length" and budget is None and tried < TRIES:
                    budget = LARGER_BUDGET
                    continue
                self._wait_or_raise(failed.fault, tried, deadline)
            else:
                yield from pieces
                return

    def _once_begun(self, source: Source, deadline: float) -> Iterator[Piece]:
        for tried in range(1, TRIES + 1):
            begun: list[Piece] = []
            try:
                for piece in self._attempt(source, deadline, self._budget):
                    begun.append(piece)
                    if piece.says:
                        yield piece
                _require_done(begun)
            except Failed as failed:
                if failed.fault.kind == "length":
                    self._budget = LARGER_BUDGET
                if any(piece.says for piece in begun):
                    raise
                self._wait_or_raise(failed.fault, tried, deadline)
            else:
                return

    def _attempt(self, source: Source, deadline: float, budget: int | None) -> Iterator[Piece]:
        """The pieces of one attempt, drawn in another thread so that our clock always has the last word."""
        attempt = Attempt(Event(), budget)
        queue: SimpleQueue[Piece | Exception | None] = SimpleQueue()
        context = copy_context()
        drawing = (_draw, source, attempt, queue)
        Thread(target=context.run, args=drawing, name="endpoint-answer", daemon=True).start()
        length, begun = 0, False
        try:
            while (piece := _next(queue, deadline, self.limits.gap if begun else None)) is not None:
                begun = True
                length += len(piece.text)
                if length > LONGEST_ANSWER:
                    raise Failed(Fault("endless"))
                yield piece
        finally:
            attempt.cancelled.set()

    def _wait_or_raise(self, fault: Fault, tried: int, deadline: float) -> None:
        log.warning("endpoint fault %s, try %d: %s", fault.kind, tried, mask(fault.detail)[:300])
        wait = fault.after if fault.after is not None else BACKOFF * 2 ** (tried - 1)
        if not fault.retry or tried == TRIES or wait > LONGEST_WAIT:
            raise Failed(fault)
        if time.monotonic() + wait > deadline:
            raise Failed(fault if fault.kind == "busy" else Fault("deadline"))
        time.sleep(wait)

    def _deadline(self, seconds: float | None) -> float:
        return time.monotonic() + (self.limits.total if seconds is None else seconds)

    def _refuse_while_resting(self) -> None:
        if time.monotonic() < self._rest_until:
            raise Fault("resting").failure()

    def _count_failure(self) -> None:
        with self._lock:
            self._failures += 1
            if self._failures >= _REST_AFTER:
                self._failures, self._rest_until = 0, time.monotonic() + _REST_SECONDS


def _draw(source: Source, attempt: Attempt, queue: "SimpleQueue[Piece | Exception | None]") -> None:
    try:
        for piece in source(attempt):
            if attempt.cancelled.is_set():
                return
            queue.put(piece)
        queue.put(None)
    except Exception as error:
        queue.put(error)


def _next(queue: "SimpleQueue[Piece | Exception | None]", deadline: float, gap: float | None) -> Piece | None:
    left = deadline - time.monotonic()
    wait = left if gap is None else min(gap, left)
    try:
        item = queue.get(timeout=max(wait, 0.001))
    except Empty:
        raise Failed(Fault("deadline" if wait == left else "stalled")) from None
    if isinstance(item, Exception):
        raise item
    return item


def _require_done(pieces: "list[Piece] | tuple[Piece, ...]") -> None:
    """Raises Failed unless the answer says it is finished and says something."""
    finish = next((piece.finish for piece in reversed(pieces) if piece.finish), None)
    if finish == "length":
        raise Failed(Fault("length"))
    if finish == "content_filter":
        raise Failed(Fault("filtered"))
    if finish is None:
        raise Failed(Fault("cut", "no finish_reason"))
    if finish not in _DONE:
        raise Failed(Fault("malformed", f"finish_reason {finish}"))
    if finish == "stop" and not any(piece.calls for piece in pieces) and not _spoken(pieces):
        raise Failed(Fault("empty"))


def _spoken(pieces: "list[Piece] | tuple[Piece, ...]") -> str:
    return spoken("".join(piece.text for piece in pieces))
