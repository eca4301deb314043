"""What the page's script asks again and again while long work goes on; so it costs next to nothing."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse

from assistant.server.guard import PERSON
from assistant.ui import pulse
from assistant.workspace import Workspace


def add_polling(app: FastAPI, workspace: Workspace) -> None:
    @app.get("/works/{work}/pulse")
    def pulse_of(work: str, request: Request) -> Response:
        return PlainTextResponse(pulse(workspace.jobs.latest(request.scope[PERSON], work)))
