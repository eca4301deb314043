"""Figures: value, unit, hedge and what is counted."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Quantity, Span
from assistant.language import names, periods, personal, quantities
from tests.language.rows import rows

ALPHABET = (
    "零一二三两十百千万亿几数多余近约上下第前半点个件次人元%％成年月日号起名村镇县组0123456789"
    ".,，、。—-～至/ \n“”（）《》〔〕调解宣传资料率分之"
)


def shown(quantity: Quantity) -> str:
    value = "None" if quantity.value is None else f"{quantity.value:f}"
    if quantity.high is not None:
        value += f"~{quantity.high:f}"
    return f"{value}|{quantity.unit}|{quantity.hedge.value}|{quantity.indicator}"


@pytest.mark.parametrize(("text", "expected"), rows("quantities"), ids=lambda cell: cell)
def test_a_figure_is_read_as_written(text: str, expected: str) -> None:
    assert (";".join(map(shown, quantities(text))) or "-") == expected


def test_a_figure_covers_its_hedges_and_its_unit() -> None:
    (quantity,) = quantities("发放近300余份以上资料")
    assert quantity.text == "近300余份以上"


def test_a_figure_says_where_it_stands() -> None:
    (quantity,) = quantities("开展３场")
    assert (quantity.text, quantity.span) == ("３场", Span(2, 4))


def test_an_empty_text_has_no_figures() -> None:
    assert quantities("") == ()


@pytest.mark.parametrize("unit", ["1", "一", "1,", "A", "A1", "1月", "“", "《", "二", "a@", "几"])
def test_a_long_run_is_read_in_good_time(unit: str) -> None:
    started = perf_counter()
    quantities(unit * 10_000)
    assert perf_counter() - started < 5


@settings(deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=40) | st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    ends = [0]
    for quantity in quantities(text):
        assert quantity.span.start >= ends[-1]
        assert quantity.span.of(text) == quantity.text
        ends.append(quantity.span.end)
    assert [period.text for period in periods(text, 2023)] == [p.span.of(text) for p in periods(text, 2023)]
    assert all(name.span.of(text) == name.text for name in names(text))
    assert all(mark.span.end <= len(text) for mark in personal(text))
