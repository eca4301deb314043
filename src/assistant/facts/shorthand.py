"""Shorthand of haste as what it stands for: 2.7w, 学法6/议法4, 4期×35人, 司确12, digits of full width."""

import re
from functools import cache

from assistant.facts.lexicon import table
from assistant.language import unit_class
from assistant.language.units import unit_at

_WIDE = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９％", "0123456789%", strict=True)}
_WIDE_POINT = re.compile(r"(?<=\d)．(?=\d)")
_MYRIADS = re.compile(r"(?<=\d)[ ]?[wWｗＷ](?![A-Za-z])")
_THOUSANDS = re.compile(r"(?<![\d.A-Za-z])(?P<number>\d+(?:\.\d)?)[ ]?[kKｋＫ](?![A-Za-z\d])")
_FIGURE = r"\d[\d.,]*[万亿]?[余多+]?[\u4e00-\u9fff%]{0,2}"
_SLASH = re.compile(
    rf"(?P<left>{_FIGURE}[)）]?)[ \u3000]*[/／][ \u3000]*(?P<right>[\u4e00-\u9fff]{{1,10}})(?=[ \u3000]*\d)"
)
_GLUED = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<figure>\d+)(?=[立结罚改成办调收退转移销诉检查答回考过合剩余][\d约])"
)
_EVERY = frozenset("天日周月年季人户次村场件小")
_PLUS = re.compile(r"(?<=\d)(?P<unit>[\u4e00-\u9fff]?)[ ]*[+＋][ ]*(?=[\u4e00-\u9fff]{1,8}\d)")
_PRODUCT = re.compile(
    r"(?P<times>\d{1,3})(?P<event>期|次|场|批|节|轮)[ ]*[×xX*][ ]*(?P<each>\d{1,4})(?P<unit>人次|人|名|份|册)"
)


def written_out(text: str) -> str:
    """The line with its shorthand as words and figures; the numbers stay as they are."""
    text = _WIDE_POINT.sub(".", text.translate(_WIDE))
    text = _THOUSANDS.sub(_in_full, _MYRIADS.sub("万", text))
    text = _PRODUCT.sub(r"\g<times>\g<event>，每\g<event>\g<each>\g<unit>", text)
    text = _PLUS.sub(_listed, _SLASH.sub(_parted, _SLASH.sub(_parted, text)))
    text = _GLUED.sub(r"\g<figure>，", text)
    return _short_forms().sub(lambda short: _full_forms()[short.group()], text)


def _in_full(short: re.Match[str]) -> str:
    """3.5k as 3500."""
    whole, _, tenths = short["number"].partition(".")
    return f"{whole}{tenths or '0'}00"


def _parted(slash: re.Match[str]) -> str:
    """186/成179 as two things; 2次/周 tells how often."""
    right = slash["right"]
    return slash.group() if right[0] in _EVERY and len(right) == 1 else f"{slash['left']}，{right}"


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
