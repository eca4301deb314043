"""Items of the proofreading suite: passages with a known fault, with what only looks like one, or clean."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from assistant.checking import check
from assistant.domain import Finding, Severity, Span
from assistant.evals.datasets import read_all
from assistant.evals.values import Checker

_RANK = tuple(Severity)


class Kind(StrEnum):
    """A trap looks like a fault of its class and is none."""

    FAULT = "fault"
    TRAP = "trap"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Item:
    """`row` is the row of the rule book it comes from, `category` its class.

    `wrong` stands in the text, `right` replaces it or is the whole text put right; both are "" where nothing
    is wrong or only a person can tell what is right. `severity` is what a finding should be of.
    """

    id: str
    row: str
    kind: Kind
    text: str
    category: str = ""
    wrong: str = ""
    right: str = ""
    severity: Severity | None = None
    year: int | None = None
    why: str = ""
    part: str = ""

    @property
    def place(self) -> Span | None:
        """Where the fault stands; None for an item without one."""
        at = self.text.find(self.wrong)
        return Span(at, at + len(self.wrong)) if self.wrong and at >= 0 else None


@dataclass(frozen=True, slots=True)
class Reading:
    """An item and what the checker says of it."""

    item: Item
    findings: tuple[Finding, ...]

    def at(self, level: Severity) -> tuple[Finding, ...]:
        """Findings of this level or worse."""
        return tuple(one for one in self.findings if _RANK.index(one.severity) <= _RANK.index(level))

    def caught(self, level: Severity) -> bool:
        """Whether a finding lies on the fault."""
        return any(self.hits(one) for one in self.at(level))

    def hits(self, finding: Finding) -> bool:
        place = self.item.place
        return place is not None and finding.span is not None and finding.span.overlaps(place)

    @property
    def mended(self) -> bool | None:
        """Whether a suggestion at the fault, or all of them, make it right. None where there is none."""
        item, place = self.item, self.item.place
        offered = [f for f in self.findings if self.hits(f) and f.suggestion is not None]
        if place is None or not item.right or not offered:
            return None
        goals = (item.text[: place.start] + item.right + item.text[place.end :], item.right)
        return _applied(item.text, offered) in goals or any(
            _applied(item.text, [f]) in goals for f in offered
        )


def read_items(path: Path) -> tuple[Item, ...]:
    """The items of a JSON Lines file. Raises BadNotes where a line is no item."""
    return read_all(path, _item)


def read(item: Item, checker: Checker = check) -> Reading:
    """The checker's answer to the item's text alone, without facts."""
    return Reading(item, checker(item.text, None, year=item.year).findings)


def _item(given: dict[str, Any], part: str) -> Item:
    item = Item(
        id=given["id"],
        row=str(given.get("row") or ""),
        kind=Kind(given["kind"]),
        text=given["text"],
        category=given["class"],
        wrong=given.get("wrong") or "",
        right=given.get("right") or "",
        severity=Severity(given["severity"]) if given.get("severity") else None,
        year=given.get("year"),
        why=given.get("why") or "",
        part=part,
    )
    if item.kind is Kind.FAULT and item.place is None:
        raise ValueError("wrong does not stand in text")
    return item


def _applied(text: str, findings: Sequence[Finding]) -> str:
    """The text after all suggestions; of those that overlap the last in the text wins."""
    untouched = len(text)
    for finding in sorted(findings, key=lambda one: one.span or Span(0, 0), reverse=True):
        if finding.span and finding.suggestion is not None and finding.span.end <= untouched:
            text = text[: finding.span.start] + finding.suggestion + text[finding.span.end :]
            untouched = finding.span.start
    return text
