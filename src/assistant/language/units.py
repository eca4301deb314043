"""The unit table: which words are units, what class they belong to, and their canonical form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from assistant.language.lexicon import Row, lexicon
from assistant.language.text import normalise
from assistant.language.words import word_length_at

# Words the segmenter makes of a counter and the noun it counts (30来个人, 1人证未发).
_ONLY = re.compile(r"只[算是有能够剩]")
"""只 as an adverb behind a number (转移的930只算了两次)."""
_TWO_WORDS: tuple[str, ...] = (
    "起降",
    "个人",
    "个子项",
    "人证",
    "名教",
    "名师德",
    "所学校",
    "所以上",
    "家主流",
    "家中",
    "年内",
    "回请",
    "起纠纷",
    "辆车",
    "台车",
    "份文件",
    "封信",
    "盏灯",
    "本手册",
    "本合同",
    "通电话",
    "家小",
    "家规上",
    "家规模",
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of data/units.tsv, where the flags are explained."""

    text: str
    kind: str
    canonical: str
    factor: Decimal
    flags: frozenset[str]


@lru_cache(maxsize=1024)
def unit_class(unit: str) -> str:
    """The class of a unit (event, person, case, document, money, ratio …), "" where it is unknown."""
    known = units().get(normalise(unit))
    return known.kind if known else ""


def convert(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Value and unit in canonical form: 2.3 万元 → 23000 元, 场次 → 场, ％ → %. Unknown units stay."""
    folded = normalise(unit)
    known = units().get(folded)
    return (value * known.factor, known.canonical) if known else (value, folded)


@lru_cache(maxsize=4096)
def canonical_unit(unit: str) -> str:
    """The unit that stands for all of its kind, whatever the factor: 人 for 名, 元 for 万元."""
    return convert(Decimal(1), unit)[1]


def same_unit(one: str, other: str) -> bool:
    """Whether two units have the same canonical form."""
    return canonical_unit(one) == canonical_unit(other)


def unit_at(text: str, at: int) -> Unit | None:
    """The longest unit that begins at an offset of normalised text and is not the head of another word."""
    if _ONLY.match(text, at):
        return None
    table = units()
    for length in range(_longest(), 0, -1):
        unit = table.get(text[at : at + length])
        if unit and (word_length_at(text, at) <= length or text.startswith(_TWO_WORDS, at)):
            return unit
    return None


@cache
def units() -> Mapping[str, Unit]:
    """The rows of data/units.tsv by unit."""
    return {row["unit"]: _unit(row) for row in lexicon("units")}


@cache
def _longest() -> int:
    return max(map(len, units()))


def _unit(row: Row) -> Unit:
    return Unit(
        text=row["unit"],
        kind=row["class"],
        canonical=row["canonical"] or row["unit"],
        factor=Decimal(row["factor"] or 1),
        flags=frozenset(row["flags"].split()),
    )
