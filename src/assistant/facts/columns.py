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
_HELD = late(r"(?:讲座|培训|培训班|课|课程|宣讲会?|比赛|竞赛|会|班|授课)$")
_AS_ACTIVITY = {"宣传": "宣传活动", "普法": "普法活动", "学习": "学习", "授课": "法治课", "课程": "课程"}
ON_THE_SPOT = frozenset(["检查", "排查", "巡查", "抽查", "整治"])
"""What is done to something: it comes before what is named (检查矿山30次)."""


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


def done(deed: str, kind: str, thing: str) -> str:
    """What is named under a head as something done: 开展“消费维权”主题活动, 举办“安全生产法”培训.

    Without a thing it is what all rows have in common (举办培训).
    """
    if deed in ON_THE_SPOT:
        return f"{deed}{thing}" if thing else f"开展{deed}"
    activity = _AS_ACTIVITY.get(deed, deed)
    if not thing:
        return with_verb(activity)
    if kind in ("名称", "项目"):
        return with_verb(thing if thing.endswith(deed) else f"{thing}{activity}")
    quoted = thing if "“" in thing or "《" in thing else f"“{thing}”"
    return with_verb(f"{quoted}{'主题' if kind == '主题' else ''}{activity}")


def with_verb(activity: str) -> str:
    """An activity as something done: 举办法治讲座, 开展消防检查."""
    return f"{'举办' if _HELD.search(activity) else '开展'}{activity}"
