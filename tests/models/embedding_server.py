"""A local embeddings endpoint that takes only so many rows of so many characters."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

DIMENSION = 8


@dataclass
class Endpoint:
    """What it does: `status` may answer something else than 200 for a batch (None: answer it)."""

    status: Callable[[list[str], int], int | None] = lambda batch, hit: None
    url: str = ""
    batches: list[list[str]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)


@contextmanager
def embedding_endpoint(
    status: Callable[[list[str], int], int | None] = lambda batch, hit: None, **headers: str
) -> Iterator[Endpoint]:
    endpoint = Endpoint(status, headers={name.replace("_", "-"): value for name, value in headers.items()})

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            endpoint.batches.append(body["input"])
            code = endpoint.status(body["input"], len(endpoint.batches)) or 200
            answer = _answer(body["input"]) if code == 200 else {"error": {"message": "no", "code": "x"}}
            content = json.dumps(answer).encode()
            self.send_response(code)
            for name, value in {**endpoint.headers, "content-type": "application/json"}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            """Silence."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
        try:
            yield endpoint
        finally:
            server.shutdown()
            thread.join()


def _answer(texts: list[str]) -> dict[str, Any]:
    rows = [
        {"object": "embedding", "index": at, "embedding": [float(len(text) + at % 2), *range(1, DIMENSION)]}
        for at, text in enumerate(texts)
    ]
    return {"object": "list", "model": "m", "data": rows[::-1], "usage": {"prompt_tokens": 1}}
