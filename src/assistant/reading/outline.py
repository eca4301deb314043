"""Lines of a body → tree of sections, with headings that lost their numbers put where they belong."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.domain import Section, Span
from assistant.language import HeadingMark, heading, numeral
from assistant.reading.frame import Line
from assistant.reading.placing import Numbered, Placing

_FIGURE = re.compile(r"\d+(?!\d*年|\d)")
_FINAL = tuple("。；：！？，、.;:!?,…")
# A colon, a figure that is no year, or an enumeration.
_NO_HEADING = re.compile(
    rf"：|{_FIGURE.pattern}|^(?:[一二三四五六七八九十]{{1,2}}(?:是|要|方面)|首先|其次|再次|最后|第[一二三四五六七八九十])"
)
_LONGEST_TITLE = 50
_LONGEST_WITH_FIGURE = 25
_LONGEST_UNNUMBERED = 40


@dataclass(frozen=True, slots=True)
class _Mark:
    """A heading: `rest` is the body that runs on in its line, `ordinal` the value of its number."""

    level: int
    title: str
    number: str = ""
    ordinal: int | None = None
    rest: Span | None = None


@dataclass(slots=True)
class _Node:
    mark: _Mark
    start: int
    end: int
    paragraphs: list[Span] = field(default_factory=list)
    children: list["_Node"] = field(default_factory=list)

    def frozen(self) -> Section:
        children = tuple(child.frozen() for child in self.children)
        return Section(
            heading=self.mark.title,
            level=self.mark.level,
            span=Span(self.start, max([self.end, *(child.span.end for child in children)])),
            number=self.mark.number,
            paragraphs=tuple(self.paragraphs),
            children=children,
        )


def outline_of(
    lines: Sequence[Line], title_level: int | None
) -> tuple[tuple[Span, ...], tuple[Section, ...]]:
    """The paragraphs before the first heading, and the sections. Table rows count as paragraphs."""
    marks = _marks(lines, title_level)
    preamble: list[Span] = []
    roots: list[_Node] = []
    open_nodes: list[_Node] = []
    for line, mark in zip(lines, marks, strict=True):
        span = line.block.span
        if mark is not None:
            node = _Node(mark, span.start, span.end, [mark.rest] if mark.rest else [])
            while open_nodes and open_nodes[-1].mark.level >= mark.level:
                open_nodes.pop()
            (open_nodes[-1].children if open_nodes else roots).append(node)
            open_nodes.append(node)
        elif open_nodes:
            open_nodes[-1].paragraphs.append(line.span)
            open_nodes[-1].end = span.end
        else:
            preamble.append(line.span)
    return tuple(preamble), tuple(node.frozen() for node in roots)


def _marks(lines: Sequence[Line], title_level: int | None) -> list[_Mark | None]:
    """For each line the heading it is: by its number, else by its style, else by its looks and place."""
    marks = [_numbered(line) for line in lines]
    levels = _styled_levels(lines, marks)
    marks = [mark or _styled(line, levels, title_level) for line, mark in zip(lines, marks, strict=True)]
    placing = Placing(
        [
            Numbered(at, mark.level, mark.ordinal, mark.title)
            for at, mark in enumerate(marks)
            if mark is not None and mark.ordinal is not None
        ]
    )
    for at, line in enumerate(lines):
        if marks[at] is None and _may_head(lines, marks, at):
            level = placing.level(at, line.text, stands_below=_follows_heading(marks, at))
            marks[at] = _Mark(level, line.text) if level else None
    return marks


def _numbered(line: Line) -> _Mark | None:
    found = heading(line.text) if line.block.kind != "row" else None
    if found is None or _is_item(found, line.text):
        return None
    rest = Span(line.span.start + found.start_of_rest, line.span.end) if found.rest else None
    return _Mark(found.level, found.title.rstrip("。；"), found.number, _ordinal(found.number), rest)


def _is_item(found: HeadingMark, text: str) -> bool:
    """A numbered statement rather than a heading: too long, or a sentence with figures in it."""
    if len(found.title) > _LONGEST_TITLE:
        return True
    sentence = not found.rest and text.endswith(("。", "；", ";"))
    return _FIGURE.search(found.title) is not None and (sentence or len(found.title) > _LONGEST_WITH_FIGURE)


def _ordinal(number: str) -> int | None:
    value = numeral(re.sub(r"[^\w]", "", number))
    return int(value) if value is not None else None


def _styled_levels(lines: Sequence[Line], marks: Sequence[_Mark | None]) -> dict[int, int]:
    """What a level of the file (## or Heading 2) means here, learnt from its numbered headings."""
    pairs = [
        (line.block.level, mark.level)
        for line, mark in zip(lines, marks, strict=True)
        if mark is not None and line.block.level is not None
    ]
    return dict(reversed(pairs))


def _styled(line: Line, levels: dict[int, int], title_level: int | None) -> _Mark | None:
    """A line that the file marks as a heading; without numbers to learn from, levels count from the title."""
    if line.block.kind != "heading" or not line.text:
        return None
    own = line.block.level or 1
    counted = min(max(own - (title_level or 0), 1), 4)
    return _Mark(levels.get(own, counted), line.text.rstrip("。"))


def _may_head(lines: Sequence[Line], marks: Sequence[_Mark | None], at: int) -> bool:
    """A short line that says no sentence, with text or a deeper heading after it."""
    line = lines[at]
    if line.block.kind != "paragraph" or not 4 <= len(line.text) <= _LONGEST_UNNUMBERED:
        return False
    if line.text.endswith(_FINAL) or _NO_HEADING.search(line.text):
        return False
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is None or following.block.kind == "row":
        return False
    return marks[at + 1] is not None or following.text.endswith(_FINAL)


def _follows_heading(marks: Sequence[_Mark | None], at: int) -> bool:
    """Whether a heading without text of its own stands right above."""
    above = marks[at - 1] if at else None
    return above is not None and above.rest is None
