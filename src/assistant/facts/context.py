"""What the lines above say about the lines below: office, part of the report, year, day, borrowed text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.domain import NameKind, Status
from assistant.facts.envelope import Utterance
from assistant.facts.headings import (
    FIRST_RESPONSIBLE,
    LONGEST_NAME,
    PLANS,
    SHORTCOMINGS,
    announces,
    bare_heading,
    part_of,
    without_years,
)
from assistant.facts.lexicon import has
from assistant.facts.standing import is_wanting, speaks_of_next_year
from assistant.language import names, periods, quantities
from assistant.language.patterns import late

_LABEL_LINE = late(
    r"^【[^】]*】$|^\[[^\]]*\]$|^表\d*[：:、 \u3000]"
    r"|^[^，。；]{2,30}(?:统计|情况|汇总|明细|一览)表(?:[（(][^）)]*[）)])?$"
)
_PLAN_OF = late(r"(?P<year>20\d\d)年[^，。；]{0,16}(?:安排|打算|计划|要点|思路)")
_WEATHER = late(
    r"(?:周|星期|礼拜)[一二三四五六日天]|(?:小|中|大|暴|阵|雷|雷阵|毛毛|特大)*[雨雪]|晴|多云|阴|雾|霾|冰雹|霜|台风|[大微]?风|[冷热闷凉]"
    r"|-?\d{1,2}(?:[~～\-]-?\d{1,2})?(?:度|℃|°C?)|转|间|有|到|天|[，、,\s/]"
)
_NUMBERED = late(r"^\s*[一二三四五六七八九十]{1,3}[、.．\s]")
_SPEAKS = late(r"^[^，。；]{2,10}(?:发言|讲话|汇报|表态|通报|议定事项)[^，。；]{0,4}$")
_HEADING_WORD = late(r"[\u4e00-\u9fff]{4,8}")
_ASKS = late(r"[？?]$|[呢吗么没]$|有没有|谁|多少|哪")
_DAYS_AGO = (
    (late(r"今[天日儿](?:一早|早上|上午|中午|下午|晚上)?"), 0),
    (late(r"昨(?:[天日](?:一早|早上|上午|中午|下午|晚上)?|晚)"), 1),
)
_TODAY = late(r"今天|今儿|今日|刚|上午|下午|方才")
_ALL_YEAR = late(r"今年|全年|本年|累计|截至|去年|明年|上半年|下半年|至今|总数")
_DAY = late(r"\d{4}-\d\d-\d\d")
_HOLDER = late(r"书记|镇长|乡长|苏木达|主任")
_THOUGHTS = late(r"想法|想到|感想|思考|体会")
_HAPPENED = late(r"了|过\d|今年|(?<![\d前底])\d{1,2}月(?![底末]|之?前)")
_POSTS = {"书记": "党委书记"}


@dataclass(frozen=True, slots=True)
class Context:
    """`section` is forced by a heading, "" where the theme decides; `day` is the day of a chat.

    `past` is the past year that the sentence has turned to, "" where it has not.
    `instructed` tells that the line speaks to whoever writes the report, `correcting` that it takes
    back what was said before.
    `led` tells that a plain line (镇长这块：) opened the section: it holds for the lines of one
    kind under it, `listed` or not, and no further. `asker` has asked all to speak of it, which holds until
    the next question.
    `office` is the body that a heading names as the writer of what follows (司法所2025年工作总结).
    """

    year: int | None = None
    speaker: str = ""
    section: str = ""
    holder: str = ""
    day: str = ""
    borrowed: bool = False
    chat: bool = False
    instructed: bool = False
    correcting: bool = False
    past: str = ""
    led: bool = False
    listed: bool | None = None
    heading: str = ""
    asker: str = ""
    office: str = ""

    @property
    def status(self) -> Status:
        return Status.PLANNED if self.section == PLANS else Status.DONE

    def day_of_telling(self, text: str, line: str) -> str:
        """The day of a chat where what is told happened then, not over the year."""
        told = self.chat or _TODAY.search(line) is not None
        return self.day if told and not _ALL_YEAR.search(text) else ""

    def headed(self, heading: str) -> "Context":
        """The context under a heading of the notes; a bare year announces plans only where it is the next."""
        section = part_of(heading, self.year) or (PLANS if self._plans_for_next_year(heading) else "")
        return replace(
            self,
            section=section,
            holder=_holder(heading) if section == FIRST_RESPONSIBLE else "",
            borrowed=has("last-year", heading),
            chat=False,
            led=False,
            listed=None,
            heading=heading,
            asker=self.speaker,
            office=_office(heading) or self.office,
        )

    def matter(self, theme: Callable[[str], str]) -> str:
        """What the heading names of the report's themes (表格（政务公开，导出）), "" where nothing."""
        return next((word for word in _HEADING_WORD.findall(self.heading) if theme(word)), "")

    def of_a_thought(self, text: str) -> "Context":
        """The context of a text under thoughts (几点想法): no plan is what is wanting or has been."""
        musing = self.section == PLANS and _THOUGHTS.search(self.heading)
        if not musing or speaks_of_next_year(text, self.year):
            return self
        lacks = is_wanting(text) or (_HAPPENED.search(text) and not has("planned", text))
        return replace(self, section=SHORTCOMINGS) if lacks else self

    def _plans_for_next_year(self, heading: str) -> bool:
        """Whether it is the title of a plan (2026年法治政府建设工作安排) for the year after the report's."""
        found = _PLAN_OF.search(heading)
        return found is not None and self.year is not None and int(found["year"]) == self.year + 1

    def before(self, utterance: Utterance) -> "Context":
        """The context for the next line, which may stand outside the list that a lead-in opened."""
        if not (self.led and self.section) or utterance.speaker:
            return self
        if self.listed is None:
            return replace(self, listed=utterance.listed)
        return self if self.listed == utterance.listed else replace(self, section="", holder="", led=False)


def _office(heading: str) -> str:
    """The body with whose name a heading begins, "" for none."""
    found = names(bare_heading(heading))
    return next((name.text for name in found if name.kind is NameKind.BODY and not name.span.start), "")


def is_heading(utterance: Utterance, year: int | None) -> bool:
    """A ruled or styled line, or one that only announces what follows."""
    text = utterance.text
    if not text or len(text) > 40:
        return False
    if utterance.ruled or utterance.line.heading or _LABEL_LINE.match(text):
        return True
    bare = bare_heading(text)
    if announces(text, year) or _heads_a_day(text, year):
        return True
    if is_numbered(utterance.line.text) and len(bare) <= LONGEST_NAME and not quantities(bare):
        return True
    if _SPEAKS.search(bare) and _NUMBERED.match(utterance.line.text) and not quantities(bare):
        return True
    return text[-1] in "：:" and all(figure.value is None for figure in quantities(text))


def _heads_a_day(text: str, year: int | None) -> bool:
    """Whether a line of a diary says the day and the weather, and nothing else (3月6日 晴 周四)."""
    first = next(iter(periods(text, year)), None)
    if first is None or first.span.start or not _DAY.fullmatch(first.value):
        return False
    return not _WEATHER.sub("", text[first.span.end :])


def is_numbered(line: str) -> bool:
    """Whether a line bears the number of a report's part (四、下一步打算)."""
    return _NUMBERED.match(line) is not None


def asked_for(utterance: Utterance) -> str:
    """The part of the report that a chat message asks all to speak about, "" for none."""
    if quantities(without_years(utterance.text)):
        return ""
    if has("asked-for-problems", utterance.text):
        return SHORTCOMINGS
    return PLANS if has("asked-for-plans", utterance.text) else ""


def asks_anew(utterance: Utterance, context: Context) -> bool:
    """Whether who asked all to speak about a part of the report now asks for something else."""
    again = bool(context.section) and utterance.speaker and utterance.speaker == context.asker
    return bool(again) and _ASKS.search(utterance.text) is not None and not quantities(utterance.text)


def day_of(text: str, year: int | None) -> str:
    """The day a ruler or chat line names, "" where it names none."""
    found = periods(text, year)
    return found[0].value if len(found) == 1 and _DAY.fullmatch(found[0].value) else ""


def dated(text: str, day: str) -> str:
    """今天 and 昨晚 of a chat as the days they were, where the chat's day is known (ISO 8601)."""
    if not day:
        return text
    today = date.fromisoformat(day)
    for pattern, ago in _DAYS_AGO:
        then = today - timedelta(days=ago)
        text = pattern.sub(f"{then.month}月{then.day}日", text)
    return text


def post_called(name: str) -> str:
    """The post that notes call so: 书记 is 党委书记."""
    return _POSTS.get(name, name)


def _holder(heading: str) -> str:
    found = [post_called(match.group()) for match in _HOLDER.finditer(heading)]
    return found[0] if len(found) == 1 else ""
