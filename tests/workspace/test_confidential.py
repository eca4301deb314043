"""What leaves the machine for a model elsewhere, and what does not."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.domain import FactSheet, Source
from assistant.errors import Confidential
from assistant.facts import note_lines
from assistant.models.chat import Message, chat_model, complete, stream
from assistant.settings import Settings
from assistant.testing import OpenAIServer, asked, openai_server
from assistant.workspace import DraftRequest, RewriteRequest, Workspace
from assistant.workspace.confidential import secret

pytestmark = pytest.mark.slow

NOTES = "普法宣传47场，发放资料6000余份\n隐患排查73处，整改71处"
MARKED = f"机密★5年\n{NOTES}"
OFFICE = "临澄县白石渡镇人民政府"
PERSONAL = "村民王大锤反映宅基地纠纷，身份证11010519491231002X，电话13857701234。"
VALUES = ("王大锤", "11010519491231002X", "13857701234")
ELSEWHERE = "model.example"


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with openai_server() as running:
        yield running


@pytest.fixture
def elsewhere(server: OpenAIServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """Settings whose endpoint has another host's name, which leads to the fake server all the same."""
    find = socket.getaddrinfo

    def found(host: Any, *args: Any, **options: Any) -> Any:
        return find("127.0.0.1" if host in (ELSEWHERE, ELSEWHERE.encode()) else host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", found)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    url = server.url.replace("127.0.0.1", ELSEWHERE)
    return Settings(data_dir=tmp_path, model="scripted", openai_base_url=url, first_byte_seconds=5)


def draft(settings: Settings, notes: str, drafter: str = "auto") -> Any:
    request = DraftRequest(
        notes=note_lines(notes), issuer=OFFICE, year=2025, section="achievements", drafter=drafter
    )
    with Workspace.open(settings) as workspace:
        return workspace.draft(request).draft


def sent(server: OpenAIServer) -> str:
    return json.dumps([request.body for request in server.requests], ensure_ascii=False)


def test_personal_values_go_as_placeholders_and_come_back(server: OpenAIServer, elsewhere: Settings) -> None:
    server.script = asked
    answer = complete(chat_model(elsewhere), [Message("user", PERSONAL)])
    assert answer.text == PERSONAL
    assert not any(value in sent(server) for value in VALUES)


def test_a_streamed_answer_has_them_back_too(server: OpenAIServer, elsewhere: Settings) -> None:
    server.script = asked
    assert "".join(stream(chat_model(elsewhere), [Message("user", PERSONAL)])) == PERSONAL


def test_nothing_is_covered_on_this_machine(server: OpenAIServer, elsewhere: Settings) -> None:
    complete(
        chat_model(elsewhere.model_copy(update={"openai_base_url": server.url})), [Message("user", PERSONAL)]
    )
    assert VALUES[0] in sent(server)


def test_a_text_that_is_rewritten_is_covered(server: OpenAIServer, elsewhere: Settings) -> None:
    with Workspace.open(elsewhere) as workspace:
        workspace.rewrite(RewriteRequest(f"{PERSONAL}我们去调解了3回。", year=2025))
    assert server.requests and not any(value in sent(server) for value in VALUES)


def test_notes_marked_secret_are_drafted_offline_and_the_draft_says_why(
    server: OpenAIServer, elsewhere: Settings
) -> None:
    manifest = draft(elsewhere, MARKED).manifest
    assert manifest.drafter == "offline" and any("机密★5年" in said for said in manifest.fell_back)
    assert not server.requests


def test_notes_marked_secret_are_refused_where_a_model_was_asked_for(
    server: OpenAIServer, elsewhere: Settings
) -> None:
    with pytest.raises(Confidential, match="机密★5年"):
        draft(elsewhere, MARKED, "llm")
    assert not server.requests


def test_a_text_marked_secret_is_rewritten_offline(server: OpenAIServer, elsewhere: Settings) -> None:
    with Workspace.open(elsewhere) as workspace:
        done = workspace.rewrite(RewriteRequest(f"秘密★1年\n{NOTES}", year=2025))
    assert not server.requests and "秘密★1年" in "".join(done.fell_back)


def test_any_message_marked_secret_is_stopped_at_the_gate(server: OpenAIServer, elsewhere: Settings) -> None:
    with pytest.raises(Confidential):
        complete(chat_model(elsewhere), [Message("user", MARKED)])
    assert not server.requests


def test_marked_notes_may_go_to_a_model_on_this_machine(server: OpenAIServer, elsewhere: Settings) -> None:
    draft(elsewhere.model_copy(update={"openai_base_url": server.url}), MARKED)
    assert server.requests


def test_the_manifest_says_what_was_sent_where(server: OpenAIServer, elsewhere: Settings) -> None:
    told = draft(elsewhere, NOTES).manifest.sent
    assert told.host == ELSEWHERE and told.requests == len(server.requests) and told.characters > 0


def test_the_doctor_says_what_would_be_sent_where(server: OpenAIServer, elsewhere: Settings) -> None:
    with Workspace.open(elsewhere) as workspace:
        detail = next(check.detail for check in workspace.doctor() if check.name == "大模型")
    assert f"发往 {ELSEWHERE}" in detail and "代号" in detail


def test_a_second_draft_of_the_same_notes_asks_nobody(server: OpenAIServer, elsewhere: Settings) -> None:
    draft(elsewhere, NOTES)
    before = len(server.requests)
    assert draft(elsewhere, NOTES).manifest.cached and len(server.requests) == before


def test_without_the_cache_it_asks_again(server: OpenAIServer, elsewhere: Settings) -> None:
    settings = elsewhere.model_copy(update={"answer_cache": False})
    draft(settings, NOTES)
    before = len(server.requests)
    draft(settings, NOTES)
    assert len(server.requests) == 2 * before


def test_a_mark_is_looked_for_in_each_file_of_the_notes() -> None:
    lines = [Source("a.txt", at, "宣传3场") for at in range(1, 20)] + [Source("b.txt", 1, "绝密")]
    settings = Settings(model="m", openai_base_url="http://10.0.0.1/v1")
    assert "b.txt" in secret(FactSheet((), lines=tuple(lines)), settings)


def test_a_past_report_marked_secret_lends_nothing(
    elsewhere: Settings, tmp_path: Path, without_index: None
) -> None:
    body = "（一）深化普法宣传\n坚持普法先行，全年开展普法宣传活动32场次，发放宣传资料5000份。"
    for name, mark in (("open", ""), ("marked", "机密★5年\n")):
        town = {"open": "石桥镇", "marked": "清泉镇"}[name]
        title = f"{town}人民政府关于2024年度法治政府建设情况的报告"
        text = f"{mark}{title}\n一、主要举措和成效\n{body}\n{town}人民政府\n2025年1月10日\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    settings = elsewhere.model_copy(update={"data_dir": tmp_path / "data"})
    with Workspace.open(settings, write=True) as workspace:
        workspace.ingest([tmp_path / "open.txt", tmp_path / "marked.txt"])
        lent = set(draft(settings, NOTES).manifest.exemplars)
        passages = {hit.passage.id: hit.passage.issuer for hit in workspace.search("普法宣传", k=9).hits}
    assert {passages[id] for id in lent if id in passages} == {"石桥镇人民政府"}
