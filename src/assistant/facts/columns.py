"""What the head of a table's column says of the cells under it: their role, unit and words."""

import re
from dataclasses import dataclass

from assistant.facts.lexicon import table
from assistant.language import unit_class
from assistant.language.patterns import late

UNIT_IN_BRACKETS = late(r"^(?P<name>[^（(]+)[（(](?P<unit>[^）)]+)[)）]$")
BY_LABEL = "/"
_UNITS = late(r"^[\u4e00-\u9fff]{1,2}(?:[/／][\u4e00-\u9fff]{1,2})+$")
_RATE = late(r"(?:率|比例|占比|百分比|覆盖面)$")
_NOT_ADDED = late(r"率|比例|占比|平均|[人户村月日]均|排名|名次|位次|得分|评分|分数|满意度|单价")
_COUNT = late(
    r"(?:(?:总|合计)?(?:次数|场次|人数|人次|件数|户数|家数|家次|份数|期数|条数|起数|处数|数量|数额?))$"
)
_DEED = late(
    r"^(?P<deed>活动|宣传|普法|宣讲|培训|讲座|授课|课程|演练|学习|学法|检查|排查|巡查|抽查|整治)"
    r"(?P<kind>主题|内容|名称|项目|课题|领域|对象|行业)$"
)

EMPTY = frozenset(
    {
        "〃",
        "″",
        "#N/A",
        "N/A",
        "?",
        "？",
        "不详",
        "若干",
        "同上",
        "同上?",
        "同上？",
        "/",
        "",
        "—",
        "-",
        "无",
        "None",
        "－",
    }
)
"""What a cell holds that says nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """`lead` stands before a figure of the column; `deed` is what the column's names are told as (培训)."""

    name: str
    unit: str = ""
    lead: str = ""
    role: str = "figure"
    deed: str = ""
    kind: str = ""
    usual: bool = False
    """Whether the head does not name the unit: it is only the usual one."""

    @property
    def adds_up(self) -> bool:
        """Whether the figures under it may be summed: no rates, averages or ranks."""
        return self.unit not in ("%", "‰", "分") and _NOT_ADDED.search(self.name) is None


def column_of(name: str) -> Column:
    """The column under a head such as 整改率（%）, 培训对象 or 参加人数."""
    if _UNITS.match(name):
        return Column(name, BY_LABEL)
    match = UNIT_IN_BRACKETS.match(name)
    bare, unit = (match["name"], match["unit"]) if match else (name, "")
    if _RATE.search(bare):
        return Column(bare, unit or "%", bare)
    for pattern, default, *lead in table("columns"):
        found = re.search(pattern, bare)
        if not found:
            continue
        if default == "-":
            return Column(bare, role="skip")
        if default.startswith("@") and not (default == "@label" and unit_class(unit)):
            return _of_words(bare, default.removeprefix("@"))
        if default.startswith("@"):
            break
        usual = (lead[0] if lead else "") or bare[: found.start()]
        said = usual if found.group() == bare else _lead(bare, usual)
        return Column(bare, unit or default, said, usual=not unit)
    return Column(bare, unit, _COUNT.sub("", bare) if unit else bare, "figure" if unit else "other")


def _lead(name: str, usual: str) -> str:
    """What is usually said before the figure, unless the head says more (发现隐患, 受教育人数)."""
    own = _COUNT.sub("", name)
    return usual if set(own) <= set(usual) else own


def _of_words(name: str, role: str) -> Column:
    deed = _DEED.match(name)
    return Column(name, role=role, deed=deed["deed"] if deed else "", kind=deed["kind"] if deed else "")


def first_of(pairs: list[tuple[Column, str]], role: str) -> str:
    """The first cell under a column of a role that says anything, "" where none does."""
    return next((cell for column, cell in pairs if column.role == role and cell not in EMPTY), "")
