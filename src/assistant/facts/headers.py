"""Headers of tables: what each column holds, in which unit, and which columns are left out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.facts.lexicon import table
from assistant.facts.notes import NoteLine
from assistant.language import numeral, quantities, unit_class
from assistant.language.patterns import late

UNIT_IN_BRACKETS = late(r"^(?P<name>[^（(]+)[（(](?P<unit>[^）)]+)[)）]$")
_TOPIC = late(r"^(?!第|表|工作表|汇总|明细|数据)[\u4e00-\u9fff]{2,}$")
_UNITS = late(r"^[\u4e00-\u9fff]{1,2}(?:[/／][\u4e00-\u9fff]{1,2})+$")
BY_LABEL = "/"
ALL_YEAR = "全年"
_SUM_OF_PARTS = late(r"^(?:全年|(?:1[-—~至]\d{1,2}月)?(?:合计|总计|累计)(?:数)?)$")
_PART_OF_YEAR = late(r"^(?:\d{1,2}(?:[-—~至]\d{1,2})?月份?|[上下]半年|[一二三四]季度?|第[一二三四]季度)$")
_FEWEST_PARTS = 2
_YEAR = late(
    r"(?P<year>20\d\d)年?(?:度|全年|同期|[上下]半年|\d{1,2}月?[-—–~～至到]{1,2}\d{1,2}月)?(?:数|合计|完成|情况)?"
)
_MONTH = late(r"(?P<year>20\d\d)[-./年](?P<month>\d{1,2})月?")
_TIME = late(r"^(?:时间|月份|日期|季度|季|月)$")
_LABEL = late(
    r"^(?:村|社区|村（?社区）?|村居|乡镇|部门|科室|站所|办公室|单位名称|类型|类别|项目|事项|指标|活动|栏目|名称|内容|哪个?(?:站所|部门|单位|块)"
    r"|谁(?:报的|干的)?|干了?(?:啥|什么)|做了?(?:啥|什么)|(?:啥|什么)事|工作|事|单位\(部门\)"
    r"|(?:工作|具体|主要|重点)(?:事项|内容|任务|项目|措施|工作))$"
)
_UNIT = late(r"^(?:计量)?单位$")
_STATE = late(r"(?:情况|进展|进度|状态|结果)$")
_LONGEST_OFFICE = 8
_WHO = late(r"单位|部门|科室|站所|办公室|谁")
_OFFICE = late(r"(?:(?<!\d)[办所站队室局科组]|中心|中心校|联|委|工会|院|部|庭)$")
_REMARK = late(r"^(?:备注|说明|附注|注|情况说明|核对(?:情况)?|核实情况|校核(?:情况)?|批注)$")


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    unit: str = ""
    lead: str = ""
    role: str = "figure"


@dataclass(frozen=True, slots=True)
class Header:
    columns: tuple[Column, ...]
    topic: str = ""
    names: tuple[str, ...] = ()
    """The cells of the header as they stand."""
    measured: bool = False
    """Whether a column holds nothing but units: what stands in it is one, be it known or not."""

    @property
    def names_units(self) -> bool:
        """Whether the rows carry their units in a column: a row without a figure is then no new header."""
        return any(column.role == "unit" for column in self.columns)


def header(line: NoteLine, year: int | None = None) -> Header | None:
    """The header that a row is, None for a row of data; of columns headed by years that of `year` counts."""
    cells = [cell.strip() for cell in line.cells]
    filled = [cell for cell in cells if cell]
    named = [cell for cell in filled if not (_YEAR.fullmatch(cell) or _MONTH.fullmatch(cell))]
    if len(filled) < 2 or not named or any(numeral(cell) is not None or quantities(cell) for cell in named):
        return None
    columns = tuple(_column_of_a_year(cell, year) or _column(cell) for cell in cells)
    parts = sum(_PART_OF_YEAR.match(column.name) is not None for column in columns)
    if parts and any(_SUM_OF_PARTS.match(column.name) for column in columns):
        columns = tuple(_of_all_year(column, alone=parts == 1) for column in columns)
    known = sum(column.role != "other" for column in columns if column.name)
    topic = line.sheet if line.sheet and _TOPIC.match(line.sheet) else ""
    return Header(columns, topic, tuple(cells)) if known * 2 >= len(filled) else None


def settled(head: Header, body: Sequence[tuple[str, ...]]) -> Header:
    """The header with what the cells of its rows tell of its columns.

    Of two columns of one name (单位) one holds units and one offices. An office says who reports, which is
    left out where the things told are each told once. Words on the state of work stay with their row.
    """
    held = [[row[at] for row in body if at < len(row) and row[at]] for at in range(len(head.columns))]
    of_units = [
        column.role == "unit" and _most(cells, lambda cell: bool(unit_class(cell)))
        for column, cells in zip(head.columns, held, strict=True)
    ]
    of_offices = [
        _WHO.search(column.name) is not None and not measures and _most(cells, names_an_office)
        for column, cells, measures in zip(head.columns, held, of_units, strict=True)
    ]
    things = next(
        (
            cells
            for column, cells, office in zip(head.columns, held, of_offices, strict=True)
            if column.role == "label" and not office
        ),
        [],
    )
    once = bool(things) and len(set(things)) == len(things)
    columns = []
    for column, cells, office in zip(head.columns, held, of_offices, strict=True):
        if office:
            column = replace(column, role="skip" if once else "label")
        elif _STATE.search(column.name) and column.role in ("figure", "other") and not _most(cells, _is_bare):
            column = replace(column, role="state")
        columns.append(column)
    return replace(head, columns=tuple(columns), measured=any(of_units))


def _most(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return bool(cells) and 2 * sum(map(holds, cells)) > len(cells)


def _is_bare(cell: str) -> bool:
    return numeral(cell) is not None


def names_an_office(cell: str) -> bool:
    """Whether a cell of a table is the name of an office (农业农村办, 妇联); a cell of words is none."""
    return len(cell) <= _LONGEST_OFFICE and _OFFICE.search(cell) is not None


def _of_all_year(column: Column, *, alone: bool) -> Column:
    """The column where the sum of months and quarters stands: the sum is a figure, its parts are left out.

    A part that stands `alone` beside it is kept as a stage of it.
    """
    if _PART_OF_YEAR.match(column.name):
        return replace(column, role="stage" if alone else "skip")
    return Column("", column.unit) if _SUM_OF_PARTS.match(column.name) else column


def _column_of_a_year(name: str, year: int | None) -> Column | None:
    """A column under 2025 or 2025年: the figures of the year reported on, or none of this report's."""
    match = _YEAR.fullmatch(name) or _MONTH.fullmatch(name)
    if match is None or year is None:
        return None
    if int(match["year"]) == year and (month := match.groupdict().get("month")):
        return Column(f"{month}月", lead=f"{month}月")
    return Column("", "", "") if int(match["year"]) == year else Column(name, role="skip")


def odd_sum(head: Header, cells: tuple[str, ...]) -> str:
    """The sum of the months or halves so far where it is not the one in the row's sum column.

    What the last of them repeats is no sum but what there was at the end (在册 13, 11, 11).
    """
    parts = [cell for name, cell in zip(head.names, cells, strict=False) if _PART_OF_YEAR.match(name)]
    while parts and not parts[-1].strip():
        parts.pop()
    sums = [cell for name, cell in zip(head.names, cells, strict=False) if _SUM_OF_PARTS.match(name)]
    values = [numeral(part) for part in parts]
    total = numeral(sums[0]) if len(sums) == 1 else None
    if total is None or len(values) < _FEWEST_PARTS or None in values:
        return ""
    added = sum(value for value in values if value is not None)
    return "" if total in (added, values[-1]) else f"{'＋'.join(parts)}＝{added}，合计写的是{sums[0]}"


def _column(name: str) -> Column:
    if _UNITS.match(name):
        return Column(name, BY_LABEL)
    match = UNIT_IN_BRACKETS.match(name)
    bare, unit = (match["name"], match["unit"]) if match else (name, "")
    if _TIME.match(bare):
        return Column(bare, role="time")
    if _LABEL.match(bare):
        return Column(bare, role="label")
    if _REMARK.match(bare):
        return Column(bare, role="remark")
    if _UNIT.match(bare):
        return Column(bare, role="unit")
    for pattern, default, *lead in table("columns"):
        if found := re.search(pattern, bare):
            if default == "-":
                return Column(bare, role="skip")
            return Column(bare, unit or default, (lead[0] if lead else "") or bare[: found.start()])
    return Column(bare, unit, bare, "figure" if unit else "other")
