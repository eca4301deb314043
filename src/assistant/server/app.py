"""The application: our own routes, and the page mounted behind the guard."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from copy import copy
from functools import partial
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import gradio as gr
from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse
from starlette.middleware.cors import CORSMiddleware

from assistant.errors import AssistantError
from assistant.server.accounts import LOCAL, Accounts
from assistant.server.assets import Assets
from assistant.server.guard import PERSON, Guard
from assistant.server.login import login_routes
from assistant.server.opening import Opening
from assistant.server.polling import add_polling
from assistant.server.request_limits import LIMITS, Limits
from assistant.server.saving import add_saving
from assistant.server.site import PAGE, Site
from assistant.server.temporary import sweep, upload_folder
from assistant.ui import Outbox, build_ui, look
from assistant.workspace import Workspace

if TYPE_CHECKING:
    from assistant.records import User

_SWEEP_SECONDS = 60 * 60
_WAITING = 64
_AT_ONCE = 4
_OF_ITS_VALUE = ("api_info", "api_info_as_input", "api_info_as_output", "example_inputs")
_FAVICON = Path(__file__).with_name("favicon.svg")


def build_app(workspace: Workspace, site: Site, limits: Limits = LIMITS) -> FastAPI:
    """The page of a workspace opened for writing. Its environment was set by `stay_at_home` before."""
    # Gradio leaves an event loop open for each of its locks, unless one is running.
    return asyncio.run(_built(workspace, site, limits))


async def _built(workspace: Workspace, site: Site, limits: Limits) -> FastAPI:
    accounts = None if site.single_user else Accounts(lambda name: _user(workspace, name))
    outbox = Outbox()
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=_sweeping(workspace))
    # Gradio reflects any origin unless its parent has a policy; ours allows none.
    app.add_middleware(CORSMiddleware, allow_origins=[])
    if accounts is not None:
        app.include_router(login_routes(accounts, site))
    _add_own_routes(app, workspace, site, outbox)
    add_saving(app, workspace)
    add_polling(app, workspace)
    _mount(app, workspace, site, outbox, limits)
    app.add_middleware(Opening, site=site)
    app.add_middleware(Assets, site=site)
    app.add_middleware(
        Guard,
        site=site,
        person_of=_local if accounts is None else accounts.person_asking,
        limits=limits,
    )
    return app


async def _local(_: str) -> str:
    return LOCAL


def _user(workspace: Workspace, name: str) -> "User | None":
    return workspace.kept.records.user(name)


def _add_own_routes(app: FastAPI, workspace: Workspace, site: Site, outbox: Outbox) -> None:
    @app.get("/health")
    def health() -> Response:
        try:
            workspace.kept.records.profile()
        except AssistantError:
            return JSONResponse({"status": "failing"}, 503)
        return JSONResponse({"status": "ok"})

    @app.get("/")
    def front() -> Response:
        return RedirectResponse(f"{site.prefix}{PAGE}/", 303)

    @app.get("/favicon.ico")
    @app.get(f"{PAGE}/favicon.ico")
    def icon() -> Response:
        return FileResponse(_FAVICON, media_type="image/svg+xml")

    @app.get("/files/{token}/{name}")
    def file(token: str, name: str, request: Request) -> Response:
        parcel = outbox.parcel(token, request.scope[PERSON])
        if parcel is None or parcel.name != name:
            return JSONResponse({"detail": "文件已过期，请回到页面重新下载。"}, 404)
        disposition = f"attachment; filename*=UTF-8''{quote(parcel.name)}"
        return Response(
            parcel.content,
            media_type="application/octet-stream",
            headers={"content-disposition": disposition},
        )


def _mount(app: FastAPI, workspace: Workspace, site: Site, outbox: Outbox, limits: Limits) -> None:
    blocks = build_ui(workspace, outbox=outbox, accounts=not site.single_user)
    blocks.queue(max_size=_WAITING, api_open=False, default_concurrency_limit=_AT_ONCE)
    _write_down(blocks)
    style = look()
    gr.mount_gradio_app(
        app,
        blocks,
        path=PAGE,
        auth_dependency=lambda request: request.scope.get(PERSON) or None,
        show_error=False,
        max_file_size=limits.file,
        enable_monitoring=False,
        run_history=False,
        footer_links=[],
        mcp_server=False,
        ssr_mode=False,
        pwa=False,
        allowed_paths=[],
        theme=style.theme,
        css=style.css,
        head=style.head,
    )


def _write_down(blocks: gr.Blocks) -> None:
    """What Gradio works out anew of every component for each session, and of its class for each answer."""
    for kind in {type(block) for block in blocks.blocks.values()}:
        kind.__init__.__dict__["__signature__"] = signature(kind.__init__)
    for block in blocks.blocks.values():
        for name in ("get_config", *(() if block.skip_api else _OF_ITS_VALUE)):
            if hasattr(block, name):
                setattr(block, name, partial(copy, getattr(block, name)()))


def _sweeping(workspace: Workspace) -> Any:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(_sweep_again_and_again(workspace))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    return lifespan


async def _sweep_again_and_again(workspace: Workspace) -> None:
    folder = upload_folder(workspace.settings.data_dir)
    while True:
        await run_in_threadpool(sweep, folder)
        await run_in_threadpool(workspace.jobs.forget_old)
        await run_in_threadpool(workspace.papers.forget_untouched)
        await asyncio.sleep(_SWEEP_SECONDS)
