"""Answers: worked into the facts at once, and into the mark that holds their place in the text."""

import pytest

from assistant.editing import AnswerQuestion, SetFrame, State, apply
from assistant.errors import NotFound, Refused, UserError
from tests.editing.conftest import OFFICE, draft_of, noted, text_of

OPENNESS = "need-openness"


def open_ids(state: State) -> set[str]:
    return {question.id for question in state.questions}


def test_an_answer_for_what_is_missing_becomes_a_fact_and_stands_where_its_mark_stood(
    drafted: State,
) -> None:
    assert OPENNESS in open_ids(drafted)
    after = apply(drafted, AnswerQuestion(OPENNESS, "主动公开政务信息210条"), OFFICE)
    assert after.sheet.facts[-1].text == "主动公开政务信息210条"
    assert "【待补：政务公开】" not in text_of(after)
    assert "主动公开政务信息210条。" in text_of(after)
    assert OPENNESS not in open_ids(after)


def test_an_answer_that_begins_with_a_bare_figure_is_led_in_by_what_was_asked(drafted: State) -> None:
    after = apply(drafted, AnswerQuestion(OPENNESS, "210条，依申请公开3件"), OFFICE)
    assert after.sheet.facts[-1].text == "政务公开210条，依申请公开3件"


def test_the_sentence_of_an_answer_follows_its_fact(drafted: State) -> None:
    after = apply(drafted, AnswerQuestion(OPENNESS, "主动公开政务信息210条"), OFFICE)
    assert after.document is not None
    found = [trace for trace in after.document.traces if trace.facts == (after.sheet.facts[-1].id,)]
    assert [trace.span.of(text_of(after)) for trace in found] == ["主动公开政务信息210条。"]


def test_what_there_was_not_is_neither_marked_nor_asked_again(drafted: State) -> None:
    after = apply(drafted, AnswerQuestion(OPENNESS, "没有"), OFFICE)
    assert "【待补：政务公开】" not in text_of(after)
    assert OPENNESS in after.closed
    assert after.sheet.facts == drafted.sheet.facts


def test_the_date_goes_into_its_place(drafted: State) -> None:
    after = apply(drafted, AnswerQuestion("need-date", "2026-01-08"), OFFICE)
    assert text_of(after).endswith("2026年1月8日\n")
    assert after.answers == {"need-date": "2026年1月8日"}


def test_a_day_that_does_not_exist_is_refused(drafted: State) -> None:
    with pytest.raises(UserError, match="不是一个日子"):
        apply(drafted, AnswerQuestion("need-date", "2026-02-30"), OFFICE)


@pytest.mark.parametrize("text", ["", "还不清楚", "见附件"])
def test_what_is_no_answer_leaves_the_question_open(drafted: State, text: str) -> None:
    with pytest.raises(Refused, match="仍然保留"):
        apply(drafted, AnswerQuestion(OPENNESS, text), OFFICE)


def test_an_answer_to_a_doubt_completes_its_fact(read: State) -> None:
    asked = read.sheet.questions[0]
    said = "省司法厅命名，川司发〔2025〕12号"
    after = apply(read, AnswerQuestion(asked.id, said), OFFICE)
    found = after.fact(asked.about[0])
    assert found is not None and found.usable and "川司发〔2025〕12号" in found.text
    assert asked.id not in open_ids(after)


def test_an_answer_with_another_figure_for_the_same_stands_for_its_fact() -> None:
    doubted = noted("群众满意度99%以上吧应该。\n")
    after = apply(doubted, AnswerQuestion("Q1", "县司法局11月测评，满意度99.2%"), OFFICE)
    assert after.sheet.facts[0].text == "县司法局11月测评，满意度99.2%"


def test_the_year_is_told_and_the_notes_read_by_it() -> None:
    bare = noted("3月15日开展法治宣传12场。\n")
    asked = apply(State(notes=bare.notes, genre="fazhi-annual"), AnswerQuestion("Q0", "2025年"), OFFICE)
    assert (asked.year, asked.sheet.facts[0].dates) == (2025, ("2025-03-15",))


def test_an_unknown_question_is_not_found(read: State) -> None:
    with pytest.raises(NotFound, match="Q99"):
        apply(read, AnswerQuestion("Q99", "6次"), OFFICE)


def test_an_answered_question_is_not_asked_by_the_next_draft(drafted: State) -> None:
    after = apply(drafted, AnswerQuestion(OPENNESS, "主动公开政务信息210条"), OFFICE)
    assert OPENNESS not in open_ids(apply(after, draft_of(after), OFFICE))


def test_the_frame_is_set_part_by_part(read: State) -> None:
    after = apply(read, SetFrame(title="2025年报告 ", issuer="清泉镇人民政府"), OFFICE)
    assert (after.title, after.issuer, after.year) == ("2025年报告", "清泉镇人民政府", 2025)


def test_a_year_out_of_reach_is_refused(read: State) -> None:
    with pytest.raises(Refused, match="25"):
        apply(read, SetFrame(year=25), OFFICE)
