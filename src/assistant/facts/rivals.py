"""A second voice on one count (经发办的表是498家次, 法庭那边说是26): neither count may be told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain import Bar, Fact, NameKind, Quantity, Status
from assistant.facts.conflicts import Reread, in_doubt, with_rests
from assistant.facts.lexicon import has, markers
from assistant.facts.readings import Reading
from assistant.facts.speech import is_dictated
from assistant.language import canonical_unit, names, periods, unit_class

_AGAINST = re.compile(
    r"(?:与|跟|和|同)[^，。；\d]{0,10}(?P<figure>\d[\d,.]*)[ ]*[\u4e00-\u9fff]{0,3}?的?"
    r"(?:不一致|对不上|不符|不一样|有出入|不同)"
)
_COUNTING = re.compile(
    r"今年|全年|本年|一共|总共|合计|共计|累计|共|现有|组织|开展|申请|进来|其中|联合|总数|数量|完成|是|有|为|的|了|搞|办理|报"
    r"|满打满算|[我全][镇乡县区]|我街道|[（(][^（()）]*[)）]?"
)
_GENERIC = re.compile(
    r"(?:受理|登记|统计|记录|显示|办理|调解|调处|检查|排查|接收|收到|化解|列支|支出|花|用)?"
)
_TAKES_IN = re.compile(r"[（(，]?(?:已|都)?(?:含|包括|包含|其中|连同|加上)")
_FEWEST_SHARED = 3
_NEAR = Decimal("0.5")
_CLOSE = Decimal("0.8")
"""How near counts are that a line sets against each other without a name of what they count."""
_LISTED = 2
_SHORT_LINE = 80
_JOINT = re.compile(r"[，、；（(]")


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure of a fact with the name of what it counts; `voiced` tells that an office is quoted for it."""

    at: int
    figure: Quantity
    name: str
    voiced: bool


def second_voices(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Counts of one thing that an office or a table is quoted to give otherwise, each pair in doubt."""
    readings = _voices_apart(readings, reread)
    counts = list(_counts(readings))
    groups: list[tuple[_Count, _Count]] = []
    taken: set[int] = set()
    for voiced in counts:
        if not voiced.voiced or voiced.at in taken:
            continue
        other = _rival(voiced, counts, readings)
        if other is not None and other.at not in taken:
            groups.append((other, voiced))
            taken |= {other.at, voiced.at}
    members = [
        [(one.at, one.figure) for one in sorted(group, key=lambda count: count.at)] for group in groups
    ]
    asked_else = [
        replace(reading, doubts=()) if at in taken and _asks_itself(reading.fact) else reading
        for at, reading in enumerate(readings)
    ]
    return in_doubt(asked_else, members, reread)


def _asks_itself(fact: Fact) -> bool:
    """Whether a fact in doubt has brought up a question that the one about both counts puts again."""
    return fact.bar is Bar.UNSURE or has("until-settled", fact.text)


def _voices_apart(readings: list[Reading], reread: Reread) -> list[Reading]:
    """A fact in which a later clause quotes somebody for a second figure of one unit, as two facts."""
    result = list(readings)
    rests: dict[int, list[Reading]] = {}
    for at, reading in enumerate(readings):
        fact = reading.fact
        if not (fact.usable or fact.status is Status.UNCLEAR) or (cut := _second_voice(fact)) is None:
            continue
        first, rest = (reread(fact, part) for part in (fact.text[:cut], fact.text[cut + 1 :]))
        result[at] = replace(reading, fact=first)
        rests[at] = [replace(reading, fact=rest, doubts=())]
    return with_rests(result, rests)


def _second_voice(fact: Fact) -> int | None:
    """Where the clause begins that quotes somebody for another figure of one unit, None for none."""
    doubted = _is_disputed(fact)
    for joint in _JOINT.finditer(fact.text):
        before = [figure for figure in fact.figures if figure.span.end <= joint.start()]
        behind = next((figure for figure in fact.figures if figure.span.start > joint.start()), None)
        if behind is None or not any(_may_be_one(figure, behind) for figure in before):
            continue
        lead = fact.text[joint.end() : behind.span.start]
        if _JOINT.search(lead) or has("part-of-it", lead):
            continue
        if markers("voice").search(lead) or (doubted and markers("source").match(lead)):
            return joint.start()
    return None


def _counts(readings: list[Reading]) -> Iterator[_Count]:
    for at, reading in enumerate(readings):
        fact = reading.fact
        if not (fact.usable or fact.status is Status.UNCLEAR):
            continue
        quoted = _voice_ends(fact)
        for number, figure in enumerate(fact.figures):
            if figure.value is not None:
                yield _Count(at, figure, _name(fact.text, figure), quoted and number == 0)


def _voice_ends(fact: Fact) -> bool:
    """Whether the words before the fact's first figure, in its note, quote somebody for it."""
    first = fact.figures[0].text if fact.figures else ""
    stands = fact.source.text.replace(" ", "").find(first.replace(" ", "")[:3]) if first else -1
    before = "" if is_dictated(fact.source.text) else fact.source.text.replace(" ", "")[: max(stands, 0)]
    own = fact.text[: fact.figures[0].span.start] if fact.figures else ""
    doubted = _is_disputed(fact)
    return _AGAINST.search(fact.text) is not None or any(
        has("voice", lead) or (doubted and has("source", lead))
        for lead in (re.split(r"[。；;\d]", said)[-1] for said in (before, own))
    )


def _name(text: str, figure: Quantity) -> str:
    """What a figure counts, without who says so and without words of counting."""
    clauses = re.split(r"[，、（(；：—\"”“]", text[: figure.span.start])
    name = _bare(clauses[-1])
    if not name and len(clauses) >= _LISTED and not re.search(r"\d", clauses[-2]):
        name = _bare(clauses[-2])
    return name or _bare(re.split(r"\d", clauses[0])[0])


def _bare(clause: str) -> str:
    said = markers("voice").sub("", re.sub(r"^.*\d[\d,.]*[\u4e00-\u9fff]?", "", clause))
    return _COUNTING.sub("", markers("source").sub("", said)).strip()


def _rival(voiced: _Count, counts: list[_Count], readings: list[Reading]) -> _Count | None:
    """The count that the voiced one contradicts: named by its value, else of its thing, unit and size."""
    told = readings[voiced.at].fact
    against = _AGAINST.search(told.text)
    candidates = [
        other
        for other in counts
        if other.at != voiced.at
        and _may_clash(readings[other.at].fact)
        and not _apart(other, voiced, readings)
    ]
    if _TAKES_IN.match(told.text, voiced.figure.span.end):
        return None
    if against is not None:
        named = [one for one in candidates if str(one.figure.value) == against["figure"].replace(",", "")]
        return named[0] if named else None
    fitting = [one for one in candidates if _may_be_one(one.figure, voiced.figure)]
    same = [one for one in fitting if _same_thing(one.name, voiced.name)]
    if same:
        return min(same, key=lambda one: abs(one.at - voiced.at))
    if _GENERIC.fullmatch(voiced.name):
        line = told.source.line
        near = [
            one
            for one in fitting
            if one.at < voiced.at
            and (
                (voiced.at - one.at == 1 and voiced.figure.unit) or readings[one.at].fact.source.line == line
            )
        ]
        if near:
            return near[0]
    close = [
        one
        for one in fitting
        if one.at < voiced.at and one.figure.unit and _may_be_one(one.figure, voiced.figure, _CLOSE)
    ]
    if not (voiced.figure.unit and close and _is_disputed(told)):
        return None
    return min(close, key=lambda one: abs(_value(one) - _value(voiced)))


def _value(count: _Count) -> Decimal:
    return count.figure.value or Decimal(0)


def _is_disputed(fact: Fact) -> bool:
    """Whether the fact, or the short line that it comes from, says that figures do not agree."""
    line = fact.source.text
    return has("disputed", line if len(line) <= _SHORT_LINE else fact.text)


def _apart(one: _Count, other: _Count, readings: list[Reading]) -> bool:
    """Whether two counts are of different villages or times."""
    ones, others = (readings[count.at].fact.text for count in (one, other))
    places = [{name.text for name in names(text) if name.kind is NameKind.PLACE} for text in (ones, others)]
    times = [{period.value for period in periods(text)} for text in (ones, others)]
    return any(a and b and not a & b for a, b in (places, times))


def _may_clash(fact: Fact) -> bool:
    return fact.usable or fact.bar in (Bar.CONFLICT, Bar.UNSURE)


def _may_be_one(one: Quantity, other: Quantity, near: Decimal = _NEAR) -> bool:
    """Whether figures are of one unit and so near each other that they may be two counts of one thing."""
    if one.value is None or other.value is None or one.value == other.value:
        return False
    if min(one.value, other.value) < max(one.value, other.value) * near:
        return False
    units = {canonical_unit(figure.unit) for figure in (one, other) if figure.unit}
    return len(units) <= 1 or {unit_class(unit) for unit in units} == {"case"}


def _same_thing(one: str, other: str) -> bool:
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return (len(shorter) > 1 and (shorter in longer or one[-2:] == other[-2:])) or any(
        one[at : at + _FEWEST_SHARED] in other for at in range(len(one) - _FEWEST_SHARED + 1)
    )
