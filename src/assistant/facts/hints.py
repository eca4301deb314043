"""What is told before a line's words are read: a title, a year, who acts, the names an office knows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, NameKind, Profile
from assistant.facts.lexicon import has, markers, usual_unit
from assistant.facts.notes import NoteLine
from assistant.facts.speakers import units_of
from assistant.language import EMPTY, Gazetteer, has_verb, names, numeral, periods, quantities, unit_class
from assistant.language.patterns import late

_NUMERALS = late(r"[零〇一二两三四五六七八九十百千万]{2,}")
_NOT_BUT = late(
    r"不是(?P<wrong>\d[\d.]*[\u4e00-\u9fff]?)[，, ]*(?:应该|应当|而)?是"
    r"(?P<right>\d[\d.]*[处件条场次人名个家起份批]?)[，, ]*"
)
_OWN = late(
    r"(?:我|咱)们?(?P<own>所|队|办|站|局|中心|村|社区)(?!有|理|法|里|民|规|干|委|支)"
    r"|(?:(?<![\u4e00-\u9fff])|(?<=[一二三四五六]是))(?P<within>所|队|站)里(?![头边面外])"
)
_INTRODUCED = late(
    r"我(?:们)?(?:是|这边是|这里是)?(?P<office>[\u4e00-\u9fff]{2,6}?(?:村|社区|所|队|站|办|中心))(?:的)?[老小][\u4e00-\u9fff]"
)
_MONTH_AND_DAY = r"(?P<month>1[0-2]|[1-9])\.(?P<day>[12]\d|3[01]|0?[1-9])(?![\d.])"
_DOTTED_HEAD = late(
    rf"^(?P<lead>[ \u3000]*(?:(?P<named>[\u4e00-\u9fff]{{2,6}})[ \u3000]+)?)"
    rf"{_MONTH_AND_DAY}(?:[日号])?(?P<gap>[ \u3000，,：:]*)(?=[\u4e00-\u9fff《“])(?![万亿元])"
)
_TALLIED = late(
    r"^\d{1,2}月\d{1,2}日[，： ]*(?=[^，。；：\d]{0,8}(?:统计|汇总|计划)[：，])|(?<=日)[，： ]*记[：:]"
)
"""The day on which a diary counted or planned, no date of what is told; 记： says that it was written."""
_DOTTED_INSIDE = late(
    rf"(?:(?<=截至)|(?<=截止)|(?<=最后)|(?<=一次)|(?<=于)|(?<=[件起批份])){_MONTH_AND_DAY}"
    r"(?=$|[）)，。；]|学|开|去|讲|考|搞|办|收|受理|接|日|号)(?:[日号])?"
)
_DOTTED_DAYS = late(
    rf"(?<![\d.]){_MONTH_AND_DAY}(?:-|—|–|~|～|至|到)(?P<last>[12]\d|3[01]|[1-9])(?=日?[）)，。；、 ]|日?$)"
)
_DOTTED_ALONE = late(
    r"(?P<lead>(?:^|[，。；：: \u3000（(])(?P<named>[\u4e00-\u9fff]{0,8})[：: \u3000]?)"
    r"(?P<month>1[0-2]|[1-9])\.(?:(?P<day>[12]\d|3[01])(?=$|[，。；）)起 \u3000])|(?P<first>[1-9])(?=起))"
)
_MEASURED = frozenset(["元", "%", "分", "亩", "公里", "吨", "小时"])
_DOTTED_RANGE = late(
    r"(?<![\d.])(?P<month>1[0-2]|[1-9])\.(?P<day>[12]\d|3[01]|0?[1-9])(?:-|—|–|~|～|至|到)"
    r"(?P<until>1[0-2]|[1-9])\.(?P<last>[12]\d|3[01]|0?[1-9])(?![\d.%])"
)
_DOTTED_LIST = late(
    r"(?<![\d.])(?:(?:1[0-2]|[1-9])\.(?:[12]\d|3[01]|0?[1-9])[、，/])+(?:1[0-2]|[1-9])\.(?:[12]\d|3[01]|0?[1-9])"
    r"(?=$|[。；，）)])"
)
_DAY_OF_MONTH = r"(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])(?!\d)"
_LISTED_DAYS = late(
    rf"(?:{_DAY_OF_MONTH}[日号]?[、，,])+{_DAY_OF_MONTH}[日号](?=$|[，。；、）)])"
    rf"|{_DAY_OF_MONTH}[日号](?:[、，,]{_DAY_OF_MONTH}[日号]?)+(?=$|[，。；、）)])"
    rf"|(?<=[（(]){_DAY_OF_MONTH}[日号]?(?:[、，,]{_DAY_OF_MONTH}[日号]?)+(?=[）)])"
)
_DAY_ON = late(rf"{_DAY_OF_MONTH}(?=起(?!火|火灾|纠纷|案|事故|诉))")
_DAY_ALONE = late(rf"{_DAY_OF_MONTH}(?![日号])")
_SPOKEN_DAY = late(
    r"(?P<month>(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月)"
    r"(?:二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九](?![十百千万])|3[01]|[12]\d|[1-9])"
    r"(?![\d零一二两三四五六七八九十百千万余多几来日号月年至到、，,。.；：/—~\-])(?=[\u4e00-\u9fff]{2})"
)
_YEAR = late(r"(?<=[ \u3000])2\d(?=[ \u3000]|$)|20\d\d年?|(?<!\d)\d\d年(?!\d)|^2\d(?=[\u4e00-\u9fff])")
_BRACKETS = late(r"[（(][^）)]*[）)]")
_ATTACHMENT = late(r"^附[件表][ \u3000]*\d{0,2}[ \u3000：:、]*")
_TELLS = late(
    r"[，。；：:、？?]|[了过着已未没无有]|完成|开展|组织|召开|成立|建成|制定|印发|落实|推进|加强|举办|参加|全覆盖"
)
_NAMES_A_YEAR = late(r"[去今本明来下]年|20\d\d")
_NO_HEADING = 10
_TITLES = (NameKind.TITLE, NameKind.LAW, NameKind.HONOUR, NameKind.DOCUMENT_NUMBER)
_EMPTY_CELLS = frozenset(["", "无", "—", "-", "－", "/"])
_LONGEST_TITLE = 30
_SHORT_TITLE = 14


def opens_a_correction(text: str) -> bool:
    """Whether a line takes something back before it tells any figure."""
    mark, first = markers("correction").search(text), next(iter(quantities(text)), None)
    return mark is not None and (first is None or mark.start() <= first.span.start)


def in_digits(text: str) -> str:
    """A correction's spoken numbers in digits, the right one first (是502不是512)."""
    digits = _NUMERALS.sub(lambda match: str(numeral(match.group()) or match.group()), text)
    return _NOT_BUT.sub(r"是\g<right>不是\g<wrong>，", digits)


def is_diary(lines: Sequence[NoteLine]) -> bool:
    """Whether lines begin with days as 3.15; 3.1 alone may number a heading."""
    return any(
        (found := _DOTTED_HEAD.match(line.text)) and int(found["day"]) >= _NO_HEADING for line in lines
    )


def dotted_dates(text: str, *, diary: bool) -> str:
    """截至12.25, 最后一次11.7学的, 1件12.5收的, 12.1-12.7 and, in a diary, a line's first 3.5 as days."""
    if diary:
        text = _TALLIED.sub("", _DOTTED_HEAD.sub(_day_of, text))
    text = _DOTTED_RANGE.sub(r"\g<month>月\g<day>日至\g<until>月\g<last>日", text)
    text = _DOTTED_DAYS.sub(r"\g<month>月\g<day>日至\g<last>日", _DOTTED_LIST.sub(_days_of, text))
    text = _DOTTED_ALONE.sub(_day_of, text)
    return _DOTTED_INSIDE.sub(r"\g<month>月\g<day>日", text)


def _day_of(alone: re.Match[str]) -> str:
    """禁毒日 6.26 展板20块 and 9.1起施行 as days; a mark, a rate or a sum of money (得分 9.25) is none."""
    told = alone.groupdict("")
    if usual_unit(told["named"]) in _MEASURED:
        return alone.group()
    return f"{told['lead']}{told['month']}月{told['day'] or told['first']}日{told.get('gap', '')}"


def _days_of(listed: re.Match[str]) -> str:
    """3.6、5.19、8.2 as days, where one of them cannot be a tenth."""
    days = re.split("[、，/]", listed[0])
    if all(len(day.partition(".")[2]) < len("10") for day in days):
        return listed[0]
    return "、".join(f"{month}月{day}日" for month, _, day in (one.partition(".") for one in days))


def listed_days(text: str) -> str:
    """1月9号、3月28、7月15起施行 and 六月二十六在… with the 日 that they lack: days, not counts of months."""
    text = _DAY_ON.sub(r"\g<0>日", text)
    text = _LISTED_DAYS.sub(lambda listed: _DAY_ALONE.sub(r"\g<0>日", listed.group()), text)
    return _SPOKEN_DAY.sub(
        lambda day: day.group() if _counts(text, day.end("month")) else f"{day.group()}日", text
    )


def _counts(text: str, at: int) -> bool:
    """Whether a number opens a count (六月十二个社区)."""
    found = quantities(text[at:])
    return bool(found) and found[0].span.start == 0 and bool(found[0].unit)


def told_in_words(cells: Sequence[str]) -> str:
    """A row without a header in words: its names go with the figure behind them, its unit behind that."""
    cells = [cell for cell in cells if cell not in _EMPTY_CELLS]
    figures = [at for at, cell in enumerate(cells) if numeral(cell) is not None]
    if len(figures) == 1 and figures[0] and not any(map(quantities, cells[: figures[0]])):
        at = figures[0]
        units = [cell for cell in cells if unit_class(cell)]
        named = "".join(cell for cell in cells[:at] if cell not in units)
        rest = [cell for cell in cells[at + 1 :] if cell not in units]
        return "，".join((f"{named}{cells[at]}{''.join(units[:1])}", *rest))
    said = ""
    for at, cell in enumerate(cells):
        joined = at == 1 and cell[:1].isdigit() and not quantities(cells[0])
        said += cell if not said or joined else f"，{cell}"
    return said


def is_title(text: str) -> bool:
    """Whether the first line of a file only says what the file is (2025法治报告素材（小周收）)."""
    undated = _YEAR.sub("", _ATTACHMENT.sub("", text))
    bare = _BRACKETS.sub("", undated)
    of_a_year = (
        undated != text and not re.search(r"\d", undated) and not has_verb(bare) and len(bare) <= _SHORT_TITLE
    )
    named = (
        has("title", bare)
        or of_a_year
        or (bare[:1].isalnum() and len(bare) <= _SHORT_TITLE and not _TELLS.search(bare))
    )
    return len(bare) <= _LONGEST_TITLE and not quantities(bare) and named


def in_the_office_s_name(text: str, *writers: str) -> str:
    """我所, 我们村 and the like under the name of the office or village that writes, the last named first."""
    kinds = (NameKind.BODY, NameKind.PLACE)
    offices = {n.text[-1]: n.text for writer in writers for n in names(writer) if n.kind in kinds}
    offices |= {unit[-1]: unit for writer in writers for unit in units_of(writer)}
    return _OWN.sub(lambda m: offices.get((m["own"] or m["within"])[-1], m.group()), text)


def introduced(text: str) -> str:
    """The office or village that a speaker says to be from (我是白庙村老周), "" where none does."""
    found = _INTRODUCED.search(text)
    return found["office"] if found else ""


def year_in(lines: Sequence[NoteLine]) -> int | None:
    """The year the notes name first in their head (2025法治报告素材)."""
    for line in lines[:5]:
        if match := re.search(r"(20\d{2})", line.text):
            return int(match.group(1))
    return None


def known_names(profile: Profile) -> Gazetteer:
    """The places, bodies and posts of the office's profile."""
    if not (profile.places or profile.bodies or profile.posts):
        return EMPTY
    return Gazetteer(
        places=frozenset(profile.places),
        bodies=frozenset(profile.bodies),
        persons=frozenset(),
        posts=frozenset(profile.posts),
    )


def read_anew(fact: Fact, text: str, known: Gazetteer, year: int | None) -> Fact:
    """The fact with another text and the figures, dates, names and titles that stand in it."""
    found = names(text, known)
    return replace(
        fact,
        text=text,
        figures=quantities(text),
        dates=tuple(p.value for p in periods(text, year)),
        names=tuple(n.text for n in found if n.kind in (NameKind.PLACE, NameKind.BODY, NameKind.PERSON)),
        titles=tuple(n.text for n in found if n.kind in _TITLES),
    )


def dated_next_year(fact: Fact, year: int | None) -> Fact:
    """A plan's months without a year (3月前拿证) as those of the year after the report's."""
    if year is None or not fact.dates or _NAMES_A_YEAR.search(fact.text):
        return fact
    return replace(fact, dates=tuple(period.value for period in periods(fact.text, year + 1)))
