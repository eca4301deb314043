"""A draft as text."""

import pytest

from assistant.drafting import draft_offline, render, rendering
from assistant.drafting.rendering import ordinal
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK

DRAFT = draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR)


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")]
)
def test_numbers_of_headings(number, written):
    assert ordinal(number) == written


def test_every_sentence_is_found_where_it_is_said_to_stand():
    found = rendering(DRAFT)
    assert all(place.span.of(found.text) == place.sentence.text for place in found.places)


def test_headings_are_numbered_through():
    lines = render(DRAFT).splitlines()
    assert [line[:2] for line in lines if line[1:2] == "、"] == ["一、", "二、", "三、", "四、"]


def test_no_mark_of_the_program_stands_in_the_text():
    assert not set("⟦⟧〔〕#*") & set(render(DRAFT))
