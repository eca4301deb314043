"""Shorthand of haste as what it stands for: 2.7w, 学法6/议法4, 4期×35人, 司确12, digits of full width."""

import re
from functools import cache

from assistant.facts.lexicon import table
from assistant.language import unit_class
from assistant.language.forms import filled_in
from assistant.language.units import unit_at

_WIDE = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９％", "0123456789%", strict=True)}
_WIDE_POINT = re.compile(r"(?<=\d)．(?=\d)")
_MYRIADS = re.compile(r"(?<=\d)[ ]?[wWｗＷ](?![A-Za-z])")
_THOUSANDS = re.compile(r"(?<![\d.A-Za-z])(?P<number>\d+(?:\.\d)?)[ ]?[kKｋＫ](?![A-Za-z\d])")
_FIGURE = r"\d[\d.,]*[万亿]?[余多+]?[\u4e00-\u9fff%]{0,2}"
_SLASH = re.compile(
    rf"(?P<left>{_FIGURE}[)）]?)[ \u3000]*[/／][ \u3000]*(?P<right>[\u4e00-\u9fff]{{1,10}})(?=[ \u3000]*\d)"
)
_GLUED = re.compile(r"(?P<thing>[\u4e00-\u9fff])(?<!第)(?P<figure>\d+)(?=(?P<next>[\u4e00-\u9fff]{1,4})\d)")
_REMAINING = re.compile(r"(?<=\d)余(?=\d)")
_NO_THING = frozenset("年月日号时分点秒季周届版级路楼栋组队班比至到和与余多来几万亿千百度岁乘加减")
_SLASH_APART = re.compile(r"(?<=\S)[ \u3000]+[/／][ \u3000]+(?=[\u4e00-\u9fff“《\"])")
_ALONGSIDE = re.compile(
    r"(?P<opened>[（(])?(?P<names>[\u4e00-\u9fff]{1,8}(?:[ ]*[/／][ ]*[\u4e00-\u9fff]{1,8}){1,5})"
    r"[)）]?[ ：:]*"
    r"(?P<figures>\d[\d.]*(?:[ ]*[/／][ ]*\d[\d.]*){1,5})(?![\d/])(?P<unit>[\u4e00-\u9fff]{0,2})"
)
_UNITS_AHEAD = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,8}(?:[/／][\u4e00-\u9fff]{2,8})*)[（(](?P<units>[\u4e00-\u9fff]{1,2}(?:[/／][\u4e00-\u9fff]{1,2})+)"
    r"[)）][：: ]*(?P<figures>\d[\d.]*(?:[/／]\d[\d.]*)+)(?![\d/])"
)
_WHOLE_FIRST = re.compile(r"(?<=\d)[ ]*[=＝][ ]*(?=[\u4e00-\u9fff])")
_VOTES = re.compile(r"(?<![\d/])(?P<part>\d{1,4})[/／](?P<whole>\d{1,4})票")
_NEXT_YEAR = re.compile(r"(?<=\d)明(?=\d{1,2}月)")
_LAST_YEAR = re.compile(
    r"(?<=[（(])去(?=\d[\d.]*[\u4e00-\u9fff]{0,2}[)）])|(?:^|(?<=[；;，。 ]))去[：:](?=\d)"
)
_BARS = re.compile(r"[ ]*[/／][ ]*")
_EVERY = frozenset("天日周月年季人户次村场件小")
_PLUS = re.compile(r"(?<=\d)(?P<unit>[\u4e00-\u9fff]?)[ ]*[+＋][ ]*(?=[\u4e00-\u9fff]{1,8}\d)")
_PRODUCT = re.compile(
    r"(?P<times>\d{1,3})(?P<event>期|次|场|批|节|轮)[ ]*[×xX*][ ]*(?P<each>\d{1,4})(?P<unit>人次|人|名|份|册)"
)


def written_out(text: str) -> str:
    """The line with its shorthand as words and figures; the numbers stay as they are."""
    text = _VOTES.sub(r"\g<part>票（共\g<whole>票）", filled_in(figures_in_full(text)))
    text = _ALONGSIDE.sub(_paired, _UNITS_AHEAD.sub(_each_with_its_unit, text))
    text = _NEXT_YEAR.sub("明年", _LAST_YEAR.sub("去年", _WHOLE_FIRST.sub("：", text)))
    text = _PRODUCT.sub(r"\g<times>\g<event>，每\g<event>\g<each>\g<unit>", text)
    text = _SLASH_APART.sub("，", text)
    text = _PLUS.sub(_listed, _SLASH.sub(_parted, _SLASH.sub(_parted, text)))
    text = _GLUED.sub(_apart, _REMAINING.sub("，余", text))
    return _short_forms().sub(lambda short: _full_forms()[short.group()], text)


def figures_in_full(text: str) -> str:
    """The text with its digits of full width, 2.7w and 3.5k as a report writes them."""
    text = _WIDE_POINT.sub(".", text.translate(_WIDE))
    return _THOUSANDS.sub(_in_full, _MYRIADS.sub("万", text))


def _each_with_its_unit(told: re.Match[str]) -> str:
    """立案/罚款（件/万元）5/4.9 and 转移（户/人）24/85 with each unit behind its figure."""
    names, units, figures = (_BARS.split(told[key]) for key in ("names", "units", "figures"))
    if len(units) != len(figures):
        return told.group()
    if len(names) == len(figures):
        return "，".join(f"{a}{b}{c}" for a, b, c in zip(names, figures, units, strict=True))
    counted = "".join(f"{figure}{unit}" for figure, unit in zip(figures, units, strict=True))
    return f"{told['names']}{counted}"


def _in_full(short: re.Match[str]) -> str:
    """3.5k as 3500."""
    whole, _, tenths = short["number"].partition(".")
    return f"{whole}{tenths or '0'}00"


def _parted(slash: re.Match[str]) -> str:
    """186/成179 as two things; 2次/周 tells how often."""
    right = slash["right"]
    return slash.group() if right[0] in _EVERY and len(right) == 1 else f"{slash['left']}，{right}"


def _paired(alongside: re.Match[str]) -> str:
    """听证/复议/诉讼：0/1/0 as three things, 期/人：2/60 as 2期60人."""
    names, figures = _BARS.split(alongside["names"]), _BARS.split(alongside["figures"])
    if len(names) != len(figures):
        return alongside.group()
    if all(unit_class(name) for name in names):
        return "".join(f"{figure}{name}" for name, figure in zip(names, figures, strict=True))
    unit = alongside["unit"] if unit_class(alongside["unit"]) else ""
    told = "，".join(f"{name}{figure}{unit}" for name, figure in zip(names, figures, strict=True))
    return f"{'，' if alongside['opened'] else ''}{told}{alongside['unit'].removeprefix(unit)}"


def _apart(glued: re.Match[str]) -> str:
    """简32普9 as two things; what begins with a unit counts (2期48人)."""
    counts = (
        glued["next"][0] in _NO_THING
        or glued["next"] == "改为"
        or unit_at(glued.string, glued.end()) is not None
    )
    if counts or unit_class(glued["next"]):
        return glued.group()
    opened = glued.string.rfind("（", 0, glued.start()) > glued.string.rfind("）", 0, glued.start())
    return f"{glued['thing']}{glued['figure']}{'、' if opened else '，'}"


def _listed(plus: re.Match[str]) -> str:
    """讲座6+摆摊1 as a list; 600+份 is an amount."""
    unit = unit_at(plus.string, plus.end())
    if unit is not None or (plus["unit"] and not unit_class(plus["unit"])):
        return plus.group()
    return f"{plus['unit']}、"


@cache
def _full_forms() -> dict[str, str]:
    return {row[0]: row[1] for row in table("shorthand")}


@cache
def _short_forms() -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, _full_forms()), key=len, reverse=True))
    return re.compile(rf"(?<![\u4e00-\u9fff])(?:{forms})(?=[ \u3000]*(?:$|[\d：:（(，、/；。]|共|约))")
