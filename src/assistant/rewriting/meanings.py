"""What no mark holds: a result that was not there, a refusal or a plan that is gone."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.resources import rows


@dataclass(frozen=True, slots=True)
class _Meaning:
    """`words` bring the meaning in or lose it; `kin` on the other side excuse it."""

    name: str
    words: re.Pattern[str]
    kin: re.Pattern[str]
    new: bool


def changed_meanings(before: str, after: str) -> tuple[str, ...]:
    """Chinese names of what a rewriting says that the text does not, or no longer says."""
    return tuple(one.name for one in _meanings() if _breaks(one, before, after))


def _breaks(meaning: _Meaning, before: str, after: str) -> bool:
    here, there = (after, before) if meaning.new else (before, after)
    return meaning.words.search(here) is not None and meaning.kin.search(there) is None


@cache
def _meanings() -> tuple[_Meaning, ...]:
    return tuple(
        _Meaning(name, re.compile(words), re.compile(kin or words), side == "new")
        for name, side, words, kin in rows("rewriting/data/meanings.tsv")[1:]
    )
