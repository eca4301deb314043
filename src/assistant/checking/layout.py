"""The draft as lines: which are title, heading, body or sign-off, and which section they belong to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from assistant.domain import Span
from assistant.genres import Genre, section_key
from assistant.language import heading

_NAMES = {
    "achievements": "举措成效",
    "shortcomings": "不足原因",
    "first-responsible": "第一责任人",
    "plans": "下年安排",
    "other": "其他",
}
_CUES = (
    ("first-responsible", re.compile(r"第一责任人")),
    ("shortcomings", re.compile(r"不足|问题|短板|差距")),
    ("plans", re.compile(r"安排|打算|计划|下一?步|下一?年|来年")),
    ("achievements", re.compile(r"举措|措施|成效|做法|工作开展|工作情况")),
)
_DATE_LINE = re.compile(r".{0,40}?(?:20\d\d|二[〇○零]..)年.{1,3}月(?:.{1,3}日)?")
_STOPS = re.compile(r"[。！？；，]")
_ADDRESSEE = re.compile(r"[^。，；\d]{2,40}[：:]")
_TITLE_END = re.compile(r"(?:报告|总结|情况|汇报)$")
_ISSUER = re.compile(r"[\u4e00-\u9fff\s　、]{3,60}(?:政府|委员会|办事处|党委|办公室|所|局|中心|（盖章）)")


class Kind(StrEnum):
    TITLE = "title"
    ADDRESSEE = "addressee"
    HEADING = "heading"
    BODY = "body"
    ROW = "row"
    SIGN_OFF = "sign-off"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without surrounding blanks, as a span of the draft. A run-in heading is cut from its body.

    `level` is that of a heading, 0 where it has no number; `section` is the genre's key, "" before the first.
    """

    span: Span
    text: str
    kind: Kind
    section: str = ""
    level: int = 0
    number: str = ""

    @property
    def claims(self) -> bool:
        """Whether the line says something that has to be true of the year."""
        return self.kind in (Kind.BODY, Kind.ROW)


def section_name(genre: Genre | None, key: str) -> str:
    if genre is not None and any(section.key == key for section in genre.sections):
        return genre.section(key).name
    return _NAMES.get(key, "")


def lines(draft: str, genre: Genre | None = None) -> tuple[Line, ...]:
    """The non-empty lines of a draft in order."""
    raw = [(span, span.of(draft)) for span in _stripped(draft)]
    front, back = _front(raw), _back(raw)
    found: list[Line] = []
    section, before = "", list[str]()
    for index, (span, text) in enumerate(raw):
        if index < front:
            kind = Kind.ADDRESSEE if _ADDRESSEE.fullmatch(text) else Kind.TITLE
            found.append(Line(span, text, kind))
        elif index >= back:
            found.append(Line(span, text, Kind.SIGN_OFF, section))
        else:
            section = _section_of(text, section, before, genre)
            found.extend(_line(span, text, section))
    return tuple(_items(found))


def _items(found: Sequence[Line]) -> Iterator[Line]:
    """Numbered sentences with nothing below them are no headings: （一）上半年印发办法。（二）再招录2名。

    Nor is the last of such items, before 特此报告。
    """
    items = 0
    for line, below in zip_longest(found, found[1:]):
        if line.kind is not Kind.HEADING or line.level < 2 or not line.text.endswith(("。", "；")):
            items = items if line.level > items else 0
            yield line
            continue
        is_last = below is None or below.kind in (Kind.HEADING, Kind.SIGN_OFF)
        ends = is_last and (below is None or below.kind is Kind.SIGN_OFF or below.level <= line.level)
        items = line.level if ends or items == line.level else 0
        yield replace(line, kind=Kind.BODY) if items else line


def _stripped(draft: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", draft):
        bare = match[0].strip(" \t\r\u3000\u00a0")
        bare = re.sub(r"^#{1,6}\s*|\*\*", "", bare) if bare.startswith(("#", "**")) else bare
        if bare:
            start = match.start() + match[0].index(bare)
            yield Span(start, start + len(bare))


def _front(raw: list[tuple[Span, str]]) -> int:
    """How many lines at the top are title and addressee."""
    count = 0
    for _, text in raw[:6]:
        if _ADDRESSEE.fullmatch(text):
            return count + 1
        if _STOPS.search(text) or len(text) > 60 or heading(text):
            break
        count += 1
        if _TITLE_END.search(text.rstrip("）)")) and not _next_is_addressee(raw, count):
            return count
    return count if count and any(_TITLE_END.search(text) for _, text in raw[:count]) else 0


def _next_is_addressee(raw: list[tuple[Span, str]], index: int) -> bool:
    return index < len(raw) and _ADDRESSEE.fullmatch(raw[index][1]) is not None


def _back(raw: list[tuple[Span, str]]) -> int:
    """Index of the first line of the sign-off; the number of lines where there is none."""
    index = len(raw)
    while index > 1 and len(raw) - index < 4 and _signs(raw[index - 1][1]):
        index -= 1
    return (
        index
        if any(_DATE_LINE.fullmatch(text) or _ISSUER.fullmatch(text) for _, text in raw[index:])
        else len(raw)
    )


def _signs(text: str) -> bool:
    return _DATE_LINE.fullmatch(text) is not None or _ISSUER.fullmatch(text) is not None


def _section_of(text: str, current: str, before: list[str], genre: Genre | None) -> str:
    mark = heading(text)
    if (mark is None or mark.level != 1) and not (mark is None and _bare_heading(text)):
        return current
    title = mark.title if mark else text
    key = section_key(genre, title, tuple(before)) if genre else _guess(title)
    if key:
        before.append(key)
    return key or ("" if mark else current)


def _guess(title: str) -> str:
    return next((key for key, cue in _CUES if cue.search(title)), "")


def _bare_heading(text: str) -> bool:
    return len(text) <= 30 and not re.search(r"[。；：！？\d\t|]", text)


def _line(span: Span, text: str, section: str) -> Iterator[Line]:
    mark = heading(text)
    if "\t" in text or text.startswith("|"):
        yield Line(span, text, Kind.ROW, section)
    elif mark is None:
        yield Line(span, text, Kind.HEADING if _bare_heading(text) else Kind.BODY, section)
    elif not mark.rest:
        yield Line(span, text, Kind.HEADING, section, mark.level, mark.number)
    else:
        cut = span.start + mark.start_of_rest
        yield Line(
            Span(span.start, cut), text[: mark.start_of_rest], Kind.HEADING, section, mark.level, mark.number
        )
        yield Line(Span(cut, span.end), text[mark.start_of_rest :], Kind.BODY, section)
