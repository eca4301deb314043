"""The indicators of two years side by side, with the change computed."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from assistant.domain import Fact, Hedge, Quantity, Report
from assistant.drafting.comparison.pairing import pairs, says_enough
from assistant.drafting.comparison.points import Figure, figures_of_facts, figures_of_report
from assistant.drafting.comparison.values import Change, Row
from assistant.drafting.plan import PROBLEMS
from assistant.genres import Genre
from assistant.language import convert, unit_class

_TENTH = Decimal("0.1")
_LEAST_NAME = 4
_RATES = ("ratio", "points")
_DEEDS = re.compile(r"受理|排查|(?<!人民)调解(?![委员室])|调处|化解|立案|审核|办理")
_STOCK, _FLOW = re.compile(r"[增达降减]至|达到|增加到|累计|现有"), re.compile(r"新[建增设培装]|增加$")
_ONE_DEED = {"调处": "调解"}
_IN_DOUBT = "本年素材中此数有矛盾，待确认"


def rows_of(facts: Sequence[Fact], report: Report, genre: Genre, year: int) -> tuple[Row, ...]:
    """What both years state and what only last year's report does, in its order, then what only the facts do.

    Of figures that stand in one year alone, those of single events and of shortcomings are left out.
    """
    last, this = figures_of_report(report, genre), figures_of_facts(facts, year)
    found = pairs(last, this)
    of_last = {pair.last: this[pair.this] for pair in found}
    paired = {pair.this for pair in found}
    both = [
        _row(figure, of_last.get(at))
        for at, figure in enumerate(last)
        if at in of_last or _stands_alone(figure)
    ]
    new = [_row(None, figure) for at, figure in enumerate(this) if at not in paired and _stands_alone(figure)]
    return (*both, *new)


def change_of(last: Quantity, this: Quantity) -> Change | None:
    """What this year's figure is more than last year's; None unless both are exact."""
    if not (_is_exact(last) and _is_exact(this)):
        return None
    before, now = last.value or Decimal(0), this.value or Decimal(0)
    before = convert(before, last.unit)[0] / convert(Decimal(1), this.unit)[0]
    difference = now - before
    if before == 0 or unit_class(this.unit) in _RATES:
        return Change(difference, None)
    return Change(difference, (difference * 100 / before).quantize(_TENTH, ROUND_HALF_UP))


def _stands_alone(figure: Figure) -> bool:
    return says_enough(figure) and not figure.dated and figure.point.section != PROBLEMS


def _row(last: Figure | None, this: Figure | None) -> Row:
    figures = [figure for figure in (last, this) if figure]
    return Row(
        _name(figures),
        last=last.point if last else None,
        this=this.point if this else None,
        change=change_of(last.point.quantity, this.point.quantity) if last and this else None,
        note=_note(last, this),
    )


def _name(figures: Sequence[Figure]) -> str:
    """The shorter way to say it that still says something."""
    names = sorted((figure.point.subject for figure in figures), key=len)
    return next((name for name in names if len(name) >= _LEAST_NAME), names[-1])


def _note(last: Figure | None, this: Figure | None) -> str:
    notes = []
    if this and this.doubtful:
        notes.append(_IN_DOUBT)
    if this and this.so_far:
        notes.append(f"本年数为{this.so_far}")
    if last and this:
        if {_is_stock(last), _is_stock(this)} == {True, False}:
            notes.append("一年说的是总数，一年说的是新增数")
        before, now = _deeds(last), _deeds(this)
        if before and now and not before & now:
            notes.append(f"上年说的是{'、'.join(sorted(before))}，本年说的是{'、'.join(sorted(now))}")
    return "；".join(notes)


def _is_stock(figure: Figure) -> bool | None:
    """Whether a figure says how many there are (增至) or how many came (新建); None where it says neither."""
    subject = figure.point.subject
    return True if _STOCK.search(subject) else False if _FLOW.search(subject) else None


def _deeds(figure: Figure) -> frozenset[str]:
    """受理 is not 调解, and 排查 not 化解."""
    found = _DEEDS.findall(figure.point.subject)
    return frozenset(_ONE_DEED.get(deed, deed) for deed in found)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.high is None and quantity.hedge is Hedge.EXACT
