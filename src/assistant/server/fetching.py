"""A whole answer of the app behind, held instead of passed on, so that it can be kept."""

from starlette.types import ASGIApp, Message, Receive, Scope


async def fetched(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """The message that the answer begins with (status, headers), and its whole body."""
    start: Message = {}
    pieces: list[bytes] = []

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            pieces.append(message.get("body", b""))

    await app(scope, receive, take)
    return start, b"".join(pieces)
