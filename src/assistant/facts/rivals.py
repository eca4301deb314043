"""A second voice on one count (经发办的表是498家次, 法庭那边说是26): neither count may be told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain import Bar, Fact, Quantity, Status
from assistant.facts.conflicts import Reread, in_doubt
from assistant.facts.lexicon import markers
from assistant.facts.readings import Reading
from assistant.language import canonical_unit, unit_class

_AGAINST = re.compile(
    r"(?:与|跟|和|同)[^，。；\d]{0,10}(?P<figure>\d[\d,.]*)[ ]*[\u4e00-\u9fff]{0,3}?的?"
    r"(?:不一致|对不上|不符|不一样|有出入|不同)"
)
_COUNTING = re.compile(
    r"今年|全年|本年|一共|总共|合计|共计|累计|共|现有|组织|开展|申请|进来|其中|联合|总数|数量|完成|是|有|为|的|了|搞|办理|报"
)
_GENERIC = re.compile(r"(?:受理|登记|统计|记录|显示|办理|调解|调处|检查|排查|接收|收到|化解)?")
_TAKES_IN = re.compile(r"[（(，]?(?:已|都)?(?:含|包括|包含|其中|连同|加上)")
_FEWEST_SHARED = 3
_NEAR = Decimal("0.5")
_LISTED = 2


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure of a fact with the name of what it counts; `voiced` tells that an office is quoted for it."""

    at: int
    figure: Quantity
    name: str
    voiced: bool


def second_voices(readings: list[Reading], reread: Reread) -> list[Reading]:
    """Counts of one thing that an office or a table is quoted to give otherwise, each pair in doubt."""
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
    return in_doubt(readings, members, reread)


def _counts(readings: list[Reading]) -> Iterator[_Count]:
    for at, reading in enumerate(readings):
        fact = reading.fact
        if reading.table or not (fact.usable or fact.status is Status.UNCLEAR):
            continue
        quoted = _voice_ends(fact)
        for number, figure in enumerate(fact.figures):
            if figure.value is not None:
                yield _Count(at, figure, _name(fact.text, figure), quoted and number == 0)


def _voice_ends(fact: Fact) -> bool:
    """Whether the words before the fact's first figure, in its note, quote somebody for it."""
    first = fact.figures[0].text if fact.figures else ""
    stands = fact.source.text.replace(" ", "").find(first.replace(" ", "")[:3]) if first else -1
    before = fact.source.text.replace(" ", "")[: max(stands, 0)]
    own = fact.text[: fact.figures[0].span.start] if fact.figures else ""
    return any(
        markers("voice").search(re.split(r"[。；;\d]", said)[-1]) is not None
        or _AGAINST.search(fact.text) is not None
        for said in (before, own)
    )


def _name(text: str, figure: Quantity) -> str:
    """What a figure counts, without who says so and without words of counting."""
    clauses = re.split(r"[，、（(；：—\"”“]", text[: figure.span.start])
    name = _bare(clauses[-1])
    if not name and len(clauses) >= _LISTED and not re.search(r"\d", clauses[-2]):
        name = _bare(clauses[-2])
    return name or _bare(re.split(r"\d", clauses[0])[0])


def _bare(clause: str) -> str:
    return _COUNTING.sub(
        "", markers("voice").sub("", re.sub(r"^.*\d[\d,.]*[\u4e00-\u9fff]?", "", clause))
    ).strip()


def _rival(voiced: _Count, counts: list[_Count], readings: list[Reading]) -> _Count | None:
    """The count that the voiced one contradicts: named by its value, else of its thing, unit and size."""
    against = _AGAINST.search(readings[voiced.at].fact.text)
    candidates = [other for other in counts if other.at != voiced.at and _may_clash(readings[other.at].fact)]
    if _TAKES_IN.match(readings[voiced.at].fact.text, voiced.figure.span.end):
        return None
    if against is not None:
        named = [one for one in candidates if str(one.figure.value) == against["figure"].replace(",", "")]
        return named[0] if named else None
    fitting = [one for one in candidates if _may_be_one(one.figure, voiced.figure)]
    same = [one for one in fitting if _same_thing(one.name, voiced.name)]
    if same:
        return min(same, key=lambda one: abs(one.at - voiced.at))
    if not _GENERIC.fullmatch(voiced.name):
        return None
    line = readings[voiced.at].fact.source.line
    near = [
        one
        for one in fitting
        if one.at < voiced.at
        and ((voiced.at - one.at == 1 and voiced.figure.unit) or readings[one.at].fact.source.line == line)
    ]
    return near[0] if near else None


def _may_clash(fact: Fact) -> bool:
    return fact.usable or fact.bar is Bar.CONFLICT


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None or one.value == other.value:
        return False
    if min(one.value, other.value) < max(one.value, other.value) * _NEAR:
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
