"""What the page's script sends while somebody types: kept at once, without Gradio's queue."""

import json

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from assistant.errors import AssistantError, Conflict, NotFound, UserError
from assistant.server.guard import PERSON
from assistant.server.request_limits import MIB, Refused, whole
from assistant.ui import save
from assistant.workspace import Workspace

_LONGEST = 4 * MIB
_BROKEN = "请求读不出来，请刷新页面后重试。"
_STATUS = ((Conflict, 409), (NotFound, 404), (UserError, 422))


def add_saving(app: FastAPI, workspace: Workspace) -> None:
    @app.post("/works/{work}/{part}")
    async def keep(work: str, part: str, request: Request) -> Response:
        person = request.scope[PERSON]
        try:
            asked = json.loads(await whole(request.receive, _LONGEST))
            seen, text = str(asked["seen"]), str(asked["text"])
            saved = await run_in_threadpool(save, workspace, person, work, part, seen, text)
        except Refused as refused:
            return JSONResponse({"detail": refused.sentence}, refused.status)
        except AssistantError as error:
            status = next((status for kind, status in _STATUS if isinstance(error, kind)), 503)
            return JSONResponse({"detail": str(error)}, status)
        except (ValueError, KeyError, TypeError):
            return JSONResponse({"detail": _BROKEN}, 400)
        return JSONResponse({"seen": saved.seen, "revision": saved.revision})
