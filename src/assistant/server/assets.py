"""The scripts and styles of the page, which Gradio reads and packs anew for every request.

Their addresses carry a hash of their content, so each is packed once, and a browser asks for it once.
"""

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.server.fetching import fetched
from assistant.server.site import PAGE, Site

_MOST = 512
_FOR_EVER = "public, max-age=31536000, immutable"
_ASKED = ("host", "accept-encoding")


@dataclass(frozen=True, slots=True)
class _Kept:
    start: Message
    body: bytes


class Assets:
    """Answers for the assets, and passes everything else on. It stands behind the guard."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._ours = tuple(f"{site.prefix}{PAGE}/{name}" for name in ("assets/", "theme.css"))
        self._kept: dict[tuple[str, bool], _Kept] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(self._ours):
            await self._app(scope, receive, send)
            return
        key = (scope["path"], "br" in Headers(scope=scope).get("accept-encoding", ""))
        kept = self._kept.get(key) or await self._fetched(scope, receive)
        if kept.start["status"] == 200 and len(self._kept) < _MOST:
            self._kept[key] = kept
        await send({**kept.start, "headers": list(kept.start["headers"])})
        await send({"type": "http.response.body", "body": kept.body})

    async def _fetched(self, scope: Scope, receive: Receive) -> _Kept:
        """Whole, whatever piece or change of it was asked for."""
        asked = [(name, value) for name, value in scope["headers"] if name.decode("latin-1") in _ASKED]
        start, body = await fetched(self._app, {**scope, "headers": asked, "extensions": {}}, receive)
        if start["status"] == 200:
            MutableHeaders(raw=start["headers"])["cache-control"] = _FOR_EVER
        return _Kept(start, body)
