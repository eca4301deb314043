"""Relative time made absolute where the report's year is known; days and months as a report writes them."""

from collections.abc import Iterator

from assistant.domain import Finding, Severity, Span
from assistant.language import numeral, periods
from assistant.language.patterns import late
from assistant.register.protecting import visible
from assistant.register.tracked import Edit
from assistant.register.values import Context

_OFFSETS = {"今年": 0, "本年": 0, "这一年": 0, "明年": 1, "来年": 1, "后年": 2, "大后年": 3}
_OFFSETS |= {"去年": -1, "前年": -2, "大前年": -3}
_YEAR = late(
    r"(?<![大年])(?P<word>大前年|大后年|今年|这一年|去年|前年|明年|来年|(?<![前之以先最])后年)(?P<degree>度)?(?P<whole>一整年|整年|全年|一年|一年到头)?(?P<end>年底|年初|年末|底|初|末)?(?P<le>来(?![了过\d一二两三四五六七八九十]))?"
)
_COMPARED = late(r"(?:较|比|同|与|跟|和|对比|相比|高于|低于|多于|少于|超过)$")
_LISTED = late(r"(?:同期|同比)")
_DAY = late(r"(\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|(?<!\d)日)")
_MONTH = late(r"(?<![\d第])(十[一二]?|[一二三四五六七八九])(?=月)")
# 四到六月: the months that a range begins with.
_FIRST_MONTH = late(
    r"(?<![\d第])(十[一二]?|[一二三四五六七八九])(?=[至到—-](?:十[一二]?|[一二三四五六七八九]|\d{1,2})月)"
)
_DOTTED = late(r"(\d{1,2})\.(\d{1,2})(?:号|日)?")
_SPOKEN_MONTH = late(r"(\d{1,2}月)份(?![额])")
_BARE_DAY = late(
    r"(?<![\d月第楼栋门路街巷院区座室组站线])(?P<day>[12]\d|3[01]|[1-9])号(?=上午|下午|晚上?|早上?|夜里?|凌晨|中午|那天|当天|一早|半夜)"
)
_MEASURED = late(r"(?:个?百分点|[%％倍万亿元米吨亩])")
# PM2.5 is no day.
_LETTER = late(r"[A-Za-z]_?$")
_NOW = late(
    r"(?:今天|昨天|前天|明天|后天|昨晚|今早|今儿个?|昨儿|刚才|刚刚|这几天|前几天|前两天|过几天|上周[一二三四五六日末]?|这周|本周|下周[一二三四五六日]?"
    r"|上个?星期|下个?星期|这个月|上个月|下个月|本月(?!刊)|上月|下月|前段时间|前一?阵子?|这阵子|最近|近来|前不久|近日|(?<![\d一二三四五六七八九十])日前)"
)
_WITH_YEAR = late(r"(?:19|20)\d\d|本年|上年|全年")
_THIS_MONTH = late(r"(?:这个月|本月|当月)[（(](\d{1,2})月[）)]")
_NEXT_MONTH = late(r"[上下]个?月(?!刊)")
_DECEMBER = 12
_REASON = "相对时间写明年份"
_WRITTEN = "日期按公文写法"
RULE = "relative-time"


def dated(text: str, context: Context) -> Iterator[Edit]:
    """Edits that write years, months and days out."""
    seen = visible(text)
    if context.year is not None:
        yield from _years(seen, context.year)
    yield from _days(seen, context.year)
    yield from neighbouring_months(seen)


def neighbouring_months(text: str) -> Iterator[Edit]:
    """上个月 and 下个月 by number, where the text says which month this is: 这个月（9月）."""
    this = _THIS_MONTH.search(text)
    for match in _NEXT_MONTH.finditer(text) if this else ():
        month = int(this[1]) + (1 if match[0][0] == "下" else -1) if this else 0
        if 1 <= month <= _DECEMBER:
            yield Edit(Span(*match.span()), f"{month}月", _WRITTEN)


def unclear_times(text: str, context: Context) -> Iterator[Finding]:
    """Times that depend on the day of writing, which nobody but the writer knows."""
    seen = visible(text)
    for match in _NOW.finditer(seen):
        said = f"“{match[0]}”是相对时间，请写明年月日。"
        yield Finding(RULE, Severity.INFO, said, match[0], Span(*match.span()))
    if context.year is None:
        for match in _YEAR.finditer(seen):
            said = f"“{match['word']}”请写明年份，或给出报告年度。"
            yield Finding(RULE, Severity.INFO, said, match[0], Span(*match.span()))


def _years(seen: str, year: int) -> Iterator[Edit]:
    dates = [
        at for period in periods(seen, year) if not seen.startswith("大前年", (at := period.span.start) - 1)
    ]
    for match in _YEAR.finditer(seen):
        compared = _COMPARED.search(seen, max(0, match.start() - 3), match.start())
        last = match["word"] == "去年" and (compared or _LISTED.match(seen, match.end()))
        end = (match["end"] or "").replace("年", "")
        written = "上年" if last else f"{year + _OFFSETS[match['word']]}年"
        if match["le"]:
            written += "以来"
        yield Edit(Span(*match.span()), written + end, _REASON)
        if not last and _OFFSETS[match["word"]] < 0:
            yield from _own_year_again(seen, year, match.end(), dates)


def _own_year_again(seen: str, year: int, at: int, dates: list[int]) -> Iterator[Edit]:
    """2023年…，3月… would be read as March of 2023: the report's own year is written at the next date."""
    following = next((start for start in dates if start >= at), None)
    if following is not None and not _YEAR.match(seen, following) and not _WITH_YEAR.match(seen, following):
        yield Edit(Span(following, following), f"{year}年", _REASON)


def _days(seen: str, year: int | None) -> Iterator[Edit]:
    """3.15 is 3月15日 where it is read as a date; 三月十五号 is 3月15日; 3月份 is 3月."""
    for match in _BARE_DAY.finditer(seen):
        yield Edit(Span(match.end() - 1, match.end()), "日", _WRITTEN)
    for period in periods(seen, year):
        # 今年五月四号: the year is written by itself.
        word = _YEAR.match(period.text)
        span = Span(period.span.start + (word.end() if word else 0), period.span.end)
        told = span.of(seen)
        written = _DOTTED.sub(r"\1月\2日", told) if _DOTTED.fullmatch(told) else told
        written = _MONTH.sub(lambda month: f"{numeral(month[1])}", written)
        written = _DAY.sub(lambda day: f"{numeral(day[1])}日", written)
        if _MEASURED.match(seen, period.span.end) or _LETTER.search(seen, 0, period.span.start):
            continue
        written = _SPOKEN_MONTH.sub(r"\1", written)
        written = _FIRST_MONTH.sub(lambda month: f"{numeral(month[1])}", written)
        if written != told:
            yield Edit(span, written, _WRITTEN)
    for match in _FIRST_MONTH.finditer(seen):
        yield Edit(Span(*match.span()), f"{numeral(match[1])}", _WRITTEN)
