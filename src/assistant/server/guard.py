"""What stands before every route: nothing passes that was not let through by name, owner and size."""

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.server.addresses import API, Who, address_at
from assistant.server.ids import NOT_HERE, Ids
from assistant.server.origin import is_ours
from assistant.server.ownership import Ownership
from assistant.server.policy import with_policy
from assistant.server.request_limits import LIMITS, LimitedBody, Limits, Refused, whole
from assistant.server.site import Site

PERSON = "assistant.person"
"""Where in a request's scope the name of its person stands."""

COOKIE = "sid"

_ELSEWHERE = "请求来自别的网站，已拒绝。请直接打开本系统的网址。"
_PROXIED = "检测到反向代理：请用 --public-url 写明对外地址，并建立账号。"
_LOG_IN = "登录已过期，请刷新页面重新登录；已保存的内容不受影响。"
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto")


class Guard:
    """Pure ASGI, so that streams pass unbuffered. `person_of` tells who holds a session's token."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        site: Site,
        person_of: Callable[[str], Awaitable[str | None]],
        limits: Limits = LIMITS,
        ownership: Ownership | None = None,
    ) -> None:
        self._app = app
        self._site = site
        self._person_of = person_of
        self._limits = limits
        self._ids = Ids(ownership or Ownership())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._serve(scope, receive, with_policy(send, scope["path"]))

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        limited = LimitedBody(receive, self._limits, headers.get("content-type", ""))
        try:
            person = await self._admitted(scope, headers)
            path: str = scope["path"]
            self._ids.check_address(path, scope["query_string"], person)
            self._place(scope, headers, person)
            await self._pass(path, scope, limited, send)
        except _Away as away:
            await RedirectResponse(away.to, 303)(scope, receive, send)
        except Refused as refused:
            await _refusal(refused)(scope, receive, send)

    async def _admitted(self, scope: Scope, headers: dict[str, str]) -> str:
        """Who is at the door, "" for anyone. Raises Refused or _Away."""
        if not self._site.answers_to(headers.get("host", "")) or not is_ours(scope["method"], headers):
            raise Refused(403, _ELSEWHERE)
        if self._site.single_user and any(name in headers for name in _FORWARDED):
            raise Refused(403, _PROXIED)
        address = address_at(scope["method"], scope["path"])
        if address is None:
            raise Refused(404, NOT_HERE)
        person = await self._person_of(_token(headers.get("cookie", "")))
        if person is None and address.who is Who.PERSON:
            if scope["method"] == "GET" and "text/html" in headers.get("accept", ""):
                raise _Away(f"{self._site.prefix}/login")
            raise Refused(401, _LOG_IN)
        return person or ""

    def _place(self, scope: Scope, headers: dict[str, str], person: str) -> None:
        """Who asks, and where we are: from the settings, as Gradio believes forwarding headers blindly."""
        kept = [(name, value) for name, value in scope["headers"] if name.decode("latin-1") not in _FORWARDED]
        scope["headers"] = kept
        scope[PERSON] = person
        if self._site.public_url:
            scope["scheme"] = "https" if self._site.secure else "http"
            scope["root_path"] = self._site.prefix
            scope["path"] = self._site.prefix + scope["path"]
            # The proxy adds the address that it saw behind whatever the sender claimed.
            seen = headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
            scope["client"] = (seen, 0) if seen else scope.get("client")

    async def _pass(self, path: str, scope: Scope, limited: LimitedBody, send: Send) -> None:
        person: str = scope[PERSON]
        noting = self._ids.noting(path, person, send)
        if scope["method"] == "POST" and path.startswith(API) and not path.endswith("/upload"):
            body = await whole(limited, self._limits.json)
            self._ids.check_json(body, person)
            await self._app(scope, _replayed(body, limited), noting)
        else:
            await self._counted(scope, limited, noting)

    async def _counted(self, scope: Scope, limited: LimitedBody, send: Send) -> None:
        """A body that is refused half-way is answered by us; what the application says then is dropped."""
        refused: list[Refused] = []
        begun: list[bool] = []

        async def receive() -> Message:
            try:
                return await limited()
            except Refused as refusal:
                refused.append(refusal)
                return {"type": "http.disconnect"}

        async def answer(message: Message) -> None:
            if not refused:
                begun.append(True)
                await send(message)

        try:
            await self._app(scope, receive, answer)
        except Exception:
            if not refused:
                raise
        if refused and not begun:
            await _refusal(refused[0])(scope, limited, send)


class _Away(Exception):
    """The person is sent to another page."""

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = quote(to)


def _refusal(refused: Refused) -> Response:
    return JSONResponse({"detail": refused.sentence}, refused.status)


def _token(cookies: str) -> str:
    for pair in cookies.split(";"):
        name, _, value = pair.strip().partition("=")
        if name == COOKIE:
            return value
    return ""


def _replayed(body: bytes, after: Receive) -> Receive:
    told: list[bool] = []

    async def receive() -> Message:
        if told:
            return await after()
        told.append(True)
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
