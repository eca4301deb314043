"""What only goes with another wish: how far it reaches, why, and what the clerk will do with it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.chat.router.clauses import pattern_form
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.heard import ACKNOWLEDGE, LIMIT, REFUSE, STATEMENT, UNKNOWN
from assistant.chat.router.segmenting import Segment, names_nothing
from assistant.chat.topics import is_in, topic_of

_ALSO_BOUND = frozenset({"draft_report", "show_facts", "search_reports", "check", "export", "add_fact"})
_PLACED = frozenset({"draft_section", "rewrite", "year_on_year"})
_BOUND = frozenset(
    {"drop_fact", "add_fact", "rewrite", "draft_section", "show_facts", "change_fact", UNKNOWN, ACKNOWLEDGE}
)
"""What a clause that only bounds another wish (不要加新的, 照实写就行) may look like by itself."""
_MISHAP = re.compile(
    r"(?:手[滑抖快]|笔误|口误|眼花|[看记写说打抄听数算弄搞][\u4e00-\u9fff]{0,2}[错串岔混反漏偏][行了]?)"
)
_OWN_BUSINESS = re.compile(
    r"^(?:我|我们|咱|咱们)(?:这[边就]?|自己|好|先|再|逐[个条项一]|回头|一会儿?|等会儿?|待会儿?|慢慢|得|要|也好|拿)*"
    r"(?:去|来|拿|逐[个条项一])?(?:核|对|学|看|报|交|催|问|发|送|给|打|参考|琢磨|汇报|用)"
)
"""What the clerk will do with it: 我逐个核对."""
_ONLY_FEELS = re.compile(
    r"(?:还是|感觉|觉得|读着|看着|这样|好像)*(?:有点儿?|有些|不太|不大|太|不够)[^，。第]{1,4}$"
)
"""有点不顺 behind which something is taken back."""
_COUNT = re.compile(r"[\d一二三四五六七八九十百千万两]")
_ONLY = re.compile(r"^(?:就|也)?(?:只|光|单)(?:看|比|列|说|要)")
_NO_SUCH_KIND = re.compile(r"(?:不|别|不要|不用)写[^，]{1,8}的$")
"""写成镇政府的，不写联合的 tells what kind of report is wanted."""
_FOR_NOW = re.compile(
    r"(?:先|这里|这[节段块次回]|里面?|暂时|就|眼下)[^，]{0,4}(?:别|不|甭)[^，]{0,2}(?:提|写|说|管|放|带|列|涉及)|^(?:别|不)提[^，]+$"
)


def wished(segments: Sequence[Segment], known: str) -> Sequence[Segment]:
    """The segments that wish for something. `known` is what the facts say: what forbids it may drop it."""
    return _without_limits(_without_complaints(_without_reasons(segments)), known)


def _without_complaints(segments: Sequence[Segment]) -> Sequence[Segment]:
    """What is said of the last change before it is taken back is why, and no wish: 太短了，还原."""
    last = max((at for at, one in enumerate(segments) if one.intent == "undo"), default=-1)
    complaints = {"rewrite", "check", "smalltalk", "show_draft", UNKNOWN}
    return [
        one
        for at, one in enumerate(segments)
        if at >= last
        or (
            one.intent not in (STATEMENT, "change_fact")
            and not (one.intent in complaints and (names_nothing(one.text) or _ONLY_FEELS.match(one.text)))
        )
    ]


def _without_limits(segments: Sequence[Segment], known: str) -> Sequence[Segment]:
    """What only says how far another wish goes is none: 写调解这节，合同先别提; alone it stays.

    Where it names what alone is wanted (只看调解) it goes with the comparison before it.
    """
    wide = [one.intent in _PLACED | _ALSO_BOUND and not _only_bounds(one, known) for one in segments]
    placed = any(one.intent in _PLACED for one, wished in zip(segments, wide, strict=True) if wished)
    drafted = any(one.intent == "draft_report" for one in segments)
    acts = any(wide) or any(one.intent == REFUSE for one in segments)
    others: list[Segment] = []
    for one in segments:
        if others and others[-1].intent == "year_on_year" and _ONLY.match(one.text) and topic_of(one.text):
            others[-1] = replace(others[-1], text=f"{others[-1].text}，{one.text}")
        elif (
            one.intent == LIMIT
            or (acts and _only_bounds(one, known))
            or (placed and one.intent in ("drop_fact", REFUSE) and _FOR_NOW.search(one.text))
            or (drafted and _NO_SUCH_KIND.match(one.text) and not is_in(topic_of(one.text), known))
        ):
            continue
        else:
            others.append(one)
    return others or segments


def _only_bounds(segment: Segment, known: str) -> bool:
    """Whether a clause forbids, or asks to keep to, something that no fact is about."""
    if segment.intent not in _BOUND or "bound" not in concepts_of(pattern_form(segment.text)):
        return False
    return not is_in(topic_of(segment.text), known)


def _without_reasons(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Why a figure is put right (手滑), or what the clerk will do with what is asked for, is no wish."""
    corrects = any(one.intent in ("change_fact", STATEMENT) and _COUNT.search(one.text) for one in segments)
    plain = any(one.intent in _PLACED | _ALSO_BOUND and not one.weak for one in segments[:-1])
    return [
        one
        for at, one in enumerate(segments)
        if not (corrects and one.intent not in (REFUSE, "add_fact") and _MISHAP.fullmatch(one.text))
        and not (at and plain and _OWN_BUSINESS.match(one.text) and names_nothing(one.text))
    ]
