"""Rows of a table to clauses: what a figure says is in its column's header."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.facts.columns import BY_LABEL, EMPTY, UNIT_IN_BRACKETS, Column, first_of
from assistant.facts.deeds import EVENT_UNITS, IS_DONE, told_of
from assistant.facts.headers import ALL_YEAR, TOTAL, Header, names_a_holder, odd_sum
from assistant.facts.lexicon import usual_unit
from assistant.facts.notes import NoteLine
from assistant.language import numeral, quantities, unit_class
from assistant.language.patterns import late

_ABOUT = late(r"^(?P<before>约|近|超|逾)?(?P<number>[\d.,]+)(?P<after>余|多)?(?P<unit>[^\d\s]*)$")
_EVENT = late(r"进[\u4e00-\u9fff]{1,2}$|送法|普法|宣讲|宣传|活动|讲座|培训|演练|课|会|学法|检查|服务|旁听")
_NAMED_FIGURE = late(r"^[\u4e00-\u9fff]{2,6}\d[\d.,]*[万余]?[\u4e00-\u9fff]{0,2}$")
_SLASH = late(r"\s*[/／]\s*")
_NAMES_APART = late(r"\s*[/／，]\s*")
_SLASHED = late(r"^\d[\d.]*[\u4e00-\u9fff]{0,2}(?:\s*[/／]\s*\d[\d.]*[\u4e00-\u9fff]{0,2})+$")
_SEVERAL = late(r"^[\u4e00-\u9fff]{1,3}(?:[/／][\u4e00-\u9fff]{1,3})+$")
_COUNTED_PLACE = late(r"[个家户所处](?:行政|自然)?(?:村|社区|组|站|所|校|企业|单位|乡镇|点|部门)")
_OF_A_DOING = frozenset(["skip", "who", "whom", "where", "due"])
_OF_MATTERS = frozenset(["case", "document", "place"])
_OF_WHICH = "其中"
_FEWEST_PARTS = 2
_DAY = late(r"(?:20\d\d[/.-])?(?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?P<rest>起?)")
_MONTHS = late(r"\d{1,2}(?:[-—~至]\d{1,2})?")
_QUARTER = late(r"^[一二三四1-4](?:季度?)?$")
_NO_FIGURE = late(
    r"#N/A|N/A|#{2,}|#(?:REF!|VALUE!|NAME[?]|DIV/0!|NUM!|NULL!)|同(?:上年|去年|往年|上|前)[?？]*|[?？]+|不详|若干|同上[?？]?|[〃″]|[一二三四五六七八九几]?[十百千万]+[多来几][\u4e00-\u9fff]?|很多|好多|不少|多次|待[补定核统计]+|没统计|未统计"
)
_DITTO = frozenset(["〃", "″", "同上"])
_EITHER_UNIT = re.compile(r"^([\u4e00-\u9fff]{1,2})[（(/／][\u4e00-\u9fff]{1,2}[）)]$")


@dataclass(frozen=True, slots=True)
class Row:
    """A row read under its header: what it says as clauses, with its remark apart.

    `lacking` are the cells where a figure is wanted and a word stands (人数若干), `words` all its words.
    """

    text: str
    remark: str
    total: bool
    cells: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    words: str = ""
    stages: tuple[str, ...] = ()
    """What it counts of a part of the year that its figure of the year takes in (调解上半年89件)."""
    odd: str = ""
    """How the parts of its year miss its sum (21＋15＝36), "" where they do not."""
    holder: str = ""
    """The village or office that it is about, "" where it is about what was done."""
    counts: tuple[Decimal | None, ...] = ()
    """Its figures by column; None where a cell has none, or one that is never summed (a rate)."""

    @property
    def is_a_part(self) -> bool:
        """Whether it counts a part of the row above it (其中：随机抽查)."""
        return self.cells[:1] != () and self.cells[0].startswith(_OF_WHICH)


def row(line: NoteLine, head: Header, above: tuple[str, ...] = ()) -> Row:
    """The row as the clerk would say it: 时间，名称＋场次，参加＋人数; `above` are the cells before it."""
    cells = _continued(tuple(cell.strip() for cell in line.cells), head, above)
    spare = (Column("", role="other"),) * max(0, len(cells) - len(head.columns))
    pairs = list(zip((*head.columns, *spare), cells, strict=False))
    pairs, own_unit = _without_units(pairs)
    unit_first, remark = _unit_before(first_of(pairs, "remark") or _unheaded(pairs))
    label = "".join(cell for column, cell in pairs if column.role == "label" and cell not in EMPTY)
    label = label or next((cell for column, cell in pairs if column.role == "other" and _is_name(cell)), "")
    unit = first_of(pairs, "unit") or own_unit or unit_first
    if label.startswith(_OF_WHICH) and above and head.columns[0].role == "label":
        whole, counted = _without_units([(head.columns[0], above[0])])
        label, unit = whole[0][1] + label.removeprefix(_OF_WHICH).lstrip("：: "), unit or counted
    pairs = [
        (replace(c, role="figure", name="") if c.role == "unit" and _counts(cell) else c, cell)
        for c, cell in pairs
    ]
    unit = "" if _counts(unit) else _EITHER_UNIT.sub(r"\1", unit)
    if (
        not head.measured
        and not unit_class(unit)
        and not _SEVERAL.match(unit)
        and not _COUNTED_PLACE.fullmatch(unit)
    ):
        label, unit = unit + label, ""
    told = [
        (
            column,
            _said(replace(column, unit=_own(column, own_unit) or _unit_of(column, label, unit, head)), cell),
        )
        for column, cell in pairs
        if column.role in ("figure", "part", "other") and cell not in EMPTY
    ]
    figures = _with_parts_of_their_sum([one for one in told if one[1]])
    figures, label = _parted(figures, label, pairs, unit)
    total = any(
        TOTAL.match(cell) and column.role != "remark" and not (cell == ALL_YEAR and label)
        for column, cell in pairs
    )
    said = [text for text in figures if text]
    text = told_of(pairs, head, label, said, total=total)
    lead = [_when(pairs)] if _when(pairs) and not total else []
    lead = [head.until, *lead] if head.until and not head.summed else lead
    text = "，".join([*lead, text]) if text else ""
    extra = [cell for column, cell in pairs if column.role == "other" and _NAMED_FIGURE.match(cell)]
    if said and not head.is_of_problems:
        extra += [cell for column, cell in pairs if column.role == "state" and _tells_more(cell)]
    text = "，".join([text, *extra]) if text else ""
    lacking = tuple(
        f"{label}{column.lead or column.name}“{cell}”"
        for column, cell in pairs
        if column.role in ("figure", "other") and _NO_FIGURE.fullmatch(cell)
    )
    words = "，".join(cell for column, cell in pairs if column.role not in _OF_A_DOING and _is_name(cell))
    stages = tuple(
        f"{label}{_said(replace(column, lead=column.name, unit=own_unit or column.unit or unit), cell)}"
        for column, cell in pairs
        if column.role == "stage" and numeral(cell) is not None
    )
    counts = tuple(numeral(cell) if column.adds_up else None for column, cell in pairs)
    holder = label if names_a_holder(label) else ""
    return Row(text, remark, total, cells, lacking, words, stages, odd_sum(head, cells), holder, counts)


def _with_parts_of_their_sum(counted: list[tuple[Column, str]]) -> list[str]:
    """The figures; where one column sums the others up, that one with them in brackets behind it."""
    sums = [text for column, text in counted if TOTAL.match(column.name)]
    parts = [(column, text) for column, text in counted if not TOTAL.match(column.name)]
    values = [quantities(text)[-1] for _, text in parts if quantities(text)]
    whole = quantities(sums[0])[-1] if len(sums) == 1 and quantities(sums[0]) else None
    if whole is None or len(values) < len(parts) or len(parts) < _FEWEST_PARTS:
        return [text for _, text in counted]
    alike = {value.unit for value in values} == {whole.unit}
    adds_up = sum((value.value or Decimal(0) for value in values), Decimal(0)) == whole.value
    if not alike or not (adds_up or (whole.unit == "%" and all(c.role == "part" for c, _ in parts))):
        return [text for _, text in counted]
    return [f"{sums[0]}（{'、'.join(text for _, text in parts)}）"]


def _tells_more(cell: str) -> bool:
    """Whether a cell on the state of work says more than that it is done (剩8条在整改, 完成80%)."""
    return cell not in EMPTY and not IS_DONE.fullmatch(cell)


def _unheaded(pairs: list[tuple[Column, str]]) -> str:
    """Words in a column without a head: a remark."""
    return next(
        (cell for column, cell in pairs if not column.name and column.role == "other" and _is_remark(cell)),
        "",
    )


def _is_remark(cell: str) -> bool:
    return len(re.findall(r"[\u4e00-\u9fff]", cell)) > 2 and not _ABOUT.match(cell)


def _unit_before(remark: str) -> tuple[str, str]:
    """A remark that begins with the unit of its row (次，每次参加71人), and what else it says."""
    first, mark, rest = remark.partition("，")
    return (first, rest) if unit_class(first) and (mark or not rest) else ("", remark)


def _continued(cells: tuple[str, ...], head: Header, above: tuple[str, ...]) -> tuple[str, ...]:
    """The cells, an empty label before a filled one as it stood in the row above (merged cells)."""
    labels = [at for at, column in enumerate(head.columns[: len(cells)]) if column.role == "label"]
    ditto = [at for at, cell in enumerate(cells[: len(above)]) if cell in _DITTO and _may_repeat(head, at)]
    cells = tuple(above[at] if at in ditto else cell for at, cell in enumerate(cells))
    filled = [at for at in labels if cells[at]]
    if not filled or not above:
        return cells
    return tuple(
        above[at] if at in labels and not cell and at < filled[0] and at < len(above) else cell
        for at, cell in enumerate(cells)
    )


def _may_repeat(head: Header, at: int) -> bool:
    """Whether a column may say again what stands above it: a name or a time, no count of its own."""
    return at < len(head.columns) and head.columns[at].role in ("label", "time", "unit")


def _without_units(pairs: list[tuple[Column, str]]) -> tuple[list[tuple[Column, str]], str]:
    """The labels without the unit they carry (受理(件), 册数, 件), and that unit."""
    kept, unit = [], ""
    for column, cell in pairs:
        named = UNIT_IN_BRACKETS.match(cell) if column.role == "label" else None
        *who, counted = re.split(r"[，、,]", named["unit"]) if named else ("",)
        if named and (unit_class(counted) or _SEVERAL.match(counted)):
            cell, unit = named["name"] + (f"（{'、'.join(who)}）" if who else ""), counted
        elif column.role == "label" and cell[-1:] == "数" and unit_class(cell[-2:-1]):
            unit = cell[-2:-1]
        elif column.role == "label" and unit_class(cell):
            cell, unit = "", cell
        kept.append((column, cell))
    return kept, unit


def _own(column: Column, unit: str) -> str:
    """The unit that a row's label names (普法宣传（场次）), before that of a column of a time alone."""
    return "" if column.lead else unit


def _unit_of(column: Column, label: str, unit: str, head: Header) -> str:
    """The column's unit, else the table's; under a header of several (次/场) the one that the label takes."""
    if (
        head.unit
        and column.unit != "%"
        and (not (column.unit or unit) or _is_of_the_table(column, head.unit))
    ):
        return head.unit
    if column.unit in EVENT_UNITS and usual_unit(label) == "名":
        return "名"
    if column.unit != BY_LABEL:
        return column.unit or unit
    choices = tuple(re.split(r"[/／]", column.name))
    return (
        usual_unit(label, choices) or (usual_unit(label) if not _EVENT.search(label) else "") or choices[-1]
    )


def _is_of_the_table(column: Column, unit: str) -> bool:
    """Whether a unit that the head does not name gives way to the one above the table (单位：条)."""
    return column.usual and {unit_class(column.unit), unit_class(unit)} <= _OF_MATTERS


def _counts(cell: str) -> bool:
    """Whether a cell under 单位 holds a figure of its own (89人)."""
    return bool(quantities(cell))


def _parted(
    figures: list[str], label: str, pairs: list[tuple[Column, str]], unit: str
) -> tuple[list[str], str]:
    """发现问题/整改 88/80 处 as 发现问题88处，整改80处; 信访 41/96 批/人次 as 信访41批96人次."""
    cell = next(
        (cell for column, cell in pairs if column.role in ("figure", "other") and _SLASHED.match(cell)), ""
    )
    numbers = _SLASH.split(cell)
    if len(numbers) < 2:
        return figures, label
    names, units = _NAMES_APART.split(label), _SLASH.split(unit)
    units = units if len(units) == len(numbers) else [unit] * len(numbers)
    if len(names) == len(numbers):
        said = [
            f"{name if at else ''}{number}{u}"
            for at, (name, number, u) in enumerate(zip(names, numbers, units, strict=True))
        ]
        return said, names[0]
    if not all(units):
        return [cell], label
    return ["".join(f"{number}{u}" for number, u in zip(numbers, units, strict=True))], label


def _when(pairs: list[tuple[Column, str]]) -> str:
    """The row's time; a bare 一 under 季度 is 第一季度."""
    column, cell = next(((c, cell) for c, cell in pairs if c.role == "time"), (None, ""))
    if column is None or cell in EMPTY:
        return ""
    if day := _DAY.fullmatch(cell):
        return f"{day['month']}月{day['day']}日{day['rest']}"
    if column.name.startswith("月") and _MONTHS.fullmatch(cell):
        return f"{cell}月"
    quarter = column.name.startswith("季") and _QUARTER.match(cell)
    return f"第{cell.removesuffix('度').removesuffix('季')}季度" if quarter else cell


def _is_name(cell: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]", cell)) and not quantities(cell)


def _said(column: Column, cell: str) -> str:
    """A cell with its unit: 约260 under 参加人数 → 参加约260人; words without a figure say nothing.

    A cell that says more than one figure (41批63人次) stands as it is.
    """
    match = _ABOUT.match(cell.replace(" ", ""))
    if not match:
        return f"{column.lead}{cell}" if quantities(cell) and column.role == "figure" else ""
    if column.name.startswith("其中") and not numeral(match["number"]):
        return ""
    unit = match["unit"] or column.unit
    return f"{column.lead}{match['before'] or ''}{match['number']}{match['after'] or ''}{unit}"
