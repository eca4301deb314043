"""What `--fix` changes, and that it says so exactly."""

import random
from itertools import pairwise

import pytest

from assistant.checking import Exemption, Fix, Policy, applied, check, fix, fixes, sifted
from assistant.domain import Finding, Severity, Span


def finding(start: int, end: int, suggestion: str) -> Finding:
    return Finding("made-up", Severity.ERROR, "改。", span=Span(start, end), suggestion=suggestion)


def test_a_change_says_what_stood_there_and_what_stands_there_now() -> None:
    draft = "开展宣传。。\n共12 场。"
    assert fixes(draft, check(draft, None).findings) == (
        Fix("doubled-mark", Span(4, 6), "。。", "。"),
        Fix("space-beside-digits", Span(10, 11), " ", ""),
    )


def test_changes_that_meet_in_later_rounds_become_one() -> None:
    draft = "开展讲座14场。。,覆盖全镇。"
    (change,) = fixes(draft, check(draft, None).findings)
    assert (change.span.of(draft), change.after) == (change.before, "。") == ("。。,", "。")


@pytest.mark.parametrize("seed", range(50))
def test_the_changes_make_the_text_that_fixing_makes(seed: int) -> None:
    letters = random.Random(seed)
    draft = "".join(letters.choices("镇村，。、,；1 ％\n（)", k=60))
    found = check(draft, None).findings
    made = fixes(draft, found)
    assert applied(draft, made) == fix(draft, found)
    assert all(change.span.of(draft) == change.before != change.after for change in made)
    assert all(one.span.end <= other.span.start for one, other in pairwise(made))


def test_of_two_suggestions_that_overlap_the_first_in_the_text_wins() -> None:
    assert fix("甲乙丙丁", (finding(1, 3, "一"), finding(2, 4, "二"))) == "甲一丁"


def test_a_warning_of_a_rule_that_is_not_mechanical_is_shown_and_left() -> None:
    draft = "各村上报了新的惯例，提高了机制。"
    hint = Finding("collocation", Severity.WARNING, "改。", span=Span(10, 12), suggestion="完善")
    assert fix(draft, (hint,)) == draft


def test_later_rounds_mend_as_the_report_year_asks() -> None:
    draft = "全年12 场。开展12月4日法制宣传日活动。"
    found = check(draft, None, year=2014).findings
    assert "法制宣传日" in fix(draft, found, year=2014)


def test_a_rule_that_is_off_mends_nothing_in_any_round() -> None:
    draft = "开展宣传。。\n共12 场。"
    policy = Policy(off=("doubled-mark",))
    kept, _ = sifted(check(draft, None).findings, draft, policy)
    assert fix(draft, kept, policy) == "开展宣传。。\n共12场。"


def test_what_is_ignored_comes_back_with_its_reason() -> None:
    draft = "引用原文甲,乙。又写丙,丁。"
    policy = Policy(ignore=(Exemption("half-width-mark", "引用原文", "甲,乙"),))
    kept, ignored = sifted(check(draft, None).findings, draft, policy)
    assert [(item.finding.span, item.reason) for item in ignored] == [(Span(5, 6), "引用原文")]
    assert [item.span for item in kept if item.rule == "half-width-mark"] == [Span(11, 12)]


def test_nothing_is_reported_within_a_term_of_the_dictionary() -> None:
    draft = "“清风12 号”行动，共12 场。"
    kept, ignored = sifted(check(draft, None).findings, draft, Policy(dictionary=("清风12 号",)))
    assert [item.finding.span for item in ignored] == []
    draft = "清风12 号行动，共12 场。"
    kept, ignored = sifted(check(draft, None).findings, draft, Policy(dictionary=("清风12 号",)))
    assert [item.finding.span for item in ignored] == [Span(4, 5)]
    assert [item.span for item in kept] == [Span(12, 13)]


def test_an_exemption_without_a_quote_is_for_what_is_absent() -> None:
    absent = Finding("section-missing", Severity.ERROR, "缺少一部分。")
    kept, ignored = sifted((absent,), "", Policy(ignore=(Exemption("section-missing", "另文报送"),)))
    assert (kept, ignored[0].reason) == ((), "另文报送")
