"""What the notes say twice: corrections, repetitions and contradictions between offices."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain import Bar, Fact, Quantity, Status
from assistant.facts.conflicts import Reread, conflicts, wrong_sums
from assistant.facts.lexicon import has
from assistant.facts.readings import Reading
from assistant.language import convert, grams, unit_class

_NOT = re.compile(r"(?:不是|而不是|不对|非|错)")
_WRONG = re.compile(
    r"([\u4e00-\u9fff]{2,6}?)(?:那个|的)?(?:数)?[，,]?(?:写反|写错|打错|说错|报错|弄错|算错|不对)"
)
_SLIP = re.compile(r"^(?:刚才)?(?:我)?(?:说|打|写|报)错了?|^(?:更正|订正)(?:一下)?[：:，,]?(?:是|应为)")
_PUT_RIGHT = re.compile(
    r"(?:更正|订正|纠正|改一下)(?:一下)?[：:，,]?(?:上面|前面|刚才)?(?P<thing>[\u4e00-\u9fff]{2,6}?)(?:的|那个)?(?:数)?"
    r"(?:应该|应当)?(?<!不)(?:是|为|改为|改成)(?=约?\d)"
)
_DENIED = re.compile(r"(?:不是|而不是|非|原报|原来|错报|从|由|将|把)$")
_DISOWNED = re.compile(r"[，,]?(?:不对|错了|有误|作废|不算)")
_SAME_MATTER = 0.2
_COUNTERS = frozenset({"case", "document", "event", "place", "general"})
_NAME_LENGTH = 2
_REPEATED = 0.6


def reconciled(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Corrections applied, repetitions set aside, contradictions turned into questions.

    `reread(fact, text)` reads a fact's figures, dates and names anew from a changed text.
    """
    return conflicts(_repetitions(wrong_sums(_corrections(readings, reread))), reread)


def _corrections(readings: list[Reading], reread: Reread) -> list[Reading]:
    """The corrected fact keeps its place with the new figure; the correction itself is set aside."""
    result = list(readings)
    for at, reading in enumerate(result):
        if not has("correction", reading.fact.source.text) and not _NOT.search(reading.fact.text):
            continue
        found = _corrected(result[:at], reading.fact) or _corrected_by_speaker(result[:at], reading)
        if found is None:
            continue
        earlier, old, new = found
        target = result[earlier]
        text = target.fact.text.replace(old.text, _with_unit(new, old), 1)
        further: list[Quantity] = []
        for before, after in _also_corrected(target.fact, reading.fact, (old, new)):
            text = text.replace(before.text, _with_unit(after, before), 1)
            further.append(before)
        reason = f"第{reading.fact.source.line}行更正：{old.text}改为{_with_unit(new, old)}"
        result[earlier] = replace(target, fact=replace(reread(target.fact, text), reason=reason))
        merged = f"更正说明，已并入第{target.fact.source.line}行的事实"
        taken_back = replace(reading.fact, figures=(old, *further))
        result[at] = replace(reading, fact=_withhold(taken_back, merged, Bar.SUPERSEDED), doubts=())
    return result


def _corrected(earlier: list[Reading], correction: Fact) -> tuple[int, Quantity, Quantity] | None:
    """The nearest fact that holds the value which the correction takes back, with old and new figure."""
    if named := _corrected_by_name(earlier, correction):
        return named
    stated = [q for q in correction.figures if q.value is not None]
    denied = [
        q
        for q in stated
        if _DENIED.search(correction.text[: q.span.start]) or _DISOWNED.match(correction.text, q.span.end)
    ]
    if not denied and not has("correction", correction.source.text):
        return None
    best: tuple[float, int, Quantity, Quantity] | None = None
    for at, reading in enumerate(earlier):
        for old in reading.fact.figures:
            withdrawn = [q for q in stated if q.value == old.value and _may_be_one(q.unit, old.unit)]
            withdrawn = [q for q in withdrawn if not denied or q in denied]
            fresh = [q for q in stated if q.value != old.value and _may_be_one(q.unit, old.unit)]
            if not withdrawn or not fresh or reading.fact.status is Status.WITHHELD:
                continue
            likeness = _likeness(reading.fact.text, correction.text)
            if not denied and likeness < _SAME_MATTER:
                continue
            score = likeness + at / 10_000
            if best is None or score > best[0]:
                best = (score, at, old, fresh[0])
    return best[1:] if best is not None else None


def _also_corrected(
    target: Fact, correction: Fact, applied: tuple[Quantity, Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """隐患是116处不是118，整完110: what the correction says anew of the same words (整完112处)."""
    for new in correction.figures:
        lead = re.split(r"[\d，；。]", correction.text[: new.span.start])[-1][-_NAME_LENGTH:]
        if new.value is None or new in applied or len(lead) < _NAME_LENGTH:
            continue
        for old in target.figures:
            if target.text[: old.span.start].endswith(lead) and old.value not in (None, new.value):
                yield old, new


def _corrected_by_speaker(
    earlier: list[Reading], correction: Reading
) -> tuple[int, Quantity, Quantity] | None:
    """说错了，是8场: the one figure of the unit in what the same hand said last."""
    fresh = [q for q in correction.fact.figures if q.value is not None and q.unit]
    if not _SLIP.search(correction.fact.text) or not fresh:
        return None
    at = next((at for at in range(len(earlier) - 1, -1, -1) if earlier[at].fact.figures), -1)
    if at < 0 or earlier[at].speaker != correction.speaker or not earlier[at].fact.usable:
        return None
    old = [q for q in earlier[at].fact.figures if q.unit == fresh[0].unit and q.value != fresh[0].value]
    return (at, old[0], fresh[0]) if len(old) == 1 else None


def _corrected_by_name(earlier: list[Reading], correction: Fact) -> tuple[int, Quantity, Quantity] | None:
    """罚没写反了，是8.6万: the last figure given for the thing named, where the old value is not repeated."""
    named = _WRONG.search(correction.text) or _PUT_RIGHT.search(correction.text)
    fresh = [q for q in correction.figures if named and q.value is not None and q.span.start >= named.end()]
    if named is None or not fresh:
        return None
    things = (named.group(1)[-_NAME_LENGTH:], named.group(1)[:_NAME_LENGTH])
    for at, reading in reversed(list(enumerate(earlier))):
        stands = max(reading.fact.text.find(thing) for thing in things)
        after = [q for q in reading.fact.figures if stands >= 0 and q.span.start >= stands]
        if after and reading.fact.usable and _may_be_one(fresh[0].unit, after[0].unit):
            return at, after[0], fresh[0]
    return None


def _may_be_one(one: str, other: str) -> bool:
    """One unit, or counters: the reader supplied those that a telegram leaves out."""
    if not one or not other or convert(Decimal(1), one)[1] == convert(Decimal(1), other)[1]:
        return True
    return {unit_class(one), unit_class(other)} <= _COUNTERS


def _with_unit(new: Quantity, old: Quantity) -> str:
    if new.unit:
        return new.text
    return new.text + (old.unit[1:] if old.unit[:1] == new.text[-1] else old.unit)


def _repetitions(readings: list[Reading]) -> list[Reading]:
    result = list(readings)
    for at, later in enumerate(result):
        for first in result[:at]:
            if _repeats(later.fact, first.fact):
                place = f"与第{first.fact.source.line}行（{first.fact.source.file or '粘贴文本'}）重复"
                result[at] = replace(later, fact=_withhold(later.fact, place, Bar.REPEATED), doubts=())
                break
    return result


def _repeats(later: Fact, first: Fact) -> bool:
    if not (later.usable and first.usable and later.figures):
        return False
    if not _values(later) <= _values(first) or (later.dates and first.dates and later.dates != first.dates):
        return False
    return _likeness(later.text, first.text) >= _REPEATED


def _values(fact: Fact) -> set[tuple[Decimal | None, str]]:
    return {convert(q.value, q.unit) if q.value is not None else (None, q.text) for q in fact.figures}


def _likeness(one: str, other: str) -> float:
    """Share of the shorter text's bigrams that the other has too."""
    a, b = set(grams(one, (2,))), set(grams(other, (2,)))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _withhold(fact: Fact, reason: str, bar: Bar) -> Fact:
    return replace(fact, status=Status.WITHHELD, reason=reason, bar=bar)
