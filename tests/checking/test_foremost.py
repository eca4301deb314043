"""One fault is told once: the most precise finding about it stands."""

from dataclasses import replace

from assistant.checking.foremost import foremost
from assistant.domain import Finding, Severity, Span

_AMONG = {"body": 1, "status": 1, "unused": 1, "member": 1}


def _told(rule: str, start: int, end: int, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(rule, severity, "请核对。", span=Span(start, end))


def _standing(*findings: Finding) -> list[str]:
    return [one.rule for one in foremost(findings, _AMONG) if one.severity is not Severity.INFO]


def test_of_two_findings_about_the_same_words_the_one_that_points_at_fewer_stands() -> None:
    assert _standing(_told("status", 0, 20), _told("body", 4, 7)) == ["body"]


def test_an_error_stands_before_a_warning_that_points_at_fewer_words() -> None:
    assert _standing(_told("body", 4, 7), _told("status", 0, 20, Severity.ERROR)) == ["status"]


def test_findings_about_other_words_all_stand() -> None:
    assert _standing(_told("status", 0, 8), _told("body", 8, 12)) == ["status", "body"]


def test_a_finding_of_another_kind_of_rule_stands_beside_those_about_the_notes() -> None:
    assert _standing(_told("body", 4, 7), _told("style", 4, 7)) == ["body", "style"]


def test_what_is_left_out_of_one_fact_is_told_once() -> None:
    unused = replace(_told("unused", 0, 0), span=None, facts=("F3",))
    assert _standing(unused, replace(unused, rule="member")) == ["member"]


def test_what_falls_in_behind_is_kept_as_a_hint() -> None:
    found = tuple(foremost((_told("status", 0, 20), _told("body", 4, 7)), _AMONG))
    assert [one.severity for one in found] == [Severity.INFO, Severity.WARNING]
