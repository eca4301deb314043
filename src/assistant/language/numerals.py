"""Numerals as written in official Chinese: Arabic with ASCII grouping, Chinese, and the two mixed."""

import re
from decimal import Decimal

from assistant.language.text import normalise

DIGITS = {char: Decimal(value) for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": Decimal(0),
    "○": Decimal(0),
    "两": Decimal(2),
}
SCALES = {char: Decimal(10) ** power for char, power in zip("十百千万亿", (1, 2, 3, 4, 8), strict=True)}
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"

_TOKEN = re.compile(rf"{ARABIC}|[零一二三四五六七八九〇○两十百千万亿]")
_POINT = re.compile(r"([零一二三四五六七八九〇两十百千]+)点([零一二三四五六七八九〇]+)")
_PERCENT = re.compile(r"[百千]分之(.+)|(.+)[%‰]")
_LONGEST = 40
_BIG = Decimal(10_000)


def numeral(text: str) -> Decimal | None:
    """The number a numeral stands for, or None where the text is no numeral.

    十二, 四百, 两千三 (2300), 二〇二三, 1.2万, １２, 1,234. A percentage reads as its figure:
    百分之五十 and 50% are 50. Groups are read only on the ASCII comma with exactly three digits.
    """
    folded = normalise(text).replace(" ", "")
    if len(folded) > _LONGEST:
        return None
    if share := _PERCENT.fullmatch(folded):
        folded = share[1] or share[2]
    folded = _POINT.sub(_decimal_point, folded)
    tokens = _TOKEN.findall(folded)
    if not tokens or "".join(tokens) != folded:
        return None
    if len(tokens) == 1 and tokens[0][0].isascii():
        return arabic(tokens[0])
    if len(tokens) > 1 and all(token in DIGITS for token in tokens):
        return _positional(tokens)
    return _added_up(tokens)


def plain(value: Decimal) -> Decimal:
    """A whole number without decimals or exponent (1.2 * 10000 is 12000), any other number as it is."""
    whole = value.to_integral_value()
    return whole if whole == value and value.as_tuple().exponent != 0 else value


def arabic(text: str) -> Decimal:
    """The value of one Arabic figure, grouping removed."""
    return Decimal(text.replace(",", ""))


def _decimal_point(match: re.Match[str]) -> str:
    whole = _added_up(list(match[1]))
    return match[0] if whole is None else f"{whole}.{''.join(str(DIGITS[char]) for char in match[2])}"


def _positional(tokens: list[str]) -> Decimal | None:
    """二〇二三; two bare digits (三五) are an approximation, not a number."""
    if len(tokens) < 3 and not set(tokens) & {"〇", "○", "零"}:
        return None
    return Decimal("".join(str(DIGITS[token]) for token in tokens))


def _added_up(tokens: list[str]) -> Decimal | None:
    total = section = Decimal(0)
    current: Decimal | None = None
    last = Decimal(0)
    for token in tokens:
        if (scale := SCALES.get(token)) is None:
            if current:
                return None
            current = DIGITS[token] if token in DIGITS else arabic(token)
            last = Decimal(0) if not current else last
        elif scale < _BIG:
            if last and scale >= last and last < _BIG:
                return None
            section += scale if current is None else current * scale
            current, last = None, scale
        else:
            total, section = _closed(total, section + (current or 0), scale)
            current, last = None, scale
    return plain(total + section + _tail(current, last))


def _closed(total: Decimal, section: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    if scale == _BIG:
        return total + (section or (1 if not total else 0)) * scale, Decimal(0)
    return (total + section or 1) * scale, Decimal(0)


def _tail(current: Decimal | None, last: Decimal) -> Decimal:
    """两万三 is 23000 and 四百五 is 450, but 十五 is 15 and 一百零五 is 105."""
    if current is None:
        return Decimal(0)
    return current * last / 10 if last > 10 and current < 10 else current
