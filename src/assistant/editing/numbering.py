"""Ids of facts and questions."""

import re
from collections.abc import Iterable

from assistant.domain import Fact, Question


def fresh(letter: str, taken: Iterable[Fact | Question], count: int) -> list[str]:
    """So many ids that name nothing yet."""
    numbers = [int(found[1]) for item in taken if (found := re.match(rf"{letter}(\d+)", item.id))]
    first = max(numbers, default=0) + 1
    return [f"{letter}{number}" for number in range(first, first + count)]
