"""What a clerk wishes of a text, in his words, as what can be done without a model."""

import re
from enum import StrEnum
from functools import cache

from assistant.resources import rows


class Wish(StrEnum):
    """`LONGER` is understood in order to be refused: without new facts there is nothing to add.

    `LAST_YEAR` is the structure of last year's section, never its content.
    """

    LONGER = "longer"
    SHORTER = "shorter"
    PARALLEL = "parallel"
    ONE_NAME = "one-name"
    MERGE = "merge"
    SPLIT = "split"
    LAST_YEAR = "last-year"


def wishes_of(instruction: str) -> tuple[Wish, ...]:
    """The wishes of an instruction in the order of data/wishes.tsv; none where it says something else."""
    return tuple(wish for wish, said in _rows() if said.search(instruction))


@cache
def _rows() -> tuple[tuple[Wish, re.Pattern[str]], ...]:
    return tuple((Wish(wish), re.compile(said)) for wish, said in rows("rewriting/data/wishes.tsv")[1:])
