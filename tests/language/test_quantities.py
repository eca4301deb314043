"""Figures: value, unit, hedge and what is counted."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import Hedge, Quantity
from assistant.language import quantities
from tests.language.rows import rows


def shown(quantity: Quantity) -> str:
    value = "None" if quantity.value is None else f"{quantity.value:f}"
    if quantity.high is not None:
        value += f"~{quantity.high:f}"
    return f"{value}|{quantity.unit}|{quantity.hedge.value}|{quantity.indicator}"


@pytest.mark.parametrize(("text", "expected"), rows("quantities"), ids=lambda cell: cell)
def test_a_figure_is_read_as_written(text: str, expected: str) -> None:
    assert (";".join(map(shown, quantities(text))) or "-") == expected
