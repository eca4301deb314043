"""Automatic numbering of Word: what numbering.xml makes a reader see before a paragraph."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from assistant.reading.counting import format_number
from assistant.reading.ooxml import Element, attribute, child, children, number, switched_on

_PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    kind: str
    text: str
    legal: bool
    restarts: bool

    @classmethod
    def of(cls, element: Element) -> "_Level":
        start = number(child(element, "start"))
        return cls(
            start=1 if start is None else start,
            kind=attribute(child(element, "numFmt"), "val") or "decimal",
            text=attribute(child(element, "lvlText"), "val") or "",
            legal=switched_on(child(element, "isLgl")),
            restarts=number(child(element, "lvlRestart")) != 0,
        )


@dataclass(slots=True)
class _List:
    """A <w:num>: its levels, and the starts that apply when it is first used."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """Counts through a document. Lists on the same abstract definition go on counting, as Word does."""

    lists: dict[str, _List] = field(default_factory=dict)
    _counts: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, root: Element | None, linked: dict[str, str]) -> "Numbering":
        """`linked` maps numbering styles to the list that defines them (w:numStyleLink)."""
        abstracts = {attribute(each, "abstractNumId") or "": each for each in children(root, "abstractNum")}
        nums = {attribute(each, "numId") or "": each for each in children(root, "num")}
        lists = {key: _list(each, nums, abstracts, linked) for key, each in nums.items()}
        return cls(lists)

    def label(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph at this depth (0 is outermost), "" for bullets."""
        used = self.lists.get(list_id)
        level = used.levels.get(depth) if used else None
        if used is None or level is None:
            return ""
        counts = self._counts[used.abstract]
        for overridden in sorted(used.starts):
            counts[overridden] = used.starts[overridden] - 1
        used.starts.clear()
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            if deeper not in used.levels or used.levels[deeper].restarts:
                del counts[deeper]
        return _separated(_render(level, used.levels, counts))


def _list(
    num: Element, nums: dict[str, Element], abstracts: dict[str, Element], linked: dict[str, str]
) -> _List:
    abstract = attribute(child(num, "abstractNumId"), "val") or ""
    link = attribute(child(abstracts.get(abstract), "numStyleLink"), "val")
    if link in linked and linked[link] in nums:
        abstract = attribute(child(nums[linked[link]], "abstractNumId"), "val") or abstract
    levels = {_depth(each): _Level.of(each) for each in children(abstracts.get(abstract), "lvl")}
    starts = {}
    for override in children(num, "lvlOverride"):
        if (redefined := child(override, "lvl")) is not None:
            levels[_depth(override)] = _Level.of(redefined)
        if (start := number(child(override, "startOverride"))) is not None:
            starts[_depth(override)] = start
    return _List(abstract, levels, starts)


def _depth(element: Element) -> int:
    return number(element, "ilvl") or 0


def _render(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    if level.kind == "bullet":
        return ""

    def count(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        shown = levels.get(depth, level)
        kind = "decimal" if level.legal else shown.kind
        return "" if kind == "none" else format_number(counts.get(depth, shown.start), kind)

    return _PLACE.sub(count, level.text)


def _separated(label: str) -> str:
    """A blank where number and text would run together (第一章 总则, 1.1 总则, 3. 9月12日)."""
    return f"{label} " if label and (label[-1].isalnum() or label[-1] == ".") else label
