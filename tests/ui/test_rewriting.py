"""改写, without a browser."""

import re
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from assistant.domain import Change, Rewriting, Span
from assistant.errors import UserError
from assistant.export import write_report
from assistant.revisions import opened
from assistant.ui.rewriting import showing
from assistant.ui.rewriting.revision import Revision, exported, packed, rewritten, taken_in, unpacked
from assistant.workspace import Workspace

SPOKEN = "我们镇搞了12场普法宣传，大伙儿反映挺好。\n另外还办了两次培训。"
CHANGES = (
    Change(Span(0, 3), "我们镇", "我镇", "自称"),
    Change(Span(3, 5), "搞了", "开展", "动词"),
    Change(Span(22, 25), "另外还", "", "连接词"),
)


def revision() -> Revision:
    return Revision(SPOKEN, CHANGES)


def lines_of(html: str) -> str:
    return "\n".join(unescape(re.sub("<[^>]+>", "", line)) for line in re.findall("<p>(.*?)</p>", html))


def test_every_change_is_accepted_at_first(empty: Workspace) -> None:
    made, done = rewritten(empty, SPOKEN, None, "medium")
    assert made.text == done.text != SPOKEN and made.taken == done.changes


@pytest.mark.parametrize("strength", ["light", "strong"])
def test_the_changes_taken_lead_to_the_text_at_any_strength(empty: Workspace, strength: str) -> None:
    made, done = rewritten(empty, SPOKEN, 2025, strength)
    assert made.text == done.text


def test_nothing_to_rewrite_is_said_with_what_to_do(empty: Workspace) -> None:
    with pytest.raises(UserError, match="请粘贴"):
        rewritten(empty, " \n", None, "medium")


def test_a_text_without_end_is_not_rewritten(empty: Workspace) -> None:
    with pytest.raises(UserError, match="分几部分"):
        rewritten(empty, "字" * 200_001, None, "medium")


def test_a_change_refused_leaves_what_was_there() -> None:
    made = revision().decided(1, take=False)
    assert made.text == "我镇搞了12场普法宣传，大伙儿反映挺好。\n办了两次培训。"


def test_a_change_refused_may_be_taken_after_all() -> None:
    assert revision().decided(1, take=False).decided(1, take=True) == revision()


def test_all_changes_are_refused_and_taken_at_once() -> None:
    refused = revision().all_decided(take=False)
    assert refused.text == SPOKEN and refused.all_decided(take=True) == revision()


def test_a_change_that_there_is_not_is_refused() -> None:
    with pytest.raises(UserError, match="重新改写"):
        revision().decided(3, take=False)


def test_what_the_page_carries_comes_back_as_it_was() -> None:
    made = revision().decided(2, take=False)
    assert unpacked(packed(made)) == made


@pytest.mark.parametrize("carried", ["", "[]", "{", '{"given": "甲", "changes": [[0]], "refused": []}'])
def test_what_the_page_cannot_have_carried_is_refused(carried: str) -> None:
    with pytest.raises(UserError, match="重新改写"):
        unpacked(carried)


def test_both_sheets_hold_the_texts_word_for_word() -> None:
    made = revision().decided(0, take=False)
    assert lines_of(showing.given(made)) == SPOKEN and lines_of(showing.result(made)) == made.text


def test_each_change_is_listed_with_its_reason_and_place() -> None:
    cards = showing.changes(revision())
    assert cards.count("不采纳</button>") == 3 and "自称" in cards
    places = set(re.findall(r'data-goto="(rewrite-at-\d)"', cards))
    assert places == set(re.findall(r'id="(rewrite-at-\d)"', showing.given(revision())))


def test_what_fell_back_and_what_to_look_at_is_said_in_one_line() -> None:
    said = showing.remarks(Rewriting("", fell_back=("接口不通，已改用离线改写。",)))
    assert said.count("<p") == 1 and "接口不通" in said


def test_a_text_that_needs_nothing_is_praised() -> None:
    assert "没有要改的" in showing.tally(Revision("甲。", ()))


def test_nothing_in_a_text_becomes_markup(empty: Workspace) -> None:
    nasty = '我们搞了<img src=x onerror=alert(1)>"><script>alert(1)</script>好多次'
    made, done = rewritten(empty, nasty, None, "strong")
    shown = "".join((*showing.shown(made), showing.remarks(done)))
    assert "<img" not in shown and "<script" not in shown


def test_the_result_is_taken_away_as_word_and_as_text() -> None:
    made = revision().decided(1, take=False)
    lines = [paragraph.text for paragraph in Document(BytesIO(exported(made, None, ".docx"))).paragraphs]
    assert "办了两次培训。" in lines and exported(made, None, ".txt").decode() == made.text


def test_in_the_word_file_it_came_from_the_changes_taken_are_tracked(tmp_path: Path) -> None:
    path = tmp_path / "稿.docx"
    write_report("关于普法的报告\n我们镇搞了12场普法宣传。", path)
    text, _ = taken_in(str(path))
    at = text.index("搞了")
    made = Revision(text, (Change(Span(at, at + 2), "搞了", "开展", "动词"),))
    tracked = opened(exported(made, str(path), ".docx"))
    assert [(one.kind, one.text) for one in tracked.revisions] == [("del", "搞了"), ("ins", "开展")]
    refused = opened(exported(made.all_decided(take=False), str(path), ".docx"))
    assert refused.revisions == ()
