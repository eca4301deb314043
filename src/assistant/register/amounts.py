"""Amounts that only talk tells so: 五百口子, 百十来户, 五十好几, 一个来钟头, 守了四宿, 大几千.

The grammar of figures does not read them; here they are written so that it does, for text and locks alike.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from assistant.domain import Span
from assistant.language import numeral
from assistant.language.patterns import late
from assistant.register.tracked import Edit

_REASON = "口语数量改书面写法"
_NUMBER = r"(?P<number>[一二两三四五六七八九十百千万]+|\d+)"
_EDGE = r"(?=[，。；、！？）的吧呢了人户岁块元]|$)"
_SCALES = {"百": 100, "千": 1000}
_OF_AGE = late(r"(?:平均|年龄|年纪|岁数|年岁)[^，。；\d]{0,4}$")
Written = Callable[[re.Match[str]], str]


def amounts(text: str) -> Iterator[Edit]:
    """Edits that write amounts of talk as figures, in order and apart."""
    taken = 0
    found = ((match, written) for pattern, written in _PATTERNS for match in pattern.finditer(text))
    for match, written in sorted(found, key=lambda one: one[0].span()):
        if match.start() >= taken:
            taken = match.end()
            yield Edit(Span(*match.span()), written(match), _REASON)


def _digits(match: re.Match[str]) -> str:
    value = numeral(match["number"])
    return match["number"] if value is None else f"{value:f}"


def _beyond(match: re.Match[str]) -> str:
    """五十好几, 两千出头: 50余, and 50余岁 of an age."""
    years = _OF_AGE.search(match.string, 0, match.start()) and not match.string.startswith("岁", match.end())
    return f"{_digits(match)}余{'岁' if years else ''}"


def _of_two_numerals(match: re.Match[str]) -> str:
    """两千七: 2700; the last numeral counts tenths of the scale."""
    tenths = "一二三四五六七八九".index(match["more"]) + 1
    return f"{int(_digits(match)) * _SCALES[match['of']] + tenths * _SCALES[match['of']] // 10}"


def _of_two_scales(match: re.Match[str]) -> str:
    """2万4, 3千5: the last digit counts tenths of the scale."""
    value = Decimal(match["whole"]) + Decimal(match["tenths"]) / 10
    return (
        f"{value}万" if match["scale"] == "万" else f"{value * _SCALES[match['scale']]:f}".removesuffix(".0")
    )


_PATTERNS: tuple[tuple[re.Pattern[str], Written], ...] = (
    (late(rf"(?!两口子){_NUMBER}(?:多|来)?口子(?:人)?"), lambda match: f"{_digits(match)}人"),
    (
        late(r"(?<![\d.])(?P<whole>\d+)(?P<scale>[万千百])(?P<tenths>[1-9])(?![\d.万千百余多])"),
        _of_two_scales,
    ),
    (
        late(
            r"(?<![一二三四五六七八九十百千万零\d])(?P<number>[一二两三四五六七八九])(?P<of>[千百])(?P<more>[一二三四五六七八九])"
            r"(?=[，。；、！？）块元]|$)"
        ),
        _of_two_numerals,
    ),
    (late(rf"{_NUMBER}宿"), lambda match: f"{_digits(match)}夜"),
    (
        late(rf"(?<![又接]){_NUMBER}(?:[拨茬](?![又接])|帮(?=人|[，。；]))(?:儿)?"),
        lambda match: f"{_digits(match)}批",
    ),
    (
        late(
            rf"{_NUMBER}(?P<unit>个|[亩米里斤吨尺丈岁块])来(?=钟头|小时|月|星期|礼拜|地|宽|长|深|高|远|路|钱|[，。；])(?:[地路](?![\u4e00-\u9fff]))?"
        ),
        lambda match: f"约{_digits(match)}{match['unit']}",
    ),
    (late(rf"{_NUMBER}来(?=岁)"), lambda match: f"约{_digits(match)}"),
    (late(rf"(?P<number>[一二两三四五六七八九]?[十百千万])(?:好几|大几|出头|挂零){_EDGE}"), _beyond),
    (
        late(r"(?:好|大)几(?P<scale>[十百千万])(?=[\u4e00-\u9fff，。；]|$)"),
        lambda match: f"数{match['scale']}",
    ),
    # 有一起没谈成: one case, and not together.
    (
        late(
            r"(?<=有)一(?=(?:[起份台户辆艘]|[件宗])(?:没|未|还|是|因|被|已|正|去|走|上诉|撤|维持|[，。；]))"
        ),
        lambda _: "1",
    ),
    (re.compile(r"百十(?:来|多)?(?=[个户人辆件亩家号斤名])"), lambda _: "上百"),
    (
        late(
            r"(?<![大从减缩较矮弱])小(?P<number>[一二两三四五六七八九]?(?P<scale>[百千万])(?![余多]))(?=[，。；人户亩元块斤个]|$)"
        ),
        lambda match: f"近{match['number']}",
    ),
    (
        late(
            r"(?:(?<=[了过跑去来讲查看开扫])|(?<=没有))一(?:回|趟|遍)(?!事|又一|比一|[来去子头又])(?=[\u4e00-\u9fff])"
        ),
        lambda _: "1次",
    ),
)
