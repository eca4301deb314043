"""What a browser says to a Gradio page, without a browser: one connection a person, timed."""

import json
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

_PATIENCE = 60


@dataclass
class Line:
    """A person's connection. `root` is where the page lies; answers of 500 and more raise."""

    address: str
    root: str = "/"
    cookie: str = ""
    session: str = field(default_factory=lambda: uuid4().hex[:12])

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        self._origin = f"{parts.scheme}://{parts.netloc}"
        self._to = HTTPConnection(str(parts.hostname), parts.port, timeout=_PATIENCE)

    def close(self) -> None:
        self._to.close()

    def ask(
        self, method: str, path: str, body: bytes | None = None, kind: str = "", packing: str = "identity"
    ) -> tuple[int, bytes]:
        headers = {"origin": self._origin, "cookie": self.cookie, "accept-encoding": packing}
        if kind:
            headers["content-type"] = kind
        # A connection that the server has closed while nobody spoke is opened anew, as a browser does.
        for last in (False, True):
            try:
                self._to.request(method, path, body, headers)
                answer = self._to.getresponse()
                break
            except (ConnectionError, OSError) as error:
                self._to.close()
                if last or isinstance(error, TimeoutError):
                    raise
        if cookie := answer.headers.get("set-cookie"):
            self.cookie = cookie.partition(";")[0]
        content = answer.read()
        if answer.status >= 500:
            raise AssertionError(f"{answer.status} {path}: {content[:200]!r}")
        return answer.status, content

    def look(self, path: str) -> None:
        """Opens a page, packed as browsers ask for it."""
        status, _ = self.ask("GET", path, packing="gzip, deflate, br, zstd")
        assert status == 200, (status, path)

    def get(self, path: str) -> bytes:
        status, content = self.ask("GET", path)
        assert status == 200, (status, path)
        return content

    def post(self, path: str, data: Any) -> tuple[int, Any]:
        status, content = self.ask("POST", path, json.dumps(data).encode(), "application/json")
        return status, json.loads(content)

    def log_in(self, name: str, password: str) -> None:
        form = urlencode({"name": name, "password": password}).encode()
        status, _ = self.ask("POST", "/login", form, "application/x-www-form-urlencoded")
        assert status == 303, status

    def config(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.get(f"{self.root}config"))
        return found

    def call(self, function: int, *values: Any, clicked: Any = None) -> dict[str, Any]:
        """Through Gradio's queue, until the answer is there. `success` says whether it is an error's."""
        body = {"data": list(values), "fn_index": function, "session_hash": self.session}
        body |= {"event_data": clicked}
        status, told = self.post(f"{self.root}gradio_api/queue/join", body)
        assert status == 200, told
        query = urlencode({"session_hash": self.session})
        stream = self.get(f"{self.root}gradio_api/queue/data?{query}").decode()
        messages = [json.loads(line[6:]) for line in stream.splitlines() if line.startswith("data: ")]
        return next(message for message in messages if message["msg"] == "process_completed")


def function_of(config: dict[str, Any], event: str, **props: Any) -> int:
    """The number of the function behind an event of the component with these props (`type` among them)."""
    ids = {
        each["id"]
        for each in config["components"]
        if all((each["props"] | {"type": each["type"]}).get(name) == value for name, value in props.items())
    }
    return next(
        int(each["id"])
        for each in config["dependencies"]
        if any(id in ids and name == event for id, name in each["targets"])
    )


def timed(does: Any, *given: Any) -> tuple[float, Any]:
    """Milliseconds, and what came of it."""
    begun = time.perf_counter()
    came = does(*given)
    return (time.perf_counter() - begun) * 1000, came
