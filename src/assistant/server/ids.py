"""The ids that requests name and answers tell: each is checked on the way in, and noted on the way out."""

import json
from collections.abc import Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from starlette.types import Message, Send

from assistant.server.addresses import API
from assistant.server.ownership import Kind, Ownership, files_in
from assistant.server.request_limits import Refused

NOT_HERE = "没有这个页面，请从首页进入。"
_FULL = "现在用的人多，排队已满，请过一会儿再试；填写的内容还在。"
_BROKEN = "请求读不出来，请刷新页面后重试。"
_NAMED = (("session_hash", Kind.SESSION), ("upload_id", Kind.UPLOAD))


class Ids:
    """What belongs to somebody else is answered like what does not exist."""

    def __init__(self, ownership: Ownership) -> None:
        self._ownership = ownership

    def check_address(self, path: str, query: bytes, person: str) -> None:
        """Raises Refused."""
        if path.startswith(f"{API}/file="):
            self._expect(Kind.FILE, path.partition("=")[2], person)
        elif path.startswith(f"{API}/heartbeat/"):
            self._claim(Kind.SESSION, path.rpartition("/")[2], person)
        elif path.startswith(API):
            named = parse_qs(query.decode("latin-1"))
            for name, kind in _NAMED:
                for id in named.get(name, ()):
                    self._claim(kind, id, person)

    def check_json(self, body: bytes, person: str) -> None:
        """Raises Refused."""
        try:
            data = json.loads(body)
            session, event = data.get("session_hash"), data.get("event_id")
        except (ValueError, AttributeError, RecursionError):
            raise Refused(400, _BROKEN) from None
        if session:
            self._claim(Kind.SESSION, str(session), person)
        if event:
            self._expect(Kind.EVENT, str(event), person)
        for path in files_in(data):
            self._expect(Kind.FILE, path, person)

    def noting(self, path: str, person: str, send: Send) -> Send:
        """Remembers whose the files and events are that an answer tells of."""
        if path == f"{API}/upload":
            return _read_answer(send, lambda paths: self._give(Kind.FILE, paths, person))
        if path == f"{API}/queue/join":
            return _read_answer(send, lambda said: self._give(Kind.EVENT, [said["event_id"]], person))
        return send

    def _claim(self, kind: Kind, id: str, person: str) -> None:
        if not self._ownership.claim(kind, id, person):
            raise Refused(404, NOT_HERE)

    def _expect(self, kind: Kind, id: str, person: str) -> None:
        if not self._ownership.holds(kind, id, person):
            raise Refused(404, NOT_HERE)

    def _give(self, kind: Kind, ids: list[str], person: str) -> None:
        for id in ids:
            self._ownership.give(kind, id, person)


def _read_answer(send: Send, note: Callable[[Any], None]) -> Send:
    """Holds a short JSON answer back until it has been read; a full queue is told in Chinese."""
    start: MutableMapping[str, Any] = {}
    pieces: list[bytes] = []

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
            return
        pieces.append(message.get("body", b""))
        if message.get("more_body", False):
            return
        body = b"".join(pieces)
        if start["status"] == 200:
            note(json.loads(body))
        elif start["status"] == 503:
            body = json.dumps({"detail": _FULL}).encode()
            length = str(len(body)).encode()
            start["headers"] = [(b"content-type", b"application/json"), (b"content-length", length)]
        await send(start)
        await send({"type": "http.response.body", "body": body})

    return answer
