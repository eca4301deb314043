"""对话, without a browser: what each turn shows, and what is left of it."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.chat import Ask, Choice, Edited, Event, Message, Said, Step
from assistant.chat.values import Done, Result
from assistant.editing import Change, SetNotes
from assistant.errors import NotFound, UserError
from assistant.ui import Outbox
from assistant.ui.talking import showing
from assistant.ui.talking.talk import Talk
from assistant.workspace import Workspace

ME, OTHER = "王芳", "李强"
NOTES = "今年开展法治宣传12场，发放资料300份。\n执法人员19人全部持证。\n"


@pytest.fixture(scope="module")
def workspace(without_reports: Workspace) -> Workspace:
    return without_reports


@pytest.fixture
def talk(workspace: Workspace, outbox: Outbox) -> Talk:
    return Talk(workspace, outbox)


@pytest.fixture
def id(workspace: Workspace) -> str:
    work = workspace.works.new(ME, issuer="白石渡镇人民政府", year=2025)
    return workspace.works.apply(work.id, ME, work.revision, SetNotes(NOTES)).id


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> str:
    work = workspace.works.new(ME, issuer="白石渡镇人民政府", year=2025)
    work = workspace.works.apply(work.id, ME, work.revision, SetNotes(NOTES))
    return workspace.works.draft(work.id, ME, work.revision).id


def after(turn: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """What the panes show when the turn has ended."""
    shown: dict[str, Any] = {}
    for one in turn:
        shown |= one
    return shown


def offered(html: str) -> list[str]:
    return re.findall(r'data-act="say" data-text="([^"]*)"', html)


def scripted(monkeypatch: pytest.MonkeyPatch, *events: Event) -> None:
    """A turn of these events, whatever is said."""

    def reply(*_: object, **__: object) -> Iterator[Event]:
        yield from (*events, Done("offline"))

    monkeypatch.setattr(Workspace, "reply", reply)


def test_without_a_work_three_sentences_are_offered(talk: Talk) -> None:
    shown = talk.show(ME, "")
    assert len(offered(shown["thread"])) == 3 and "新建一份报告" in shown["head"]


def test_what_is_offered_fits_what_the_work_has(talk: Talk, id: str, drafted: str) -> None:
    assert "按现有素材起草全文" in offered(talk.show(ME, id)["thread"])
    assert offered(talk.show(ME, drafted)["thread"])[0].startswith("核对")


def test_the_first_sentence_makes_a_work(talk: Talk, workspace: Workspace) -> None:
    shown = after(talk.say("甲", "", "今年开展普法宣传12场"))
    assert [work.id for work in workspace.works.all_of("甲")] == [shown["work"]]
    facts = workspace.works.open(shown["work"], "甲").state.sheet.facts
    assert any("12场" in fact.text for fact in facts)


def test_what_is_being_written_stays_when_the_tab_is_opened_again(talk: Talk, id: str) -> None:
    assert "message" not in talk.show(ME, id)


def test_a_sentence_offered_is_said_by_a_click(talk: Talk, id: str) -> None:
    shown = after(talk.pick(ME, id, {"act": "say", "text": "还缺什么材料？"}))
    assert "还缺什么材料？" in shown["thread"] and "message assistant" in shown["thread"]


def test_nothing_said_is_told_with_what_to_do(talk: Talk, id: str) -> None:
    with pytest.raises(UserError, match="请先写一句话"):
        next(talk.say(ME, id, " \n"))


def test_the_message_stands_there_before_it_is_answered(talk: Talk, id: str) -> None:
    turn = talk.say(ME, id, "把事实列出来")
    first = next(turn)
    assert "把事实列出来" in first["thread"] and "正在想" in first["thread"]
    assert first["message"] == "" and first["stop"] is True
    assert after(turn)["stop"] is False


def test_the_answer_grows_as_it_arrives(talk: Talk, id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(
        monkeypatch, Step("check", "核对"), Said("查出两处。"), Step("check", "核对", Result("", "第一处"))
    )
    shown = [one["thread"] for one in talk.say(ME, id, "核对")]
    assert any("正在核对" in one and "查出两处" not in one for one in shown)
    assert any("查出两处" in one and "第一处" not in one for one in shown)
    assert any("第一处" in one for one in shown)


def test_a_change_made_by_talk_is_in_the_text_beside_it_marked(
    talk: Talk, drafted: str, workspace: Workspace
) -> None:
    shown = after(talk.say(ME, drafted, "法治宣传改成15场"))
    assert re.search('<mark class="after" data-new>[^<]*15场', shown["sheet"])
    assert "15场" in talk.show(ME, drafted)["sheet"]


def test_what_was_said_is_there_when_the_page_is_loaded_anew(
    talk: Talk, id: str, workspace: Workspace
) -> None:
    after(talk.say(ME, id, "把事实列出来"))
    again = Talk(workspace, Outbox()).show(ME, id)["thread"]
    assert "把事实列出来" in again and again.count("<article") == 2


def test_a_turn_is_stopped(talk: Talk, id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[threading.Event] = []

    def reply(*_: object, stop: threading.Event) -> Iterator[Event]:
        given.append(stop)
        while not stop.is_set():
            yield Step("check", "核对")
        yield Done("offline", stopped=True)

    monkeypatch.setattr(Workspace, "reply", reply)
    turn = talk.say(ME, id, "核对")
    next(turn), next(turn)
    talk.stop(OTHER, id)
    assert not given[0].is_set()
    talk.stop(ME, id)
    assert after(turn)["stop"] is False


def test_a_second_turn_ends_the_one_under_way(talk: Talk, id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[threading.Event] = []

    def reply(*_: object, stop: threading.Event) -> Iterator[Event]:
        given.append(stop)
        yield Step("check", "核对")
        yield Done("offline")

    monkeypatch.setattr(Workspace, "reply", reply)
    first, second = talk.say(ME, id, "核对"), talk.say(ME, id, "起草")
    next(first), next(first), next(second), next(second)
    assert given[0].is_set() and not given[1].is_set()


def test_a_file_that_was_made_is_there_to_take_away(
    talk: Talk, outbox: Outbox, drafted: str, tmp_path: Path
) -> None:
    link = after(talk.say(ME, drafted, "导出word"))["link"]
    found = re.search(r'href="\.\./files/([^/]+)/', link)
    assert found is not None
    parcel = outbox.parcel(found[1], ME)
    assert parcel is not None and parcel.content.startswith(b"PK") and parcel.name.endswith(".docx")


def test_a_question_is_answered_by_a_click(workspace: Workspace, id: str) -> None:
    ask = Ask("改哪一条？", (Choice("法治宣传12场", "t", {}), Choice("执法人员19人", "t", {})))
    said = (Message("user", "改成15"), Message("assistant", "改哪一条？", ask=ask))
    assert offered(showing.thread(said, None)) == ["第1个", "第2个"]
    assert offered(showing.thread((*said, Message("user", "第1个")), None)) == []


def test_what_is_long_is_folded() -> None:
    short, long = (Message("assistant", "", "\n".join("行" * count)) for count in (8, 9))
    assert "<details" not in showing.thread((short,), None)
    assert "<details" in showing.thread((long,), None)


def test_somebody_elses_work_is_not_there(talk: Talk, id: str) -> None:
    with pytest.raises(NotFound):
        talk.show(OTHER, id)
    with pytest.raises(NotFound):
        next(talk.say(OTHER, id, "把事实列出来"))


def test_nothing_that_is_said_becomes_markup(
    talk: Talk, drafted: str, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    nasty = '<img src=x onerror=alert(1)>"><script>alert(1)</script>'
    change = Change("text", "", nasty, nasty)
    scripted(
        monkeypatch,
        Step("x", nasty),
        Said(nasty),
        Step("x", nasty, Result(nasty, nasty)),
        Edited((change,), 1),
    )
    shown = "".join(str(one) for one in talk.say(ME, drafted, nasty))
    assert "<img" not in shown and "<script" not in shown
