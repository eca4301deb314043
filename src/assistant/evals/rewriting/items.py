"""Items of the rewriting suite: a passage, what must come through, what must be gone, what may not appear."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.domain import Rewriting
from assistant.evals.datasets import read_all
from assistant.evals.rewriting.numbers import numbers
from assistant.register import Strength
from assistant.rewriting.meanings import changed_meanings

_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Item:
    """`facts` are given by their forms, of which one must occur; `formal` passages come back as they are."""

    id: str
    category: str
    text: str
    year: int | None
    self_name: str
    strength: Strength
    facts: tuple[tuple[str, ...], ...]
    gone: tuple[str, ...]
    kept: tuple[str, ...]
    lacks: tuple[str, ...]
    formal: bool
    part: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """An item and what the rewriter made of it."""

    item: Item
    done: Rewriting

    @property
    def text(self) -> str:
        return self.done.text

    def written(self, fact: tuple[str, ...]) -> bool:
        """Whether a fact stands there in one of its forms."""
        return any(_stands(form, self.text) for form in fact)

    def holds(self, fact: tuple[str, ...]) -> bool:
        """Whether a fact came through, in whatever form: a figure by its value, anything else as written."""
        values = numbers(fact[0])
        return self.written(fact) or bool(values & numbers(self.text))

    @property
    def invented(self) -> tuple[str, ...]:
        """Values that neither the passage, its facts nor the report's year account for.

        A fact may say what the passage leaves to be reckoned: 上个月 beside 这个月（9月） is 8月.
        """
        year = self.item.year or 0
        told = "\n".join((self.item.text, *(form for fact in self.item.facts for form in fact)))
        known = numbers(told) | {year + by for by in range(-3, 4)} | {1}
        return tuple(sorted(str(value) for value in numbers(self.text) - known))

    @property
    def changed(self) -> int:
        """Characters changed, the longer side of each change; at most all."""
        changed = sum(max(len(one.before), len(one.after)) for one in self.done.changes)
        return min(changed, len(self.item.text))

    @property
    def meanings(self) -> tuple[str, ...]:
        """Chinese names of results, refusals and plans that came or went."""
        return changed_meanings(self.item.text, self.text)


def read_items(path: Path) -> tuple[Item, ...]:
    """The items of a JSON Lines file. Raises BadNotes where a line is no item."""
    return read_all(path, _item)


def _item(given: dict[str, Any], part: str) -> Item:
    return Item(
        id=given["id"],
        category=given["class"],
        text=given["text"],
        year=given.get("year"),
        self_name=given.get("self") or "我镇",
        strength=Strength(given.get("strength") or "medium"),
        facts=tuple((one,) if isinstance(one, str) else tuple(one) for one in given.get("facts", ())),
        gone=tuple(given.get("gone", ())),
        kept=tuple(given.get("kept", ())),
        lacks=tuple(given.get("lacks", ())),
        formal=bool(given.get("formal")),
        part=part,
    )


def _stands(form: str, text: str) -> bool:
    """6处 does not stand in 16处."""
    if not _NUMBER.match(form):
        return form in text
    return re.search(rf"(?<![\d.]){re.escape(form)}", text) is not None
