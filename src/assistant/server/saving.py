"""What the page's script sends while somebody types: kept at once, without Gradio's queue."""

import json
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from assistant.errors import AssistantError, Conflict, NotFound, UserError
from assistant.records import mark_of
from assistant.server.guard import PERSON
from assistant.server.request_limits import MIB, Refused, whole
from assistant.ui import save
from assistant.workspace import Workspace

_LONGEST = 4 * MIB
_LONGEST_NAME = 200
_BROKEN = "请求读不出来，请刷新页面后重试。"
_STATUS = ((Conflict, 409), (NotFound, 404), (UserError, 422))


def add_saving(app: FastAPI, workspace: Workspace) -> None:
    @app.post("/works/{work}/{part}")
    async def keep(work: str, part: str, request: Request) -> Response:
        def kept(person: str, asked: Any) -> dict[str, Any]:
            saved = save(workspace, person, work, part, str(asked["seen"]), str(asked["text"]))
            return {"seen": saved.seen, "revision": saved.revision}

        return await _answer(request, kept)

    @app.post("/papers")
    async def keep_papers(request: Request) -> Response:
        def kept(person: str, asked: Any) -> dict[str, Any]:
            texts = {str(name): str(one["text"]) for name, one in dict(asked).items()}
            if any(len(name) > _LONGEST_NAME for name in texts):
                raise ValueError(_BROKEN)
            passed = workspace.papers.keep(person, texts, {name: str(asked[name]["seen"]) for name in texts})
            seen = {name: mark_of(text) for name, text in texts.items() if name not in passed}
            return {"seen": seen, "passed": passed}

        return await _answer(request, kept)

    @app.get("/papers")
    def papers(request: Request) -> Response:
        kept = workspace.papers.of(request.scope[PERSON])
        return JSONResponse({name: {"text": text, "seen": mark_of(text)} for name, text in kept.items()})


async def _answer(request: Request, kept: Callable[[str, Any], dict[str, Any]]) -> Response:
    """What `kept`, asked for (person, what was sent), tells; or in a sentence why nothing was kept."""
    try:
        asked = json.loads(await whole(request.receive, _LONGEST))
        return JSONResponse(await run_in_threadpool(kept, request.scope[PERSON], asked))
    except Refused as refused:
        return JSONResponse({"detail": refused.sentence}, refused.status)
    except AssistantError as error:
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), 503)
        return JSONResponse({"detail": str(error)}, status)
    except (ValueError, KeyError, TypeError):
        return JSONResponse({"detail": _BROKEN}, 400)
