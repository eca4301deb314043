"""The draft's text under edits: all or none, and the traces follow."""

import pytest

from assistant.domain import Span
from assistant.editing import (
    Arrange,
    Document,
    Edit,
    EditText,
    HeedFinding,
    IgnoreFinding,
    SetText,
    State,
    TakeSection,
    apply,
    compare,
    document_from,
    document_json,
    state_json,
    state_of,
)
from assistant.errors import NotFound, Refused
from tests.editing.conftest import OFFICE, draft_of, text_of


def edit(state: State, before: str, after: str) -> Edit:
    at = text_of(state).index(before)
    return Edit(Span(at, at + len(before)), before, after)


def traced(state: State) -> dict[str, tuple[str, ...]]:
    assert isinstance(state.document, Document)
    return {trace.span.of(state.document.text): trace.facts for trace in state.document.traces if trace.facts}


def test_every_trace_lies_on_the_sentence_it_was_made_of(drafted: State) -> None:
    assert traced(drafted)["执法人员12人参加培训。"] == ("F3",)


def test_a_trace_grows_with_its_sentence_and_moves_behind_others(drafted: State) -> None:
    edits = (edit(drafted, "执法人员12人", "全镇执法人员12人"), edit(drafted, "调解矛盾", "成功调解矛盾"))
    after = traced(apply(drafted, EditText(edits), OFFICE))
    assert after["全镇执法人员12人参加培训。"] == ("F3",)
    assert ("F2",) in after.values() and any(text.startswith("成功调解矛盾纠纷86件") for text in after)


def test_a_sentence_put_in_the_place_of_another_keeps_its_facts(drafted: State) -> None:
    old = "执法人员12人参加培训。"
    after = apply(drafted, EditText((edit(drafted, old, "组织12名执法人员参训。"),)), OFFICE)
    assert traced(after)["组织12名执法人员参训。"] == ("F3",)


def test_a_deleted_sentence_leaves_no_trace(drafted: State) -> None:
    after = apply(drafted, EditText((edit(drafted, "执法人员12人参加培训。", ""),)), OFFICE)
    assert all("F3" not in facts for facts in traced(after).values())


def test_an_edit_of_words_that_stand_there_no_more_is_refused(drafted: State) -> None:
    edits = (edit(drafted, "调解矛盾", "化解矛盾"), Edit(Span(0, 2), "甲乙", "丙丁"))
    with pytest.raises(Refused, match="甲乙"):
        apply(drafted, EditText(edits), OFFICE)


def test_edits_that_overlap_are_refused(drafted: State) -> None:
    edits = (edit(drafted, "执法人员12人", "甲"), edit(drafted, "人员12人参加", "乙"))
    with pytest.raises(Refused, match="重叠"):
        apply(drafted, EditText(edits), OFFICE)


def test_the_whole_text_as_typed_keeps_the_traces_of_what_stays(drafted: State) -> None:
    typed = text_of(drafted).replace("执法人员12人", "全镇执法人员12人").replace("特此报告。", "以上报告。")
    after = apply(drafted, SetText(typed), OFFICE)
    assert text_of(after) == typed
    assert traced(after)["全镇执法人员12人参加培训。"] == ("F3",)
    assert len(traced(after)) == len(traced(drafted))


def test_nothing_can_be_edited_before_there_is_a_draft(read: State) -> None:
    with pytest.raises(Refused, match="先起草"):
        apply(read, SetText("报告"), OFFICE)


@pytest.mark.parametrize("section", ["achievements", "plans"])
def test_a_section_written_anew_leaves_the_others_and_the_signature(drafted: State, section: str) -> None:
    edited = apply(drafted, SetText(text_of(drafted).replace("编制少", "编制不足")), OFFICE)
    after = apply(edited, TakeSection(section, draft_of(edited, section).draft), OFFICE)
    assert text_of(after) == text_of(edited)
    assert traced(after) == traced(edited)


def test_a_section_that_the_text_lacks_cannot_be_written_anew(drafted: State) -> None:
    bare = apply(drafted, SetText("报告\n没有标题的正文。\n"), OFFICE)
    with pytest.raises(Refused, match="下年安排"):
        apply(bare, TakeSection("plans", draft_of(bare, "plans").draft), OFFICE)


def test_a_finding_is_ignored_with_a_reason_and_heeded_again(drafted: State) -> None:
    after = apply(drafted, IgnoreFinding("half-width-mark", "引用原文", "甲,乙"), OFFICE)
    assert [item.reason for item in after.ignored] == ["引用原文"]
    assert apply(after, HeedFinding("half-width-mark", "甲,乙"), OFFICE).ignored == ()


def test_a_finding_is_not_ignored_without_a_reason(drafted: State) -> None:
    with pytest.raises(Refused, match="为什么"):
        apply(drafted, IgnoreFinding("half-width-mark", " "), OFFICE)


def test_an_unknown_rule_is_not_found(drafted: State) -> None:
    with pytest.raises(NotFound):
        apply(drafted, IgnoreFinding("no-such-rule", "引用原文"), OFFICE)


def test_a_state_comes_back_from_json_as_it_was(drafted: State) -> None:
    assert state_of(state_json(drafted)) == drafted


def test_keys_of_a_newer_version_are_left_aside(drafted: State) -> None:
    assert state_of({**state_json(drafted), "mood": "good"}) == drafted


def test_a_document_comes_back_from_json_as_it_was(drafted: State) -> None:
    assert drafted.document is not None
    assert document_from(document_json(drafted.document)) == drafted.document


def test_a_comparison_shows_the_sentences_that_differ_with_their_places() -> None:
    old, new = "甲。乙。丙。", "甲。乙乙。丙。丁。"
    found = compare(old, new)
    assert [(item.before, item.after) for item in found] == [("乙。", "乙乙。"), ("", "丁。")]
    assert [item.new.of(new) for item in found] == ["乙乙。", "丁。"]


def test_an_arrangement_that_loses_words_is_refused(drafted: State) -> None:
    text = text_of(drafted)
    whole = Span(0, len(text))
    with pytest.raises(Refused, match="丢掉"):
        apply(drafted, Arrange(whole, text, (Span(0, 5), Span(9, len(text)))), OFFICE)


def test_an_arrangement_that_tells_a_piece_twice_is_refused(drafted: State) -> None:
    text = text_of(drafted)
    with pytest.raises(Refused, match="丢掉"):
        apply(drafted, Arrange(Span(0, 9), text[:9], (Span(0, 9), Span(4, 9))), OFFICE)


def test_line_ends_alone_are_a_change_that_is_told(drafted: State) -> None:
    text = text_of(drafted)
    at = text.index("现将2025")
    parted = apply(
        drafted, Arrange(Span(0, len(text)), text, (Span(0, at), "\n", Span(at, len(text)))), OFFICE
    )
    assert compare(text, text_of(parted))


def test_what_was_rewritten_stays_in_a_section_written_anew_from_the_same_facts(drafted: State) -> None:
    before = edit(drafted, "调解成功84件", "其中调解成功84件")
    edited = apply(drafted, EditText((before,)), OFFICE)
    after = apply(edited, TakeSection("achievements", draft_of(edited, "achievements").draft), OFFICE)
    assert text_of(after) == text_of(edited)
