"""The proofreading scorers on readings whose findings are known."""

from dataclasses import replace

from assistant.domain import Finding, Severity, Span
from assistant.evals.proofreading.items import Item, Kind, Reading
from assistant.evals.proofreading.scorers.fixes import fixes
from assistant.evals.proofreading.scorers.recall import recall
from assistant.evals.proofreading.scorers.silence import silence
from tests.evals.sample import values

FAULT = Item("f", "2.1", Kind.FAULT, "加强宣传力度。", "collocation", wrong="加强", right="加大")
TRAP = Item("t", "2.1", Kind.TRAP, "加强宣传。", "collocation")
HIT = Finding("rule", Severity.WARNING, "", "加强", Span(0, 2), "加大")
ELSEWHERE = replace(HIT, span=Span(4, 6), suggestion=None)


def test_a_finding_on_the_fault_is_recall_at_its_level() -> None:
    found = values(recall([Reading(FAULT, (HIT,))]))
    assert (found["recall/error"], found["recall/warning"], found["recall/info"]) == (0.0, 1.0, 1.0)


def test_a_finding_milder_than_the_fault_is_not_as_severe() -> None:
    grave = replace(FAULT, severity=Severity.ERROR)
    found = values(recall([Reading(grave, (HIT,)), Reading(replace(grave, severity=Severity.INFO), (HIT,))]))
    assert found["recall/as-severe"] == 0.5


def test_recall_is_told_by_class_and_row() -> None:
    found = values(recall([Reading(FAULT, (HIT,)), Reading(FAULT, ())]))
    assert found["recall/class/collocation"] == found["recall/row/2.1"] == 0.5


def test_a_finding_beside_the_fault_is_no_recall_and_costs_precision() -> None:
    readings = Reading(FAULT, (ELSEWHERE,)), Reading(FAULT, (HIT,))
    assert values(recall(readings))["recall/warning"] == 0.5
    assert values(silence(readings))["precision/warning"] == 0.5


def test_a_suggestion_that_gives_the_right_text_is_a_right_fix() -> None:
    wrong = replace(HIT, suggestion="增大")
    assert values(fixes([Reading(FAULT, (HIT,)), Reading(FAULT, (wrong,))]))["fix/right"] == 0.5


def test_two_suggestions_may_be_needed_for_one_fault() -> None:
    day = replace(FAULT, text="1月06日，09日", wrong="06日，09日", right="6日，9日")
    zeros = tuple(replace(HIT, span=Span(at, at + 1), suggestion="") for at in (2, 6))
    assert Reading(day, zeros).mended is True and Reading(day, zeros[:1]).mended is False


def test_the_right_text_may_be_given_as_a_whole() -> None:
    whole = replace(FAULT, right="加大宣传力度。")
    assert Reading(whole, (HIT,)).mended is True


def test_without_a_suggestion_there_is_no_fix_to_judge() -> None:
    assert Reading(FAULT, (ELSEWHERE,)).mended is None


def test_a_finding_on_a_trap_is_a_false_alarm_at_its_level() -> None:
    found = values(silence([Reading(TRAP, (HIT,)), Reading(TRAP, ())]))
    assert (found["alarm/trap/error"], found["alarm/trap/warning"]) == (0.0, 0.5)
