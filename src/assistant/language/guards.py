"""What looks like a figure and is none: names with numerals, ordinals, list numbers, ids, clock times."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.domain import Span
from assistant.language.lexicon import lexicon
from assistant.language.units import unit_at
from assistant.language.words import words_of

HAN_NUMERALS = "零〇一二两三四五六七八九十百千万亿"
_NUMERAL_CHARS = frozenset("0123456789" + HAN_NUMERALS)
_HAN_SCALES = ("百", "千", "万", "亿")
_HOUR = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"

TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")
LUNAR_FEAST = re.compile(r"([二三五六七九])月\1(?![日号一二三四五六七八九十])")
"""三月三, 九月九: a feast of the lunar calendar by its name, no month of the year."""
DOCUMENT_TAIL = re.compile(
    r"[〔\[(（【［]\s?(?:19|20)\d{2}\s?[〕\])）】］]\s?第?\s?\d{1,5}\s?号",
)
# The look-ahead at the head of a pattern spares the search most positions of a text.
PHONE = re.compile(
    r"(?=[\d+(])(?<![\d.])"
    r"(?:(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}-\d{7,8}|\(0\d{2,3}\)\d{7,8}|[48]00-?\d{3}-?\d{4})"
    r"(?![\d.])"
)
_LONG_NUMBER = re.compile(
    r"(?=[\dA-Z])(?:(?<![\d.,])\d{11,}[Xx]?(?![\d.])|(?<![A-Za-z\d])[A-Z\d]*[A-Z][A-Z\d]{7,}(?![A-Za-z]))"
)
_LIST_NUMBER = re.compile(
    r"(?m)^[ \t]*\d{1,2} ?(?:[.、](?!\d)|、(?=\d)|[)）])"
    r"|^[ \t]*[一二三四五六七八九十]{1,3} ?、(?![一二三四]季度)"
    r"|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）](?![的为是])"
    r"|(?<=[。；;：:\s])\d{1,2}[.、](?=[一-龥“《])"
    r"|[①-⑳❶-❿]|\^?[［\[【]\d{1,3}[］\]】]"
)
_ORDINAL = re.compile(
    rf"第\s?(?:\d+|[{HAN_NUMERALS}]+)(?:[条章节款项期批次届轮号编部分位名个]|季度)?",
)
_NUMBERED_THING = re.compile(
    r"(?=[A-Za-z\d])(?<!\d)(?:[A-Za-z]-?\d+[A-Za-z\d]*|\d+[A-Za-z](?![A-Za-z²³/])[A-Za-z\d]*|\d+号(?!人)"
    r"|\d+(?:楼|室|栋(?=\d|[东西南北]|单元|楼)|单元|路公交|次列车|强(?![度化]))(?![房以之内]))"
    r"|(?:No\.|编号|文号|证号|账号|车牌|门牌)[:：]?\s?[A-Za-z-]{0,8}\d[\w-]*"
)
_ADDRESS = re.compile(r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}@[\w.-]+|https?://\S+|www\.\S+")
_CLOCK = re.compile(
    r"(?=[\d一二三四五六七八九十])(?:"
    r"(?<![\d:])\d{1,2}[:：][0-5]\d(?::[0-5]\d)?(?!\d)"
    rf"|(?<=[上下中早晚午晨间夜]){_HOUR}(?:点|时)(?:\d{{1,2}}分|半|整|[一三]刻)?"
    r"|\d{1,2}(?:点|时)(?:\d{1,2}分|半|整|许|钟)"
    r"|(?<![\d.])(?:[01]?\d|2[0-4])时(?![间期段限长候空])"
    rf"|(?<![\d.十百千零一二三四五六七八九]){_HOUR}点(?![\d零一二三四五六七八九])"
    r"(?!(?:[一-龥]{1,3})?(?:建议|意见|要求)|体会|做法|经验|措施|问题))"
)
# 三盏灯街道, 五棵松社区, 三道河村: a numeral and a counter of things inside the name of a place.
_PLACE_NAME = re.compile(
    r"(?=[一二两三四五六七八九十])[一二两三四五六七八九十百]{1,3}[盏棵间块座孔眼根株把斗石尺丈道条]"
    r"(?![农乡各全行自示老])[一-龥]{1,2}(?:街道|社区|村(?![民干组级道委规居内里口])|镇(?![区级])|乡(?![镇村级]))"
)
# 表2　培训演练, 附件3：, 图1: what a text is numbered by; 发放调查表20份 counts.
_LABEL = re.compile(r"(?<![一-龥])(?:附件|附?表|附?图|便签)\s?\d{1,2}(?!\s?[\d.,万份张个件户人次幅块])")
_NUMBERINGS = (
    TITLE,
    DOCUMENT_TAIL,
    PHONE,
    _LONG_NUMBER,
    _LIST_NUMBER,
    _ORDINAL,
    _NUMBERED_THING,
    _ADDRESS,
    _CLOCK,
    _PLACE_NAME,
    _LABEL,
)
_QUOTED_NAME = re.compile(r"“[^“”\n]{1,14}”(?!的)")
_COUNTED = re.compile(r"\d+[余多]?(?:件|份|次|场|人|名|户|家|元|万)")


def not_figures(text: str) -> Iterator[Span]:
    """Spans of normalised text whose numerals count nothing; dates are not among them."""
    for pattern in (*_NUMBERINGS, _patterns()):
        yield from (Span(*match.span()) for match in pattern.finditer(text))
    yield from _fixed_words(text)
    yield from _quoted_names(text)


def _fixed_words(text: str) -> Iterator[Span]:
    """Words with numerals (三重一大, 统一), unless another numeral stands before them (二十一件事).

    What is a plain number besides (十一, the first of October) counts where it goes on (十一次, 十一万).
    """
    fixed = _fixed()
    at = 0
    for word in words_of(text):
        if word in fixed:
            preceded = word[0] in HAN_NUMERALS and text[at - 1 : at] in _NUMERAL_CHARS
            counting = set(word) <= set(HAN_NUMERALS) and _counts_on(text, at + len(word))
            if not preceded and not counting:
                yield Span(at, at + len(word))
        at += len(word)


def _counts_on(text: str, at: int) -> bool:
    """Whether a counter, or the rest of the number (十一万三), follows."""
    return text[at : at + 1] in _HAN_SCALES or unit_at(text, at) is not None


def _quoted_names(text: str) -> Iterator[Span]:
    """Short quotations are names (“十项”措施, “3511”工程) unless they plainly count something."""
    for match in _QUOTED_NAME.finditer(text):
        if not _COUNTED.search(match[0]):
            yield Span(*match.span())


@cache
def _fixed() -> frozenset[str]:
    return frozenset(row["term"] for row in lexicon("fixed_terms") if row["kind"] != "pattern")


@cache
def _patterns() -> re.Pattern[str]:
    patterns = "|".join(row["term"] for row in lexicon("fixed_terms") if row["kind"] == "pattern")
    return re.compile(rf"(?=[\d“{HAN_NUMERALS}A-Za-z])(?<![\d{HAN_NUMERALS}])(?:{patterns})")
