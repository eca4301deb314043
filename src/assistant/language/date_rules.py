"""The written forms of dates: one regular expression a form, tried in order, the longer before the shorter.

Groups: y, short (23年) and rel (今年) give the year, m and d month and day, y2 … d2 the end of a range;
months, quarters, half and edge are read by `assistant.language.dates`.
"""

import re
from dataclasses import dataclass
from functools import cache

RELATIVE_YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "前年": -2}
RELATIVE_YEARS |= {"明年": 1, "来年": 1, "下年": 1, "下一年": 1, "次年": 1}
HALVES = {"上半年": (1, 6), "前半年": (1, 6), "前两季度": (1, 6), "前两个季度": (1, 6), "下半年": (7, 12)}
HALVES |= {"前三季度": (1, 9), "前三个季度": (1, 9)}

_YEAR4 = r"(?:19|20)\d{2}|二[〇零○][〇零○一二三四五六七八九]{2}"
_RELATIVE = "|".join(sorted(RELATIVE_YEARS, key=len, reverse=True))
_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_DAY = r"[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DAY2 = r"[12]\d|3[01]|0?[1-9]"
_MARK = r"[日号](?!楼|线|文|令|公路)"
_DASH = r" ?(?:—{1,2}|[-–―~～至到]) ?"
_ONCE_A_MONTH = r"一(?!(?<=\d月一)[次场期][\u4e00-\u9fff])"
"""一月一次 tells how often, 3月一次学的是… tells when."""
_EDGE = r"(?:份|底|初|末|上旬|中旬|下旬|中下旬|中)?"
_LISTED_MONTHS = rf"(?<![\d.])(?:{_MONTH})(?:[、,](?:{_MONTH})){{1,11}}"
_DECIMAL_NEXT = r"[\d.%万亿千百元倍]| ?[-—~～]"
_SHORT_AFTER = r"^|(?<=[\s①-⑳，。；：、（(“于自从])"
_NOT_A_YEAR = r"来|间|代|以|后|前|里|内|期|的|历|多|余|左|龄|级|党|工|经|上|下"

# Every form begins with one of these; saying so first makes the search five times as fast.
_BEGINS = r"(?=[\s\d〇一二三四五六七八九十今本去上前明来下次第全])"

MAY_DATE = re.compile(r"[年月日号季]|\d[./·-]|(?:19|20)\d\d|二[〇零○]")
"""What every form has some of, which most clauses have none of."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One written form. `kind` is "" or names the check it still needs."""

    pattern: re.Pattern[str]
    kind: str = ""


def _year(suffix: str = "") -> str:
    return (
        rf"(?:(?<!\d)(?P<y{suffix}>{_YEAR4}) ?年度?|(?<![\d.])(?P<short{suffix}>[1-3]\d)年"
        rf"|(?P<rel{suffix}>{_RELATIVE})度?) ?的?"
    )


def _month(suffix: str = "") -> str:
    return rf"(?<![\d一二三四五六七八九十百千])(?P<m{suffix}>{_MONTH})"


def _day(suffix: str = "") -> str:
    return rf"(?P<d{suffix}>{_DAY})"


@cache
def rules() -> tuple[Rule, ...]:
    year, month, day = rf"(?:{_year()} ?)?", _month(), _day()
    end = rf"(?:{_year('2')} ?)?"
    numeric_year, numeric_month = r"(?<![\d.-])(?P<y>(?:19|20)\d\d)", r"(?P<m>1[0-2]|0?[1-9])"
    return (
        _rule(rf"(?<![\d.-])(?P<y>{_YEAR4}) ?年?度?{_DASH}(?P<y2>{_YEAR4})(?: ?年度?|(?![\d.,]| ?[一-龥]))"),
        _rule(
            rf"{year}{month} ?月 ?{day} ?(?:{_MARK})?{_DASH}{end}(?:{_month('2')} ?月 ?)?{_day('2')} ?{_MARK}"
        ),
        _rule(rf"{year}{month} ?(?:月份?)?{_DASH}{end}{_month('2')} ?月{_EDGE}"),
        _rule(
            rf"{numeric_year}[.]{numeric_month}[.](?P<d>{_DAY2}){_DASH}(?P<m2>1[0-2]|0?[1-9])[.](?P<d2>{_DAY2})(?!\d)"
        ),
        _rule(rf"{numeric_year}(?P<sep>[./-]){numeric_month}(?P=sep)(?P<d>[12]\d|3[01]|0?[1-9])(?![\d.])日?"),
        _rule(rf"{numeric_year}[.]{numeric_month}{_DASH}(?P<m2>1[0-2]|0?[1-9])(?![\d.])月?"),
        _rule(r"(?<!\d)(?P<y>20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
        _rule(rf"{year}(?P<months>{_LISTED_MONTHS}) ?月份?", "not-first-in-line"),
        _rule(rf"{year}{month} ?月 ?{day} ?{_MARK}"),
        _rule(
            rf"{year}{month}月(?P<d>{_DAY2})(?![\d.,%‰至到—~-]|[村镇乡组县校院厂企年月])",
            "not-a-count",
        ),
        _rule(rf"{year}{month} ?月(?!{_ONCE_A_MONTH}|龄|子|饼|季|刊|报表|结){_EDGE}"),
        _rule(
            rf"{year}(?:第?(?P<quarters>[一二三四1-4](?:[、和]?[一二三四1-4]){{0,3}}) ?季度(?!一|1次)"
            rf"|(?P<half>{'|'.join(HALVES)}))"
        ),
        _rule(rf"{numeric_year}[./-](?P<m>1[0-2]|0[1-9]|[1-9])(?!{_DECIMAL_NEXT})"),
        _rule(rf"{_year()}(?P<edge>底|末|初)"),
        _rule(rf"(?<!\d)(?P<y>{_YEAR4}) ?年度?(?:全年)?"),
        _rule(rf"(?:{_SHORT_AFTER})(?P<short>1[89]|[23]\d)年(?!{_NOT_A_YEAR})度?"),
        _rule(rf"(?P<rel>{_RELATIVE})度?(?:全年)?|(?P<whole>全年)"),
        _rule(r"(?<![\d.,/+*-])(?P<y>20[1-4]\d)(?=[一-龥])", "not-a-count"),
        _rule(
            rf"(?<![\d.A-Za-z+*/-])(?P<m>1[0-2]|[1-9])[.](?P<d>{_DAY2}){_DASH}(?P<m2>1[0-2]|[1-9])[.](?P<d2>{_DAY2})"
            r"(?![\d.%‰A-Za-z])",
            "dotted",
        ),
        _rule(
            r"(?<![\d.A-Za-z+*/-])(?P<m>1[0-2]|[1-9])[.·](?P<d>[12]\d|3[01]|0[1-9]|[1-9])(?![\d.%‰A-Za-z])日?",
            "dotted",
        ),
        _rule(rf"^[ \t]*(?P<m>1[0-2]|[1-9])/(?P<d>{_DAY2})(?=[ \t]*(?!的)[一-龥])"),
        _rule(
            rf"(?<![\d.\-—第月一二三四五六七八九十百])(?P<d>{_DAY}) ?{_MARK}(?![内以之历报常均益前程])",
            "day-only",
        ),
    )


def listed_numbers(match: re.Match[str], group: str) -> list[re.Match[str]]:
    """The items of 1、4、9, 一、二 or 三四 inside a group, with offsets into the text."""
    item = r"[^、和]" if group == "quarters" else r"[^、,]+"
    return list(re.compile(item).finditer(match.string, *match.span(group)))


def _rule(pattern: str, kind: str = "") -> Rule:
    return Rule(re.compile(f"{_BEGINS}(?:{pattern})", re.MULTILINE), kind)
