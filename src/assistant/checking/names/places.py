"""Villages and other places of the draft that the notes do not know, or know of another matter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import rows
from assistant.checking.names.noted import Noted, NotedLine, pieces
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Name, NameKind, Severity, Span
from assistant.language import has_verb, names, normalise
from assistant.language.words import tagged, word_edges

UNTRACED = Rule(
    id="name-untraced",
    name="地名无依据",
    severity=Severity.WARNING,
    summary="村、社区、广场、学校等地名在素材和单位档案中都没有。",
    authority="本系统：地名须有素材依据",
    valid=(
        Example("冷水泉村开展宣传3场。", facts=("冷水泉村宣传3场",)),
        Example("另有1个正在冷水泉村建设。", facts=("冷水泉村那个还在建",)),
        Example("主任获市司法局通报。带队参加村民会议。", facts=("宣传3场",)),
    ),
    invalid=(
        Example("在青石桥村开展宣传3场。", facts=("冷水泉村宣传3场",), flagged="青石桥村"),
        Example("在镇文化广场开展宣传。", facts=("禁毒宣传",), flagged="镇文化广场"),
    ),
)

ALTERED = Rule(
    id="place-altered",
    name="地名与素材不一致",
    severity=Severity.ERROR,
    summary="草稿与素材说的是同一件事，地点却不同：草稿的地点素材中没有为必错，属于素材中的另一件事为疑似。",
    authority="本系统：地名须有素材依据",
    valid=(
        Example(
            "赵坡村讲解妇女权益保障法。白马渡村修缮文化广场。",
            facts=("妇联到赵坡村讲妇女权益保障法", "白马渡村修缮文化广场"),
        ),
    ),
    invalid=(
        Example(
            "妇联到白马渡村讲解妇女权益保障法。",
            facts=("妇联到赵坡村讲妇女权益保障法", "白马渡村修缮文化广场"),
            flagged="白马渡村",
        ),
        Example(
            "3月15日，司法所联合市场监管所在镇文化广场开展消费维权宣传。",
            facts=("3.15司法所跟市场监管所在北街口搞消费维权宣传",),
            flagged="镇文化广场",
        ),
    ),
)

RULES = (UNTRACED, ALTERED)

_GENERIC = re.compile(
    r"^(?:全|各|本|我|该|每|机关|单位|部门|示范|试点|部分|多个|某|邻|外|两|三|省|市|县|区|镇|乡|村|行政|自然|所在|有关)"
)
_END = re.compile(r"(?:村|社区|镇|乡|街道|组|屯|庄|县)$")
_VILLAGE = re.compile(r"(?:村|社区)$")
_OWN = re.compile(r"^(?:我镇|我乡|全镇|全乡|镇|乡|街道|该)")
_LED_IN = r"(?:[在到赴于]|走进|进(?!行|一步)|深入|前往)"
_BEFORE_A_PLACE = frozenset("待需须经由报请至到往被让获")
_WHERE = "s"  # a word of place like 当中
_SHORTEST, _LONGEST_STEM = 2, 6
_SURE, _MARGIN = 0.45, 0.15


def check_places(case: Case, noted: Noted, found: Sequence[Name]) -> Iterator[Finding]:
    said: set[str] = set()
    villages = [(name.text, name.span) for name in found if name.kind is NameKind.PLACE]
    for text, span in (*villages, *_facilities(case.draft)):
        line = case.line_at(span.start)
        if line is None or not line.claims or text in said:
            continue
        known = _known(noted, text)
        other = _elsewhere(case, noted, text, span) if _VILLAGE.search(text) or _facility(text) else None
        if known and not other:
            continue
        said.add(text)
        finding = _altered(span, text, *other, known=known) if other else _untraced(case, span)
        yield replace(finding, section=line.section or None)


def _known(noted: Noted, text: str) -> bool:
    """In the notes under this name, its stem, or the end of what the shape took for a name (正在大埝村)."""
    ending = _facility(text)
    if ending:
        return _has_facility(noted, text, ending)
    stem = _END.sub("", text)
    if _GENERIC.match(text) or len(stem) < _SHORTEST or _is_a_clause(stem) or noted.holds(stem):
        return True
    return any(noted.holds(stem[at:]) for at in range(1, len(stem) - _SHORTEST + 1))


def _is_a_clause(stem: str) -> bool:
    """Whether the shape took words of the sentence for a name: 带队参加村, 件待县, 当中镇."""
    return (
        has_verb(stem)
        or has_verb(stem[-_SHORTEST:])
        or stem[-1] in _BEFORE_A_PLACE
        or [tag for _, tag in tagged(stem)] == [_WHERE]
    )


def _has_facility(noted: Noted, text: str, ending: str) -> bool:
    """镇文化广场 needs a line that speaks of 文化 and of a 广场, a bare 集市 one that speaks of 赶集."""
    proper = _OWN.sub("", text)
    stem, called = proper.removesuffix(ending), _facility_names()[ending]
    if noted.holds(proper):
        return True
    return any(
        any(name in line.bare for name in called)
        and (not stem or any(pair in line.bare for pair in pieces(stem, (_SHORTEST,))) or stem in line.bare)
        for line in noted.lines
    )


def _facilities(draft: str) -> Iterator[tuple[str, Span]]:
    for match in _located().finditer(draft):
        text = match["place"]
        if _begins_a_word(draft, match.start("place")) and not has_verb(text.removesuffix(_facility(text))):
            yield text, Span(match.start("place"), match.end("place"))


def _begins_a_word(draft: str, at: int) -> bool:
    """No 入法庭 in 进入法庭."""
    start = max(0, at - _LONGEST_STEM)
    return at - start in word_edges(normalise(draft[start : at + _LONGEST_STEM]))


def _elsewhere(case: Case, noted: Noted, text: str, span: Span) -> tuple[str, NotedLine] | None:
    """The village the nearest line has instead, where no line with this village is nearly as alike."""
    stem = stem_of(text)

    def others(line: NotedLine) -> list[str]:
        return [one for one, _ in where_it_names(line.bare) if _END.sub("", one) not in case.draft]

    def instead(line: NotedLine) -> bool:
        return stem not in line.bare and bool(others(line))

    best = noted.likeness(case, span, instead, least=_SURE)
    if best < _SURE or best - noted.likeness(case, span, lambda line: stem in line.bare) < _MARGIN:
        return None
    nearest = noted.nearest(case, span, instead)
    return (others(nearest)[0], nearest) if nearest else None


@lru_cache(maxsize=8192)
def where_it_names(text: str) -> tuple[tuple[str, Span], ...]:
    """The villages and facilities that a text names, with their places in it."""
    villages = (
        (one.text, one.span)
        for one in names(text)
        if one.kind is NameKind.PLACE and _VILLAGE.search(one.text)
    )
    return tuple(found for found in (*villages, *_facilities(text)) if not _GENERIC.match(found[0]))


def stem_of(place: str) -> str:
    """What is the place's own: 双河 of 双河村, 文化站 of 镇文化站."""
    return _OWN.sub("", place) if _facility(place) else _END.sub("", place)


def _untraced(case: Case, span: Span) -> Finding:
    quote = span.of(case.draft)
    stale = stands_in_previous(case, quote)
    origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
    message = f"地名“{quote}”在素材和单位档案中没有依据{origin}，请核对。"
    return replace(UNTRACED.finding(span, quote, message), evidence=stale)


def _altered(span: Span, text: str, other: str, line: NotedLine, *, known: bool) -> Finding:
    message = f"草稿写“{text}”，{line.place}说的是“{other}”，请核对。"
    found = replace(
        ALTERED.finding(span, text, message),
        evidence=line.source,
        facts=tuple(fact.id for fact in line.facts[:1]),
    )
    return replace(found, severity=Severity.WARNING) if known else found


def _facility(text: str) -> str:
    return next((end for end in sorted(_facility_names(), key=len, reverse=True) if text.endswith(end)), "")


@cache
def _facility_names() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split()) for row in rows("facilities")}


@cache
def _located() -> re.Pattern[str]:
    ends = "|".join(sorted(_facility_names(), key=len, reverse=True))
    return re.compile(rf"{_LED_IN}(?P<place>[^\W\d_了的]{{0,{_LONGEST_STEM}}}?(?:{ends}))(?!习|生|员)")
