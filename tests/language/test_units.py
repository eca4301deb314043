"""Canonical units."""

from decimal import Decimal

import pytest

from assistant.language import convert, lexicon, same_unit, unit_class


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("2.3", "万元", ("23000", "元")),
        ("1.5", "亿元", ("150000000", "元")),
        ("6", "场次", ("6", "场")),
        ("98.6", "％", ("98.6", "%")),
        ("5", "‰", ("0.5", "%")),
        ("3", "成", ("30", "%")),
        ("2", "百分点", ("2", "个百分点")),
        ("12", "名", ("12", "人")),
        ("12", "起", ("12", "件")),
        ("3", "平方公里", ("3000000", "平方米")),
        ("30", "亩", ("30", "亩")),
        ("7", "个", ("7", "个")),
        ("4", "", ("4", "")),
        ("4", "坨", ("4", "坨")),
    ],
)
def test_a_unit_has_a_canonical_form(value: str, unit: str, expected: tuple[str, str]) -> None:
    number, canonical = convert(Decimal(value), unit)
    assert (number, canonical) == (Decimal(expected[0]), expected[1])


@pytest.mark.parametrize(
    ("one", "other"), [("名", "人"), ("元", "万元"), ("场", "场次"), ("件", "起"), ("%", "％")]
)
def test_units_of_one_canonical_form_are_the_same(one: str, other: str) -> None:
    assert same_unit(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("人", "人次"), ("份", "册"), ("次", "场"), ("%", "个百分点"), ("亩", "平方米")]
)
def test_units_that_count_different_things_differ(one: str, other: str) -> None:
    assert not same_unit(one, other)


def test_a_unit_has_a_class() -> None:
    assert [unit_class(unit) for unit in ("次", "人", "万元", "%", "坨")] == [
        "event",
        "person",
        "money",
        "ratio",
        "",
    ]


def test_a_canonical_unit_is_its_own_canonical_form() -> None:
    canonical = {row["canonical"] for row in lexicon("units") if row["canonical"]}
    assert all(convert(Decimal(1), unit) == (Decimal(1), unit) for unit in canonical)
