"""B: the same figure in another form. A good checker stays silent."""

import re
from decimal import Decimal
from random import Random

from assistant.evals.fidelity.chinese import counted
from assistant.evals.fidelity.material import Made, Material, plain

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_SPELLABLE = ("件", "场", "次", "期", "份", "条", "项", "个", "户", "家", "处", "名", "起")
_LARGEST_SPELT = 99
_SMALLEST_ROUNDED = 100


def full_width(material: Material, _rng: Random) -> Made:
    for figure in material.figures:
        yield (material.change(figure.number, figure.digits.translate(_FULL_WIDTH)),)


def chinese_numerals(material: Material, _rng: Random) -> Made:
    """12件 → 十二件."""
    for figure in material.exact:
        whole = figure.digits.isdecimal() and not figure.scale
        if whole and figure.unit in _SPELLABLE and 2 <= figure.value <= _LARGEST_SPELT:
            yield (material.change(figure.number, counted(int(figure.value))),)


def rescaled(material: Material, _rng: Random) -> Made:
    """3.5万元 → 35000元, and the other way where it stays short."""
    for figure in material.exact:
        if figure.unit == "万元":
            yield (material.change(figure.whole, f"{plain(figure.value * 10_000)}元"),)
        elif figure.unit == "元" and figure.value >= 1000 and figure.value % 100 == 0:
            yield (material.change(figure.whole, f"{plain(figure.value / 10_000)}万元"),)


def unfolded(material: Material, _rng: Random) -> Made:
    """1.2万人次 → 12000人次, 12000份 → 1.2万份."""
    for figure in material.exact:
        if figure.scale:
            yield (material.change(figure.whole, f"{plain(figure.value)}{figure.unit}"),)
        elif figure.unit not in ("元", "%") and figure.value >= 10_000 and figure.value % 100 == 0:
            yield (material.change(figure.whole, f"{plain(figure.value / 10_000)}万{figure.unit}"),)


def grouped(material: Material, _rng: Random) -> Made:
    """6843件 → 6,843件."""
    for figure in material.figures:
        if figure.digits.isdecimal() and figure.value >= 1000 and not figure.scale:
            yield (material.change(figure.number, f"{int(figure.digits):,}"),)


def rounded(material: Material, _rng: Random) -> Made:
    """1234份 → 1200余份: downwards and shorter. Not beside a whole, whose parts would look wrong."""
    for figure in material.exact:
        if figure.digits.isdecimal() and not figure.scale and figure.value >= _SMALLEST_ROUNDED:
            step = Decimal(10) ** (len(figure.digits) - 2)
            low = figure.value // step * step
            sentence = figure.sentence.of(material.draft)
            if low != figure.value and not re.search("其中|合计|共计|率", sentence):
                yield (material.change(figure.number, f"{plain(low)}余"),)
