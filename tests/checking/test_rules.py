"""Every rule is tested by the examples it carries."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.checking import Example, Rule, appearance, check, explain, fix, rules
from assistant.domain import Finding, Severity
from assistant.errors import NotFound
from assistant.genres import genre
from tests.checking.evidence import report, sheet

BY_OTHER_MEANS = {"fact-withheld", "fact-unconfirmed", "issuer-altered", "too-long", "check-left-out"}
BY_OTHER_MEANS |= {rule.id for rule in appearance.RULES}


def found(rule: Rule, example: Example) -> list[Finding]:
    facts = sheet(*example.facts, year=example.year) if example.facts else None
    previous = (report(example.previous),) if example.previous else ()
    kind = genre(example.genre) if example.genre else None
    answer = check(example.text, facts, year=example.year, previous=previous, genre=kind)
    return [finding for finding in answer.findings if finding.rule == rule.id]


def examples(kind: str) -> list[object]:
    return list(_examples(kind))


def _examples(kind: str) -> Iterator[object]:
    for rule in rules():
        for number, example in enumerate(getattr(rule, kind)):
            yield pytest.param(rule, example, id=f"{rule.id}-{number}")


@pytest.mark.parametrize(("rule", "example"), examples("valid"))
def test_a_right_example_is_passed_over(rule: Rule, example: Example) -> None:
    assert not found(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("invalid"))
def test_a_wrong_example_is_flagged_where_it_says(rule: Rule, example: Example) -> None:
    assert example.flagged in [finding.quote for finding in found(rule, example)]


@pytest.mark.parametrize(("rule", "example"), examples("invalid"))
def test_a_suggestion_mends_the_example(rule: Rule, example: Example) -> None:
    if example.becomes:
        certain = (replace(finding, severity=Severity.ERROR) for finding in found(rule, example))
        assert fix(example.text, certain) == example.becomes


@pytest.mark.parametrize(("rule", "example"), examples("invalid"))
def test_a_finding_quotes_what_stands_at_its_span(rule: Rule, example: Example) -> None:
    for finding in found(rule, example):
        assert finding.span is None or finding.span.of(example.text) == finding.quote


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_explains_itself_in_chinese(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.id)
    assert rule.name and rule.summary.endswith("。") and rule.authority
    assert rule.id in BY_OTHER_MEANS or (rule.valid and rule.invalid)


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))


def test_explain_finds_a_rule_by_its_id() -> None:
    assert explain("figure-altered").name == "数据与素材不一致"


def test_explain_of_an_unknown_rule_lists_the_known_ones() -> None:
    with pytest.raises(NotFound, match="figure-altered"):
        explain("no-such-rule")
