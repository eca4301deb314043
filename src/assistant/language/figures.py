"""Readings of a run of numeral characters: exact, approximate by two digits (三五), or vague (几十)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain import Hedge
from assistant.language.numerals import ARABIC, numeral

# 万千瓦 and 个百分点 keep their 千 and 百 for the unit.
_SCALES = r"(?:[十万亿]|百(?!分)|千(?![瓦克米伏]))+"
_HAN = "零〇一二两三四五六七八九十百千万亿"
NUMBER = re.compile(
    rf"(?P<share>[百千])分之(?P<part>{ARABIC}|[{_HAN}点]+)"
    rf"|(?P<whole>[二三四五六七八九十百]+)分之(?P<count>[一二三四五六七八九十百]+)"
    rf"|(?<![\d./])(?P<above>\d{{1,3}})/(?P<below>\d{{1,3}})(?![\d./])"
    rf"|(?<![\d.A-Za-z])(?P<arabic>{ARABIC}"
    rf"(?: ?{_SCALES}(?:(?:\d+|[一二两三四五六七八九])[十百千万]+)*(?:(?<=[百千万亿])\d(?![\d.,]))?)?"
    rf"(?:(?<=0)几[万亿]?)?)"
    rf"|(?P<han>好?[{_HAN}几数]+(?:(?<=[十百千])好几)?(?:点[一二三四五六七八九零]+[百千万亿]?)?|若干|多(?=人次|[次场起件份名家户处期批人]))"
)
NUMERIC = re.compile(rf"[\d{_HAN}几数若多]")
"""What every match of NUMBER holds."""

_PAIR = re.compile(r"(.*[十百千万亿])?([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]*)")
_VAGUE = re.compile(r"好?几[十百千万亿]*|数[十百千万亿]+|数|若干|多|百十|百八十|千百|千八百|[十百千万亿]+数")
_SOME_MORE = re.compile(r"(.+(?:[十0]|[百千](?=好)))好?几([万亿]?)|十好?几([百千万亿]?)")
_SUCCESSORS = {("三", "五"), ("一", "两"), ("两", "三")} | set(
    zip("一二三四五六七八", "二三四五六七八九", strict=True)
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run of numerals says: `value` is None where it is vague, `scale` its last 万 or 亿, if any."""

    value: Decimal | None
    high: Decimal | None = None
    hedge: Hedge = Hedge.EXACT
    unit: str = ""
    scale: str = ""


def reading(match: re.Match[str]) -> Reading | None:
    """Reads one match of NUMBER; None where the characters make no number."""
    if match["share"]:
        value = numeral(match["part"])
        return None if value is None else Reading(value, unit="%" if match["share"] == "百" else "‰")
    if match["whole"]:
        return _fraction(match["whole"], match["count"])
    if match["above"]:
        return _fraction(match["below"], match["above"])
    run = (match["arabic"] or match["han"]).replace(" ", "")
    return _run(run)


def _fraction(whole: str, count: str) -> Reading | None:
    """三分之二 and 2/3, to four places."""
    below, above = numeral(whole), numeral(count)
    if not below or above is None or above > below:
        return None
    return Reading((above / below).quantize(Decimal("0.0001")).normalize())


def _run(run: str) -> Reading | None:
    if _VAGUE.fullmatch(run):
        return Reading(None, scale=_scale(run))
    if some := _SOME_MORE.fullmatch(run):
        value = numeral(run.replace("好", "").replace("几", ""))
        return None if value is None else Reading(value, hedge=Hedge.MORE, scale=_scale(some[0]))
    if (pair := _PAIR.fullmatch(run)) and (pair[2], pair[3]) in _SUCCESSORS:
        return _approximate(pair[1] or "", pair[2], pair[3], pair[4])
    value = numeral(run)
    return None if value is None else Reading(value, scale=_scale(run))


def _approximate(head: str, low: str, high: str, tail: str) -> Reading | None:
    first, last = numeral(head + low + tail), numeral(head + high + tail)
    if first is None or last is None:
        return None
    return Reading(first, last, scale=_scale(tail))


def _scale(run: str) -> str:
    found = re.search(r"(?:万亿|万|亿)$", run)
    return found[0] if found else ""
