"""The facts suite: what is read of notes, held against a sheet made by hand."""

import pytest

from assistant.domain import Fact, FactSheet, Source
from assistant.evals.facts.gold import Gold
from assistant.evals.facts.reading import Reading
from assistant.evals.facts.scorers.figures import invented


def reading(notes: str, fact: str) -> Reading:
    gold = Gold("g", "list", notes, 2025, "fazhi-annual", "", ())
    return Reading(gold, FactSheet((Fact("F1", fact, Source(None, 1, notes)),)))


@pytest.mark.parametrize(
    ("notes", "fact", "found"),
    [
        ("11.7学法", "11月7日学法", False),
        ("学法4次", "11月7日学法4次", True),
        ("学法4次", "学法40次", True),
        ("讲了十六场", "讲了16场", False),
        ("罚了一万二千四", "罚了1.24万元", False),
        ("办件 25 316件", "办件25316件", False),
    ],
)
def test_a_number_that_the_notes_do_not_have_is_invented_but_not_a_day_written_out(
    notes: str, fact: str, found: bool
) -> None:
    assert bool(invented(reading(notes, fact))) is found
