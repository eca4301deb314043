"""Every address that is served, and to whom. What is not named here does not exist.

Gradio has some seventy routes; the page needs these. The rest (direct calls past the queue, proxying,
recordings, monitoring, histories) stays shut, those of later versions too.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.server.site import PAGE

API = f"{PAGE}/gradio_api"


class Who(StrEnum):
    ANYONE = "anyone"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Door:
    method: str
    path: re.Pattern[str]
    who: Who = Who.PERSON


def _door(method: str, path: str, who: Who = Who.PERSON) -> Door:
    return Door(method, re.compile(path), who)


_WORD = r"[\w.-]{1,200}"

DOORS = (
    _door("GET", "/health", Who.ANYONE),
    _door("GET", "/login", Who.ANYONE),
    _door("POST", "/login", Who.ANYONE),
    _door("GET", "/favicon.ico", Who.ANYONE),
    _door("POST", "/logout"),
    _door("GET", "/"),
    _door("GET", rf"/files/{_WORD}/[^/]+"),
    _door("POST", rf"/works/{_WORD}/(notes|text)"),
    _door("GET", rf"/works/{_WORD}/pulse"),
    _door("GET", f"{PAGE}/?"),
    _door("GET", rf"{PAGE}/(config|theme\.css|manifest\.json|favicon\.ico)"),
    _door("GET", rf"{PAGE}/(assets|static|svelte)/[\w./@+-]+"),
    _door("GET", f"{API}/(app_id|user|startup-events|theme\\.css)"),
    _door("GET", f"{API}/queue/data"),
    _door("GET", rf"{API}/heartbeat/{_WORD}"),
    _door("GET", f"{API}/upload_progress"),
    _door("GET", rf"{API}/file=/.+"),
    _door("POST", f"{API}/queue/join"),
    _door("POST", f"{API}/(cancel|reset)"),
    _door("POST", f"{API}/upload"),
)


def door_at(method: str, path: str) -> Door | None:
    """The door a request knocks at. HEAD is a GET without its body."""
    asked = "GET" if method == "HEAD" else method
    return next((door for door in DOORS if door.method == asked and door.path.fullmatch(path)), None)
