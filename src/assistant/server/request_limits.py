"""What a request may bring: how many bytes, in how many parts, and how slowly."""

import asyncio
import re
import time
from dataclasses import dataclass

from starlette.types import Message, Receive

MIB = 1024 * 1024
_BOUNDARY = re.compile(r'boundary="?([^";]{1,100})')


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds; `parts` are the files and fields of a form."""

    body: int = 50 * MIB
    json: int = 20 * MIB
    file: int = 20 * MIB
    parts: int = 20
    gap: float = 30.0
    total: float = 300.0


LIMITS = Limits()


class Refused(Exception):
    """A request that is not served: its status, and a Chinese sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


class LimitedBody:
    """A receiver that stops at the limits by raising Refused."""

    def __init__(self, receive: Receive, limits: Limits, content_type: str) -> None:
        self._receive = receive
        self._limits = limits
        found = _BOUNDARY.search(content_type) if content_type.startswith("multipart/") else None
        self._mark = b"--" + found[1].encode("latin-1") if found else b""
        self._tail = b""
        self._bytes = self._marks = 0
        self._started = time.monotonic()
        self._ended = False

    async def __call__(self) -> Message:
        if self._ended:
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), self._limits.gap)
        except TimeoutError:
            raise Refused(408, "上传太慢，已中断，请检查网络后重试。") from None
        if message["type"] == "http.request":
            self._count(message.get("body", b""))
            self._ended = not message.get("more_body", False)
        return message

    def _count(self, body: bytes) -> None:
        self._bytes += len(body)
        if self._bytes > self._limits.body:
            raise Refused(413, f"一次最多上传 {self._limits.body // MIB} MB，请分几次上传。")
        if self._mark:
            seen = self._tail + body
            self._marks += seen.count(self._mark)
            self._tail = seen[max(0, len(seen) - len(self._mark) + 1) :]
            # Each part begins with a mark, and one more stands at the end.
            if self._marks > self._limits.parts + 1:
                raise Refused(413, f"一次最多上传 {self._limits.parts} 个文件，请分几次上传。")
        if time.monotonic() - self._started > self._limits.total:
            raise Refused(408, "上传太慢，已中断，请检查网络后重试。")


async def whole(receive: Receive, most: int) -> bytes:
    """The body in one piece. Raises Refused."""
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > most:
            raise Refused(413, "内容太长，请分几次处理。")
    return body
