"""The stock of set phrases that state no fact: method and aim clauses, openers, topic phrases, leads."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from assistant.resources import rows

PhraseKind = Literal["method", "aim", "opener", "topic", "lead"]
_COLUMNS = ("theme", "class", "level", "valid_from", "valid_to", "condition", "text")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A clause or short phrase without any claim, deed, campaign or institution of its own.

    A lead introduces the list of a section, whose key is its `theme`; {self} and {next_year} stand in it.
    `level` is "any", or "town" for 镇 and 乡 but not 街道; years are inclusive, None where open.
    Where `condition` is set, some fact of the theme must match it before the phrase may be used.
    """

    theme: str
    kind: PhraseKind
    level: str
    text: str
    valid_from: int | None = None
    valid_to: int | None = None
    condition: re.Pattern[str] | None = None

    def valid_in(self, year: int) -> bool:
        return (self.valid_from or year) <= year <= (self.valid_to or year)

    def fits(self, facts: str) -> bool:
        """Whether the joined texts of the theme's facts allow it."""
        return self.condition is None or self.condition.search(facts) is not None


def phrases(
    theme: str, kind: PhraseKind, year: int, facts: str | None = None, level: str = "any"
) -> tuple[Phrase, ...]:
    """Phrases of a theme that may be used in a report on `year`, in the order of the file.

    With `facts` (the joined texts of the theme's facts) only those whose condition they meet.
    """
    return tuple(
        phrase
        for phrase in all_phrases()
        if phrase.theme == theme
        and phrase.kind == kind
        and phrase.level in ("any", level)
        and phrase.valid_in(year)
        and (facts is None or phrase.fits(facts))
    )


@cache
def all_phrases() -> tuple[Phrase, ...]:
    """The whole stock (genres/data/phrases.tsv)."""
    found = rows("genres/data/phrases.tsv")[1:]
    return tuple(_phrase(dict(zip(_COLUMNS, row, strict=True))) for row in found)


def _phrase(row: dict[str, str]) -> Phrase:
    kind = row["class"]
    if kind not in get_args(PhraseKind):
        raise ValueError(f"phrases.tsv: unknown class {kind}")
    return Phrase(
        theme=row["theme"],
        kind=kind,  # type: ignore[arg-type]
        level=row["level"],
        text=row["text"],
        valid_from=int(row["valid_from"]) if row["valid_from"] else None,
        valid_to=int(row["valid_to"]) if row["valid_to"] else None,
        condition=re.compile(row["condition"]) if row["condition"] else None,
    )
