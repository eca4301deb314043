"""Numbers in a text by a reader of the suite's own: the rewriter's grammar is on trial here."""

import re
from decimal import Decimal

_DIGITS = dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)) | {
    "俩": 2,
    "仨": 3,
}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10_000, "亿": 100_000_000, "w": 10_000, "W": 10_000}
_ARABIC = re.compile(r"(?<![\d.A-Za-z])(\d[\d,]*(?:\.\d+)?)(?:[多余来])?([万亿wW](?![A-Za-z]))?")
_BEHIND_MARK = re.compile(r"(?i:no)\.\s?(\d{1,3})(?!\d)")
# 5.22 at the head of a clause is the 22nd of May.
_DOTTED_DAY = re.compile(
    r"(?:^|(?<=[\s，。；]))(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?![\d.])(?=[\s\u4e00-\u9fff])(?![万亿元公平米吨亩个倍])"
)
# A lone scale is part of a word or of an Arabic figure; 一是 and 二是 number a list.
_CHINESE = re.compile(r"(?<!\d)(?=[^百千万亿])[零〇一二两三四五六七八九十百千万亿俩仨]+(?!是|维码)")


def numbers(text: str) -> frozenset[Decimal]:
    """Every value that stands in a text, in Arabic or in Chinese numerals, with and without its 万.

    The day of 5.22 and the number of no.7 count too.
    """
    found: set[Decimal] = set()
    for match in _ARABIC.finditer(text):
        value = Decimal(match[1].replace(",", ""))
        found |= {value, value * _SCALES.get(match[2] or "", 1)}
    for match in (*_BEHIND_MARK.finditer(text), *_DOTTED_DAY.finditer(text)):
        found |= {Decimal(part) for part in match.groups()}
    for match in _CHINESE.finditer(text):
        found |= {_chinese(match[0]), _chinese(match[0].rstrip("万亿"))}
    return frozenset(found)


def _chinese(numeral: str) -> Decimal:
    """四万三千 is 43000, 十二 is 12, 二〇二四 is 2024, 三千二 is 3200."""
    if not set(numeral) & {*_PLACES, *_SCALES}:
        return Decimal("".join(str(_DIGITS[one]) for one in numeral))
    whole, part, digit, place = 0, 0, 0, 1
    for one in numeral:
        if one in _DIGITS:
            digit = _DIGITS[one]
        elif one in _PLACES:
            place = _PLACES[one]
            part, digit = part + (digit or 1) * place, 0
        else:
            place = _SCALES[one]
            whole, part, digit = whole + (part + digit or 1) * place, 0, 0
    left_out = numeral[-1] in _DIGITS and place >= 100 and "零" not in numeral and "〇" not in numeral
    return Decimal(whole + part + (digit * place // 10 if left_out else digit))
