"""The clauses of one note as one event: with whom and where before what was done, who came after it.

A clerk jots  3.15，和市监所，镇东头，普法1场，群众80人;  a report says
3月15日，会同市场监管所在镇东头开展普法1场，群众80人参加. No word is added but those of the pattern (在, 会同,
参加); every figure and every date stays.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.domain import Fact, NameKind
from assistant.drafting.grammar import acts, is_done, may_lead, nameless
from assistant.drafting.lexicon import attendance, formal_verbs
from assistant.language import fixed_day, lexicon, names, periods, quantities, tokens
from assistant.language.places import is_verb

_EVENT_VERBS = (
    "开展",
    "举办",
    "召开",
    "组织",
    "讲授",
    "发放",
    "检查",
    "排查",
    "设置",
    "播放",
    "放映",
    "悬挂",
)
_WITH = re.compile(
    r"^(?:与|和|同|跟|会同|联合|配合)(?P<who>[^，。；]+?)(?:一起|一块|一道|共同|联合)?"
    r"(?:搞|办|做|弄|开展|去|参与)?(?:的|了)?$"
)
_BESIDE = re.compile(
    r"^(?P<who>[\u4e00-\u9fff、]{2,10}?)(?:一起|一块儿?|一道)(?:搞|办|做|弄|开展)?(?:的|了)?$"
)
_SIDE_BY_SIDE = re.compile(r"(?:一起|一块儿?|一道)(?:搞|办|做|弄|开展)?(?:的|了)?$")
_AT = re.compile(
    r"^(?:在|到|去)?(?P<place>[\u4e00-\u9fff·]{1,12}?(?:村|社区|广场|集镇|镇区|大集|集市|农贸市场|市场|[中小]学|学校|校园|会议室"
    r"|中心|大院|路口|十字口|街|门口|工地|渡口|码头|礼堂|文化站|院坝|祠堂|茶馆|公园|敬老院|卫生院|车站|东头|西头|南头|北头"
    r"|食堂|教室|操场|党群服务中心|村部|村委会))(?:里|上|内)?$"
)
_INNER_PLACE = re.compile(
    r"^(?:[\u4e00-\u9fff]{1,6}(?:中学|小学|学校|幼儿园|广场|大集|集市|敬老院|卫生院|码头|渡口|工地))(?=.)"
)
_CROWD = re.compile(
    r"^(?P<came>参加|到场|到会|来|听课|听讲|参训|参会|参演|参考|旁听)?(?:的|人员|人数|(?P<group>[\u4e00-\u9fff、“”（）]{0,12}?))(?P<figure>(?:约|近|超|不足)?[\d.,万]+余?(?:人次|人|名))$"
)
_PEOPLE = re.compile(
    r"^$|(?:学生|师生|群众|党员|干部|机关|村民|居民|职工|工人|商户|代表|教师|老师|妇女|志愿者|老人|(?:工作|执法|管理|从业|务工)人员|支书|委员|队员|网格员|调解员|明白人”?"
    r"|青少年|未成年人|学员|站所长|负责人|家长|听众)$"
)
_SAME = ("来", "到场")
_LEANING = re.compile(
    r"(?:平均|人均|户均|村均|其中|其余|其[他它](?=[\d一二两三四五六七八九十])|剩余|剩下|还剩|余下|另外?\d|均[已为]|(?:考试|考核|测试|验收|结业|评定)?(?:合格|及格|通过|优秀)\d|(?:阅读|点击|播放|浏览|观看|转发|受众|听众)|(?:合格|及格|通过|满意|参与|参学|成功|办结|化解|整改|按时答复|到岗)率)"
)
_LONGEST_ITEM = 8
_SHORTEST_EVENT = 4
_MONEY = ("元", "万元", "亿元")
_PEOPLE_UNITS = ("人", "名", "人次")
_PART_UNITS = ("件", "起", "份", "处", "条", "项", "批", "宗")
"""Counters of what is dealt with: told first, they count some of what stands before."""
_OCCASIONS = ("次", "场", "期")
EVENT_UNITS = ("场", "场次")
"""Counters of nothing but events."""
_NAME = re.compile(
    r"(?!现|原|新增|少|多|还|又|再|另|其|约|近)[\u4e00-\u9fff“”《》、·]{2,14}"
    r"(?<![队所办站团会院校村组人员名厂镇乡课学园的少多场赛演出练台])"
)
_ACTIVITY = re.compile(
    r"(?P<of>[\u4e00-\u9fff“”、]{2,12}?)(?P<kind>安全|消防|专项|联合|综合|集中|日常)?(?:宣传|检查|排查|培训|巡查|整治)"
)
_ACTING = re.compile(r"[队所站办局院委团会联长]$|书记$|主任$|班子$|成员$|领导$|干部$|党委$|政府$")
_SUMMED = re.compile(r"总数|合计|总计|共计|累计")
_ASPECT = "方面"
_LEAD_MARKS = "，、于在"
_AND = ("和", "与", "跟", "同")


@dataclass(frozen=True, slots=True)
class Event:
    """What a note tells of one doing: `partners` are offices, `act` is the clause that says what was done."""

    time: tuple[str, ...] = ()
    partners: str = ""
    where: str = ""
    act: str = ""
    rest: tuple[str, ...] = ()


def as_event(parts: Sequence[str]) -> str:
    """The clauses in the order of a report, joined by ，; as they are where they tell of no event."""
    if len(parts) > 1 and parts[0].endswith(_ASPECT):
        return f"{parts[0]}，{as_event(parts[1:])}"
    parts = [_together(piece) for part in parts for piece in _with_crowd_apart(part)]
    event = _event(parts)
    if not event.act:
        return "，".join(_of_a_day(parts))
    act = _inserted(event)
    return "，".join((*event.time, act, *_attended(act, event.rest)))


def held(clause: str) -> str:
    """A bare name before a number of events as something done (禁毒3场 → 开展禁毒活动3场).

    The counter says that it was an event; who acted, where it was or what is said of it are no names.
    """
    figures = quantities(clause)
    if figures and figures[0].value and _is_an_activity(clause[: figures[0].span.start], figures[0].unit):
        return f"开展{clause}"
    if not figures or figures[0].unit not in EVENT_UNITS or not figures[0].value:
        return clause
    at = figures[0].span.start
    name, rest = clause[:at], clause[at:]
    lead = max((period.span.end for period in periods(name) if period.span.start == 0), default=0)
    thing = name[lead:]
    if not _NAME.fullmatch(thing) or _SUMMED.search(thing) or acts(thing) or may_lead(thing):
        return clause
    return f"{name[:lead]}开展{thing.removesuffix('活动')}活动{rest}"


def _is_an_activity(name: str, unit: str) -> bool:
    """Whether it only names what was done, as 渔船安全检查 or 防溺水宣传 does, and not who did it."""
    match = _ACTIVITY.fullmatch(name)
    if not match or not (match["kind"] or unit in EVENT_UNITS):
        return False
    of = match["of"]
    acting = acts(of.lstrip("防反禁")) or may_lead(of) or _PEOPLE.search(of) or _ACTING.search(of)
    return not acting and not names(of) and not is_done(tokens(of)) and len(of) > 1


def is_dependent(text: str) -> bool:
    """Whether a piece of a note cannot be told without the one before it: who came, some of them, a rate."""
    return _crowd(text) is not None or bool(_LEANING.match(text)) or _begins_with_a_part(text)


def lists_on(fact: Fact) -> bool:
    """Whether it stands behind a comma of its line and only counts a thing: an item of a list."""
    figures = quantities(fact.text)
    if len(figures) != 1 or figures[0].span.end != len(fact.text) or figures[0].unit in _MONEY:
        return False
    thing = fact.text[: figures[0].span.start]
    listed = re.search(rf"[，,、]\s*{re.escape(fact.text)}", fact.source.text)
    return bool(listed) and 1 < len(thing) <= _LONGEST_ITEM and not acts(thing)


def _begins_with_a_part(text: str) -> bool:
    """Whether it goes on with some of what was counted before it (7件调解成功, 3月一次学的是…)."""
    figure = next(iter(quantities(text)), None)
    if figure is None:
        return False
    one = figure.value == 1 and figure.unit in _OCCASIONS and may_lead(text[: figure.span.start])
    return one or (figure.span.start == 0 and figure.unit in _PART_UNITS)


def _event(parts: Sequence[str]) -> Event:
    event, rest = Event(), list(parts)
    while len(rest) > 1:
        head = rest[0]
        if _is_time(head) and not event.partners and not event.where:
            event = replace(event, time=(*event.time, head))
        elif event.time and (day := _fixed_day(head)):
            event = replace(event, time=(*event.time[:-1], event.time[-1] + day))
        elif (who := _offices(head)) and not event.partners:
            event = replace(event, partners=who)
        elif (place := place_of(head)) and not event.where:
            event = replace(event, where=place)
        else:
            break
        rest.pop(0)
    act, *others = rest
    act = nameless(act) or act
    if _verb_at(act) < 0:
        return Event()
    for other in tuple(others):
        if (who := _offices(other)) and not event.partners:
            event = replace(event, partners=who)
        elif (place := place_of(other)) and not event.where:
            event = replace(event, where=place)
        else:
            continue
        others.remove(other)
    return replace(event, act=act, rest=tuple(others))


def _inserted(event: Event) -> str:
    """The act with partners and place before its verb, and a place named inside its object before it too."""
    at = _verb_at(event.act)
    lead, body = event.act[:at], event.act[at:]
    verb = next(verb for verb in _EVENT_VERBS if body.startswith(verb))
    where, thing = event.where, body.removeprefix(verb)
    inner = _INNER_PLACE.match(thing)
    if inner and "进" not in inner.group() and not where and _ends_a_word(thing, inner.end()):
        where, thing = inner.group(), thing[inner.end() :]
    partners = f"会同{event.partners}" if event.partners else ""
    place = f"在{where}" if where else ""
    return f"{lead}{partners}{place}{verb}{thing}"


def _attended(act: str, rest: Sequence[str]) -> tuple[str, ...]:
    """A bare number of people, the first figure behind an activity, told as those who came to it."""
    verb = next((verb for pattern, verb in attendance() if pattern.search(act)), "")
    at = next((at for at, part in enumerate(rest) if quantities(part)), None)
    crowd = _crowd(rest[at]) if verb and at is not None else None
    if at is None or not crowd:
        return tuple(rest)
    came = verb if crowd["came"] in (None, *_SAME) else crowd["came"]
    return (*rest[:at], f"{crowd['group'] or ''}{crowd['figure']}{came}", *rest[at + 1 :])


def _of_a_day(parts: Sequence[str]) -> Sequence[str]:
    """What was done on a day in the clerk's own words, with who came to it (1月8日，镇党委会学习……，12人)."""
    if len(parts) < 2 or not any("日" in period.text for period in periods(parts[0])):
        return parts
    return (*parts[:2], *_attended(parts[1], parts[2:]))


def _crowd(text: str) -> re.Match[str] | None:
    """A bare number of people, with or without who they are; None for any other text."""
    match = _CROWD.match(text)
    group = (match["group"] or "") if match else ""
    came = _PEOPLE.search(group) and not is_verb(next(iter(tokens(group)), ""))
    return match if came else None


def _verb_at(clause: str) -> int:
    """Where an event's verb stands, with nothing but a time and who acts before it; -1 where none does."""
    at = 0
    for word in tokens(clause):
        if word in _EVENT_VERBS:
            return at if _leads(clause[:at]) else -1
        at += len(word)
    return -1


def _leads(text: str) -> bool:
    for span in sorted((*(p.span for p in periods(text)), *(n.span for n in names(text))), reverse=True):
        text = text[: span.start] + text[span.end :]
    words = [word for word in tokens(text) if word not in _LEAD_MARKS]
    return not any(word in formal_verbs() for word in words) and not quantities(text)


def _is_time(clause: str) -> bool:
    found = periods(clause)
    return bool(found) and sum(len(p.text) for p in found) >= len(clause.strip("，于在 期间"))


def _with_crowd_apart(clause: str) -> tuple[str, ...]:
    """The clause, and the people behind an activity or a place that it names (村干部学法培训38人) apart."""
    figures = quantities(clause)
    if len(figures) != 1 or figures[0].span.end != len(clause) or figures[0].unit not in _PEOPLE_UNITS:
        return (clause,)
    named = clause[: figures[0].span.start]
    apart = len(named) >= _SHORTEST_EVENT and bool(nameless(named) or place_of(named))
    return (named, figures[0].text) if apart else (clause,)


def _together(clause: str) -> str:
    """和派出所设点宣传 as 会同派出所设点宣传, where an office and then a verb follow."""
    if clause[:1] not in _AND:
        return clause
    name = next((n for n in names(clause) if n.kind is NameKind.BODY and n.span.start == 1), None)
    follows = next(iter(tokens(clause[name.span.end :])), "") if name else ""
    return f"会同{clause[1:]}" if follows in formal_verbs() or follows in _EVENT_VERBS else clause


def _fixed_day(clause: str) -> str:
    """The official name of the fixed day that a clause names and nothing else, "" for any other clause."""
    named = clause.removesuffix("期间").removesuffix("当天")
    day = fixed_day(named)
    return next(
        (
            name
            for row in lexicon("fixed_days")
            if row["day"] == day
            for name in row["names"].split()
            if name == named
        ),
        "",
    )


def _offices(clause: str) -> str:
    """The offices that a clause names as partners and nothing else, "" where it says more."""
    match = _WITH.match(clause) or _BESIDE.match(clause)
    if not match:
        return ""
    who = match["who"]
    if _SIDE_BY_SIDE.search(clause) and len(who) <= _LONGEST_ITEM and not quantities(who):
        return "" if _PEOPLE.search(who) else who
    rest = who
    for name in reversed(names(who)):
        if name.kind is NameKind.BODY:
            rest = rest[: name.span.start] + rest[name.span.end :]
    return who if not rest.strip("、和与及等") else ""


def place_of(clause: str) -> str:
    """The place that a clause names and nothing else, "" where it says more."""
    match = _AT.match(clause)
    entering = "进" in clause[1:]
    return match["place"] if match and not entering and not quantities(clause) else ""


def _ends_a_word(text: str, at: int) -> bool:
    reached = 0
    for word in tokens(text):
        reached += len(word)
        if reached >= at:
            return reached == at
    return False
