"""Numerals: Chinese, Arabic, mixed."""

from decimal import Decimal

import pytest

from assistant.language import numeral
from tests.language.rows import rows


@pytest.mark.parametrize(("text", "expected"), rows("numerals"), ids=lambda cell: cell)
def test_a_numeral_is_read(text: str, expected: str) -> None:
    value = numeral(text)
    assert ("-" if value is None else f"{value:f}") == expected


def test_decimals_stay_exact() -> None:
    assert numeral("0.1万") == Decimal(1000)


def test_an_empty_text_is_no_numeral() -> None:
    assert numeral("") is None


def test_a_value_has_no_exponent() -> None:
    assert str(numeral("3亿")) == "300000000"
