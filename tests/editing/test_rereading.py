"""Notes read again: edits stay, new lines join, lost lines go."""

from assistant.editing import (
    AddFact,
    AnswerQuestion,
    ConfirmFact,
    ReadNotes,
    SetFigure,
    SetNotes,
    State,
    apply,
)
from tests.editing.conftest import NOTES, OFFICE


def again(state: State, notes: str) -> State:
    return apply(apply(state, SetNotes(notes), OFFICE), ReadNotes(), OFFICE)


def texts(state: State) -> list[str]:
    return [fact.text for fact in state.sheet.facts]


def test_notes_that_changed_wait_to_be_read(read: State) -> None:
    assert not read.unread
    changed = apply(read, SetNotes(f"{NOTES}开展执法检查30次。\n"), OFFICE)
    assert changed.unread
    assert changed.sheet == read.sheet


def test_reading_the_same_notes_again_changes_nothing(read: State) -> None:
    assert again(read, NOTES) == read


def test_an_edited_fact_stays_edited_and_keeps_its_id(read: State) -> None:
    edited = apply(read, SetFigure("F3", "12人", "15人"), OFFICE)
    after = again(edited, f"开展执法检查30次。\n{NOTES}")
    found = after.fact("F3")
    assert found is not None and found.text == "执法人员15人参加培训"
    assert "开展执法检查30次" in texts(after)


def test_ids_of_new_facts_were_never_used(read: State) -> None:
    after = again(read, f"开展执法检查30次。\n{NOTES}")
    known = {fact.id for fact in read.sheet.facts}
    assert [fact.text for fact in after.sheet.facts if fact.id not in known] == ["开展执法检查30次"]


def test_a_fact_whose_line_is_gone_goes(read: State) -> None:
    after = again(read, NOTES.replace("执法人员12人参加培训。\n", ""))
    assert after.fact("F3") is None


def test_added_facts_and_answers_stay(drafted: State) -> None:
    added = apply(drafted, AddFact("开展执法检查30次"), OFFICE)
    answered = apply(added, AnswerQuestion("need-openness", "主动公开政务信息210条"), OFFICE)
    assert {"开展执法检查30次", "主动公开政务信息210条"} <= set(texts(again(answered, NOTES + "补一句。\n")))


def test_a_settled_doubt_is_not_asked_again(read: State) -> None:
    settled = apply(read, ConfirmFact(read.sheet.questions[0].about[0]), OFFICE)
    assert again(settled, f"{NOTES}开展执法检查30次。\n").sheet.questions == ()
