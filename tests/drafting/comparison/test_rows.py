"""Which figure of this year is which of last year's, and what changed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.domain import Bar, Status
from assistant.drafting.comparison import Standing, change_of, clause, rows_of
from assistant.language import quantities
from tests.drafting.comparison.past import past, row, rows
from tests.drafting.sheets import ANNUAL, YEAR, fact


def standings(*facts: str) -> dict[str, Standing]:
    return {row.indicator: row.standing for row in rows(*facts)}


@pytest.mark.parametrize(
    ("told", "indicator", "last", "this"),
    [
        ("调解矛盾纠纷286件", "矛盾纠纷", "197起", "286件"),
        ("今年信访36件", "信访", "41件", "36件"),
        ("普法宣传全年搞了56场", "普法宣传", "51场", "56场"),
        ("执法仪11台", "执法记录仪", "10台", "11台"),
    ],
)
def test_an_indicator_is_found_again_in_other_words(told: str, indicator: str, last: str, this: str) -> None:
    found = row(indicator, told)
    assert found.last and found.this
    assert (found.last.quantity.text, found.this.quantity.text) == (last, this)


def test_a_row_knows_both_places() -> None:
    found = row("矛盾纠纷", "调解矛盾纠纷286件")
    assert found.last and found.this
    assert (found.last.source.file, found.last.source.line) == ("2024.txt", 5)
    assert (found.this.source.file, found.this.fact) == ("notes.txt", "F1")


@pytest.mark.parametrize(
    "told",
    [
        "3月12日调解矛盾纠纷5件",
        "调解矛盾纠纷的群众286人次",
        "明年计划调解矛盾纠纷286件",
        "每村调解矛盾纠纷11件",
        "合计47件",
    ],
)
def test_what_is_counted_otherwise_is_not_compared(told: str) -> None:
    assert all(found.standing is not Standing.SAME for found in rows(told))


def test_what_one_year_alone_says_is_new_or_missing() -> None:
    found = standings("开展应急演练12场")
    assert found["开展应急演练"] is Standing.NEW
    assert Standing.SAME not in found.values() and Standing.MISSING in found.values()


def test_a_change_that_last_year_names_itself_is_no_indicator() -> None:
    assert all(found.last is None or found.last.quantity.text != "7件" for found in rows())


def test_a_different_deed_is_said_beside_the_figures() -> None:
    found = row("矛盾纠纷", "受理矛盾纠纷205件")
    assert found.note == "上年说的是调解，本年说的是受理"


def test_how_far_a_figure_counts_is_said() -> None:
    assert row("信访", "截至11月底受理信访事项36件").note == "本年数为截至11月底"


def test_a_total_in_doubt_is_compared_with_a_warning() -> None:
    doubtful = replace(fact("调解矛盾纠纷286件"), status=Status.UNCLEAR, bar=Bar.CONFLICT)
    found = next(r for r in rows_of((doubtful,), past(), ANNUAL, YEAR) if "矛盾纠纷" in r.indicator)
    assert found.note == "本年素材中此数有矛盾，待确认"


@pytest.mark.parametrize(
    ("last", "this", "difference", "percent"),
    [
        ("197起", "286件", "89", "45.2"),
        ("286件", "197起", "-89", "-31.1"),
        ("4.05万元", "46800元", "6300", "15.6"),
        ("96.4%", "97.8%", "1.4", None),
        ("3件", "3件", "0", "0.0"),
    ],
)
def test_a_change_is_exact(last: str, this: str, difference: str, percent: str | None) -> None:
    change = change_of(quantities(last)[0], quantities(this)[0])
    assert change is not None and change.difference == Decimal(difference)
    assert change.percent == (None if percent is None else Decimal(percent))


@pytest.mark.parametrize(
    ("last", "this"), [("12600余份", "12800份"), ("100件", "约120件"), ("10～15人", "20人")]
)
def test_figures_that_are_not_exact_have_no_change(last: str, this: str) -> None:
    assert change_of(quantities(last)[0], quantities(this)[0]) is None


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("调解矛盾纠纷286件", "较上年增加89件、增长45.2%"),
        ("调解矛盾纠纷180件", "较上年减少17件、下降8.6%"),
        ("调解矛盾纠纷197件", "与上年持平"),
        ("调解矛盾纠纷400余件", ""),
    ],
)
def test_a_change_is_told_in_a_clause(told: str, said: str) -> None:
    assert clause(row("矛盾纠纷", told)) == said


def test_a_share_of_few_is_not_told() -> None:
    text = "题\n一、主要举措和成效\n办理行政复议案件1件。\n"
    assert clause(row("行政复议", "行政复议案件2件", text=text)) == "较上年增加1件"


def test_the_order_is_that_of_last_years_report() -> None:
    same = [r.indicator for r in rows("执法仪11台", "调解矛盾纠纷286件") if r.standing is Standing.SAME]
    assert same == ["调解矛盾纠纷", "执法记录仪"]
