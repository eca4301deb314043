"""List numbers in the formats of OOXML (ST_NumberFormat) that Chinese documents use."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def format_number(value: int, kind: str) -> str:
    """`value` as written by a list of this format; Arabic where the format is not known."""
    return _FORMATS.get(kind, str)(value)


def _counting(value: int) -> str:
    """一 to 九百九十九; larger ones, which no report has, digit by digit."""
    if not 0 < value < 1000:
        return _digital(value)
    return _grouped(value, _DIGITS, "十", "百").removeprefix("一" if 10 <= value < 20 else "")


def _legal(value: int) -> str:
    return _grouped(value, _LEGAL, "拾", "佰") if 0 < value < 1000 else str(value)


def _grouped(value: int, digits: str, ten: str, hundred: str) -> str:
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = digits[hundreds] + hundred if hundreds else ""
    if tens:
        text += digits[tens] + ten
    elif text and ones:
        text += "零"
    return text + (digits[ones] if ones else "")


def _digital(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(abs(value)))


def _roman(value: int) -> str:
    text = ""
    for size, sign in (*_ROMAN, *_ROMAN_ONES):
        text += sign * (value // size)
        value %= size
    return text


def _letter(value: int) -> str:
    repeats, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (repeats + 1)


def _from(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


def _bounded(write: Callable[[int], str]) -> Callable[[int], str]:
    """Arabic outside 1 to 999: hostile counts would make endless letters."""
    return lambda value: write(value) if 0 < value < 1000 else str(value)


_CIRCLED = _from("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        _counting,
    ),
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "chineseLegalSimplified": _legal,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedFullstop": _from("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _from("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "ideographEnclosedCircle": _from("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "lowerRoman": _bounded(_roman),
    "upperRoman": _bounded(lambda value: _roman(value).upper()),
    "lowerLetter": _bounded(_letter),
    "upperLetter": _bounded(lambda value: _letter(value).upper()),
}
