"""The scorers tell a silent checker, one that flags everything and a good one apart."""

from dataclasses import replace

import pytest

from assistant.domain import Finding, Severity, Span
from assistant.evals.fidelity import cases
from assistant.evals.fidelity.operators import benign, faults
from assistant.evals.fidelity.scorers.alarms import alarms
from assistant.evals.fidelity.scorers.by_rule import operating_curve, rule_table
from assistant.evals.fidelity.scorers.discrimination import discrimination
from assistant.evals.fidelity.scorers.kills import kills
from assistant.evals.fidelity.scorers.localisation import localisation
from assistant.evals.fidelity.scorers.padding import padding
from assistant.evals.fidelity.trial import CaseTrial, Padded, new_findings, put_on_trial
from tests.evals.sample import flagging_all, knowing_twelve, sample, silent, values

ONE = Finding("a", Severity.WARNING, "", "12场", Span(0, 3))


def tried(monkeypatch: pytest.MonkeyPatch, checker: object) -> list[CaseTrial]:
    monkeypatch.setattr(cases, "check", checker)
    case = sample()
    return [put_on_trial(case, faults(case, each=2), benign(case, each=2))]


def test_a_silent_checker_kills_nothing_and_alarms_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    done = tried(monkeypatch, silent)
    assert set(values(kills(done)).values()) == {0.0} == set(values(alarms(done)).values())
    assert values(discrimination(done))["informedness/error"] == 0.0


def test_a_checker_that_flags_everything_is_not_informed(monkeypatch: pytest.MonkeyPatch) -> None:
    done = tried(monkeypatch, flagging_all)
    assert set(values(kills(done)).values()) == {1.0} == set(values(alarms(done)).values())
    assert values(discrimination(done))["informedness/error"] == 0.0
    assert values(discrimination(done))["balanced-accuracy/error"] == 0.5


def test_a_kill_is_counted_in_its_class_only(monkeypatch: pytest.MonkeyPatch) -> None:
    found = values(kills(tried(monkeypatch, knowing_twelve)))
    assert found["kill/body/error"] == 0.0 and found["kill/O1-figure-dropped/error"] is not None


def test_what_the_clean_draft_has_too_is_no_kill_but_an_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    done = tried(monkeypatch, knowing_twelve)
    assert values(kills(done))["kill/body/warning"] == 0.0
    assert values(alarms(done))["alarm/clean-drafts/warning"] == 1.0
    assert values(alarms(done))["alarm/clean-drafts/error"] == 0.0


def test_a_rule_is_told_with_its_kills_and_alarms(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {row[0]: row for row in rule_table(tried(monkeypatch, knowing_twelve)).rows}
    assert rows["always"][1:5] == ("0", "0", "0", "1") and int(rows["gone"][1]) == int(rows["gone"][2]) > 0


def test_the_curve_ends_without_the_costly_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    points = operating_curve(tried(monkeypatch, knowing_twelve), Severity.WARNING).points
    assert points[0].label == "all rules" and points[0].alarms > 0
    assert points[-1].alarms == 0.0


def test_a_finding_elsewhere_is_a_kill_that_is_not_localised(monkeypatch: pytest.MonkeyPatch) -> None:
    (case,) = tried(monkeypatch, flagging_all)
    trial = replace(case.faults[0], hits=())
    found = values(localisation([replace(case, faults=(trial,))]))
    assert found["localised/all/error"] == 0.0


def test_a_draft_that_padding_makes_look_better_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    (case,) = tried(monkeypatch, flagging_all)
    assert values(padding([case]))["padding/no-better"] == 1.0
    worse = replace(case, padded=(Padded(case.faults[0].edit, before=3, after=2),))
    assert values(padding([worse]))["padding/no-better"] == 0.0


def test_a_finding_is_new_by_rule_and_quote_not_by_place() -> None:
    moved = replace(ONE, span=Span(5, 8))
    other = replace(ONE, quote="13场")
    assert new_findings((ONE,), (moved,)) == ()
    assert new_findings((ONE,), (moved, other)) == (other,)


def test_of_two_alike_findings_the_second_is_new() -> None:
    assert new_findings((ONE,), (ONE, ONE)) == (ONE,)


def test_a_warning_become_an_error_is_new_and_not_the_other_way() -> None:
    error = replace(ONE, severity=Severity.ERROR)
    assert new_findings((ONE,), (error,)) == (error,)
    assert new_findings((error,), (ONE,)) == ()
