"""Two people swap every id they have and read nothing of each other."""

import json
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.server.conftest import Person

API = "/ui/gradio_api"
SECRET = "王芳写的一段没有公开的文字，共有12人参加。"


@pytest.fixture
def wang(person: Person) -> TestClient:
    return person("王芳")


@pytest.fixture
def li(person: Person) -> TestClient:
    return person("李强")


def join(client: TestClient, session: str, *values: Any, handler: str = "on_check") -> Any:
    """Ask a handler of the page; values that are not given are empty."""
    functions = client.get("/ui/config").json()["dependencies"]
    found = next(each for each in functions if each["api_name"] == handler)
    given = [*values, *[None] * (len(found["inputs"]) - len(values))]
    body = {"data": given, "fn_index": found["id"], "session_hash": session}
    return client.post(f"{API}/queue/join", json=body)


def answer(client: TestClient, session: str) -> str:
    """What the handler asked in a session said, as JSON."""
    stream = client.get(f"{API}/queue/data", params={"session_hash": session}).text
    messages = [json.loads(line[6:]) for line in stream.splitlines() if line.startswith("data: ")]
    (done,) = (message for message in messages if message["msg"] == "process_completed")
    assert done["success"], done
    return json.dumps(done["output"], ensure_ascii=False)


def upload(client: TestClient) -> str:
    answer = client.post(f"{API}/upload", files={"files": ("素材.txt", SECRET.encode(), "text/plain")})
    (path,) = answer.json()
    return str(path)


def test_a_person_gets_his_own_answer(wang: TestClient) -> None:
    assert join(wang, "session-own", SECRET).status_code == 200
    assert "没有公开的文字" in answer(wang, "session-own")


def test_nobody_takes_anothers_file_away(wang: TestClient, li: TestClient) -> None:
    join(wang, "session-file", SECRET, handler="take_away")
    (path,) = re.findall(r"\.\.(/files/[^\\\"]+)", answer(wang, "session-file"))
    assert wang.get(path).content[:2] == b"PK"
    assert li.get(path).status_code == 404


def test_nobody_listens_to_anothers_session(wang: TestClient, li: TestClient) -> None:
    join(wang, "session-wang")
    assert li.get(f"{API}/queue/data", params={"session_hash": "session-wang"}).status_code == 404
    assert li.get(f"{API}/heartbeat/session-wang").status_code == 404


def test_nobody_asks_in_anothers_session(wang: TestClient, li: TestClient) -> None:
    join(wang, "session-asked")
    assert join(li, "session-asked").status_code == 404


def test_nobody_stops_anothers_work(wang: TestClient, li: TestClient) -> None:
    event = join(wang, "session-stopped").json()["event_id"]
    body = {"session_hash": "session-li", "fn_index": 0, "event_id": event}
    assert li.post(f"{API}/cancel", json=body).status_code == 404


def test_nobody_fetches_anothers_upload(wang: TestClient, li: TestClient) -> None:
    path = upload(wang)
    assert wang.get(f"{API}/file={path}").text == SECRET
    assert li.get(f"{API}/file={path}").status_code == 404


def test_nobody_has_anothers_upload_read_for_him(wang: TestClient, li: TestClient) -> None:
    path = upload(wang)
    file = {"path": path, "meta": {"_type": "gradio.FileData"}}
    assert join(li, "session-read", "文字", file).status_code == 404


def test_two_people_may_upload_the_same_file(wang: TestClient, li: TestClient) -> None:
    assert upload(wang) == (path := upload(li))
    assert wang.get(f"{API}/file={path}").status_code == li.get(f"{API}/file={path}").status_code == 200


def test_nobody_watches_anothers_upload(wang: TestClient, li: TestClient) -> None:
    form = {"files": ("素材.txt", b"x", "text/plain")}
    assert wang.post(f"{API}/upload", params={"upload_id": "up-1"}, files=form).status_code == 200
    assert li.get(f"{API}/upload_progress", params={"upload_id": "up-1"}).status_code == 404


def test_a_body_that_is_no_json_is_refused_in_a_sentence(wang: TestClient) -> None:
    answer = wang.post(f"{API}/queue/join", content=b"[" * 100_000)
    assert (answer.status_code, answer.json()["detail"]) == (400, "请求读不出来，请刷新页面后重试。")
