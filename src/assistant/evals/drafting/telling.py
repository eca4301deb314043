"""What a text tells of a case and what it must not, told from its characters alone.

Digits are compared as whole numbers without their grouping commas, whatever unit word follows. A figure
without digits has to stand as it is written.
"""

import re
from collections.abc import Iterator

from assistant.evals.drafting.cases import Case, Said, Use
from assistant.language import grams

_GROUPING = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ALIKE = 0.5


def owed(case: Case) -> Iterator[tuple[Said, str]]:
    """The figures a report of the case has to tell, each with the thing it belongs to."""
    return ((fact, figure) for fact in case.told(Use.USE) for figure in fact.figures)


def told(fact: Said, figure: str, text: str) -> bool:
    """Whether a figure stands in the text, or the sum that may be told instead."""
    return _stands(figure, text) or (bool(fact.sum) and _stands(fact.sum, text))


def untold(case: Case, text: str) -> tuple[tuple[Said, str], ...]:
    """The figures that a text owes, each with the thing it belongs to."""
    return tuple((fact, figure) for fact, figure in owed(case) if not told(fact, figure, text))


def told_anyway(case: Case, text: str) -> tuple[str, ...]:
    """The forbidden strings that stand in the text; 8件 does not stand in 18件."""
    return tuple(word for word in case.forbidden if re.search(_as_written(word), text))


def numbers(text: str) -> set[str]:
    """The numbers of a text as digits, without their grouping commas."""
    return set(_NUMBER.findall(_GROUPING.sub("", text)))


def alike(one: str, other: str) -> bool:
    """Whether the shorter shares half its pairs of characters with the other."""
    ours, theirs = set(grams(one, (2,))), set(grams(other, (2,)))
    fewer = min(len(ours), len(theirs))
    return bool(fewer) and len(ours & theirs) >= _ALIKE * fewer


def _stands(figure: str, text: str) -> bool:
    due = numbers(figure)
    return due <= numbers(text) if due else figure in text


def _as_written(word: str) -> str:
    before = r"(?<![\d.])" if word[0].isdigit() else ""
    after = r"(?!\d)" if word[-1].isdigit() else ""
    return before + re.escape(word) + after
