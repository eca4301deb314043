"""The headers of every answer: nothing is loaded from elsewhere, nothing framed, nothing guessed."""

from collections.abc import Iterable, Iterator

from starlette.types import Message, Send

from assistant.server.site import PAGE

Header = tuple[bytes, bytes]

# Gradio compiles templates in the browser, which takes unsafe-eval.
_CONTENT = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'self'",
    )
)
_HEADERS = {
    "content-security-policy": _CONTENT,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # With no-referrer, browsers hide the origin of our own forms from us.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_ON_ALL = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
_ON_PRIVATE = [*_ON_ALL, (b"cache-control", b"no-store")]
_KEPT_BY_BROWSERS = tuple(f"{PAGE}/{name}" for name in ("assets/", "static/", "svelte/", "theme.css"))


def with_policy(send: Send, path: str) -> Send:
    """What is private is not kept in the browser's cache; the page's own scripts are."""
    ours = _ON_ALL if path.startswith(_KEPT_BY_BROWSERS) else _ON_PRIVATE

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*_others(message["headers"], ours), *ours]}
        await send(message)

    return answer


def _others(headers: Iterable[Header], ours: Iterable[Header]) -> Iterator[Header]:
    named = {name for name, _ in ours}
    return ((name, value) for name, value in headers if name.lower() not in named)
