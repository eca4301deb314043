"""What a draft leaves out of a matter it tells: a number made vague, a member of a list.

A nought is found missing by `meaning.kept_open`, which looks for anything denied.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.figures.items import Item
from assistant.checking.lexicon import words
from assistant.checking.proofs.proof import supported
from assistant.checking.rule import Example, Rule
from assistant.checking.usable import may_be_stated
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

MEMBER = Rule(
    id="list-member-unused",
    name="并列项漏写",
    severity=Severity.WARNING,
    summary="素材并列几项，草稿写了其中的大部分，漏了一项。",
    authority=_OURS,
    valid=(
        Example("派出所、司法所、市监所入驻办公。", facts=("派出所、司法所、市监所进驻",)),
        Example("提醒供电所等2家单位。", facts=("提醒了供电所、信用社2家",)),
    ),
    invalid=(Example("派出所、司法所入驻办公。", facts=("派出所、司法所、市监所进驻",), flagged=""),),
)

RULES = (VAGUE, NOUGHT, MEMBER)

_MANY = re.compile(
    r"(?<![\d一-龥])(?:若干|多)(?:人次|[人次件名个场份户处条起期家项批])"
    r"|(?<![众很许较更诸至繁余百千万亿几十数\d最不大])(?:若干|多)(?:人次|[人次件名个场份户处条起期家项批])(?![以元层种样])"
)
_LIST = re.compile(r"[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10})+")
_VERB = re.compile(r"^.*[在到由对把向给与和及是有的了为]")
_COUNTS_ON = re.compile(r"等?\s*[\d一二两三四五六七八九十]+\s*[个家处项名人件]")


def check_omitted(case: Case) -> Iterator[Finding]:
    if case.facts is None:
        return
    yield from _made_vague(case)
    yield from _members(case)


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


def _members(case: Case) -> Iterator[Finding]:
    """Lists of the notes of which the draft has all members but one."""
    common = words("common_words")
    for source in case.notes or dict.fromkeys(fact.source for fact in case.facts or ()):
        facts = [fact for fact in case.facts or () if fact.source == source]
        if not facts or not any(map(may_be_stated, facts)):
            continue
        for match in _LIST.finditer(source.text):
            members = [_VERB.sub("", part) or part for part in match[0].split("、")]
            missing = [one for one in members if not _is_told(one, case.draft) and one not in common]
            if len(missing) == 1 and len(members) >= 2 and all(len(one) >= 2 for one in members):
                holding = _sentence_with(case, [one for one in members if one not in missing])
                if holding and not any(_is_counted(holding, one) for one in members):
                    message = f"素材第{source.line}行并列“{match[0]}”，草稿漏写“{missing[0]}”，请核对。"
                    found = replace(MEMBER.finding(Span(0, 0), "", message), span=None)
                    yield replace(found, evidence=source, facts=tuple(fact.id for fact in facts[:1]))


def _is_counted(sentence: str, member: str) -> bool:
    """供电所等2家: the number behind it says that there are more."""
    at = sentence.find(member)
    return at >= 0 and _COUNTS_ON.match(sentence, at + len(member)) is not None


def _is_told(member: str, draft: str) -> bool:
    """In so many words, by any pair of its characters, or written out (市监所, 市场监管所)."""
    if any(pair in draft for pair in grams(member, (2,))):
        return True
    return re.search("[\u4e00-\u9fff]{0,3}?".join(map(re.escape, member)), draft) is not None


def _sentence_with(case: Case, members: list[str]) -> str:
    texts = (sentence.of(case.draft) for sentence in case.sentences)
    return next((text for text in texts if all(one in text for one in members)), "")


def _found(finding: Finding, item: Item) -> Finding:
    facts = (item.fact.id,) if item.fact else ()
    return replace(finding, evidence=item.source, facts=facts)
