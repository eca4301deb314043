"""Edits of facts, and what they do to the sentences written from them."""

import pytest

from assistant.domain import Span, Status
from assistant.editing import (
    AddFact,
    ConfirmFact,
    DropFact,
    Edit,
    EditText,
    MoveFact,
    SetFactText,
    SetFigure,
    State,
    apply,
    changes,
)
from assistant.errors import NotFound, Refused
from tests.editing.conftest import OFFICE, draft_of, noted, text_of


def fact(state: State, words: str) -> str:
    return next(item.id for item in state.sheet.facts if words in item.text)


def test_another_figure_changes_the_fact_and_its_sentence(drafted: State) -> None:
    after = apply(drafted, SetFigure(fact(drafted, "执法人员"), "12人", "15人"), OFFICE)
    assert [(change.what, change.after) for change in changes(drafted, after)] == [
        ("fact", "执法人员15人参加培训（可写）"),
        ("text", "执法人员15人参加培训。"),
    ]


def test_the_same_figure_of_another_fact_stays(drafted: State) -> None:
    after = apply(drafted, SetFigure(fact(drafted, "执法人员"), "12人", "15人"), OFFICE)
    assert "法治宣传12场" in text_of(after)


def test_a_new_figure_takes_the_unit_of_the_old_one(drafted: State) -> None:
    after = apply(drafted, SetFigure(fact(drafted, "执法人员"), "12人", "15"), OFFICE)
    assert "执法人员15人参加培训" in text_of(after)


def test_the_words_of_a_draft_may_name_the_figure_in_another_form(drafted: State) -> None:
    after = apply(drafted, SetFigure(fact(drafted, "执法人员"), "十二人", "15人"), OFFICE)
    assert "执法人员15人参加培训" in text_of(after)


def test_a_figure_with_another_unit_changes_the_fact_and_its_sentence(drafted: State) -> None:
    after = apply(drafted, SetFigure(fact(drafted, "执法人员"), "12人", "15人次"), OFFICE)
    assert "执法人员15人次参加培训" in text_of(after)


def test_of_two_such_figures_the_one_that_starts_there_is_changed() -> None:
    state = noted("组织培训12人，其中党员12人。\n")
    second = state.sheet.facts[0].figures[1]
    after = apply(state, SetFigure("F1", "12人", "9人", second.span.start), OFFICE)
    assert after.sheet.facts[0].text == "组织培训12人，其中党员9人"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("13人", "15人", "没有“13人”.*12人"),
        ("12人", "很多人", "应是一个带单位的数字"),
        ("12人", "12人次和3场", "应是一个带单位的数字"),
    ],
)
def test_a_figure_that_cannot_be_changed_is_refused_with_what_to_do(
    drafted: State, old: str, new: str, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        apply(drafted, SetFigure(fact(drafted, "执法人员"), old, new), OFFICE)


def test_a_vague_figure_told_exactly_is_no_longer_asked_about() -> None:
    state = noted("开展执法检查好几次。\n")
    after = apply(state, SetFigure("F1", "好几次", "6次"), OFFICE)
    assert (after.sheet.facts[0].status, after.questions) == (Status.DONE, ())


def test_an_added_honour_is_held_back_and_its_document_asked_for(drafted: State) -> None:
    after = apply(drafted, AddFact("清泉村被命名为全国民主法治示范村。"), OFFICE)
    added = after.sheet.facts[-1]
    assert added.status is Status.UNCLEAR
    assert [question.about for question in after.sheet.questions][-1] == (added.id,)


def test_an_added_fact_gets_an_id_of_its_own(read: State) -> None:
    after = apply(read, AddFact("开展执法检查30次"), OFFICE)
    assert len({item.id for item in after.sheet.facts}) == len(read.sheet.facts) + 1


def test_personal_data_that_is_added_is_withheld(read: State) -> None:
    after = apply(read, AddFact("李四身份证号510402199001015678"), OFFICE)
    assert after.sheet.facts[-1].status is Status.WITHHELD


def test_a_fact_may_be_added_to_a_section(read: State) -> None:
    after = apply(read, AddFact("开展执法检查30次", "plans"), OFFICE)
    assert after.sheet.facts[-1].section == "plans"


@pytest.mark.parametrize("text", ["", "  ", "执法人员12人参加培训。"])
def test_nothing_and_the_same_again_are_not_added(read: State, text: str) -> None:
    with pytest.raises(Refused):
        apply(read, AddFact(text), OFFICE)


def test_a_rewritten_fact_is_no_longer_in_doubt(read: State) -> None:
    id = fact(read, "文殊村")
    after = apply(read, SetFactText(id, "文殊村创建省级民主法治示范村通过初审"), OFFICE)
    found = after.fact(id)
    assert found is not None and found.status is Status.DONE
    assert after.questions == ()


def test_a_dropped_fact_takes_its_sentence_along(drafted: State) -> None:
    after = apply(drafted, DropFact(fact(drafted, "法治宣传"), "另行上报"), OFFICE)
    found = after.fact(fact(drafted, "法治宣传"))
    assert found is not None and (found.status, found.reason) == (Status.WITHHELD, "另行上报。")
    assert "法治宣传12场" not in text_of(after)
    assert "\n\n二、" not in text_of(after)


def test_a_confirmed_fact_may_be_stated_and_is_asked_about_no_more(drafted: State) -> None:
    id = fact(drafted, "文殊村")
    after = apply(drafted, ConfirmFact(id), OFFICE)
    found = after.fact(id)
    assert found is not None and found.usable
    assert all(id not in question.about for question in after.questions)


def test_confirming_one_of_two_that_contradict_withholds_the_other() -> None:
    state = noted("司法所：全年调解矛盾纠纷171件。\n综治中心：全年调解矛盾纠纷163件。\n")
    assert [question.kind for question in state.questions] == ["conflict"]
    after = apply(state, ConfirmFact("F2"), OFFICE)
    assert [item.status for item in after.sheet.facts] == [Status.WITHHELD, Status.DONE]


def test_personal_data_cannot_be_confirmed(read: State) -> None:
    with pytest.raises(Refused, match="先改写"):
        apply(read, ConfirmFact(fact(read, "身份证")), OFFICE)


def test_a_fact_moves_to_another_section(read: State) -> None:
    after = apply(read, MoveFact("F1", "plans"), OFFICE)
    found = after.fact("F1")
    assert found is not None and found.section_name == "下年安排"


@pytest.mark.parametrize(
    "operation", [SetFigure("F99", "1人", "2人"), DropFact("F99"), ConfirmFact("F99"), MoveFact("F1", "前言")]
)
def test_what_does_not_exist_is_not_found(read: State, operation: DropFact) -> None:
    with pytest.raises(NotFound):
        apply(read, operation, OFFICE)


def test_a_confirmed_honour_is_written_by_the_next_draft(read: State) -> None:
    after = apply(read, ConfirmFact(fact(read, "文殊村")), OFFICE)
    assert "文殊村被命名" in text_of(apply(after, draft_of(after), OFFICE))


def test_another_text_of_a_fact_is_the_text_of_its_sentence(drafted: State) -> None:
    after = apply(drafted, SetFactText(fact(drafted, "执法人员"), "执法人员15人参加县级培训"), OFFICE)
    assert "执法人员15人参加县级培训。" in text_of(after) and "执法人员12人" not in text_of(after)


def test_a_sentence_set_by_hand_stays_when_its_fact_is_reworded(drafted: State) -> None:
    at = text_of(drafted).index("执法人员12人参加培训")
    hand = EditText((Edit(Span(at, at + 4), "执法人员", "我镇执法队员"),))
    after = apply(
        apply(drafted, hand, OFFICE), SetFactText(fact(drafted, "执法人员"), "执法人员15人培训"), OFFICE
    )
    assert "我镇执法队员12人参加培训" in text_of(after)


def test_a_dropped_fact_leaves_the_sentence_it_shares() -> None:
    state = noted("开展反诈宣传11场。\n开展宪法宣传3场。\n")
    state = apply(state, draft_of(state), OFFICE)
    after = apply(state, DropFact(fact(state, "宪法")), OFFICE)
    assert "反诈宣传11场" in text_of(after) and "宪法宣传3场" not in text_of(after)


def test_an_added_fact_stands_behind_those_of_its_theme(drafted: State) -> None:
    after = apply(drafted, AddFact("开展反诈宣传7场"), OFFICE)
    before, _, behind = text_of(after).partition("开展反诈宣传7场。")
    assert "法治宣传12场" in before and behind


def test_a_problem_is_numbered_on_and_follows_its_fact_with_the_cause(drafted: State) -> None:
    more = apply(drafted, AddFact("台账不规范", "shortcomings"), OFFICE)
    assert "一是执法力量不足。主要原因是编制少。二是台账不规范。" in text_of(more)
    after = apply(more, SetFactText(fact(more, "执法力量"), "执法力量不足，原因是经费紧"), OFFICE)
    assert "主要原因是经费紧。二是台账不规范。" in text_of(after)


def test_what_is_added_takes_the_place_of_the_mark_of_what_it_meets(drafted: State) -> None:
    assert "政务公开" in text_of(drafted)
    after = text_of(apply(drafted, AddFact("主动公开政务信息201条"), OFFICE))
    assert "政务公开、" not in after and "、政务公开" not in after and "201条" in after
