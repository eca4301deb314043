"""Two people swap every id they have and read nothing of each other."""

import json
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from assistant.ui.writing.seen import seen_notes
from assistant.workspace import Workspace
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


def test_nobody_writes_into_anothers_work(wang: TestClient, li: TestClient, workspace: Workspace) -> None:
    work = workspace.works.new("王芳", issuer="栗坪镇人民政府", year=2025)
    body = {"seen": seen_notes(work.state), "text": "王芳的素材"}
    assert li.post(f"/works/{work.id}/notes", json=body).status_code == 404
    assert wang.post(f"/works/{work.id}/notes", json=body).status_code == 200
    assert workspace.works.open(work.id, "王芳").state.notes == "王芳的素材"


def field(text: str, seen: str = "") -> dict[str, str]:
    return {"text": text, "seen": seen}


def test_what_is_typed_comes_back_to_who_typed_it_until_it_is_emptied(
    wang: TestClient, li: TestClient
) -> None:
    sent = {"talk-message": field("半句话"), "desk-fact": field("一条")}
    seen = wang.post("/papers", json=sent).json()["seen"]
    assert wang.post("/papers", json={"desk-fact": field("", seen["desk-fact"])}).json()["passed"] == []
    kept, others = wang.get("/papers").json(), li.get("/papers").json()
    assert kept["talk-message"] == field("半句话", seen["talk-message"])
    assert "desk-fact" not in kept and "talk-message" not in others


def test_what_another_window_has_typed_since_is_not_overwritten(wang: TestClient) -> None:
    wang.post("/papers", json={"proof-text": field("那边写的")})
    told = wang.post("/papers", json={"proof-text": field("这边写的"), "proof-notes": field("素材")}).json()
    assert told["passed"] == ["proof-text"] and list(told["seen"]) == ["proof-notes"]
    assert wang.get("/papers").json()["proof-text"]["text"] == "那边写的"


@pytest.mark.parametrize(
    "content", [b"[1]", b"3", b'{"a": "x"}', b'{"%s": {"text": "", "seen": ""}}' % (b"x" * 201)]
)
def test_fields_that_cannot_be_read_are_not_kept(wang: TestClient, content: bytes) -> None:
    assert wang.post("/papers", content=content).status_code == 400


def test_nobody_is_told_of_anothers_job(wang: TestClient, li: TestClient, workspace: Workspace) -> None:
    work = workspace.works.new("王芳", issuer="栗坪镇人民政府", year=2025)
    none = wang.get("/works/none/pulse").text
    workspace.jobs.draft("王芳", work.id)
    assert wang.get(f"/works/{work.id}/pulse").text != none
    assert li.get(f"/works/{work.id}/pulse").text == none


def test_a_second_window_is_told_instead_of_overwriting(wang: TestClient, workspace: Workspace) -> None:
    work = workspace.works.new("王芳", issuer="栗坪镇人民政府", year=2025)
    body = {"seen": seen_notes(work.state), "text": "一"}
    assert wang.post(f"/works/{work.id}/notes", json=body).status_code == 200
    answer = wang.post(f"/works/{work.id}/notes", json={**body, "text": "二"})
    assert answer.status_code == 409 and "重新载入" in answer.json()["detail"]


@pytest.mark.parametrize("content", [b"[]", b"{", b'{"text": "x"}'])
def test_what_cannot_be_read_is_not_saved(wang: TestClient, content: bytes) -> None:
    answer = wang.post("/works/x/notes", content=content)
    assert answer.status_code == 400 and answer.json()["detail"].endswith("。")


def test_a_text_without_end_is_not_saved(wang: TestClient) -> None:
    assert wang.post("/works/x/notes", content=b"x" * (4 * 2**20 + 1)).status_code == 413
