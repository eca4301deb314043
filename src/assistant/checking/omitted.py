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
from assistant.domain import Finding, Severity, Source, Span
from assistant.language import grams

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

CUT_OFF = Rule(
    id="cut-off-unused",
    name="截止时间漏写",
    severity=Severity.WARNING,
    summary="素材说数据截至某日，草稿通篇没有写截至何时，像是全年的数。",
    authority=_OURS,
    valid=(Example("截至11月20日，巡河40次。", facts=("截至11月20日巡河40次",)),),
    invalid=(Example("全年巡河40次。", facts=("截至11月20日巡河40次",), flagged=""),),
)

RULES = (VAGUE, NOUGHT, MEMBER, CUT_OFF)

_DATES_ITS_FIGURES = re.compile("截至|截止")
# Not 截止12月5日前报送, which says when to hand in.
_CUT_OFF = re.compile(
    r"截[至止到]\s*(?:[今本]年|20\d\d年)?[\d一二三四五六七八九十]+[年月日号.\-/\d一二三四五六七八九十底末]*(?!前|之前)"
    r"|(?<![改拖延])到(?:上个?|[\d一二三四五六七八九十]+)月底(?!前|之前)"
)
_MANY = re.compile(
    r"(?<![\d一-龥])(?:若干|多)(?:人次|[人次件名个场份户处条起期家项批])"
    r"|(?<![众很许较更诸至繁余百千万亿几十数\d最不大])(?:若干|多)(?:人次|[人次件名个场份户处条起期家项批])(?![以元层种样])"
)


def check_omitted(case: Case) -> Iterator[Finding]:
    if case.facts is None:
        return
    yield from _made_vague(case)
    yield from check_members(case)
    yield from _cut_off(case)


def _cut_off(case: Case) -> Iterator[Finding]:
    """The first line that dates its figures, where the draft dates none."""
    if not case.claims or _DATES_ITS_FIGURES.search(case.draft):
        return
    lines = case.notes or tuple(fact.source for fact in case.facts or ())
    dated = next((line for line in lines if _CUT_OFF.search(line.text)), None)
    if dated is not None:
        message = f"素材第{dated.line}行“{dated.text}”的数据有截止时间，草稿没有写，请补写。"
        yield replace(CUT_OFF.finding(Span(0, 0), "", message), span=None, evidence=dated)


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
