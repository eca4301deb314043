"""N: figures made wrong, at every place that can be; a change that leaves the statement true is skipped."""

from decimal import Decimal
from itertools import pairwise
from random import Random

from assistant.domain import Span
from assistant.evals.fidelity.chinese import spelt
from assistant.evals.fidelity.material import Made, Material, plain
from assistant.evals.fidelity.written import Written

# Clauses about what any township does; the figure is what nobody noted.
_INVENTED = (
    "累计走访农户{n}户",
    "接待来访群众{n}人次",
    "印制法治手册{n}份",
    "组织夜间巡查{n}次",
    "调处邻里矛盾{n}起",
    "设置宣传展板{n}块",
    "培训网格员{n}名",
    "开展案例研讨{n}场",
)
_COUNTED = ("件", "起", "场", "次", "人", "人次", "份", "户", "家", "处", "个", "项", "条")


def digit(material: Material, rng: Random) -> Made:
    """One digit replaced; of a hedged figure only the leading one, since the hedge covers the rest."""
    for figure in material.figures:
        places = [at for at, char in enumerate(figure.digits) if char.isdigit()]
        at = places[0] if figure.hedge else rng.choice(places)
        lowest = "123456789" if at == 0 and not figure.digits.startswith("0.") else "0123456789"
        new = rng.choice([char for char in lowest if char != figure.digits[at]])
        digits = figure.digits[:at] + new + figure.digits[at + 1 :]
        if Decimal(digits.replace(",", "")) != 0:
            start = figure.number.start + at
            yield (material.change(Span(start, start + 1), new),)


def decimal_shift(material: Material, rng: Random) -> Made:
    """Ten times as much, or a tenth where that stays a count; a share only a tenth."""
    for figure in material.figures:
        number = Decimal(figure.digits.replace(",", ""))
        measured = figure.scale or figure.unit == "万元" or "." in figure.digits
        factors = [Decimal("0.1")] if measured or figure.unit == "%" or number % 10 == 0 else []
        if figure.unit != "%":
            factors.append(Decimal(10))
        yield (material.change(figure.number, plain(number * rng.choice(factors))),)


def leak(material: Material, rng: Random) -> Made:
    """The figure of another statement with another unit-fellow's value copied in."""
    for figure in material.exact:
        others = [one for one in material.exact if _differs(figure, one) and one.sentence != figure.sentence]
        same = [one for one in others if one.unit == figure.unit] or others
        if same:
            yield (material.change(figure.number, rng.choice(same).digits),)


def swap_across(material: Material, rng: Random) -> Made:
    """Two figures of the same unit exchanged between sentences."""
    yield from _swaps(material, rng, within=False)


def swap_within(material: Material, rng: Random) -> Made:
    """Two figures of the same unit exchanged inside a sentence."""
    yield from _swaps(material, rng, within=True)


def _swaps(material: Material, rng: Random, within: bool) -> Made:
    for at, one in enumerate(material.exact):
        others = [
            other
            for other in material.exact[at + 1 :]
            if other.unit == one.unit
            and other.scale == one.scale
            and other.value != one.value
            and (other.sentence == one.sentence) is within
        ]
        if others:
            other = rng.choice(others)
            yield material.change(one.number, other.digits), material.change(other.number, one.digits)


def invented(material: Material, rng: Random) -> Made:
    """A clause with a figure nobody noted, in Arabic numerals."""
    yield from _inventions(material, rng, chinese=False)


def invented_in_chinese(material: Material, rng: Random) -> Made:
    """The same in Chinese numerals."""
    yield from _inventions(material, rng, chinese=True)


def _inventions(material: Material, rng: Random, chinese: bool) -> Made:
    for sentence in sorted({figure.sentence for figure in material.figures}, key=lambda span: span.start):
        value = Decimal(rng.randint(11, 97))
        clause = rng.choice(_INVENTED)
        taken = {figure.value for figure in material.figures}
        if value not in taken:
            number = spelt(int(value)) if chinese else plain(value)
            yield (material.put(sentence.end - 1, "，" + clause.format(n=number)),)


def derived(material: Material, rng: Random) -> Made:
    """A rate that cannot be recomputed, or a total of two figures that is not their sum."""
    for figure in material.exact:
        if figure.unit in ("%", "个百分点"):
            off = Decimal(rng.choice([-7, -5, -3, 2, 4, 6])) + Decimal(rng.choice([0, 3])) / 10
            value = figure.value + off
            if 0 < value <= 100 and value != figure.value:
                yield (material.change(figure.number, plain(value)),)
    for one, other in pairwise(material.exact):
        if one.sentence == other.sentence and one.unit == other.unit and one.unit in _COUNTED:
            total = one.value + other.value + rng.choice([-2, -1, 1, 2, 10])
            if total > 0 and not material.written(total, one.unit):
                end = other.whole.end
                yield (material.put(end, f"，两项合计{plain(total)}{one.unit}"),)


def range_ends(material: Material, rng: Random) -> Made:
    """An exact count told as a range that it does not lie in."""
    for figure in material.exact:
        if figure.unit in _COUNTED and figure.value >= 3 and not figure.scale and "," not in figure.digits:
            low = figure.value + rng.randint(1, 3)
            yield (material.change(figure.number, f"{plain(low)}至{plain(low + rng.randint(2, 5))}"),)


def _differs(one: Written, other: Written) -> bool:
    return one.value != other.value and one.scale == other.scale
