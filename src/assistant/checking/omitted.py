"""What a draft leaves out of a matter it tells: a number made vague; `listed` asks of members of lists.

A nought is found missing by `meaning.kept_open`, which looks for anything denied.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.figures.items import Item
from assistant.checking.listed import MEMBER, check_members
from assistant.checking.proofs.proof import supported
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Period, Severity, Source, Span
from assistant.labels import place_of
from assistant.language import grams, periods

_OURS = "本系统：素材应写入或说明不写的理由"

VAGUE = Rule(
    id="figure-made-vague",
    name="确数写成概数",
    severity=Severity.WARNING,
    summary="素材有确切的数，草稿写成多人、多次、若干件。",
    authority=_OURS,
    valid=(Example("排查隐患28处，整改25处。", facts=("排查隐患28处，整改25处",)),),
    invalid=(
        Example("排查隐患28处，整改多处。", facts=("排查隐患28处，整改25处",), flagged="多处"),
        Example("受理纠纷40件，调成多件。", facts=("纠纷受理40件，调成38件",), flagged="多件"),
    ),
)

NOUGHT = Rule(
    id="nought-unused",
    name="零数据漏写",
    severity=Severity.WARNING,
    summary="素材说某事为0件、没有发生，同一条的其他数据写了，这一条没有写。",
    authority=_OURS,
    valid=(
        Example("司法确认9件，未发生民转刑案件。", facts=("司法确认9件，民转刑 0",)),
        Example("行政复议2件，无行政诉讼案件。", facts=("行政复议2件，诉讼0",)),
    ),
    invalid=(Example("行政复议2件。", facts=("行政复议2件，诉讼0",), flagged=""),),
)

AS_OF = Rule(
    id="as-of-unused",
    name="截止时间漏写",
    severity=Severity.WARNING,
    summary="素材的数据截至某日，草稿没有写截止时间，读来像是全年的数据。",
    authority=_OURS,
    valid=(
        Example("截至11月底，办理案件22件。", facts=("截止11月30号办案22件",)),
        Example("1月至11月，办理案件22件。", facts=("截止11月30号办案22件",)),
    ),
    invalid=(Example("全年办理案件22件。", facts=("截止11月30号办案22件",), flagged=""),),
)

RULES = (VAGUE, NOUGHT, MEMBER, AS_OF)

_AS_OF = re.compile(r"截(?:[至到]|止(?:[至到])?)|统计[至到]")
_REACH = 16

_MANY = re.compile(
    r"(?<![\d一-龥])(?:若干|多)(?:人次|[人次件名个场份户处条起期家项批])"
    r"|(?<![众很许较更诸至繁余百千万亿几十数\d最不大])(?:若干|多)(?:人次|[人次件名个场份户处条起期家项批])(?![以元层种样])"
)


def check_omitted(case: Case) -> Iterator[Finding]:
    if case.facts is None:
        return
    yield from _made_vague(case)
    yield from check_members(case)
    yield from _without_as_of(case)


def _without_as_of(case: Case) -> Iterator[Finding]:
    """Lines that say up to which day they count, or all lines do, where the draft has no such day."""
    said = set(_months_reached(case.draft))
    stated = {case.items[binding.item].source for binding in case.alignment.bindings.values()}
    for source in case.note_lines:
        about = case.facts_by_line.get(source, ())
        missing = [month for month in _months_up_to(source.text) if month not in said]
        if missing and (source in stated or not any(fact.figures for fact in about)):
            message = f"{place_of(source)}的数据截至{missing[0]}月，草稿没有写截止时间，请补写。"
            found = replace(AS_OF.finding(Span(0, 0), "", message), span=None)
            yield replace(found, evidence=source, facts=tuple(fact.id for fact in about[:1]))


def _months_up_to(text: str) -> Iterator[int]:
    """The months of the days up to which a text counts: 截止11.30."""
    for match in _AS_OF.finditer(text):
        for period in periods(text[match.end() : match.end() + _REACH])[:1]:
            yield from _month_of(period)


def _months_reached(draft: str) -> Iterator[int]:
    """The same, and the ends of stretches of time: 1月至11月."""
    yield from _months_up_to(draft)
    for period in periods(draft):
        if "/" in period.value:
            yield from _month_of(period)


def _month_of(period: Period) -> Iterator[int]:
    if month := re.search(r"-(\d\d)(?:-|$)", period.value.rpartition("/")[2]):
        yield int(month[1])


def _made_vague(case: Case) -> Iterator[Finding]:
    """Where the sentence states another figure of the fact whose number it blurs."""
    for match in _MANY.finditer(case.draft):
        sentence = case.sentence_at(match.start())
        beside = {
            case.items[case.alignment.bindings[at].item].source
            for at, claim in enumerate(case.claims)
            if claim.sentence == sentence and supported(case, at)
        }
        unit = match[0].removeprefix("若干").removeprefix("多")
        clause = case.draft[max(sentence.start, match.start() - 12) : match.start()]
        item = next((one for one in _left(case) if _is_blurred(one, beside, unit, clause)), None)
        if item is not None:
            message = f"草稿写“{match[0]}”，素材{item.place}为“{item.quantity.text}”，请写确数。"
            yield _found(VAGUE.finding(Span(*match.span()), match[0], message), item)


def _left(case: Case) -> Iterator[Item]:
    for number, item in enumerate(case.items):
        if item.usable and item.fact is not None and number not in case.alignment.bound_items:
            yield item


def _is_blurred(item: Item, beside: set[Source], unit: str, clause: str) -> bool:
    same_unit = item.quantity.unit in ("", unit) and item.quantity.value not in (None, 0)
    shares = any(pair in clause for pair in grams(item.window, (2,)))
    return same_unit and (item.source in beside or shares) and (shares or item.quantity.unit == unit)


def _found(finding: Finding, item: Item) -> Finding:
    facts = (item.fact.id,) if item.fact else ()
    return replace(finding, evidence=item.source, facts=facts)
