"""The word lists are well formed."""

import re

import pytest

from assistant.language import lexicon
from assistant.resources import resource

NAMES = sorted(path.stem for path in resource("language/data").glob("*.tsv"))


@pytest.mark.parametrize("name", NAMES)
def test_a_list_has_no_entry_twice(name: str) -> None:
    keys = [tuple(row.values())[: 2 if name == "hedges" else 1] for row in lexicon(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_every_row_has_a_first_cell(name: str) -> None:
    assert all(next(iter(row.values())).strip() for row in lexicon(name))


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon("nothing")


def test_a_law_has_its_official_name_and_its_wrong_forms() -> None:
    (row,) = [row for row in lexicon("laws") if row["name"] == "中华人民共和国反电信网络诈骗法"]
    assert "反诈法" in row["wrong"].split()


def test_no_wrong_form_of_a_law_is_the_name_of_another() -> None:
    right = {name for row in lexicon("laws") for name in (row["name"], *row["short"].split())}
    assert not right & {wrong for row in lexicon("laws") for wrong in row["wrong"].split()}


def test_dates_of_validity_are_iso_dates() -> None:
    dates = [row[column] for row in lexicon("laws") for column in ("valid_from", "revised")]
    assert all(re.fullmatch(r"(\d{4}-\d\d(-\d\d)?)?", date) for date in dates)


def test_fixed_days_are_days_of_the_year() -> None:
    assert all(re.fullmatch(r"(0[1-9]|1[0-2])-([0-2]\d|3[01])", row["day"]) for row in lexicon("fixed_days"))


def test_a_spoken_word_has_a_written_form() -> None:
    (row,) = [row for row in lexicon("colloquial") if row["spoken"] == "发传单"]
    assert row["formal"] == "发放宣传资料"
