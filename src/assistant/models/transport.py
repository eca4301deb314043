"""The HTTP client for model endpoints (httpx2): no redirects, no proxy in front of local addresses.

The only module of this package that knows how openai's transport is called.
"""

from collections.abc import Iterator
from contextvars import ContextVar
from threading import Event

import httpx2

from assistant.models.faults import Failed, Fault
from assistant.settings import TimeLimits, is_local

CANCELLED: ContextVar[Event | None] = ContextVar("cancelled", default=None)
EXPECTED: ContextVar[str] = ContextVar("expected", default="")


class NotStreaming(Exception):
    """The endpoint answered a request for a stream with one JSON document."""


def client(endpoint: str, limits: TimeLimits) -> httpx2.Client:
    """A client that follows no redirect, keeps no connection, and ends when `CANCELLED` is set."""
    return httpx2.Client(
        follow_redirects=False,
        trust_env=not is_local(endpoint),
        verify=httpx2.create_ssl_context(),
        timeout=timeout(limits),
        limits=httpx2.Limits(max_keepalive_connections=0),
        event_hooks={"response": [_inspect]},
    )


def timeout(limits: TimeLimits) -> httpx2.Timeout:
    """Silence allowed on the line; the total is the guard's business."""
    silence = max(limits.first_byte, limits.gap)
    return httpx2.Timeout(connect=limits.connect, read=silence, write=silence, pool=silence)


def _inspect(response: httpx2.Response) -> None:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.is_success and kind == "text/html":
        raise Failed(Fault("web-page", f"content-type {kind}"))
    if response.is_success and EXPECTED.get() == "stream" and kind == "application/json":
        raise NotStreaming
    cancelled = CANCELLED.get()
    if cancelled is not None and isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = _Cancellable(response.stream, cancelled)


class _Cancellable(httpx2.SyncByteStream):
    """A response body that stops at the next bytes once nobody waits for it any more."""

    def __init__(self, body: httpx2.SyncByteStream, cancelled: Event) -> None:
        self._body = body
        self._cancelled = cancelled

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._body:
            if self._cancelled.is_set():
                raise Failed(Fault("deadline"))
            yield chunk

    def close(self) -> None:
        self._body.close()
