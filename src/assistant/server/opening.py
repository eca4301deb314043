"""Opening the page: Gradio builds it anew for every request, though it is the same for everybody.

It is built once for each address under which people come, and kept ready to be sent, compressed too.
"""

import gzip
from asyncio import Lock
from collections import OrderedDict
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.server.bringing import bringing
from assistant.server.fetching import fetched
from assistant.server.guard import PERSON
from assistant.server.site import PAGE, Site

_MOST = 16
_ANYBODY = "-"
_CONFIGURED = b"<script data-gradio-mode>"
# Gradio, whose script comes behind this one, speaks the browser's language; clerks read Chinese.
# Svelte watches every property of plain objects and lists, Gradio goes through all events for each component.
# What has a prototype of its own is not watched; the configuration of a page never changes.
_PREPARED = b"""<script>
Object.defineProperty(navigator, 'language', {value: 'zh-CN'});
const own = (value) => Object.setPrototypeOf(value, Object.create(Object.getPrototypeOf(value)));
const deeply = (value) => {
  if (value && typeof value === 'object') { Object.values(value).forEach(deeply); own(value); }
};
deeply(window.gradio_config.dependencies);
window.gradio_config.components.forEach(own);
own(window.gradio_config.components);
</script>"""


@dataclass(frozen=True, slots=True)
class _Page:
    plain: bytes
    packed: bytes


class Opening:
    """Answers for the page, and passes everything else on. It stands behind the guard."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._path = f"{site.prefix}{PAGE}/"
        self._pages: OrderedDict[str, _Page] = OrderedDict()
        self._building = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET" and scope["path"] == self._path:
            headers = Headers(scope=scope)
            page = await self._page(headers.get("host", ""), scope, receive)
            await _answer(page, "gzip" in headers.get("accept-encoding", ""))(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _page(self, host: str, scope: Scope, receive: Receive) -> _Page:
        """The addresses within the page begin with its host."""
        async with self._building:
            if host not in self._pages:
                self._pages[host] = await self._built(scope, receive)
                while len(self._pages) > _MOST:
                    self._pages.popitem(last=False)
            return self._pages[host]

    async def _built(self, scope: Scope, receive: Receive) -> _Page:
        """As somebody sees it who is nobody: no name of a person is kept in it."""
        bare = [(name, value) for name, value in scope["headers"] if name == b"host"]
        asked = {**scope, PERSON: _ANYBODY, "query_string": b"", "headers": bare}
        start, made = await fetched(self._app, asked, receive)
        assert start["status"] == 200, start["status"]
        plain = (await run_in_threadpool(bringing, made.decode())).encode()
        plain = plain.replace(_CONFIGURED, _PREPARED + _CONFIGURED, 1)
        return _Page(plain, await run_in_threadpool(gzip.compress, plain))


def _answer(page: _Page, packed: bool) -> HTMLResponse:
    more = {"vary": "Accept-Encoding", **({"content-encoding": "gzip"} if packed else {})}
    return HTMLResponse(page.packed if packed else page.plain, headers=more)
