"""Which facts a draft uses and where; a clear fact of which nothing is found is worth a look."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.fidelity.checks import Verdicts
from assistant.checking.figures.claims import idle
from assistant.checking.figures.items import Item
from assistant.checking.implied import implied
from assistant.checking.meaning.progressing import is_remark
from assistant.checking.proofs.proof import Proof
from assistant.checking.rule import Example, Rule
from assistant.checking.usable import may_be_stated
from assistant.domain import Bar, Coverage, Fact, Finding, Severity, Span, Status, Unused, Use
from assistant.facts.substance import is_owed
from assistant.labels import place_of

UNUSED = Rule(
    id="fact-unused",
    name="素材未写入",
    severity=Severity.WARNING,
    summary="一条明确的、带数据的素材在草稿中完全没有出现。",
    authority="本系统：素材应写入或说明不写的理由",
    valid=(Example("开展法治宣传12场。", facts=("普法宣传搞了12场",)),),
    invalid=(Example("开展法治宣传12场。", facts=("普法宣传搞了12场", "拆除违法建设5处"), flagged=""),),
)

PARTLY = Rule(
    id="fact-figure-unused",
    name="素材数据漏写",
    severity=Severity.WARNING,
    summary="一条素材写进了草稿，但其中的一个数据没有写，也不能从写了的数据推知。",
    authority="本系统：素材应写入或说明不写的理由",
    valid=(Example("提出意见47条，采纳45条。", facts=("提出意见47条，采纳45条",)),),
    invalid=(Example("提出意见47条。", facts=("提出意见47条，采纳45条",), flagged=""),),
)

RULES = (UNUSED, PARTLY)

_ASIDE = re.compile(r"[（(][^（）()]*$|(?:年初|原有?|原来|本来|去年|上年|较|比)[^，。；]*$")
_SAME_SUBJECT, _CLEARLY_MORE = 0.15, 0.3
_TELLING = 10
_MISSING_IN_WORDS = 0.3
_MISSING_DAY = 0.2
_MOST_OF_THEM = 0.6
_OVERSIGHTS, _FEW_OF_THEM = 2, 0.1
_TELLS_SOMETHING, _TELLS_WITH_A_FIGURE = 5, 3
_HAN = re.compile(r"[\u4e00-\u9fff]")
_YEAR_OF_EDITION = re.compile(r"(?:19|20)\d\d年?版?")
_TOLD = (Status.DONE, Status.UNDER_WAY)
_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")


def coverage(case: Case, proofs: Sequence[Proof]) -> Coverage | None:
    """None without facts."""
    if case.facts is None:
        return None
    places = _places(case, proofs)
    used = tuple(Use(fact.id, places[fact.id]) for fact in case.facts if fact.id in places)
    unused = tuple(Unused(fact.id, _reason(fact)) for fact in case.facts if fact.id not in places)
    return Coverage(len(case.facts), used, unused)


def check_coverage(case: Case, found: Coverage | None) -> tuple[Finding, ...]:
    """Findings for clear facts with figures or a day, whose figures and words are both absent.

    Only where the draft covers what they belong to: it may be one section, or one paragraph. Many of them
    are a writer's choice, not an oversight: then each is no more than a hint.
    """
    if found is None or case.facts is None:
        return ()
    unused = {entry.fact for entry in found.unused}
    found_missing = tuple(
        _finding(told.fact)
        for number, told in enumerate(case.told)
        if told.fact.id in unused
        and _missing(told.fact, told.share)
        and _covered(case.facts, unused, number)
        and not _stated_besides(case, told.fact)
    )
    clear = [fact.id for fact in case.facts if _clear(fact)]
    left_out = sum(fact in unused for fact in clear)
    chosen = left_out > max(1, _FEW_OF_THEM * len(clear))
    return _as_hints(found_missing) if chosen else _as_hints_if_many(found_missing)


def _stated_besides(case: Case, fact: Fact) -> bool:
    """Whether the draft states every figure of the fact, though it stands for another fact's as well."""
    numbers = [number for number, item in enumerate(case.items) if item.fact is fact]
    return bool(numbers) and all(
        any(
            claim.key.value == case.items[number].key.value
            and case.items[number].takes(claim.quantity)
            and (claim.key.value >= _TELLING or case.alignment.likeness[at, number] > _SAME_SUBJECT)
            for at, claim in enumerate(case.claims)
        )
        for number in numbers
    )


def _missing(fact: Fact, share: float) -> bool:
    """Whether so little of a clear fact's words stands in any sentence that it was left out."""
    telling = any(figure.value is not None and figure.value >= _TELLING for figure in fact.figures)
    least = _TELLS_WITH_A_FIGURE if telling else _TELLS_SOMETHING
    if len(_HAN.findall(fact.text)) < least or (fact.bar and fact.source.line == 1):
        return False
    if is_remark(fact.text) or not is_owed(fact.text) or fact.bar is Bar.UNIT:
        return False
    if _clear(fact):
        return share < _MISSING_IN_WORDS
    if fact.source.line == 1 or fact.figures or not re.search(r"\d", fact.text):
        return False
    dated = any(_DAY.fullmatch(date) for date in fact.dates)
    return fact.status in _TOLD and dated and share < _MISSING_DAY


def _covered(facts: Sequence[Fact], unused: Collection[str], number: int) -> bool:
    """Whether the draft uses the fact's section, and if it uses little of the notes, its neighbours too."""
    fact = facts[number]
    told = [other for other in facts if _clear(other)]
    used = [other for other in told if other.id not in unused]
    if not any(other.section == fact.section for other in used):
        return False
    if len(used) >= _MOST_OF_THEM * len(told):
        return True
    beside = [other for other in facts[max(0, number - 1) : number + 2] if other is not fact]
    return all(other.id not in unused for other in beside) or any(
        other.theme == fact.theme != "" for other in used
    )


def check_completeness(case: Case, verdicts: Verdicts, found: Coverage | None) -> tuple[Finding, ...]:
    """Findings for facts that are used, or stand between such, without one of their figures, once a fact.

    A fact that a finding about a figure names already is passed over: its figure was altered, not left out.
    """
    if found is None:
        return ()
    named = {fact for finding in verdicts.findings for fact in finding.facts}
    missing: dict[str, Item] = {}
    for item in _left_out(case, verdicts.proofs):
        if item.fact is not None and item.fact.id not in named:
            missing.setdefault(item.fact.id, item)
    return _as_hints_if_many(tuple(_partly(item) for item in missing.values()))


def _left_out(case: Case, proofs: Sequence[Proof]) -> Iterator[Item]:
    """Figures of clear facts that no claim stands for and no sentence that states the fact holds.

    Remarks in brackets, opening stocks and last year's figures may go: the draft owes the year's result.
    """
    derived = frozenset(item for proof in proofs for item in proof.items)
    stating: dict[str, set[Span]] = defaultdict(set)
    for at, binding in case.alignment.bindings.items():
        if (fact := case.items[binding.item].fact) is not None:
            stating[fact.id].add(case.claims[at].sentence)
    around = _around(case, stating)
    in_words = {told.fact.id: {told.where} for told in case.told if told.where is not None}
    for number, item in enumerate(case.items):
        if item.fact is None or not _clear(item.fact) or number in case.alignment.bound_items | derived:
            continue
        aligned = stating.get(item.fact.id) or around.get(item.fact.id) or in_words.get(item.fact.id, set())
        values = {claim.key.value for claim in case.claims if claim.sentence in aligned}
        said = item.key.value in values or item.quantity.text in case.draft or _said_apart(case, number)
        if not aligned or said or _ASIDE.search(item.context[: item.quantity.span.start]):
            continue
        if not implied(case, number, sorted(aligned)):
            yield item


def _around(case: Case, stating: Mapping[str, set[Span]]) -> dict[str, set[Span]]:
    """For a fact that no figure states, the sentences that state two beside it in its line or table."""
    facts, found = case.facts or (), defaultdict[str, set[Span]](set)
    for trio in zip(facts, facts[1:], facts[2:], strict=False):
        untold = [fact for fact in trio if fact.id not in stating]
        sources = {fact.source for fact in trio}
        if len(untold) == 1 and (len(sources) == 1 or sources <= case.rows.keys()):
            first, second = (stating[fact.id] for fact in trio if fact.id in stating)
            found[untold[0].id] |= first & second
    return found


def _as_hints_if_many(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What is left out often is a writer's choice, no oversight."""
    return found if len(found) <= _OVERSIGHTS else _as_hints(found)


def _as_hints(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(replace(finding, severity=Severity.INFO) for finding in found)


def _said_apart(case: Case, number: int) -> bool:
    """Whether a sentence of the same subject states the value, whatever unit or fact it was bound to."""
    value, likeness = case.items[number].key.value, case.alignment.likeness
    return any(
        claim.key.value == value
        and likeness[at, number] > _SAME_SUBJECT
        and not _stands_for(case, at, number)
        for at, claim in enumerate(case.claims)
    )


def _stands_for(case: Case, at: int, number: int) -> bool:
    """Whether a small figure of the draft stands for another one of the notes, of which it rather speaks."""
    binding, scores = case.alignment.bindings.get(at), case.alignment.likeness[at]
    if binding is None or binding.item == number or case.claims[at].key.value >= _TELLING:
        return False
    return bool(scores[binding.item] > scores[number] + _CLEARLY_MORE)


def _partly(item: Item) -> Finding:
    fact = item.fact.id if item.fact else ""
    message = f"事实{item.place}的“{item.quantity.text}”没有写入草稿，请补写或说明理由。"
    return Finding(
        PARTLY.id,
        PARTLY.severity,
        message,
        authority=PARTLY.authority,
        evidence=item.source,
        facts=(fact,),
        section=(item.fact.section if item.fact else "") or None,
    )


def _places(case: Case, proofs: Sequence[Proof]) -> dict[str, Span]:
    """The first clause that states a figure of the fact, else the sentence that says it in words."""
    places: dict[str, Span] = {}
    bound = [(binding.claim, binding.item) for _, binding in sorted(case.alignment.bindings.items())]
    derived = [(proof.claim, item) for proof in proofs for item in proof.items]
    for claim, item in (*bound, *derived):
        fact = case.items[item].fact
        if fact is not None and may_be_stated(fact):
            places.setdefault(fact.id, case.claims[claim].clause)
    for told in case.told:
        if told.where is not None and may_be_stated(told.fact):
            places.setdefault(told.fact.id, told.where)
    return places


def _clear(fact: Fact) -> bool:
    stated = any(
        figure.value is not None and not _YEAR_OF_EDITION.fullmatch(figure.text) and not idle(figure)
        for figure in fact.figures
    )
    return stated and (fact.status in _TOLD or fact.bar is Bar.UNIT)


def _reason(fact: Fact) -> str:
    if not fact.usable:
        return fact.reason or "尚未确认"
    return "草稿中没有找到"


def _finding(fact: Fact) -> Finding:
    where = place_of(fact.source)
    found = Finding(
        UNUSED.id, UNUSED.severity, f"事实{fact.id}“{fact.text}”（{where}）没有写入草稿，请补写或说明理由。"
    )
    return replace(
        found,
        authority=UNUSED.authority,
        evidence=fact.source,
        facts=(fact.id,),
        section=fact.section or None,
    )
