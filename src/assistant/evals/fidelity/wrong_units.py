"""U and A: the unit or the hedge of a figure made wrong."""

from random import Random

from assistant.domain import Span
from assistant.evals.edits import Change
from assistant.evals.fidelity.material import Made, Material
from assistant.evals.fidelity.written import Written, confusions

_SCALED = ("元", "万元", "亿元")
_RATIOS = ("%", "％", "个百分点")
_OPPOSITE = {
    "余": "近",
    "多": "近",
    "超": "近",
    "超过": "不足",
    "逾": "近",
    "近": "超",
    "不足": "超",
    "约": "超",
    "左右": "近",
    "以上": "不足",
}


def unit_scale(material: Material, rng: Random) -> Made:
    """元 for 万元, a figure without its 万, % for 百分点."""
    for figure in material.figures:
        if figure.unit in _SCALED + _RATIOS:
            yield _unit(material, figure, rng.choice(confusions()[figure.unit]))
        elif figure.scale:
            at = material.draft.index("万", figure.number.end)
            yield (material.change(_one(at), ""),)


def unit_counter(material: Material, rng: Random) -> Made:
    """Another thing counted: 人 for 人次, 件 for 场."""
    for figure in material.figures:
        choices = confusions()[figure.unit]
        if choices and figure.unit not in _SCALED + _RATIOS:
            yield _unit(material, figure, rng.choice(choices))


def hedge_added(material: Material, rng: Random) -> Made:
    """近, 超, 不足 or 余 on an exact figure, of which none is true; 约, 左右 and 以上 are, and stay out."""
    for figure in material.exact:
        if figure.value < 10 or figure.unit in _RATIOS:
            continue
        hedge = rng.choice(["近", "超", "不足", "余"])
        if hedge == "余" and (figure.value % 10 or "." in figure.digits):
            hedge = "近"
        at = figure.number.end if hedge == "余" else figure.number.start
        if material.draft[at - 1] not in "达到至":
            yield (material.put(at, hedge),)


def hedge_dropped(material: Material, _rng: Random) -> Made:
    """A rounded figure told as exact."""
    for figure in material.figures:
        if figure.hedge:
            yield (material.change(figure.whole, _bare(figure)),)


def hedge_flipped(material: Material, _rng: Random) -> Made:
    """From above the figure to below it, and the other way."""
    for figure in material.figures:
        if figure.hedge:
            yield (material.change(figure.whole, _OPPOSITE[figure.hedge] + _bare(figure)),)


def _bare(figure: Written) -> str:
    return figure.digits + figure.scale + figure.unit


def _unit(material: Material, figure: Written, unit: str) -> tuple[Change]:
    end = figure.whole.end - len(figure.behind)
    return (material.change(Span(end - len(figure.unit), end), unit),)


def _one(at: int) -> Span:
    return Span(at, at + 1)
