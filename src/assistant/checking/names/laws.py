"""Laws the draft says were studied, taught or applied, against those the notes name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.names.noted import Noted, NotedLine
from assistant.checking.names.statutes import Statute, mentions, speaks_of, statute
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Name, NameKind, Severity, Span

ALTERED = Rule(
    id="law-altered",
    name="法规名称与素材不一致",
    severity=Severity.ERROR,
    summary="草稿与素材说的是同一件事，法规却不同：素材中的没有写，写的素材中没有。简称、俗称与全称等同。",
    authority="本系统：草稿中的法规名称须有素材依据",
    valid=(
        Example("9月，组织干部学习《中华人民共和国行政复议法》。", facts=("9月组织干部学习行复法",)),
        Example("3月，到集市宣传《反电信网络诈骗法》。", facts=("3月到集市宣传反诈法",)),
    ),
    invalid=(
        Example(
            "9月，组织干部学习行政处罚法、行政许可法。",
            facts=("9月组织干部学习行政处罚法、行政复议法",),
            flagged="行政许可法",
        ),
    ),
)

UNTRACED = Rule(
    id="law-untraced",
    name="法规无依据",
    severity=Severity.WARNING,
    summary="草稿说学习、宣讲、培训了某部法律法规，素材中没有提到；一般性的贯彻、依据不论。",
    authority="本系统：草稿中的法规名称须有素材依据",
    valid=(Example("严格落实《信访工作条例》要求，开展宣传3场。", facts=("宣传3场",)),),
    invalid=(Example("集中学习《民法典》1次。", facts=("集中学习1次",), flagged="《民法典》"),),
)

RULES = (ALTERED, UNTRACED)

_TAUGHT = re.compile(r"学习|学法|宣讲|宣传|培训|讲授|讲解|解读|授课|考试|测试|竞赛|研讨|普法|讲座")
_LAW = r"[\u4e00-\u9fff]{2,14}(?:(?<![办方做执普司立守学用违依说书无手])法|条例)"
_LIST_OF_LAWS = re.compile(
    rf"(?:学习|宣传|宣讲|讲授|讲解|解读)了?(?P<laws>(?:{_LAW}[、和及与])+{_LAW})(?![律规治])"
)
_STUDIED_IN_GENERAL = re.compile(r"贯彻|落实|依据|按照|根据|严格执行|施行|要求|规定")


def check_laws(case: Case, noted: Noted, found: Sequence[Name]) -> Iterator[Finding]:
    said: set[str] = set()
    for span, law in _named(case, found):
        line = case.line_at(span.start)
        if line is None or not line.claims or line.section == "plans" or law.name in said:
            continue
        if speaks_of(noted.text, law):
            continue
        said.add(law.name)
        yield from _finding(case, noted, span)


def _named(case: Case, found: Sequence[Name]) -> Iterator[tuple[Span, Statute]]:
    """Laws in 《》, those of the lists without, and items of a list of things taught that end as laws do."""
    titles = [(name.span, law) for name in found if name.kind is NameKind.LAW and (law := statute(name.text))]
    taken = [name.span for name in found if name.kind in (NameKind.LAW, NameKind.TITLE)]
    plain = [pair for pair in mentions(case.draft) if not any(pair[0].overlaps(one) for one in taken)]
    taken += [span for span, _ in plain]
    shaped = [pair for pair in _shaped(case.draft) if not any(pair[0].overlaps(one) for one in taken)]
    yield from sorted((*titles, *plain, *shaped), key=_start)


def _shaped(draft: str) -> Iterator[tuple[Span, Statute]]:
    for match in _LIST_OF_LAWS.finditer(draft):
        for item in re.finditer(r"[^、和及与]+", match["laws"]):
            law = statute(item[0])
            if law:
                start = match.start("laws") + item.start()
                yield Span(start, start + len(item[0])), law


def _finding(case: Case, noted: Noted, span: Span) -> Iterator[Finding]:
    quote, section = span.of(case.draft), case.section_at(span.start) or None
    dropped = _dropped(case, noted, span)
    if dropped:
        other, line = dropped
        message = f"草稿写“{quote}”，{line.place}为“{other.name}”，法规不一致，请核对。"
        yield replace(
            ALTERED.finding(span, quote, message),
            evidence=line.source,
            facts=tuple(fact.id for fact in line.facts[:1]),
            section=section,
        )
        return
    clause = (
        re.split("[，。；\n]", case.draft[: span.start])[-1]
        + re.split("[，。；\n]", case.draft[span.end :])[0]
    )
    if _TAUGHT.search(clause) and not _STUDIED_IN_GENERAL.search(clause):
        stale = stands_in_previous(case, quote)
        origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
        message = f"素材没有提到“{quote}”{origin}，请核对。"
        yield replace(UNTRACED.finding(span, quote, message), evidence=stale, section=section)


def _dropped(case: Case, noted: Noted, span: Span) -> tuple[Statute, NotedLine] | None:
    """The law that the nearest line names and the draft nowhere does."""

    def left_out(text: str) -> Statute | None:
        named = (law for _, law in mentions(text))
        return next((law for law in named if not any(form in case.draft for form in law.forms)), None)

    line = noted.nearest(case, span, lambda line: left_out(line.bare) is not None)
    law = left_out(line.text) if line else None
    return (law, line) if line and law else None


def _start(pair: tuple[Span, Statute]) -> Span:
    return pair[0]
