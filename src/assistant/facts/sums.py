"""Totals that their parts do not come to: in brackets, in a table, in one breath."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.domain import Fact, Hedge, NameKind, Quantity, QuestionKind, Status
from assistant.facts.conflicts import Reread, parted, unclear, with_rests
from assistant.facts.lexicon import has
from assistant.facts.readings import Doubt, Reading
from assistant.language import canonical_unit, names, periods, quantities, same_unit, unit_class
from assistant.language.patterns import late

_BRACKETS = late(r"[（(]([^（）()]+)[)）]")
_NOT_PARTS = late(r"其中|含|包括|每|余|多|约")
_TOTAL = late(r"^(?:合计|总计|共计|一共|总共|累计|全年|加起来|拢共|共)")
_ADDED = late(r"^(?:合计|加起来|合起来|拢共)")
"""Words by which what stands right before a total is its parts, whatever they are called."""
_BREATH = late(r"[。；;\n]")
_CLAUSE = late(r"[，,、 \u3000：:]")
_PART_OF_A_YEAR = late(r"^(?:[上下]半年|[一二三四1-4]季度|第[一二三四]季度|[前后]\d个月)")
_LOOSE = late(r"(?<=[\u4e00-\u9fff]) (?=\d)|(?<=\d) (?=[\u4e00-\u9fff])")


_PART_OF_IT = late(r"其中|含|包括")
_CAME_OF_IT = late(
    r"(?:已经?|共|都)?(?:办结|结案|办理完毕|化解|调(?:解)?(?:成功|成)|成功|整改|改完|采纳|答复|办复|持证|销号|合格|报备|备案)了?"
)
_CARRIED_OVER = late(r"结转|[去上往前]年|历年|遗留|旧案|积案|复核")
_ONE_MATTER = late(
    r"(?P<matter>[\u4e00-\u9fff]{2})率.*(?P=matter)|(?P<later>[\u4e00-\u9fff]{2})[^率].*(?P=later)率"
    r"|应[\u4e00-\u9fff]|受理|总数"
)
"""Whether the rate is of one of the counts."""
_ROUNDED = Decimal("0.6")
_FEWEST_ROWS = 2


def wrong_sums(readings: list[Reading], reread: Reread) -> list[Reading]:
    """A total whose parts in brackets, rows or a breath do not add up is unclear and asked about.

    So is a rate that its counts do not come to; the counts stay.
    """
    result = list(readings)
    rests: dict[int, Sequence[Reading]] = {}
    for at, reading in enumerate(readings):
        problem = (
            _wrong_brackets(reading.fact)
            or (_wrong_total(reading, readings) if reading.total else "")
            or _wrong_breath(reading.fact)
            or _more_than_the_whole(reading.fact)
        )
        if problem and reading.fact.usable:
            doubt = Doubt(QuestionKind.CONFLICT, problem)
            result[at] = unclear(replace(reading, doubts=(*reading.doubts, doubt)), "分项与合计不符")
        elif reading.fact.usable and (wrong := _wrong_rate(reading.fact)):
            rate, rests[at] = parted(reading, wrong[0].span, reread)
            doubt = Doubt(QuestionKind.CONFLICT, wrong[1])
            result[at] = unclear(replace(rate, doubts=(*rate.doubts, doubt)), "与分子分母算出的不符")
    return with_rests(result, rests)


def _wrong_breath(fact: Fact) -> str:
    """上半年18件，下半年29件，合计45件: parts of a year, or villages, and a total they do not come to."""
    for breath in _BREATH.split(_LOOSE.sub("", fact.source.text)):
        parts: list[Quantity] = []
        told: list[Quantity] = []
        for figure in quantities(breath):
            lead = _CLAUSE.split(breath[: figure.span.start])[-1]
            if _ADDED.match(lead) and not parts and len({one.unit for one in (*told, figure)}) == 1:
                parts = told
            told = [] if _PART_OF_IT.match(lead) or _CAME_OF_IT.match(lead) else [*told, figure]
            if figure.value is None or figure.hedge is not Hedge.EXACT:
                parts = []
            elif _TOTAL.match(lead) and len(parts) > 1 and _of_one_kind(parts[-1].unit, figure.unit):
                added = sum((part.value for part in parts if part.value), Decimal(0))
                if added != figure.value and any(own.value == figure.value for own in fact.figures):
                    return f"“{fact.text}”中分项合计{added}，与总数{figure.value}不符，以哪个为准？"
                parts = []
            elif (_is_apart(lead) or _is_listed(breath, figure)) and (
                not parts or same_unit(parts[-1].unit, figure.unit)
            ):
                parts.append(figure)
    return ""


def _is_listed(breath: str, figure: Quantity) -> bool:
    """Whether a figure is an item of a bare list: 50人、42人、38人."""
    before, behind = breath[: figure.span.start], breath[figure.span.end :]
    return before.endswith("、") or (behind.startswith("、") and behind[1:2].isdigit())


def _of_one_kind(one: str, other: str) -> bool:
    return same_unit(one, other) or unit_class(one) == unit_class(other) == "person"


def _is_apart(lead: str) -> bool:
    """Whether a figure's clause begins with a part of the year or a place of its own."""
    spans = (period.span for period in periods(lead))
    places = (name.span for name in names(lead) if name.kind is NameKind.PLACE)
    return bool(_PART_OF_A_YEAR.match(lead)) or any(span.start == 0 for span in (*spans, *places))


def _wrong_brackets(fact: Fact) -> str:
    """53件（简易40件普通12件）: parts of one unit that fall short of the whole before the bracket."""
    for bracket in _BRACKETS.finditer(fact.text):
        inside = [q for q in fact.figures if bracket.start() < q.span.start < bracket.end()]
        whole = [q for q in fact.figures if q.span.end <= bracket.start() <= q.span.end + 4]
        if len(inside) < 2 or not whole or _NOT_PARTS.search(bracket.group(1)):
            continue
        units = {canonical_unit(q.unit) for q in (*inside, whole[-1])}
        if len(units) != 1 or "%" in units or any(q.value is None for q in inside):
            continue
        added = (q.value * _times(fact.text[: q.span.start]) for q in inside if q.value)
        parts, total = sum(added, Decimal(0)), whole[-1].value
        if total is not None and parts != total:
            return f"“{fact.text}”中分项合计{parts}，与总数{total}不符，以哪个为准？"
    return ""


def _times(before: str) -> int:
    """How many things have the figure behind them each (农机、燃气、食品各2次)."""
    each = re.search(r"(?:^|[，,；（(\d])(?P<things>[^，,；（()）\d]+)各$", before)
    return each["things"].count("、") + 1 if each and "、" in each["things"] else 1


def _more_than_the_whole(fact: Fact) -> str:
    """30件，其中简易18件、普通13件, and 受理21件，办结23件: parts beyond the whole."""
    for whole, following in pairwise(fact.figures):
        lead = fact.text[whole.span.end : following.span.start].strip("，,、；（( ")
        if _PART_OF_IT.search(re.split(r"[，；（(]", fact.text[: whole.span.start])[-1]):
            continue
        part = _PART_OF_IT.match(lead)
        if not (part or _CAME_OF_IT.fullmatch(lead)) or _CARRIED_OVER.search(fact.source.text):
            continue
        parts = [following]
        for other in fact.figures[fact.figures.index(following) + 1 :]:
            joint = fact.text[parts[-1].span.end : other.span.start]
            if not (part and joint.startswith("、") and same_unit(other.unit, whole.unit)):
                break
            parts.append(other)
        if unit_class(whole.unit) == "person":
            parts = parts[:1]
        if whole.value is None or not all(same_unit(one.unit, whole.unit) for one in parts):
            continue
        added = sum((one.value for one in parts if one.value is not None), Decimal(0))
        earlier = [
            q.value for q in fact.figures[: fact.figures.index(whole)] if same_unit(q.unit, whole.unit)
        ]
        if added in earlier or whole.value + added in earlier:
            continue
        if added > whole.value and Hedge.EXACT is whole.hedge is following.hedge:
            return f"“{fact.text}”中分项{added}，超过了总数{whole.value}，以哪个为准？"
    return ""


def _wrong_rate(fact: Fact) -> tuple[Quantity, str] | None:
    """化解率96%（化解115件，受理118件): a rate that the two counts told with it do not come to."""
    rates = [q for q in fact.figures if q.unit == "%" and fact.text[: q.span.start].endswith("率")]
    counts = [q for q in fact.figures if q.unit != "%" and q.value and q.hedge is Hedge.EXACT]
    if len(rates) != 1 or len(counts) != 2 or not same_unit(counts[0].unit, counts[1].unit):
        return None
    stated = rates[0].value
    part, whole = sorted(q.value for q in counts if q.value is not None)
    if stated is None or rates[0].hedge is not Hedge.EXACT or not _ONE_MATTER.search(fact.text):
        return None
    computed = part * 100 / whole
    if abs(computed - stated) < _ROUNDED:
        return None
    return rates[
        0
    ], f"“{fact.text}”按{part}和{whole}计算为{computed:.1f}%，与“{rates[0].text}”不符，以哪个为准？"


def _wrong_total(total: Reading, readings: list[Reading]) -> str:
    above = readings[: readings.index(total)]
    rows = [r for r in above if r.table == total.table and not r.total]
    ahead = [r.fact for r in rows if r.fact.status is Status.PLANNED or has("pending", r.fact.text)]
    if ahead and total.fact.figures:
        return f"“{total.fact.text}”把还没有开展的“{ahead[0].text}”算在内，实际完成多少？"
    rows = [row for row in rows if row.counts]
    for at, stated in enumerate(total.counts):
        added = [_added(told, at) for told in (rows, [row for row in rows if row.fact.usable])]
        if stated is not None and None not in added and stated not in added:
            return f"表中“{total.fact.text}”，各行相加是{added[-1]}，以哪个为准？"
    return ""


def _added(rows: Sequence[Reading], at: int) -> Decimal | None:
    """What the rows come to in one column, None where one of them has no figure there."""
    values = [row.counts[at] for row in rows if at < len(row.counts)]
    if len(values) < _FEWEST_ROWS or len(values) < len(rows) or None in values:
        return None
    return sum((value for value in values if value is not None), Decimal(0))
