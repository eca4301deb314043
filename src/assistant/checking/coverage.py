"""Which facts a draft uses and where; a clear fact of which nothing is found is worth a look."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.derive import Proof
from assistant.checking.rule import Example, Rule
from assistant.domain import Coverage, Fact, Finding, Severity, Span, Status, Unused, Use

UNUSED = Rule(
    id="fact-unused",
    name="素材未写入",
    severity=Severity.WARNING,
    summary="一条明确的、带数据的素材在草稿中完全没有出现。",
    authority="本系统：素材应写入或说明不写的理由",
    valid=(Example("开展法治宣传12场。", facts=("普法宣传搞了12场",)),),
    invalid=(Example("开展法治宣传12场。", facts=("普法宣传搞了12场", "拆除违法建设5处"), flagged=""),),
)

_FOUND_IN_WORDS = 0.45
_MISSING_IN_WORDS = 0.3


def coverage(case: Case, proofs: Sequence[Proof]) -> Coverage | None:
    """None without facts."""
    if case.facts is None:
        return None
    places = _places(case, proofs)
    used = tuple(Use(fact.id, places[fact.id]) for fact in case.facts if fact.id in places)
    unused = tuple(Unused(fact.id, _reason(fact)) for fact in case.facts if fact.id not in places)
    return Coverage(len(case.facts), used, unused)


def check_coverage(case: Case, found: Coverage | None) -> tuple[Finding, ...]:
    """Findings for clear facts with figures whose figures and words are both absent."""
    if found is None or case.facts is None:
        return ()
    unused = {entry.fact for entry in found.unused}
    words = dict(zip((fact.id for fact in case.facts), case.in_words, strict=True))
    return tuple(
        _finding(fact)
        for fact in case.facts
        if fact.id in unused and _clear(fact) and words[fact.id][0] < _MISSING_IN_WORDS
    )


def _places(case: Case, proofs: Sequence[Proof]) -> dict[str, Span]:
    """The first clause that states a figure of the fact, else the sentence that says it in words."""
    places: dict[str, Span] = {}
    bound = [(binding.claim, binding.item) for _, binding in sorted(case.alignment.bindings.items())]
    derived = [(proof.claim, item) for proof in proofs for item in proof.items]
    for claim, item in (*bound, *derived):
        fact = case.items[item].fact
        if fact is not None and fact.usable:
            places.setdefault(fact.id, case.claims[claim].clause)
    for fact, (share, sentence) in zip(case.facts or (), case.in_words, strict=True):
        if fact.usable and share >= _FOUND_IN_WORDS and sentence is not None:
            places.setdefault(fact.id, sentence)
    return places


def _clear(fact: Fact) -> bool:
    stated = any(figure.value is not None for figure in fact.figures)
    return stated and fact.status in (Status.DONE, Status.UNDER_WAY)


def _reason(fact: Fact) -> str:
    if not fact.usable:
        return fact.reason or "尚未确认"
    return "草稿中没有找到"


def _finding(fact: Fact) -> Finding:
    where = f"{fact.source.file or '素材'}第{fact.source.line}行"
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
