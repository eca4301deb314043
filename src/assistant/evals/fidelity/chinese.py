"""Whole numbers in Chinese numerals, as reports spell them."""

_DIGITS = "零一二三四五六七八九"


def spelt(number: int) -> str:
    """十二, 二十, 一百零五. Raises ValueError outside 1 to 9999."""
    if not 1 <= number <= 9999:
        raise ValueError(f"{number} is not spelt out in reports")
    text, pending = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if pending and text else "") + _DIGITS[digit] + name
        pending = not digit
    return text.removeprefix("一") if 10 <= number <= 19 else text


def counted(number: int) -> str:
    """As before a counter: 两 for a lone two."""
    return "两" if number == 2 else spelt(number)
