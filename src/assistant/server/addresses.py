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
class Address:
    method: str
    path: re.Pattern[str]
    who: Who = Who.PERSON


def _address(method: str, path: str, who: Who = Who.PERSON) -> Address:
    return Address(method, re.compile(path), who)


_WORD = r"[\w.-]{1,200}"

ADDRESSES = (
    _address("GET", "/health", Who.ANYONE),
    _address("GET", "/login", Who.ANYONE),
    _address("POST", "/login", Who.ANYONE),
    _address("GET", "/favicon.ico", Who.ANYONE),
    _address("POST", "/logout"),
    _address("GET", "/"),
    _address("GET", rf"/files/{_WORD}/[^/]+"),
    _address("POST", rf"/works/{_WORD}/(notes|text)"),
    _address("GET", rf"/works/{_WORD}/pulse"),
    _address("GET", "/papers"),
    _address("POST", "/papers"),
    _address("GET", f"{PAGE}/?"),
    _address("GET", rf"{PAGE}/(config|theme\.css|manifest\.json|favicon\.ico)"),
    _address("GET", rf"{PAGE}/(assets|static|svelte)/[\w./@+-]+"),
    _address("GET", f"{API}/(app_id|user|startup-events|theme\\.css)"),
    _address("GET", f"{API}/queue/data"),
    _address("GET", rf"{API}/heartbeat/{_WORD}"),
    _address("GET", f"{API}/upload_progress"),
    _address("GET", rf"{API}/file=/.+"),
    _address("POST", f"{API}/queue/join"),
    _address("POST", f"{API}/(cancel|reset)"),
    _address("POST", f"{API}/upload"),
)


def address_at(method: str, path: str) -> Address | None:
    """The address a request asks for. HEAD is a GET without its body."""
    asked = "GET" if method == "HEAD" else method
    return next((one for one in ADDRESSES if one.method == asked and one.path.fullmatch(path)), None)
