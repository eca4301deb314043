"""A draft that was handed over: commented, changed with marks, decided, taken back into the text."""

from dataclasses import replace

import pytest

from assistant.domain import Span
from assistant.editing import (
    AddComment,
    Amend,
    Decide,
    DropComment,
    Edit,
    Review,
    ReviewOperation,
    Verdict,
    adoptable,
    adopted,
    review,
    review_from,
    review_json,
)
from assistant.errors import NotFound, Refused

TEXT = "开展宣传12场。\n培训执法人员19人。\n办结案件3件。"
FRESH = Review("报告", TEXT, "机器写的。")


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def amend(before: str, after: str) -> Amend:
    return Amend(Edit(place(before), before, after))


def done(*operations: ReviewOperation, state: Review = FRESH) -> Review:
    for operation in operations:
        state = review(state, operation, "李强", "2026-01-08T09:30:00+00:00")
    return state


def test_a_change_says_what_stood_there_who_made_it_and_when() -> None:
    (made,) = done(amend("办结案件3件。", "办结案件4件。")).amendments
    assert (made.before, made.after, made.by) == ("办结案件3件。", "办结案件4件。", "李强")
    assert made.at == "2026-01-08T09:30:00+00:00"


def test_the_text_as_handed_over_never_changes_and_the_amended_one_has_every_change() -> None:
    made = done(amend("办结案件3件。", ""), amend("开展宣传12场。", "开展普法宣传12场。"))
    assert made.text == TEXT
    assert made.amended == "开展普法宣传12场。\n培训执法人员19人。\n"


def test_a_second_change_of_the_same_place_takes_the_first_ones_place() -> None:
    made = done(amend("办结案件3件。", "甲"), amend("办结案件3件。", "乙"))
    assert [one.after for one in made.amendments] == ["乙"]


def test_a_change_back_to_what_it_was_is_none() -> None:
    assert done(amend("办结案件3件。", "甲"), amend("办结案件3件。", "办结案件3件。")) == FRESH


@pytest.mark.parametrize("operation", [Amend(Edit(Span(0, 2), "不是", "甲")), amend("案件3件", "乙")])
def test_a_change_that_does_not_find_its_words_or_lies_over_another_is_refused(operation: Amend) -> None:
    with pytest.raises(Refused):
        done(amend("办结案件3件。", "甲"), operation)


def test_a_comment_is_added_and_taken_back() -> None:
    made = done(AddComment(place("12场"), " 核实 "))
    assert made.comments[0].words == "核实"
    assert done(DropComment(0), state=made) == FRESH
    with pytest.raises(NotFound):
        done(DropComment(1), state=made)


def test_a_verdict_ends_the_review_until_it_is_taken_back() -> None:
    made = done(Decide(Verdict.ACCEPTED, "同意上报"))
    assert (made.verdict, made.words) == (Verdict.ACCEPTED, "同意上报")
    with pytest.raises(Refused, match="已经结束"):
        done(amend("办结案件3件。", "甲"), state=made)
    assert done(Decide(Verdict.OPEN), amend("办结案件3件。", "甲"), state=made).amendments


def test_nothing_is_returned_without_saying_why() -> None:
    with pytest.raises(Refused, match="写明"):
        done(Decide(Verdict.RETURNED, " "))


def test_what_was_withdrawn_is_reviewed_no_more() -> None:
    with pytest.raises(Refused, match="收回"):
        done(Decide(Verdict.WITHDRAWN), Decide(Verdict.OPEN))


def test_changes_find_their_words_in_a_text_that_has_gone_on() -> None:
    changes = done(amend("培训执法人员19人。", "培训执法人员20人。"), amend("办结案件3件。", "")).amendments
    later = "新加的一句。\n" + TEXT.replace("办结案件3件。", "办结案件5件。")
    (edit,) = adoptable(changes, later)
    assert edit.span.of(later) == "培训执法人员19人。"


def test_the_place_nearest_to_where_the_words_stood_is_meant() -> None:
    text = "同意。\n开展宣传。\n同意。"
    last = Span(text.rindex("同意"), len(text))
    made = done(Amend(Edit(last, "同意。", "不同意。")), state=replace(FRESH, text=text))
    assert adoptable(made.amendments, text)[0].span == last


def test_a_change_made_already_is_not_made_twice() -> None:
    changes = done(amend("办结案件3件。", "办结案件3件。均已归档。")).amendments
    assert adopted(changes[0], TEXT.replace("办结案件3件。", "办结案件3件。均已归档。"))
    assert adoptable(changes, TEXT + "均已归档。") == ()


def test_a_review_comes_back_from_json_as_it_was() -> None:
    made = done(amend("办结案件3件。", "甲"), AddComment(Span(0, 0), "好"), Decide(Verdict.RETURNED, "改"))
    assert review_from(review_json(made)) == made
