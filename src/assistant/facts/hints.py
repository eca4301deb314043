"""What is told before a line's words are read: a title, a year, who acts, the names an office knows."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, NameKind, Profile
from assistant.facts.headers import names_an_office
from assistant.facts.lexicon import has, markers, usual_unit
from assistant.facts.notes import NoteLine
from assistant.facts.speakers import labelled, units_of
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
_APART = late(r"(?:派出所|法庭|法院|检察院|交警[\u4e00-\u9fff]{0,2}队)$")
"""Bodies whose cases are none of a township's."""
_UNLED = late(r"(?:刑事|治安|民事|民商事|交通|案件|立案|受理|审结|查处|侦破|破案)")
_INTRODUCED = late(
    r"我(?:们)?(?:是|这边是|这里是)?(?P<office>[\u4e00-\u9fff]{2,6}?(?:村|社区|所|队|站|办|中心))(?:的)?[老小][\u4e00-\u9fff]"
)
_MONTH_AND_DAY = r"(?P<month>1[0-2]|[1-9])\.(?P<day>[12]\d|3[01]|0?[1-9])(?![\d.])"
_DOTTED_HEAD = late(
    rf"^(?P<lead>[ \u3000]*(?:(?P<named>[\u4e00-\u9fff]{{2,6}})[ \u3000]+)?)"
    rf"{_MONTH_AND_DAY}(?:[日号])?(?P<gap>[ \u3000，,：:]*)(?=[\u4e00-\u9fff《“])(?![万亿元])"
)
_ENTRY = re.compile(r"^(?P<day>\d{1,2}月\d{1,2}[日号])[ \u3000]{2,}(?=\S)")
_NOTED = re.compile(
    r"(?:[^，。；：\d]{0,8}(?:统计|汇总|计划|打算|安排|问题|不足|困难|回话|反馈|回复|核对|[报数账])(?:[：:]|了|的))"
    r"|[^，。；\d]{0,10}(?:全年|年底|累计|今年|明年|问题：)"
)
"""What was only noted on the day on which a diary tells of it."""
_TOLD_BY = re.compile(r"(?:说|讲|回话|回复|反馈|答复)$")
_LABEL_OF_A_COUNT = re.compile(r"(?:年底|半年|全年|年终)?(?:统计|汇总|数字?|数据|报)[：:]")
_HEADED_ENTRY = re.compile(r"^([\u4e00-\u9fff]{1,7}会)。(?=.)")
_DEALT_WITH = frozenset(["件", "起", "条", "份", "元", "万元", "%"])
_HALF_YEAR = re.compile(
    r"^(?:\d{1,2}月(?:\d{1,2}[日号]|[初中底])?[ \u3000，]*)?(?:[^，。；：]{0,8}[：:])?"
    r"(?P<half>[上下]半年|前[一二三]季度|第?[一二三四]季度)"
)
_ALL_OF_YEAR = re.compile("全年|今年|累计|年底")
_TALLIED = re.compile(
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
_DUE = re.compile(r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|份|[初中底])?(?:之?前)?|年底(?:之?前)?|[上下]半年")
_ROW = re.compile(r"[1-9]\d?")
_WORDED = re.compile(r"[\u4e00-\u9fff《“]{2}")
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


def dated_entry(text: str) -> str:
    """A diary's entry with its day in its first clause: 3月5日  培训，12人 as 3月5日，培训，12人.

    A meeting alone behind the day heads what follows (2月5日述法会上，…). No day is told of what was only
    counted, planned or noted then (3月5日  统计：…; 12月9日  便民窗口办件3200件): the count is the year's.
    """
    entry = _ENTRY.match(text)
    if entry is None:
        return text
    day, told = entry["day"], text[entry.end() :]
    if (reply := labelled(told, frozenset())) and _TOLD_BY.search(reply[0]):
        return reply[1]
    if label := _LABEL_OF_A_COUNT.match(told):
        return told[label.end() :]
    if _NOTED.match(told) or _counts_cases(told):
        return told
    held = _HEADED_ENTRY.match(told)
    return f"{day}{held[1]}上，{told[held.end() :]}" if held else f"{day}，{told}"


def _counts_cases(told: str) -> bool:
    """Whether the first sentence counts nothing but what is dealt with over a year (件, 起, 条, 元)."""
    figures = quantities(told.split("。")[0])
    return bool(figures) and all(figure.unit in _DEALT_WITH for figure in figures)


def of_its_half(text: str) -> str:
    """上半年调解89件。信访17件 with 上半年 before each later count that names no time of its own."""
    half = _HALF_YEAR.match(text)
    if half is None:
        return text
    first, *others = re.split("(?<=[。；])", text)
    own = (periods(one) or not quantities(one) or _ALL_OF_YEAR.search(one) for one in others)
    said = (one if has_own else f"{half['half']}{one}" for one, has_own in zip(others, own, strict=True))
    return "".join((first, *said))


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
    cells = sorted(cells, key=lambda cell: _DUE.fullmatch(cell) is None)
    said = ""
    for at, cell in enumerate(cells):
        joined = at and _counts_alone(cell, at) and not quantities(cells[at - 1])
        said += cell if not said or joined else f"，{cell}"
    return said


def without_frame(cells: Sequence[str], *, office: bool) -> tuple[str, ...]:
    """The words of a row without a header: not its number nor, if so, the `office` that reports."""
    told = tuple(cell for cell in cells if cell)
    if len(told) > 1 and _ROW.fullmatch(told[0]) and _WORDED.match(told[1]):
        told = told[1:]
    named = office and len(told) > 1 and names_an_office(told[0]) and _WORDED.match(told[1])
    return told[1:] if named else told


def _counts_alone(cell: str, at: int) -> bool:
    """Whether a cell is a count and nothing else, or in the second place begins with one."""
    found = quantities(cell)
    whole = len(found) == 1 and (found[0].span.start, found[0].span.end) == (0, len(cell))
    return whole or (at == 1 and cell[:1].isdigit())


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


def under_its_head(text: str, office: str) -> str:
    """What a heading's office tells, with the office where a report has to say whose it is.

    So it is where a line opens with the end of its name (大队现有18人), and of organs that are no part of a
    township (派出所: 刑事案件立案下降11%), unless the text names who acts.
    """
    for tail in (office[-2:], office[-1:]):
        if len(office) > len(tail) and re.match(rf"{re.escape(tail)}(?:现有|共有|里|今年|全年)", text):
            return office + text[len(tail) :].removeprefix("里")
    return f"{office}{text}" if _APART.search(office) and _UNLED.match(text) else text


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
