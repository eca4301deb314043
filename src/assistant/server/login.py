"""The login page, and logging out."""

from functools import cache
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse

from assistant.errors import UserError
from assistant.server.accounts import Accounts
from assistant.server.guard import COOKIE
from assistant.server.request_limits import whole
from assistant.server.sessions import LIFE_SECONDS
from assistant.server.site import PAGE, Site

_LONGEST_FORM = 4096


def login_routes(accounts: Accounts, site: Site) -> APIRouter:
    router = APIRouter()
    cookie_path = site.prefix or "/"

    @router.get("/login")
    def ask() -> Response:
        return _page(site)

    @router.post("/login")
    async def log_in(request: Request) -> Response:
        form = parse_qs((await whole(request.receive, _LONGEST_FORM)).decode("utf-8", "replace"))
        name, password = (form.get(field, [""])[0] for field in ("name", "password"))
        address = request.client.host if request.client else ""
        try:
            token = await run_in_threadpool(accounts.log_in, name.strip(), password, address)
        except UserError as error:
            return _page(site, name, str(error), 401)
        answer = RedirectResponse(f"{site.prefix}{PAGE}/", 303)
        answer.set_cookie(
            COOKIE,
            token,
            max_age=LIFE_SECONDS,
            path=cookie_path,
            secure=site.secure,
            httponly=True,
            samesite="strict",
        )
        return answer

    @router.post("/logout")
    def log_out(request: Request) -> Response:
        accounts.log_out(request.cookies.get(COOKIE, ""))
        answer = RedirectResponse(f"{site.prefix}/login", 303)
        answer.delete_cookie(COOKIE, path=cookie_path, secure=site.secure, httponly=True, samesite="strict")
        return answer

    return router


def _page(site: Site, name: str = "", refused: str = "", status: int = 200) -> Response:
    told = f'<p class="refused" role="alert">{escape(refused)}</p>' if refused else ""
    filled = _template().substitute(action=f"{site.prefix}/login", name=escape(name), refused=told)
    return HTMLResponse(filled, status)


@cache
def _template() -> Template:
    return Template(Path(__file__).with_name("login.html").read_text("utf-8"))
