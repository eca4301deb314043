"""How the fake server writes: JSON documents, errors, event streams, and every way of breaking off."""

import json
import select
import socket
import struct
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from threading import Event
from typing import Any

from assistant.testing.script import Call

_PIECE = 6


@dataclass
class Exchange:
    """One request being answered. `hit` is its number on this server, from 1."""

    handler: BaseHTTPRequestHandler
    body: dict[str, Any]
    script: Callable[[dict[str, Any]], "str | Call"]
    hit: int
    closing: Event
    pace: float

    @property
    def streams(self) -> bool:
        return bool(self.body.get("stream"))

    @property
    def text(self) -> str:
        said = self.script(self.body)
        return said if isinstance(said, str) else ""

    def answer(self, finish: str | None = "stop", text: str | None = None, done: bool = True) -> None:
        """A whole answer, streamed if so asked; where the script calls a tool, that call."""
        scripted = self.script(self.body) if text is None else text
        if isinstance(scripted, Call):
            self.call(scripted)
        elif self.streams:
            self._stream(scripted, finish, done)
        else:
            self.json(self.document([choice(scripted, finish)]))

    def _stream(self, said: str, finish: str | None, done: bool) -> None:
        self.open_stream()
        self.say(said)
        if finish is not None:
            self.event(self.delta({}, finish))
        if done:
            self.raw_event("[DONE]")
        self.end_stream()

    def call(self, call: Call) -> None:
        """A call of a tool, streamed in two pieces as endpoints do."""
        whole = _call_json(call, f"call-{self.hit}")
        if not self.streams:
            message = {"role": "assistant", "content": None, "tool_calls": [whole]}
            self.json(self.document([{"index": 0, "message": message, "finish_reason": "tool_calls"}]))
            return
        arguments = whole["function"]["arguments"]
        self.open_stream()
        head = {**whole, "index": 0, "function": {"name": call.name, "arguments": ""}}
        self.event(self.delta({"role": "assistant", "content": None, "tool_calls": [head]}))
        self.event(self.delta({"tool_calls": [{"index": 0, "function": {"arguments": arguments}}]}))
        self.event(self.delta({}, "tool_calls"))
        self.raw_event("[DONE]")
        self.end_stream()

    def document(self, choices: Sequence[dict[str, Any]]) -> dict[str, Any]:
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 0,
            "model": self.body.get("model", ""),
            "choices": list(choices),
            "usage": {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12},
        }

    def delta(self, delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": self.body.get("model", ""),
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
        }

    def say(self, text: str) -> None:
        for start in range(0, len(text), _PIECE):
            self.event(self.delta({"content": text[start : start + _PIECE]}))

    def json(self, value: object, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.document_bytes(json.dumps(value).encode(), "application/json", status, headers)

    def error(self, status: int, code: str, message: str, headers: dict[str, str] | None = None) -> None:
        self.json({"error": {"message": message, "type": code, "code": code}}, status, headers)

    def document_bytes(
        self,
        content: bytes,
        kind: str,
        status: int = 200,
        headers: dict[str, str] | None = None,
        declared: int | None = None,
    ) -> None:
        """A document; with `declared` greater than its length it looks cut off."""
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        self.handler.send_header("Content-Length", str(len(content) if declared is None else declared))
        for name, value in (headers or {}).items():
            self.handler.send_header(name, value)
        self.handler.end_headers()
        self.handler.wfile.write(content)

    def open_stream(self) -> None:
        self.handler.send_response(200)
        self.handler.send_header("Content-Type", "text/event-stream")
        self.handler.send_header("Transfer-Encoding", "chunked")
        self.handler.end_headers()

    def event(self, value: object) -> None:
        self.raw_event(json.dumps(value))

    def raw_event(self, data: str) -> None:
        self.chunk(f"data: {data}\n\n".encode())

    def chunk(self, content: bytes) -> None:
        self.handler.wfile.write(b"%x\r\n%s\r\n" % (len(content), content))

    def end_stream(self) -> None:
        self.handler.wfile.write(b"0\r\n\r\n")

    def hang_up(self) -> None:
        """Ends the connection with a FIN, whatever was promised."""
        self.handler.close_connection = True

    def reset(self) -> None:
        """Ends the connection with a RST."""
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.handler.connection.close()
        self.handler.close_connection = True

    def wait(self, seconds: float | None = None) -> bool:
        """Waits, for ever by default; False as soon as the client has gone or the server closes."""
        until = None if seconds is None else time.monotonic() + seconds
        while until is None or time.monotonic() < until:
            if self.closing.wait(0.01) or self._gone():
                return False
        return True

    def _gone(self) -> bool:
        readable, _, _ = select.select([self.handler.connection], [], [], 0)
        return bool(readable) and not self.handler.connection.recv(1, socket.MSG_PEEK)


def _call_json(call: Call, id: str) -> dict[str, Any]:
    arguments = json.dumps(dict(call.arguments), ensure_ascii=False)
    return {"id": id, "type": "function", "function": {"name": call.name, "arguments": arguments}}


def choice(text: str | None, finish: str | None) -> dict[str, Any]:
    return {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}


def vector(text: str, size: int) -> list[float]:
    """A deterministic unit vector of hashed characters: the same text always, similar texts alike."""
    counts = [0.0] * size
    for character in text:
        counts[zlib.crc32(character.encode()) % size] += 1.0
    norm = sum(count * count for count in counts) ** 0.5 or 1.0
    return [count / norm for count in counts]
