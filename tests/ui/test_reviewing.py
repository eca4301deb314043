"""审稿 and ⑤ 送审, without a browser."""

import re
from html import unescape

import pytest

from assistant.domain import Span
from assistant.editing import Review, SetNotes, Verdict
from assistant.errors import NotFound, UserError
from assistant.ui.reviewing import showing
from assistant.ui.reviewing.desk import Desk
from assistant.ui.writing.submitting import Submitting
from assistant.workspace import Workspace
from tests.ui.writing.conftest import data_of

ME = "local"
TEXT = "标题\n开展宣传12场。培训19人。"


@pytest.fixture(scope="module")
def workspace(without_reports: Workspace) -> Workspace:
    return without_reports


@pytest.fixture
def work(workspace: Workspace) -> str:
    new = workspace.works.new(ME, title="年度<b>报告", issuer="栗坪镇人民政府", year=2025)
    noted = workspace.works.apply(new.id, ME, new.revision, SetNotes("全年开展法治宣传12场。"))
    workspace.works.draft(new.id, ME, noted.revision, drafter="offline")
    return new.id


@pytest.fixture
def desk(workspace: Workspace) -> Desk:
    return Desk(workspace)


@pytest.fixture
def submitting(workspace: Workspace) -> Submitting:
    return Submitting(workspace)


@pytest.fixture
def id(workspace: Workspace, submitting: Submitting, work: str) -> str:
    submitting.submit(ME, work, ME)
    return workspace.reviews.handed_over(ME, work)[0].id


def words_of(html: str) -> str:
    return unescape(re.sub("<[^>]+>", "", html))


def test_before_anything_is_handed_over_it_is_said_how(desk: Desk, submitting: Submitting, work: str) -> None:
    assert "送审" in showing.listing(())
    shown = submitting.rounds(ME, work)
    assert "还没有送审" in shown["rounds"] and shown["reviewer"] == ([("本机用户", ME)], ME)


def test_somebody_has_to_be_chosen(submitting: Submitting, work: str) -> None:
    with pytest.raises(UserError, match="选择"):
        submitting.submit(ME, work, None)


def test_what_is_waiting_is_listed_and_opened(desk: Desk, id: str) -> None:
    listed = desk.shelf(ME)["list"]
    assert data_of(listed, id=id)["act"] == "open" and "<b>" not in listed
    assert desk.waiting(ME) >= 1
    assert "12场" in desk.open(ME, id)["sheet"]
    with pytest.raises(NotFound):
        desk.open("别人", id)


def test_a_sentence_is_changed_with_its_mark_commented_and_the_whole_returned(
    desk: Desk, submitting: Submitting, id: str, work: str
) -> None:
    sheet = desk.open(ME, id)["sheet"]
    spot = next(
        data_of(tag) for tag in re.findall(r'<span class="said[^>]*>(?=[^<]*<a[^>]*></a>[^<]*12场)', sheet)
    )
    form = data_of(desk.pick(ME, id, spot)["chosen"], act="amend")
    shown = desk.act(ME, id, showing.MARKS, {**form, "value": form["before"].replace("12场", "15场")})
    assert "<del>12</del><ins>15</ins>" in shown["sheet"].replace("场</", "</")
    note = data_of(desk.pick(ME, id, spot)["chosen"], act="comment")
    desk.act(ME, id, showing.MARKS, {**note, "value": "<i>核实</i>"})
    shown = desk.decide(ME, id, showing.MARKS, "请改", Verdict.RETURNED)
    assert "已退回" in shown["remarks"] and "<i>" not in shown["remarks"] and not shown["chosen"]
    answer = submitting.rounds(ME, work)["answer"]
    assert "审阅意见：请改" in answer and "核实" in answer
    taken = submitting.act(ME, work, data_of(answer, act="adopt"))
    assert "已采纳" in taken["answer"] and "全部采纳" not in taken["answer"]


def test_a_change_and_a_comment_are_taken_back(desk: Desk, id: str) -> None:
    sheet = desk.open(ME, id)["sheet"]
    spot = data_of(sheet, act="pick")
    form = data_of(desk.pick(ME, id, spot)["chosen"], act="amend")
    shown = desk.act(ME, id, showing.MARKS, {**form, "value": ""})
    shown = desk.act(ME, id, showing.MARKS, data_of(shown["remarks"], act="amend"))
    assert shown["sheet"] == sheet and "修改 0 处" in shown["remarks"]
    shown = desk.act(ME, id, showing.MARKS, {"act": "comment", "start": "0", "end": "0", "value": "好"})
    shown = desk.act(ME, id, showing.MARKS, data_of(shown["remarks"], act="uncomment"))
    assert "批注 0 条" in shown["remarks"]


def test_the_text_is_seen_with_marks_clean_and_beside_the_machines(desk: Desk, id: str) -> None:
    assert "没有不同" in desk.view(ME, id, showing.FIRST)["sheet"]
    assert "data-act" not in desk.view(ME, id, showing.CLEAN)["sheet"]


def test_what_was_handed_over_is_taken_back(desk: Desk, submitting: Submitting, id: str, work: str) -> None:
    shown = submitting.act(ME, work, data_of(submitting.rounds(ME, work)["rounds"], act="withdraw"))
    assert "已收回" in shown["rounds"] and f'data-id="{id}"' not in desk.shelf(ME)["list"]


@pytest.mark.parametrize("data", [{}, {"act": "amend"}, {"act": "comment", "start": "x", "end": "1"}])
def test_a_click_that_is_none_of_ours_is_refused(desk: Desk, id: str, data: dict[str, str]) -> None:
    with pytest.raises(UserError, match="刷新"):
        desk.act(ME, id, showing.MARKS, data)


def test_the_sheet_holds_the_text_word_for_word() -> None:
    review = Review("标题", TEXT, "")
    lines = re.findall("<p>(.*?)</p>", showing.sheet(review, showing.MARKS))
    assert "\n".join(map(words_of, lines)) == TEXT


def test_nothing_that_was_written_becomes_markup() -> None:
    nasty = '<img src=x onerror=alert(1)>"><script>alert(1)</script>。'
    review = Review(nasty, nasty, nasty, words=nasty)
    shown = (
        showing.chosen(review, Span(0, len(nasty)))
        + showing.remarks(review)
        + showing.answered(review, nasty)
    )
    shown += "".join(showing.sheet(review, view) for view in showing.VIEWS)
    assert "<img" not in shown and "<script" not in shown
