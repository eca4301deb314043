"""Rows of a table to clauses: what a figure says is in its column's header."""

import re
from dataclasses import dataclass, replace

from assistant.facts.lexicon import table, usual_unit
from assistant.facts.notes import NoteLine
from assistant.language import numeral, quantities, unit_class

_UNIT_IN_HEADER = re.compile(r"^(?P<name>[^（(]+)[（(](?P<unit>[^）)]+)[)）]$")
_ABOUT = re.compile(r"^(?P<before>约|近|超|逾)?(?P<number>[\d.,]+)(?P<after>余|多)?(?P<unit>[^\d\s]*)$")
_TOPIC = re.compile(r"^(?!第|表|工作表|汇总|明细|数据)[\u4e00-\u9fff]{2,}$")
_TOTAL = re.compile(r"^(?:合计|总计|共计|小计|总数)")
_UNITS = re.compile(r"^[\u4e00-\u9fff]{1,2}(?:[/／][\u4e00-\u9fff]{1,2})+$")
_EVENT = re.compile(
    r"进[\u4e00-\u9fff]{1,2}$|送法|普法|宣讲|宣传|活动|讲座|培训|演练|课|会|学法|检查|服务|旁听"
)
_BY_LABEL = "/"
_TIME = re.compile(r"^(?:时间|月份|日期)$")
_LABEL = re.compile(
    r"^(?:村|社区|村（?社区）?|村居|乡镇|部门|科室|站所|办公室|单位名称|类型|类别|项目|事项|指标|活动|栏目|名称|内容)$"
)
_UNIT = re.compile(r"^(?:计量)?单位$")
_REMARK = re.compile(r"^(?:备注|说明)$")
_EMPTY = frozenset({"", "—", "-", "/", "无", "None", "－"})


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    unit: str = ""
    lead: str = ""
    role: str = "figure"


@dataclass(frozen=True, slots=True)
class Row:
    """A row read under its header: what it says as clauses, with its remark apart."""

    text: str
    remark: str
    total: bool


@dataclass(frozen=True, slots=True)
class Header:
    columns: tuple[Column, ...]
    topic: str = ""

    @property
    def names_units(self) -> bool:
        """Whether the rows carry their units in a column: a row without a figure is then no new header."""
        return any(column.role == "unit" for column in self.columns)


def header(line: NoteLine) -> Header | None:
    """The header that a row is, None for a row of data."""
    cells = [cell.strip() for cell in line.cells]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(numeral(cell) is not None or quantities(cell) for cell in filled):
        return None
    columns = tuple(_column(cell) for cell in cells)
    known = sum(column.role != "other" for column in columns if column.name)
    topic = line.sheet if line.sheet and _TOPIC.match(line.sheet) else ""
    return Header(columns, topic) if known * 2 >= len(filled) else None


def row(line: NoteLine, head: Header) -> Row:
    """The row as the clerk would say it: 时间，名称＋场次，参加＋人数."""
    pairs = list(zip(head.columns, (cell.strip() for cell in line.cells), strict=False))
    label = "".join(cell for column, cell in pairs if column.role == "label" and cell not in _EMPTY)
    label = label or next((cell for column, cell in pairs if column.role == "other" and _is_name(cell)), "")
    unit = _first(pairs, "unit")
    if not unit_class(unit):
        label, unit = unit + label, ""
    figures = [
        _said(replace(column, unit=_unit_of(column, label, unit)), cell)
        for column, cell in pairs
        if column.role in ("figure", "other") and cell not in _EMPTY
    ]
    total = any(_TOTAL.match(cell) for _, cell in pairs)
    subject = f"{head.topic}合计" if total else _subject(label, head)
    said = [text for text in figures if text]
    lead = [when for when in (_first(pairs, "time"),) if when and not total and when not in _EMPTY]
    text = "，".join([*lead, subject + said[0], *said[1:]]) if said else ""
    return Row(text, _first(pairs, "remark"), total)


def _unit_of(column: Column, label: str, unit: str) -> str:
    """The column's unit; under a header of several (次/场) the one that the row's label takes."""
    if column.unit != _BY_LABEL:
        return column.unit or unit
    choices = tuple(re.split(r"[/／]", column.name))
    return (
        usual_unit(label, choices) or (usual_unit(label) if not _EVENT.search(label) else "") or choices[-1]
    )


def _is_name(cell: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]", cell)) and not quantities(cell)


def _subject(label: str, head: Header) -> str:
    """The label, with the sheet's topic where the label alone is a mere kind (邻里 → 邻里矛盾纠纷)."""
    kind = any(column.role == "label" and re.match(r"类[型别]", column.name) for column in head.columns)
    return label + head.topic if kind and head.topic and head.topic not in label else label


def _first(pairs: list[tuple[Column, str]], role: str) -> str:
    return next((cell for column, cell in pairs if column.role == role and cell not in _EMPTY), "")


def _column(name: str) -> Column:
    if _UNITS.match(name):
        return Column(name, _BY_LABEL)
    match = _UNIT_IN_HEADER.match(name)
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


def _said(column: Column, cell: str) -> str:
    """A cell with its unit: 约260 under 参加人数 → 参加约260人; words without a figure say nothing."""
    match = _ABOUT.match(cell.replace(" ", ""))
    if not match or (column.name.startswith("其中") and not numeral(match["number"])):
        return ""
    unit = match["unit"] or column.unit
    return f"{column.lead}{match['before'] or ''}{match['number']}{match['after'] or ''}{unit}"
