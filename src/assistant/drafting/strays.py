"""What a model's sentence says beyond the facts: dates, titles, names, loose digits, words of the past."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain import Fact, NameKind
from assistant.drafting.gates import dates_of
from assistant.drafting.lexicon import claims, model_talk
from assistant.drafting.unusual import unusual
from assistant.language import has_verb, names, normalise, periods, personal, quantities
from assistant.language.places import common_bodies

_TITLE = re.compile(r"《[^》]*》?")
_MASK = re.compile(r"〔[^〕]*〕|[⟦⟧⟪⟫〖〗]")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_FOREIGN = re.compile(r"[A-Za-z]{3,}")
_PLACE_END = re.compile(r"(?:村|社区|镇|乡|街道|组|屯|庄)$")
_ANY = re.compile(
    r"^(?:全|各|本|我|该|每|示范|试点|部分|多个|某|邻|省|市|县|区|镇|乡|村|行政|自然|所在|有关)"
)
_POST = re.compile(
    r"(?:书记|镇长|乡长|主任|律师|同志|所长|委员|主席|站长|局长|队长|法官|老师|部长|院长|校长)$"
)
_LEADERS = re.compile(r"习近平|毛泽东|邓小平|总书记")
_OF_PLACE = (NameKind.PLACE, NameKind.PERSON, NameKind.HONOUR, NameKind.DOCUMENT_NUMBER, NameKind.BODY)
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence may stand on beside its facts, and what it may not.

    `known` is what every draft of the office may say (its names, the year's guiding line, the headings);
    `past` are the unusual words of past reports.
    """

    known: str = ""
    past: frozenset[str] = frozenset()

    def with_known(self, text: str) -> "Ground":
        return replace(self, known=f"{self.known}\n{text}")


NO_GROUND = Ground()


def stray(text: str, near: Sequence[Fact], year: int, ground: Ground) -> str:
    """The first thing in the text that no fact `near` backs, as a Chinese objection; else ""."""
    spoken = normalise("\n".join((*(fact.text for fact in near), ground.known)))
    return next(_strays(text, near, year, ground, spoken), "")


def _strays(text: str, near: Sequence[Fact], year: int, ground: Ground, spoken: str) -> Iterator[str]:
    if mask := _MASK.search(text):
        yield f"“{mask.group()}”是范例里遮去的内容或记号，不能写入"
    if digits := _loose_digits(text, spoken, year):
        yield f"“{digits}”在事实清单中找不到依据"
    known = {str(year), str(year + 1)} | {date for fact in near for date in dates_of(fact.text, year)}
    if not dates_of(text, year) <= known:
        yield "有日期在事实清单中找不到依据"
    for title in _TITLE.findall(text):
        if title.strip("《》") not in spoken or not title.endswith("》"):
            yield f"{title}在事实清单中找不到依据"
    for name in _unknown_names(text, spoken):
        yield f"“{name}”在事实清单中找不到依据"
    for word in unusual(text):
        if word not in spoken and (not near or _of_the_past(word, spoken, ground)):
            yield f"“{word}”不是事实清单里的内容"
    if foreign := next((word for word in _FOREIGN.findall(text) if word not in spoken), ""):
        yield f"“{foreign}”不是中文"
    if talk := model_talk().search(text):
        yield f"“{talk.group()}”不是报告正文"
    claim = next((match.group() for match in claims().finditer(text) if match.group() not in spoken), "")
    if claim:
        yield f"“{claim}”是成绩或评价，事实清单里没有"


def _loose_digits(text: str, spoken: str, year: int) -> str:
    """Digits that belong to no figure with a unit and to no date, and stand in no fact."""
    folded = normalise(text)
    read = [quantity.span for quantity in quantities(text) if quantity.unit]
    read += [period.span for period in periods(text, year)]
    known = {*_DIGITS.findall(spoken), str(year), str(year + 1)}
    return next(
        (
            match.group()
            for match in _DIGITS.finditer(folded)
            if match.group() not in known and not any(span.start <= match.start() < span.end for span in read)
        ),
        "",
    )


def _unknown_names(text: str, spoken: str) -> Iterator[str]:
    for name in names(text):
        if name.kind in _OF_PLACE and not _is_known(name.kind, name.text, spoken):
            yield name.text
    for mark in personal(text):
        if mark.span.of(text) not in spoken:
            yield mark.span.of(text)


def _is_known(kind: NameKind, text: str, spoken: str) -> bool:
    if kind is NameKind.BODY:
        return text in common_bodies() or normalise(text) in spoken or has_verb(text)
    if kind is NameKind.PERSON:
        return bool(_LEADERS.search(text)) or _POST.sub("", text) in spoken
    stem = _PLACE_END.sub("", text) if kind is NameKind.PLACE else text
    generic = kind is NameKind.PLACE and bool(_ANY.match(text) or has_verb(stem))
    return generic or len(stem) < _SHORTEST_STEM or normalise(stem) in spoken


def _of_the_past(word: str, spoken: str, ground: Ground) -> bool:
    return any(own in word or word in own for own in ground.past if own not in spoken)
