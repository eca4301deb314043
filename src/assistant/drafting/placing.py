"""Which facts a report may state and in which section, and why the others are left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.domain import Fact, Status, Unused
from assistant.drafting.leaders import subject_of
from assistant.drafting.lexicon import residue
from assistant.drafting.plan import LEADERS, MAIN, PLANS
from assistant.drafting.realise import realised
from assistant.genres import Genre, duty_of
from assistant.language import periods, quantities

_SHORTEST = 8
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ACCOUNT = "述法"
_NO_REASON = {
    Status.UNCLEAR: "内容有待核实，确认后再写入。",
    Status.WITHHELD: "不宜写入公开报告。",
}
_NOT_YET = "写稿时尚未办成，办成后再写入。"
_FRAGMENT = "没有写明做了什么，请补充完整后写入。"
_TWICE = "与另一条事实重复，只写一次。"


@dataclass(frozen=True, slots=True)
class Placing:
    """Facts by section key, and those left out."""

    sections: Mapping[str, tuple[Fact, ...]]
    unused: tuple[Unused, ...]


def placed(facts: Iterable[Fact], genre: Genre, sections: Sequence[str], year: int) -> Placing:
    """Every fact in one of `sections` (keys), or among the unused with a Chinese reason."""
    kept: dict[str, list[Fact]] = defaultdict(list)
    unused: list[Unused] = []
    seen: set[str] = set()
    for fact in facts:
        key = section_of(fact, genre, sections)
        reason = _objection(fact, key, seen) or unfit(realised(fact, year))
        if reason:
            unused.append(Unused(fact.id, reason))
        else:
            seen.add(_bare(fact.text))
            kept[key].append(fact)
    return Placing({key: tuple(found) for key, found in kept.items()}, tuple(unused))


def section_of(fact: Fact, genre: Genre, sections: Sequence[str]) -> str:
    """The section a fact stands in; the duties of the first responsible person move into the main section
    where the outline has no section of their own."""
    led = _ACCOUNT in fact.text or any(subject_of(part) for part in fact.text.split("，"))
    if LEADERS in sections and led and fact.status is not Status.PLANNED:
        return LEADERS
    if fact.section in sections:
        return fact.section
    if fact.status is Status.PLANNED and PLANS in sections:
        return PLANS
    if not fact.section and LEADERS in sections and duty_of(genre, fact.text) and "书记" in fact.text:
        return LEADERS
    return MAIN if MAIN in sections else sections[0]


def _objection(fact: Fact, section: str, seen: set[str]) -> str:
    if not fact.usable:
        return fact.reason or _NO_REASON[fact.status]
    if fact.status is Status.PLANNED and section != PLANS:
        return fact.reason or _NOT_YET
    return _TWICE if _bare(fact.text) in seen else ""


def unfit(text: str) -> str:
    """Why the fact's words, as a report would write them, cannot stand in one; "" where they can."""
    for pattern, reason in residue():
        if pattern.search(text):
            return reason
    if len(text) < _SHORTEST and not quantities(text):
        return _FRAGMENT
    return _FRAGMENT if _is_a_bare_count(text) else ""


def _is_a_bare_count(text: str) -> bool:
    """Whether a text only counts and does not say what (今年37件)."""
    spans = [*(figure.span for figure in quantities(text)), *(period.span for period in periods(text))]
    return bool(quantities(text)) and not _HAN.search(
        "".join(
            char for at, char in enumerate(text) if not any(span.start <= at < span.end for span in spans)
        )
    )


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
