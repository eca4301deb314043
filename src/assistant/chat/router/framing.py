"""What stands around a report, told by talk: 我们是…镇人民政府，2025年的; 主送机关改成县委、县政府."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.chat.router.clauses import ASKING, bare, cut
from assistant.chat.router.heard import REFUSE, Heard, Wish
from assistant.chat.values import Ask, Choice
from assistant.drafting.frame import ADDRESSEE, DATE, TITLE

_SET = (
    r"(?:就|请|要|得|都|直接|统一|先|应该?)*"
    r"(?:[改换写][成为]|写[作上]?|填|叫做?|定为|用|[发报]给?|是|为|[：:])+(?:一下)?"
)
_OFFICE = r"[\u4e00-\u9fff]{2,24}?(?:人民政府|[镇乡]政府|(?:街道)?办事处|街道|[镇乡]|委员会|[局所])"
_WHO = re.compile(
    rf"(?:我们?|咱们?|本单位|这里|发文(?:机关|单位)|落款(?:单位)?|署名|单位(?:名称|全称)?)(?:这[里边儿]|单位)?{_SET}"
    rf"(?P<issuer>{_OFFICE})(?:的)?(?:(?P<year>20\d\d)年度?的?(?:报告)?)?"
)
_WHEN = re.compile(
    r"(?:(?:报告)?年度|报告|要?写的?|报的?|做的?)?(?:就|是|为|写|改成|改为)*"
    r"(?P<year>20\d\d)年度?的?(?:报告)?"
)
_TO = re.compile(
    rf"(?:把|将)?(?:主送(?:机关|单位)?|抬头(?:单位)?)(?:那[里行])?{_SET}(?P<to>[\u4e00-\u9fff、和及]{{2,30}})"
)
_TITLE = re.compile(
    rf"(?:把|将)?(?:报告的?|整个的?)?(?:大?标题|题目){_SET}[“\"「]?(?P<title>[^”\"」，。]{{4,50}})[”\"」]?"
)
_DATE = re.compile(
    r"(?:成文|落款|签发)(?:的)?(?:日期|时间)?[^\d？?]{0,6}(?P<day>\d{4}年\d{1,2}月\d{1,2}[日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2})"
)
_FULL_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}[日号]")
_DAY = re.compile(
    r"(?:成文|落款|签发)(?:的)?(?:日期|时间)?[^\d？?]{0,6}(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
)
_COPY = re.compile(r"(?:把|将)?抄送(?!.*(?:谁|哪|什么|啥|吗|么|怎么)).{2,}")
_ASKS = re.compile(r"什么|啥|谁|哪|怎么|咋|如何|还是|对不对|[吗么呢]$")
_JOINT = re.compile(r"(?<=[委府])(?:和|及)?(?=[省市县区镇乡])")
_TITLE_KINDS = ("报告", "总结", "汇报", "情况")
_FIRST_OF_NEXT, _LAST_MONTHS = 6, 10
_NO_COPY = "抄送机关写在正式印发时的版记里，草稿里没有这一行，没有改；导出后请在版记里写上。"
_WHICH_YEAR = "落款日期是{}吗？答“是”就写上，不是请说全年、月、日。"
_FULL_DATE = "落款日期要写全年、月、日，没有改；请说“落款日期写2026年1月15日”这样的全称。"
_NO_TITLE = (
    "“{}”不像报告的标题（一般写明单位、年度和“报告”），没有改。只换其中的字词请说“标题里的“……”改成“……””。"
)


def framed(message: str, heard: Heard) -> tuple[tuple[Wish, ...], str]:
    """The wishes for the report's frame in a message, and what the message says besides."""
    wishes: list[Wish] = []
    rest: list[str] = []
    for clause in cut(message):
        words = bare(clause)
        asks = clause.endswith(tuple(ASKING)) or _ASKS.search(words)
        found = None if asks else _wish(words, heard, wishes)
        if found and wishes and found.tool == wishes[-1].tool == "set_frame":
            told = {name: value for name, value in found.arguments.items() if value}
            wishes[-1] = replace(found, arguments={**wishes[-1].arguments, **told})
        elif found:
            wishes.append(found)
        else:
            rest.append(clause)
    return tuple(wishes), "，".join(rest) if wishes else message


def _wish(words: str, heard: Heard, before: Sequence[Wish]) -> Wish | None:
    if match := _WHO.fullmatch(words):
        return _set(heard, issuer=match["issuer"], year=match["year"] or "")
    if (match := _WHEN.fullmatch(words)) and (heard.state.year is None or before or "年度" in words):
        return _set(heard, year=match["year"])
    if before and _FULL_DAY.fullmatch(words):
        return _answer(heard, DATE, words.replace("号", "日"))
    if match := _TO.fullmatch(words):
        return _answer(heard, ADDRESSEE, _JOINT.sub("、", match["to"]))
    if match := _DATE.search(words):
        return _answer(heard, DATE, match["day"].replace("号", "日"))
    if match := _DAY.search(words):
        return _day(heard, int(match["month"]), int(match["day"]))
    if match := _TITLE.fullmatch(words):
        if any(kind in match["title"] for kind in _TITLE_KINDS):
            return _answer(heard, TITLE, _in_full(match["title"], heard))
        return Wish(REFUSE, said=_NO_TITLE.format(match["title"]), topic=heard.topic)
    return Wish(REFUSE, said=_NO_COPY, topic=heard.topic) if _COPY.fullmatch(words) else None


def _in_full(title: str, heard: Heard) -> str:
    """A title that begins with its matter, with the office before it."""
    return f"{heard.state.issuer}{title}" if title.startswith("关于") else title


def _set(heard: Heard, **told: str) -> Wish:
    return Wish("frame", "set_frame", told, topic=heard.topic)


def _answer(heard: Heard, question: str, text: str) -> Wish:
    return Wish("add_fact", "answer_question", {"question": question, "text": text}, topic=heard.topic)


def _day(heard: Heard, month: int, day: int) -> Wish:
    """A day without its year: at the end of the report's year or in the first months of the next."""
    year = heard.state.year
    late, early = month >= _LAST_MONTHS, month <= _FIRST_OF_NEXT
    if year is None or not (late or early):
        return Wish("frame", said=_FULL_DATE, topic=heard.topic)
    written = f"{year + early}年{month}月{day}日"
    call = Choice("写上", "answer_question", {"question": DATE, "text": written})
    return Wish("frame", ask=Ask(_WHICH_YEAR.format(written), (call,)), topic=heard.topic)
