"""一是…二是…三是…: the items a paragraph, or a run of paragraphs, is divided into."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain import Span

NUMERALS = "一二三四五六七八九十"
_ITEM = re.compile(
    rf"(?:^|(?<=[，。；：:、）”—])|(?<=\n))[ \u3000]*(?P<item>(?P<number>[{NUMERALS}])是)(?!否|不是)"
)


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    span: Span


@lru_cache(maxsize=4)
def series(text: str) -> tuple[tuple[Item, ...], ...]:
    """Runs of items. A new run begins at 一是, and where a paragraph without items lies between."""
    runs: list[list[Item]] = []
    for item in _items(text):
        last = runs[-1][-1] if runs else None
        if last is None or item.number == 1 or _parted(text[last.span.end : item.span.start]):
            runs.append([])
        runs[-1].append(item)
    return tuple(map(tuple, runs))


def _items(text: str) -> Iterator[Item]:
    for match in _ITEM.finditer(text):
        yield Item(NUMERALS.index(match["number"]) + 1, Span(*match.span("item")))


def _parted(between: str) -> bool:
    """Whether an item on a later paragraph no longer belongs to the run before it."""
    paragraphs = between.split("\n")
    return len(paragraphs) > 1 and any(paragraph.strip() for paragraph in paragraphs[1:])
