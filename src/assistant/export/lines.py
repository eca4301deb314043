"""The text of a report as lines with their part in the layout: what both Word and Markdown are made from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from assistant.language import heading

_ADDRESSEE = re.compile(r"[^。；！？\d]{2,40}[：:]")
_DATE = re.compile(
    r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年[^。；，]{1,12}日|【待补：[^】]*(?:日期|时间)[^】]*】"
)
_MARKDOWN = re.compile(r"^#{1,6}[ \t\u3000]+|\*\*")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_LONGEST_TITLE = 60
_LONGEST_SIGNER = 40
_MOST_SIGNERS = 3


class Role(Enum):
    TITLE = "title"
    ADDRESSEE = "addressee"
    HEADING = "heading"
    BODY = "body"
    ROW = "row"
    SIGNER = "signer"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `lead` is the heading that opens it, with its number and level; `cells` are a row's.

    `number` is that of the line in the text, from 1.
    """

    role: Role
    text: str
    level: int = 0
    lead: str = ""
    cells: tuple[str, ...] = ()
    number: int = 0


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a report that are not blank, in order. Markdown's own marks are taken off."""
    numbered = list(_numbered(text))
    raw = [line for _, line in numbered]
    front, back = _front(raw), _back(raw)
    return tuple(
        replace(found, number=number)
        for at, (number, line) in enumerate(numbered)
        for found in (_front_line(line) if at < front else _back_line(line) if at >= back else _middle(line))
    )


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """Lines that are not blank, numbered by \\n alone, as everything that counts lines of a text does."""
    number = 1
    for line in text.splitlines(keepends=True):
        if bare := _MARKDOWN.sub("", line.strip()):
            yield number, bare
        number += line.count("\n")


def _front_line(line: str) -> Iterator[Line]:
    yield Line(Role.ADDRESSEE if _ADDRESSEE.fullmatch(line) else Role.TITLE, line)


def _back_line(line: str) -> Iterator[Line]:
    yield Line(Role.DATE if _DATE.fullmatch(line) else Role.SIGNER, line)


def _front(raw: list[str]) -> int:
    """How many lines at the top are title and addressee; none where a section stands alone."""
    for index, line in enumerate(raw):
        if _ADDRESSEE.fullmatch(line):
            return index + 1 if index else 0
        if heading(line) or "。" in line or len(line) > _LONGEST_TITLE or "\t" in line or "|" in line:
            return index
    return 0


def _back(raw: list[str]) -> int:
    """Index of the first line of the sign-off: names, then the date; the number of lines without one."""
    if not raw or not _DATE.fullmatch(raw[-1]):
        return len(raw)
    index = len(raw) - 1
    while index > 0 and len(raw) - index <= _MOST_SIGNERS and _signs(raw[index - 1]):
        index -= 1
    return index


def _signs(line: str) -> bool:
    return len(line) <= _LONGEST_SIGNER and not re.search(r"[。：；，|\t]", line) and heading(line) is None


def _middle(line: str) -> Iterator[Line]:
    if _TABLE_RULE.fullmatch(line) and "|" in line:
        return
    if "\t" in line or (line.startswith("|") and line.endswith("|")):
        cells = tuple(cell.strip() for cell in re.split(r"[\t|]", line.strip("|")))
        yield Line(Role.ROW, line, cells=cells)
    elif mark := heading(line):
        rest = mark.rest.strip()
        lead = line[: mark.start_of_rest].rstrip() if rest else line
        yield Line(Role.BODY if rest else Role.HEADING, rest, mark.level, lead)
    else:
        yield Line(Role.BODY, line)
