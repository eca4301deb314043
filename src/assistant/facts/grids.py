"""Tables in pasted text: which lines are rows, told by tabs, pipes, commas, blanks or one cell a line."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence

from assistant.language.patterns import late

Cells = tuple[str, ...]
_PROSE = late(r"[。；，：]|\d,\d{3}")
_MARKS = late(r"[。；，：！？、]")
_CELL_BREAK = late(r"\t|(?<=\S)\s*[|｜]\s*(?=\S)|[|｜]\s*(?=[|｜]|$)")
_PIPE = late(r"[|｜]")
_NUMBER = late(r"(?:约|近)?\d[\d,.]*[余多+]?(?:[万亿])?[\u4e00-\u9fff%％]{0,2}")
_DAY = late(r"\d{1,2}月(?:\d{1,2}日?)?|\d{1,2}[./-]\d{1,2}")
_YEAR = late(r"20\d\d年?[度数]?")
_NO_NUMBER = frozenset(["—", "-", "/", "无", "不详", "若干"])
_LETTER_SPACED = late(r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff][ \u3000]+)+[\u4e00-\u9fff](?![\u4e00-\u9fff])")
_MISREAD = late(r"(?=[\dOoIl|]*\d)[lI|]?[\d,.]*[\dOol]{2,}")
_READ_AS = str.maketrans("OoIl|", "00111")
_FEWEST_ROWS = 3
_FEWEST_CELLS = 3
_LONGEST_CELL = 10
_FEWEST_STACKED = 6


def rows_in(lines: Sequence[str]) -> dict[int, Cells]:
    """The cells of each line that is a row, by line number from 1.

    Of a table with one cell a line each row stands at its first line, and its other lines are empty rows.
    """
    rows = {number: cells for number, line in enumerate(lines, 1) if (cells := cells_of(line))} | _piped(
        lines
    )
    rows |= _runs(lines, _commas) | _runs(lines, _blanks, headed=True)
    return {at: tuple(map(_as_printed, cells)) for at, cells in (_stacked(lines) | rows).items()}


def _as_printed(cell: str) -> str:
    """A cell without what a scan or a wide column puts in: 场 次, 3OOO, l200."""
    if _MISREAD.fullmatch(cell):
        return cell.translate(_READ_AS)
    return _LETTER_SPACED.sub(lambda spaced: re.sub(r"\s", "", spaced.group()), cell)


def cells_of(line: str) -> Cells:
    """The cells of a line with tabs, or with the pipes of a table."""
    framed = line.strip().startswith(("|", "｜")) and len(_PIPE.findall(line)) > 2
    open_ended = len(_PIPE.findall(line)) > 1 and not _MARKS.search(line)
    if "\t" not in line and not framed and not open_ended:
        return ()
    bare = line.strip().strip("|｜") if framed else line.rstrip("|｜")
    cells = _PIPE.split(bare) if framed and "\t" not in line else _CELL_BREAK.split(bare)
    return tuple(cell.strip() for cell in cells)


def _piped(lines: Sequence[str]) -> dict[int, Cells]:
    """Neighbouring lines of cells between pipes under one of names, whatever their remarks say."""
    found: dict[int, Cells] = {}
    run: list[tuple[int, Cells]] = []
    framed = False
    for number, line in enumerate([*lines, ""], 1):
        line = line.strip()
        framed = framed if run else line.startswith(("|", "｜"))
        cells = tuple(
            cell.strip() for cell in _PIPE.split(line.strip("|｜") if framed else line.rstrip("|｜"))
        )
        if len(cells) > (2 if not run else 1):
            run.append((number, cells))
            continue
        if len(run) >= _FEWEST_ROWS and not any(_is_number(c) and not _YEAR.fullmatch(c) for c in run[0][1]):
            found |= dict(run)
        run = []
    return found


def _commas(line: str) -> Cells:
    cells = tuple(cell.strip() for cells in csv.reader([line]) for cell in cells)
    of_figures = len(cells) > _FEWEST_CELLS and all(not cell or _is_number(cell) for cell in cells[1:])
    remarked = any(map(_is_number, cells[1:-1])) and not _PROSE.search(line.removesuffix(cells[-1]))
    return cells if of_figures or remarked or not _PROSE.search(line) else ()


def _blanks(line: str) -> Cells:
    return tuple(line.split()) if not _MARKS.search(line) and "\t" not in line else ()


def _runs(lines: Sequence[str], cut: Callable[[str], Cells], *, headed: bool = False) -> dict[int, Cells]:
    """Neighbouring lines with as many cells each; `headed` asks for a head of words over rows of numbers."""
    found: dict[int, Cells] = {}
    run: list[tuple[int, Cells]] = []
    for number, line in enumerate([*lines, ""], 1):
        cells = cut(line)
        if len(cells) >= _FEWEST_CELLS and (not run or len(run[-1][1]) == len(cells)):
            run.append((number, cells))
            continue
        if len(run) >= _FEWEST_ROWS and (not headed or _is_headed([cells for _, cells in run])):
            found |= dict(run)
        run = [(number, cells)] if len(cells) >= _FEWEST_CELLS else []
    return found


def _is_headed(rows: Sequence[Cells]) -> bool:
    head, *body = rows
    return not any(map(_is_number, head)) and all(
        (_DAY.fullmatch(cells[0]) or not _is_number(cells[0]))
        and any(map(_is_number, cells[1:]))
        and _mostly(cells[1:])
        for cells in body
    )


def _mostly(cells: Sequence[str]) -> bool:
    return 2 * sum(map(_is_number, cells)) >= len(cells)


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None or cell in _NO_NUMBER


def _stacked(lines: Sequence[str]) -> dict[int, Cells]:
    """Tables pasted one cell a line (活动, 场次, 进校园, 9, 进企业, 6): the width is told by the numbers."""
    found: dict[int, Cells] = {}
    for start, block in _blocks(lines):
        width = _width(block)
        if not width:
            continue
        for at in range(0, len(block), width):
            found[start + at] = tuple(block[at : at + width])
            found |= {start + at + inner: ("",) for inner in range(1, width)}
    return found


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Runs of short lines without a mark or a blank in them, with the number of their first line."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        cell = line.strip()
        if (
            cell
            and len(cell) <= _LONGEST_CELL
            and not _MARKS.search(cell)
            and not re.search(r"\s|[|｜]", cell)
        ):
            block.append(cell)
            continue
        if len(block) >= _FEWEST_STACKED:
            yield number - len(block), block
        block = []


def _width(block: Sequence[str]) -> int:
    """How many cells a row has; 0 where names and numbers do not take turns as in a table."""
    numbers = [at for at, cell in enumerate(block) if _is_number(cell)]
    if 3 * len(numbers) < len(block):
        return 0
    names = [at for at, cell in enumerate(block) if not _is_number(cell)]
    for width in range(2, 7):
        rows = [block[at : at + width] for at in range(0, len(block), width)]
        body = rows if _is_number(block[1]) else rows[1:]
        if len(body) < 2 or len(block) % width:
            continue
        if names and all(not _is_number(row[0]) and _mostly(row[1:]) for row in body):
            return width
    return 0
