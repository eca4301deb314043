"""Checking in this process, against a set of digits."""

import re
from collections.abc import Iterator

from assistant.checking import check
from assistant.domain import FactSheet
from bench.material import YEAR, draft, facts, notes
from bench.values import Timing, in_turns

_LONG, _FACTS, _ROUNDS = 10_000, 60, 5
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def timings() -> Iterator[Timing]:
    texts = [draft(_LONG, number) for number in range(_ROUNDS + 1)]
    sheets = [facts(notes(text, _FACTS)) for text in texts]
    ours, plain = in_turns(
        lambda number: check(texts[number], sheets[number], year=YEAR),
        lambda number: digits_not_in(texts[number], sheets[number]),
        _ROUNDS,
    )
    what = f"check {_LONG:,} characters against {_FACTS} facts"
    yield Timing(what, ours, "set of digits", plain)


def digits_not_in(text: str, sheet: FactSheet) -> list[str]:
    """The plain way: numbers of the draft that no fact has."""
    known = {number for fact in sheet.facts for number in _NUMBER.findall(fact.text)}
    return [number for number in _NUMBER.findall(text) if number not in known]
