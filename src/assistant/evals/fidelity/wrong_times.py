"""T: years, months, days, quarters, period words made wrong; last year's figure under this year's label."""

import re
from random import Random

from assistant.domain import Span
from assistant.evals.fidelity.material import Made, Material
from assistant.evals.fidelity.written import in_prose, sheltered

_MONTH = re.compile(r"(?<![\d.—－\-至到~～、])(\d{1,2})(?=月(?![—－\-至到~～、]))")
_DAY = re.compile(r"(?<=月)(\d{1,2})(?=日)")
_QUARTER = re.compile(r"(?<![前、至到一二三四])[一二三四](?=季度)")
_PERIODS = {
    "上半年": "下半年",
    "下半年": "上半年",
    "全年": "上半年",
    "前三季度": "上半年",
    "年初": "年底",
    "年底": "年初",
    "本年度": "上半年",
}


def year(material: Material, rng: Random) -> Made:
    """The year before or after the one reported on."""
    for match in re.finditer(rf"(?<!\d){material.year}(?=年)", material.draft):
        if _open(material, match):
            yield (material.change(Span(*match.span()), str(material.year + rng.choice([-1, -1, 1]))),)


def month(material: Material, rng: Random) -> Made:
    for match in _MONTH.finditer(material.draft):
        if _open(material, match):
            others = [number for number in range(1, 13) if number != int(match[0])]
            yield (material.change(Span(*match.span()), str(rng.choice(others))),)


def day(material: Material, rng: Random) -> Made:
    for match in _DAY.finditer(material.draft):
        if _open(material, match):
            others = [number for number in range(1, 29) if number != int(match[0])]
            yield (material.change(Span(*match.span()), str(rng.choice(others))),)


def quarter(material: Material, rng: Random) -> Made:
    for match in _QUARTER.finditer(material.draft):
        if _open(material, match):
            others = [char for char in "一二三四" if char != match[0]]
            yield (material.change(Span(*match.span()), rng.choice(others)),)


def period(material: Material, _rng: Random) -> Made:
    """上半年 for 全年 and the like, where the sentence has a figure that the word dates."""
    for word, wrong in _PERIODS.items():
        for match in re.finditer(word, material.draft):
            dated = any(f.sentence.start <= match.start() < f.sentence.end for f in material.figures)
            if dated and _open(material, match):
                yield (material.change(Span(*match.span()), wrong),)


def stale_figure(material: Material, rng: Random) -> Made:
    """Last year's figure of the same unit in this year's sentence."""
    for figure in material.exact:
        old = [
            one
            for one in material.stale
            if one.unit == figure.unit
            and one.scale == figure.scale
            and one.exact
            and one.value != figure.value
        ]
        if old:
            yield (material.change(figure.number, rng.choice(old).digits),)


def _open(material: Material, match: re.Match[str]) -> bool:
    return in_prose(material.draft, match.start()) and not sheltered(material.draft, Span(*match.span()))
