"""Rows of the notes' tables as sentences: each cell with the name and the unit its column's head gives."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.domain import Source
from assistant.language import normalise, unit_class

_CELLS = re.compile(r"\t|(?<=\S)\s*[|｜]\s*(?=\S)")
_COMMAS, _PROSE = re.compile(r"[,，]"), re.compile(r"[。；：]")
_FIGURE = re.compile(r"[约近超]?[\d.,]*\d[\d.,]*[余多]?\s*(?:[^\d\s]{0,3}|/\s*\d[\d.,]*)")
_EMPTY = re.compile(r"[-—－/\s无]*")
_UNIT = re.compile(r"(?P<name>[^（(]+)[（(](?:单位[:：])?(?P<unit>[^）)/]{1,3}(?:/[^）)/]{1,3})?)[)）]")
_UNIT_COLUMN = re.compile(r"(?:计量)?单位")
_SERIAL = re.compile(r"序号|编号|No\.?|号")
_NAME = re.compile(
    r"[^\d，。；：:、]{1,14}(?:[（(][^）)]{1,4}[)）])?|\d{1,2}月份?"
    r"|20\d\d年?(?:[度全同上下半年期数]{1,3}|\d{1,2}月?[-—–~～至到]{1,2}\d{1,2}月)?"
)
_YEAR = re.compile(r"20\d\d")
_RULE = re.compile(r"[-—|｜:\s]+")
_FEWEST, _FEWEST_SPACED = 2, 3


@dataclass(frozen=True, slots=True)
class _Head:
    names: tuple[str, ...]
    parted: str


def told_rows(lines: Sequence[Source]) -> Mapping[Source, str]:
    """What each row of a table says, by its line: 青坪村，受理31，调成30 for 青坪村 31 30 under its head.

    Cells that marks part may be left out at the end of a row.
    """
    told: dict[Source, str] = {}
    head: _Head | None = None
    for line in lines:
        if head is not None and _RULE.fullmatch(line.text):
            continue
        parted, cells = _cells(line.text)
        if head is not None and head.parted == parted == "marks":
            cells += ("",) * (len(head.names) - len(cells))
        if head is not None and head.parted == parted and _is_row(cells, head):
            told[line] = _told(cells, head.names)
        else:
            head = _Head(cells, parted) if _is_head(cells, parted) else None
    return told


def _cells(text: str) -> tuple[str, tuple[str, ...]]:
    """The cells of a line, and whether marks, commas or blanks part them."""
    line = normalise(text).strip("|｜\n ")
    if len(cells := _CELLS.split(line)) >= _FEWEST:
        return "marks", tuple(cell.strip() for cell in cells)
    if len(cells := _COMMAS.split(line)) >= _FEWEST_SPACED and not _PROSE.search(line):
        return "commas", tuple(cell.strip() for cell in cells)
    return "blanks", tuple(line.split())


def _is_head(cells: Sequence[str], parted: str) -> bool:
    """Names alone; what blanks or commas part may be no table, so it takes more of them."""
    least = _FEWEST if parted == "marks" else _FEWEST_SPACED
    named = [bool(_NAME.fullmatch(cell)) or (not cell and parted != "blanks") for cell in cells]
    return len(cells) >= least and all(named) and not cells[0].isdigit()


def _is_row(cells: Sequence[str], head: _Head) -> bool:
    """A row has as many cells as its head, and figures in them; where blanks part them, figures alone."""
    if len(cells) != len(head.names):
        return False
    filled = [bool(_FIGURE.fullmatch(cell)) for cell in cells[1:] if not _EMPTY.fullmatch(cell)]
    return any(filled) and (all(filled) or head.parted != "blanks")


def _told(cells: Sequence[str], names: Sequence[str]) -> str:
    columns = list(zip(cells, names, strict=True))
    unit = next((cell for cell, name in columns if _UNIT_COLUMN.fullmatch(name) and unit_class(cell)), "")
    labels: list[str] = []
    figures: list[str] = []
    for cell, name in columns:
        if _EMPTY.fullmatch(cell) or cell == unit or _SERIAL.fullmatch(name):
            continue
        if _FIGURE.fullmatch(cell):
            figures.append(_named(cell, name, _own_unit(labels) or unit))
        else:
            labels.append(cell)
    return "，".join([*(_without_unit(label) for label in labels), *figures])


def _own_unit(labels: Sequence[str]) -> str:
    """罚款（万元） at the head of a row gives its unit to the cells."""
    return next((match["unit"] for label in labels if (match := _UNIT.fullmatch(label))), "")


def _without_unit(label: str) -> str:
    match = _UNIT.fullmatch(label)
    return match["name"] if match else label


def _named(cell: str, name: str, unit: str) -> str:
    match = _UNIT.fullmatch(name)
    if match and unit_class(match["unit"].split("/")[0]):
        name, unit = match["name"], match["unit"]
    name += "年" if _YEAR.fullmatch(name) else ""
    numbers, units = cell.split("/"), unit.split("/")
    if len(numbers) == len(units) > 1:
        return "，".join(f"{name}{number}{one}" for number, one in zip(numbers, units, strict=True))
    written = not cell[-1].isdigit()
    return f"{name}{cell}" if written else f"{name}{cell}{unit}"
