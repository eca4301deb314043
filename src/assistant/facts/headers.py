"""Headers of tables: what each column holds, in which unit, and which columns are left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.facts.columns import UNIT_IN_BRACKETS, Column, column_of
from assistant.facts.notes import NoteLine
from assistant.language import Gazetteer, numeral, quantities, unit_class
from assistant.language.patterns import late

_WHOSE = late(r"各|以下|按|有关|相关|主要|工作|基本|其他")
_TOPIC = late(r"^(?!第|表|工作表|汇总|明细|数据)[\u4e00-\u9fff]{2,}$")
ALL_YEAR = "全年"
_SUM_OF_PARTS = late(r"^(?:全年|(?:1[-—~至]\d{1,2}月)?(?:合计|总计|累计)(?:数)?)$")
_PART_OF_YEAR = late(r"^(?:\d{1,2}(?:[-—~至]\d{1,2})?月份?|[上下]半年|[一二三四]季度?|第[一二三四]季度)$")
_FEWEST_PARTS = 2
_YEAR = late(
    r"(?P<year>20\d\d)年?(?:度|全年|同期|[上下]半年|\d{1,2}月?[-—–~～至到]{1,2}\d{1,2}月)?(?:数|合计|完成|情况)?"
)
_MONTH = late(r"(?P<year>20\d\d)[-./年](?P<month>\d{1,2})月?")
_STATE = late(r"(?:情况|进展|进度|状态|结果)$")
_LONGEST_OFFICE = 8
_WHO = late(r"单位|部门|科室|站所|办公室|谁")
_OFFICE = late(r"(?:(?<!\d)[办所站队室局科组]|中心|中心校|联|委|工会|院|部|庭)$")
_PART = late(
    r"^[\u4e00-\u9fff]{1,5}(?:村|社区|屯|居委会|镇|乡|街道|[省市县区镇乡村]级|机关)$|^[省市县区镇乡村]级$"
)
"""The head of a column that counts one place's or one level's part."""
TOTAL = late(r"^(?:合计|总计|共计|小计|总数|全年$)")
_CAPTION_UNIT = late(r"单位[：:]\s*(?P<unit>[^\s）)，,；;]{1,4})")
_CAPTION = late(r"表|如下|数据|数字|情况|统计|汇总|明细|清单|单位[：:]|[：:]\s*$")
_UNTIL = late(r"(?P<until>截[至止]到?[^，。；：（()）]{1,12})")
_FRAME = late(
    r"[（(][^（()）]*[)）]|^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]\s*|^附?[件表]\s*\d*[：:\s]*|(?:20\d\d)?年度?|全年|今年|本年|^[\u4e00-\u9fff]{1,7}(?:镇|乡|街道|苏木)"
)
_OF_A_CAPTION = late(
    r"(?:[工开进][作展]|完成|统计|汇总|明细|一览|情况|数据|数字|清单|台账|见?下|列?表|如下|[：:。])+$"
)
_END_OF_YEAR = late(r"年底|年末|12月(?:底|末|31日)")
_LONGEST_TOPIC = 8
_PROBLEM = late(r"问题|隐患|短板|不足")


@dataclass(frozen=True, slots=True)
class Caption:
    """What the line above a table says of it: what it is about, in which unit and up to when it counts."""

    topic: str = ""
    unit: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    columns: tuple[Column, ...]
    topic: str = ""
    names: tuple[str, ...] = ()
    """The cells of the header as they stand."""
    measured: bool = False
    """Whether a column holds nothing but units: what stands in it is one, be it known or not."""
    unit: str = ""
    """That of the figures for which neither head nor row names one."""
    until: str = ""
    """Up to when the table counts (截至11月底)."""
    summed: bool = False
    """Whether one of its rows adds up the others."""

    @property
    def names_units(self) -> bool:
        """Whether the rows carry their units in a column: a row without a figure is then no new header."""
        return any(column.role == "unit" for column in self.columns)

    @property
    def label(self) -> Column:
        """The first column that names what the rows are about."""
        return next((column for column in self.columns if column.role == "label"), Column(""))

    @property
    def is_of_problems(self) -> bool:
        """Whether its rows are problems found, with what became of them."""
        state = any(column.role in ("state", "due") for column in self.columns)
        return state and _PROBLEM.search(self.label.name) is not None


def header(line: NoteLine, year: int | None = None) -> Header | None:
    """The header that a row is, None for a row of data; of columns headed by years that of `year` counts."""
    cells = [cell.strip() for cell in line.cells]
    filled = [cell for cell in cells if cell]
    named = [cell for cell in filled if not (_YEAR.fullmatch(cell) or _MONTH.fullmatch(cell))]
    if len(filled) < 2 or not named or any(numeral(cell) is not None or quantities(cell) for cell in named):
        return None
    columns = tuple(_column_of_a_year(cell, year) or column_of(cell) for cell in cells)
    if columns[0].role in ("label", "unit"):
        columns = tuple(_of_one_part(column) for column in columns)
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
    head = replace(head, columns=tuple(map(_as_filled, head.columns, held)))
    of_units = [
        column.role == "unit" and _most(cells, lambda cell: bool(unit_class(cell)))
        for column, cells in zip(head.columns, held, strict=True)
    ]
    of_offices = [
        column.role in ("unit", "label")
        and _WHO.search(column.name) is not None
        and not measures
        and _most(cells, names_an_office)
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
    if all(column.role not in ("label", "who", "whom") for column in columns):
        first = next((at for at, column in enumerate(columns) if _is_named(column, held[at])), None)
        columns = [replace(one, role="label") if at == first else one for at, one in enumerate(columns)]
    if any(column.role in ("state", "due") for column in columns):
        columns = [
            replace(column, role="state") if _is_named(column, cells) else column
            for column, cells in zip(columns, held, strict=True)
        ]
    summed = any(TOTAL.match(cell) for row in body for cell in row)
    return replace(head, columns=tuple(columns), measured=any(of_units), summed=summed)


def _as_filled(column: Column, cells: Sequence[str]) -> Column:
    """A column of names that holds nothing but numbers counts them (活动 over 12, 9)."""
    counts = column.role == "label" and _most(cells, _is_bare)
    return replace(column, role="figure", lead=column.name) if counts else column


def _is_named(column: Column, cells: Sequence[str]) -> bool:
    """Whether a column of no known kind holds words: it then says what its rows are about."""
    return bool(column.name) and column.role == "other" and not _most(cells, _is_bare)


def captioned(text: str, theme: Callable[[str], str]) -> Caption:
    """What a line right above a table says of it: 安全投入（单位：万元）, 各村普法数据（截至11月底）."""
    if quantities(text) or not _CAPTION.search(text):
        return Caption()
    unit, until = _CAPTION_UNIT.search(text), _UNTIL.search(text)
    topic = _OF_A_CAPTION.sub("", _FRAME.sub("", text.strip())).rpartition("的")[2]
    named = _TOPIC.match(topic) and len(topic) <= _LONGEST_TOPIC and (theme(topic) or topic != text.strip())
    return Caption(
        topic if named and not _WHOSE.match(topic) else "",
        unit["unit"] if unit and unit_class(unit["unit"]) else "",
        until["until"] if until and not _END_OF_YEAR.search(until["until"]) else "",
    )


def joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Two lines of heads in one: 检查（次） over 日常, 专项 as 日常检查（次）, 专项检查（次）."""
    heads: list[str] = []
    above = ""
    for at, below in enumerate(lower):
        own = upper[at] if at < len(upper) else ""
        above = own or (above if below else "")
        match = UNIT_IN_BRACKETS.match(above)
        name, unit = (match["name"], f"（{match['unit']}）") if match and below else (above, "")
        unit = "" if UNIT_IN_BRACKETS.match(below) else unit
        sub = UNIT_IN_BRACKETS.match(below)
        bare, own_unit = (sub["name"], f"（{sub['unit']}）") if sub else (below, unit)
        counted = bare and column_of(bare).role == "figure"
        heads.append(f"{name}{bare}{own_unit}" if counted else f"{bare}{name}{own_unit}" if below else above)
    return tuple(heads)


def _most(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return bool(cells) and 2 * sum(map(holds, cells)) > len(cells)


def _is_bare(cell: str) -> bool:
    return numeral(cell) is not None


def names_an_office(cell: str) -> bool:
    """Whether a cell of a table is the name of an office (农业农村办, 妇联); a cell of words is none."""
    return len(cell) <= _LONGEST_OFFICE and _OFFICE.search(cell) is not None


def names_a_holder(cell: str) -> bool:
    """Whether a cell names who has what its row counts: a village, a level or an office."""
    return _PART.match(cell) is not None or names_an_office(cell)


def with_holders(known: Gazetteer, head: Header, body: Sequence[tuple[str, ...]]) -> Gazetteer:
    """The names known, with those of the villages and offices in a table's columns of names."""
    named = [at for at, column in enumerate(head.columns) if column.role in ("label", "who")]
    cells = {row[at] for row in body for at in named if at < len(row) and names_a_holder(row[at])}
    places = frozenset(cell for cell in cells if _PART.match(cell))
    return replace(known, places=known.places | places, bodies=known.bodies | (cells - places))


def _of_all_year(column: Column, *, alone: bool) -> Column:
    """The column where the sum of months and quarters stands: the sum is a figure, its parts are left out.

    A part that stands `alone` beside it is kept as a stage of it.
    """
    if _PART_OF_YEAR.match(column.name):
        return replace(column, role="stage" if alone else "skip")
    return replace(column, lead="", role="figure") if _SUM_OF_PARTS.match(column.name) else column


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


def _of_one_part(column: Column) -> Column:
    """A column headed by a place or a level (青石桥村, 镇级) counts what is there of the row's thing."""
    part = column.role == "other" and (_PART.match(column.name) or _PART_OF_YEAR.match(column.name))
    return replace(column, role="part", lead=column.name) if part else column
