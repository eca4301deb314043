"""The layout of a Word file against GB/T 9704: one fact about one page each."""

from dataclasses import replace

import pytest

from assistant.checking import check
from assistant.checking.appearance import RULES
from assistant.domain import Finding, Severity, Span
from assistant.page import Appearance, Paper, ParagraphForm

LINES = (
    "栗坪镇2024年法治政府建设年度报告",
    "县委、县政府：",
    "2024年，我镇扎实推进依法行政。",
    "一、主要成效",
    "（一）强化学习",
    "组织讲座6场。",
)
DRAFT = "\n".join(LINES)
PAPER = Paper(210.0, 297.0, 37.0, 35.0, 28.0, 26.0)
BODY = ParagraphForm(Span(0, 0), "仿宋_GB2312", 16.0, 2.0, 0.0, 28.95, "both")
FORMS = (
    replace(BODY, font="方正小标宋简体", size=22.0, first_line=0.0, alignment="center"),
    replace(BODY, first_line=0.0),
    BODY,
    replace(BODY, font="黑体"),
    replace(BODY, font="楷体_GB2312"),
    BODY,
)


def laid_out(*forms: ParagraphForm, paper: Paper | None = PAPER, page_number: str = "— 1 —") -> Appearance:
    placed, at = [], 0
    for form, line in zip(forms or FORMS, LINES, strict=True):
        placed.append(replace(form, span=Span(at, at + len(line))))
        at += len(line) + 1
    return Appearance(paper, tuple(placed), page_number)


def found(appearance: Appearance) -> dict[str, Finding]:
    own = {rule.id for rule in RULES}
    return {f.rule: f for f in check(DRAFT, None, appearance=appearance).findings if f.rule in own}


def with_form(line: int, **changes: object) -> Appearance:
    return laid_out(*(replace(form, **changes) if at == line else form for at, form in enumerate(FORMS)))


def test_a_page_after_the_standard_raises_nothing() -> None:
    assert not found(laid_out())


def test_the_other_recipe_for_the_same_page_raises_nothing() -> None:
    paper = Paper(210.0, 297.0, 34.58, 32.58, 28.0, 26.0)
    forms = (replace(form, pitch=29.45) for form in FORMS)
    assert not found(laid_out(*forms, paper=paper))


@pytest.mark.parametrize(
    ("appearance", "rule"),
    [
        (laid_out(paper=Paper(216.0, 279.0, 25.4, 25.4, 31.8, 31.8)), "page-paper"),
        (laid_out(paper=Paper(210.0, 297.0, 25.4, 25.4, 31.8, 31.8)), "page-margins"),
        (with_form(1, first_line=2.0), "page-addressee"),
        (with_form(1, alignment="center"), "page-addressee"),
        (with_form(0, alignment=""), "page-title-place"),
        (with_form(0, size=16.0), "page-title-size"),
        (with_form(0, font="黑体"), "page-title-font"),
        (with_form(2, size=14.0), "page-body-size"),
        (with_form(2, font="宋体"), "page-body-font"),
        (with_form(2, first_line=0.0), "page-indent"),
        (with_form(2, left=2.0, first_line=0.0), "page-indent"),
        (with_form(2, pitch=None), "page-pitch"),
        (with_form(3, font="宋体"), "page-heading-font"),
        (with_form(4, font="黑体"), "page-heading-font"),
        (laid_out(page_number=""), "page-number"),
        (laid_out(page_number="第1页"), "page-number-form"),
    ],
)
def test_a_departure_from_the_standard_is_found_and_nothing_else(appearance: Appearance, rule: str) -> None:
    assert list(found(appearance)) == [rule]


def test_only_what_the_standard_lays_down_is_an_error() -> None:
    errors = {rule.id for rule in RULES if rule.severity is Severity.ERROR}
    assert errors == {"page-paper", "page-margins", "page-addressee"}


def test_what_the_file_leaves_open_is_not_held_against_it() -> None:
    open_forms = (replace(form, font="", size=None) for form in FORMS)
    assert not found(laid_out(*open_forms, paper=None))


def test_many_paragraphs_make_one_finding_that_counts_them() -> None:
    finding = found(laid_out(*(replace(form, first_line=0.0) for form in FORMS)))["page-indent"]
    assert "等2段" in finding.message and finding.span is None
