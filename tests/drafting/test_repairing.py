"""A checked draft made sound."""

import pytest

from assistant.domain import Check, Finding, SentenceKind, Severity, Span
from assistant.drafting import draft_offline, render, rendering, repair
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK, sheet, used

DRAFT = draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR)


def finding(words, severity=Severity.ERROR, instead=None):
    start = render(DRAFT).index(words)
    span = Span(start, start + len(words))
    return Check((Finding("figure", severity, "不符。", words, span, suggestion=instead),))


def test_a_draft_without_errors_is_returned_as_it_is():
    assert repair(DRAFT, Check(())) is DRAFT


def test_a_warning_changes_nothing():
    assert repair(DRAFT, finding("9140件", Severity.WARNING)) is DRAFT


def test_a_filler_that_is_wrong_falls_away():
    said = [place.sentence for place in rendering(DRAFT).places if place.section == 0]
    opener = next(sentence.text for sentence in said if sentence.kind is SentenceKind.FILLER)
    assert opener not in render(repair(DRAFT, finding(opener)))


def test_a_fact_that_cannot_be_mended_is_listed():
    mended = repair(DRAFT, finding("9140件"))
    lost = set(used(DRAFT)) - set(used(mended))
    assert "9140件" not in render(mended) and lost == {item.fact for item in mended.unused}


def test_what_the_checker_can_correct_is_corrected():
    mended = repair(DRAFT, finding("上报质量不高", instead="上报质量有待提高"))
    assert "上报质量有待提高" in render(mended) and used(mended) == used(DRAFT)


def test_a_correction_that_changes_a_figure_is_not_made():
    assert "9141件" not in render(repair(DRAFT, finding("9140件", instead="9141件")))


def test_the_counting_stays_unbroken():
    text = render(repair(DRAFT, finding("上报质量不高")))
    assert "主要表现在：二是" not in text


@pytest.mark.parametrize("words", ["【待补：成文日期】", "特此报告"])
def test_what_is_no_sentence_of_a_section_is_left_alone(words):
    assert repair(DRAFT, finding(words)) is DRAFT


def test_a_fact_that_is_taken_out_is_asked_about():
    mended = repair(DRAFT, finding("9140件"))
    assert {asked.about for asked in mended.pending} >= {(item.fact,) for item in mended.unused}


def test_a_section_whose_list_is_gone_says_that_it_is_wanting():
    draft = draft_offline(sheet("普法宣传47场", plans=("开展轮训2期",)), ANNUAL, profile=TOWN, year=YEAR)
    start = render(draft).index("开展轮训" if "开展轮训" in render(draft) else "举办轮训")
    span = Span(start, start + 4)
    mended = repair(draft, Check((Finding("figure", Severity.ERROR, "不符。", "轮训", span),)))
    assert mended.sections[-1].sentences[-1].kind is SentenceKind.PENDING
