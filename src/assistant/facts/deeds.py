"""What a row of a table tells as something done, had or found: who, for whom, where, what, how often."""

import re

from assistant.facts.columns import EMPTY, Column, first_of
from assistant.facts.headers import Header, names_a_holder
from assistant.language import periods, quantities
from assistant.language.patterns import late
from assistant.language.words import tagged

_SAYS = late(r"^[（(]|[，。；？?！：←→]")
_AND = late(r"\s*[/／+＋&]\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_ACTIVITY = late(
    r"(?:宣传|宣讲|活动|讲座|培训|演练|检查|排查|巡查|督查|核查|普查|抽查|整治|治理|清理|调解|评查|审核|审查|执法|服务|评估|监测|会商|学法)$"
)
_EVENT_NAME = late(
    r"(?:宣传|宣讲|活动|讲座|培训|演练|检查|排查|巡查|整治|课|会|服务|汇演|比赛|竞赛|学法|旁听|研讨|调研|观摩|培训班|行动)$"
)
_DOING = late(r"(?:开展|举办|组织|召开|实施|推进|落实|完成|加强|参加|进行|制定|印发|建立)")
IS_DONE = re.compile(
    r"(?:已经?|全部|都|均)*(?:完成|做完|落实|整改|销号|办结)(?:整改|销号|到位|完成|完毕|了)*|[是有√✓✔☑]|正常"
)
"""What a cell says of work that is done, and no more."""
EVENT_UNITS = frozenset(["场次", "场", "次", "次数"])
_HELD = late(r"(?:讲座|培训|培训班|课|课程|宣讲会?|比赛|竞赛|会|班|授课)$")
_AS_ACTIVITY = {"宣传": "宣传活动", "普法": "普法活动", "学习": "学习", "授课": "法治课", "课程": "课程"}
_ON_THE_SPOT = frozenset(["检查", "排查", "巡查", "抽查", "整治"])
"""What is done to something: it comes before what is named (检查矿山30次)."""


def told_of(
    pairs: list[tuple[Column, str]], head: Header, label: str, said: list[str], *, total: bool
) -> str:
    """What the row tells without its time and remark, "" where it counts nothing and tells no state.

    Who did it, whom it was for and where come before what was done (应急办面向企业负责人举办培训2期).
    """
    who, whom, where, due = (_named(pairs, role) for role in ("who", "whom", "where", "due"))
    state = "，".join(cell for column, cell in pairs if column.role == "state" and cell not in EMPTY)
    if not said and not (label and state):
        return ""
    if head.is_of_problems and not total:
        return _of_a_problem(label, who, state, due)
    first = said[0] if said else ""
    if total:
        return "，".join((f"{head.until}{_in_all(head, first)}", *said[1:]))
    several = sum(column.role == "label" and bool(cell) for column, cell in pairs) > 1
    act = "" if several or names_a_holder(label) else _act(head, label, first, event=bool(where))
    of_it = f"{f'面向{whom}' if whom else ''}{f'在{where}' if where else ''}"
    apart = f"{who}{of_it}"
    if apart and not act and first and not label:
        return "，".join((f"{apart}{_held(first)}", *said[1:]))
    if not act and label and names_a_holder(label) and _is_an_event(first):
        first = _held(first)
    elif label and not apart and not several and not names_a_holder(label) and _is_of_the_spot(first):
        return "，".join((_done_to(_subject(label, head), first), *said[1:]))
    if act and (apart or head.label.deed):
        told = f"{apart}{act}{_behind(act, first)}"
    else:
        told = f"{_subject(label, head) or who}{first}"
        told += f"（{of_it}）" if of_it and label else ""
    if not said and (_is_bare(state) or (not act and state.startswith(label[-2:]))):
        told, state = f"{label}{state.removeprefix(label[-2:])}{f'（{of_it}）' if of_it else ''}", ""
    due = due if not said else ""
    dated = bool(periods(due))
    return "，".join(
        filter(None, (due if dated else "", told, *said[1:], state if not said else "", "" if dated else due))
    )


def _in_all(head: Header, first: str) -> str:
    """The first figure of a row that adds up the others, with what it sums."""
    told = head.topic and head.topic[:2] in first
    if _is_of_the_spot(first) and head.topic and not told:
        return f"合计{_done_to(head.topic, first)}"
    act = _act(head, "", first) if _is_bare(first) else ""
    done = f"{act}{first}" if act else _held(first) if not _is_bare(first) and _is_an_event(first) else first
    return f"{'' if done != first or told else head.topic}合计{done}"


def _named(pairs: list[tuple[Column, str]], role: str) -> str:
    """The cell of a role where it names and no more (司法所/工会 as 司法所、工会), "" where it tells."""
    cell = first_of(pairs, role)
    return "" if _SAYS.search(cell) else _AND.sub("、", cell)


def _act(head: Header, label: str, first: str, *, event: bool = False) -> str:
    """What was done, as a verb and its object; "" where the label names a thing and no doing.

    That it was an `event` is told by its place, else by the unit of its first figure.
    """
    deed, kind = head.label.deed, head.label.kind
    if _DOING.match(label):
        return label
    if deed:
        return _done(deed, kind, label)
    if not label or quantities(label):
        return ""
    if event or (_is_bare(first) and any(one.unit in EVENT_UNITS for one in quantities(first))):
        return _with_verb(label if _EVENT_NAME.search(label) else f"{label}活动")
    if _begins_with_a_verb(label):
        return label
    return _with_verb(label) if _is_an_activity(label) else ""


def _held(counted: str) -> str:
    """A count of what its column names as something done: 讲座8场 as 举办讲座8场."""
    at = quantities(counted)[0].span.start
    return _with_verb(counted[:at]) + counted[at:]


def _is_an_event(counted: str) -> bool:
    """Whether a figure counts what was held (普法活动12次, 讲座8场)."""
    figure = next(iter(quantities(counted)), None)
    held = figure is not None and figure.unit in EVENT_UNITS
    return figure is not None and held and _EVENT_NAME.search(counted[: figure.span.start]) is not None


def _is_of_the_spot(counted: str) -> bool:
    """Whether a figure counts how often or how much was inspected, and says no more."""
    found = quantities(counted)
    return bool(found) and counted[: found[0].span.start] in _ON_THE_SPOT


def _done_to(thing: str, counted: str) -> str:
    """What was inspected between the deed and its figure: 检查86次 as 检查渔业船舶86次."""
    at = quantities(counted)[0].span.start
    return f"{counted[:at]}{thing}{counted[at:]}"


def _is_bare(figure: str) -> bool:
    return figure[:1].isdigit()


def _behind(act: str, first: str) -> str:
    """The first figure behind what was done; one that says itself what it counts is a clause of its own."""
    return f"，{first}" if act and first and not _is_bare(first) else first


def _of_a_problem(label: str, who: str, state: str, due: str) -> str:
    """A problem found and what became of it."""
    if not state or IS_DONE.fullmatch(state):
        return f"{who}完成“{label}”问题整改" if state else f"{label}，整改期限{due}"
    by = f"，整改期限{due}" if due else ""
    return f"{label}，{state}（{who}）{by}" if who else f"{label}，{state}{by}"


def _begins_with_a_verb(text: str) -> bool:
    first, tag = tagged(text)[0]
    return len(first) > 1 and first != text and tag.startswith("v") and not _is_an_activity(text)


def _is_an_activity(text: str) -> bool:
    return _ACTIVITY.search(text) is not None or (text[-2:], "vn") == tagged(text)[-1]


def _subject(label: str, head: Header) -> str:
    """The label, with the sheet's topic where the label alone is a mere kind (邻里 → 邻里矛盾纠纷)."""
    labels = [column.name for column in head.columns if column.role == "label"]
    kind = len(labels) == 1 and re.match(r"类[型别]", labels[0])
    return label + head.topic if kind and head.topic and head.topic not in label else label


def _done(deed: str, kind: str, thing: str) -> str:
    """What is named under a head as something done: 开展“消费维权”主题活动, 举办“安全生产法”培训.

    Without a thing it is what all rows have in common (举办培训).
    """
    if deed in _ON_THE_SPOT:
        return f"{deed}{thing}" if thing else f"开展{deed}"
    activity = _AS_ACTIVITY.get(deed, deed)
    if not thing:
        return _with_verb(activity)
    if kind in ("名称", "项目"):
        return _with_verb(thing if thing.endswith(deed) else f"{thing}{activity}")
    quoted = thing if "“" in thing or "《" in thing else f"“{thing}”"
    return _with_verb(f"{quoted}{'主题' if kind == '主题' else ''}{activity}")


def _with_verb(activity: str) -> str:
    """An activity as something done: 举办法治讲座, 开展消防检查."""
    return f"{'举办' if _HELD.search(activity) else '开展'}{activity}"
