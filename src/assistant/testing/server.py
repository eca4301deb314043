"""A real local HTTP server that speaks the OpenAI protocol, well or badly on purpose.

The mode is the first path segment (`/trunc_rst/v1/chat/completions`), else the one the server was given.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from assistant.testing.faults import FAULTS, Broken
from assistant.testing.protocol import Exchange, vector
from assistant.testing.script import Call, draft_from_facts

Script = Callable[[dict[str, Any]], str | Call]
MODES = ("ok", *FAULTS)
_DIMENSIONS = 64


@dataclass(frozen=True, slots=True)
class Request:
    """One request as received; `body` is the parsed JSON, empty where there was none."""

    mode: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class OpenAIServer:
    """A running server. `url` is the base URL to configure; `requests` are all hits so far."""

    url: str
    script: Script
    mode: str
    pace: float
    closing: Event = field(default_factory=Event)
    requests: list[Request] = field(default_factory=list)

    def at(self, mode: str) -> str:
        """The base URL under which the server misbehaves in `mode`."""
        if mode not in MODES:
            raise ValueError(f"unknown mode {mode}; one of {', '.join(MODES)}")
        return self.url.removesuffix("/v1") + f"/{mode}/v1"

    def hits(self, mode: str) -> int:
        return sum(request.mode == mode for request in self.requests)


@contextmanager
def openai_server(
    script: Script = draft_from_facts, mode: str = "ok", pace: float = 0.05
) -> Iterator[OpenAIServer]:
    """A server on a free loopback port for the time of the block.

    `script` makes the answer out of the request body; `pace` is the seconds between drips.
    """
    if mode not in MODES:
        raise ValueError(f"unknown mode {mode}; one of {', '.join(MODES)}")
    with _Listener(("127.0.0.1", 0), _Handler) as listener:
        served = OpenAIServer(f"http://127.0.0.1:{listener.server_port}/v1", script, mode, pace)
        listener.served = served
        thread = Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            served.closing.set()
            listener.shutdown()
            thread.join()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    served: OpenAIServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what this server is for."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listener

    def do_GET(self) -> None:
        _, path = self._mode_and_path()
        if path == "/v1/models":
            self._exchange({}).json({"object": "list", "data": [{"id": "scripted", "object": "model"}]})
        else:
            self._exchange({}).error(404, "not_found", "no such path")

    def do_POST(self) -> None:
        mode, path = self._mode_and_path()
        body = json.loads(self.rfile.read(int(self.headers.get("content-length") or 0)) or b"{}")
        self.server.served.requests.append(Request(mode, path, dict(self.headers.items()), body))
        exchange = self._exchange(body)
        try:
            self._answer(mode, path, exchange)
        except (Broken, OSError):
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: requests are recorded instead."""

    def _answer(self, mode: str, path: str, exchange: Exchange) -> None:
        if mode in FAULTS:
            FAULTS[mode](exchange)
        elif path == "/v1/chat/completions":
            exchange.answer()
        elif path == "/v1/embeddings":
            exchange.json(_embeddings(exchange.body))
        else:
            exchange.error(404, "not_found", "no such path")

    def _mode_and_path(self) -> tuple[str, str]:
        first, _, rest = self.path.partition("?")[0].lstrip("/").partition("/")
        return (first, f"/{rest}") if first in MODES else (self.server.served.mode, f"/{first}/{rest}")

    def _exchange(self, body: dict[str, Any]) -> Exchange:
        served = self.server.served
        return Exchange(
            handler=self,
            body=body,
            script=served.script,
            hit=len(served.requests),
            closing=served.closing,
            pace=served.pace,
        )


def _embeddings(body: dict[str, Any]) -> dict[str, Any]:
    texts = body.get("input", "")
    texts = [texts] if isinstance(texts, str) else texts
    return {
        "object": "list",
        "model": body.get("model", ""),
        "data": [
            {"object": "embedding", "index": index, "embedding": vector(str(text), _DIMENSIONS)}
            for index, text in enumerate(texts)
        ],
        "usage": {"prompt_tokens": len(texts), "total_tokens": len(texts)},
    }
