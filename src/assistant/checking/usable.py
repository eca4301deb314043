"""Whether a draft may rest on a fact, whoever wrote the draft, and where the reader kept back too much."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.checking.figures.jottings import names_year, of_this_year
from assistant.checking.figures.units import agrees
from assistant.domain import Bar, Fact, Quantity, Source, Span
from assistant.facts.lexicon import has
from assistant.facts.remarks import FOLLOWED
from assistant.language import quantities

_STATED_ALL_THE_SAME = {
    Bar.PERSONAL,
    Bar.REPEATED,
    Bar.PROOF,
    Bar.PRAISE,
    Bar.UNIT,
    Bar.VAGUE,
    Bar.SPOKEN,
}

# 后评估1项（2023年的停车位施划）: the year of what was looked at, not of the deed.
_YEAR_OF_OBJECT = re.compile(r"[（(]20\d\d年?的[^（）()]*[）)]")
# 办案41 上年33 罚没26000: last year's number has no words of its own, what follows has.
_COMPARED_BEFORE = re.compile(
    r"\d[^\d，。；]{0,4}[\s，,（(/、]+(?:上年|去年|前年)(?:是|为)?\s*\d[\d.]*[^\d\s，。；]{0,2}[\s，,；;、/）)]+"
    r"[\u4e00-\u9fff]{2,}\D*$"
)
_CORRECTS = re.compile(r"[^（）()。；]*(?:更正|订正|写错|说错|报错)[^（）()。；]*")
_TO_THE_WRITER, _RUNS_ON = ("instruction", "wish", "wish-piece", "order"), 120
_FORBIDS = re.compile(
    r"(?:别|不要|不必|不用|不能|不写|不提|不报|不外|不对外|勿|莫|甭|先不)[^，。；]{0,8}?(?:写(?!成)|提|报|用|说|露|传|公开|登|体现|见光)"
    r"|不(?:写|提|报|登|外传|公开|宜|便)|保密|涉密|敏感|内部|掌握"
)


def may_be_stated(fact: Fact) -> bool:
    """Whether a draft may rest on it, whoever wrote the draft.

    What the drafter asks about first (a unit, the document of an honour) the clerk may know already, and a
    note that names a private person still holds its figures; the name itself is another rule's matter.
    """
    if fact.bar is Bar.OTHER_YEAR and _YEAR_OF_OBJECT.search(fact.source.text):
        return True
    return fact.usable or fact.bar in _STATED_ALL_THE_SAME


def may_be_meant(fact: Fact) -> bool:
    """Whether the reader may have kept back too much: what stands beside last year's, beside a word that is
    not for print or beside one to the writer. Of a line that runs on, the fact's own words tell.
    """
    if fact.bar is Bar.INSTRUCTION:
        return not any(has(kind, fact.text) for kind in _TO_THE_WRITER)
    said = fact.text if len(fact.source.text) > _RUNS_ON else fact.source.text
    return fact.bar is Bar.OTHER_YEAR or (fact.bar is Bar.NOT_FOR_PRINT and not _FORBIDS.search(said))


def is_uncorrected(fact: Fact, figure: Quantity) -> bool:
    """夏令营1期……更正：地点是展馆: a correction of something else in the figure's line.

    What a line says of those above it stands (企业那五场，三场是应急办去讲的), but for what it takes back.
    """
    if fact.bar is not Bar.SUPERSEDED or figure.text not in fact.source.text:
        return False
    if fact.reason == FOLLOWED:
        return True
    corrections = _CORRECTS.findall(fact.source.text)
    if corrections and not any(re.search(r"\d", said) for said in corrections):
        return True
    return all(
        other.value == figure.value or not agrees(other, figure) for other in quantities(fact.source.text)
    )


def is_of_this_year(fact: Fact, placed: Sequence[Quantity], at: int, year: int | None) -> bool:
    """Whether a figure of a fact about another year is of this one, by the fact's words or by its line's.

    `placed` are the fact's figures. 去年15场今年22场; 去年100户，今年又评60，摘牌3户; 41件（上年52件）.
    """
    if fact.bar is not Bar.OTHER_YEAR:
        return False
    if of_this_year(fact.text, placed, at, year):
        return True
    figure = placed[at]
    line, number = fact.source.text, re.match(r"[\d.]+", figure.text)
    start = line.find(number[0] if number else figure.text, max(line.find(fact.text), 0))
    if start < 0:
        return False
    if _COMPARED_BEFORE.search(line[:start]):
        return True
    in_line = replace(figure, span=Span(start, start + len(figure.text)))
    return not names_year(line[:start]) or of_this_year(line, [in_line], 0, year)


def kept_back_without_a_word(fact: Fact | None, notes: Sequence[Source]) -> bool:
    """Whether the reader took a fact for one that is not for print, and the notes forbid nothing."""
    barred = fact is not None and not fact.usable and fact.bar is Bar.NOT_FOR_PRINT
    return barred and bool(notes) and not any(_FORBIDS.search(line.text) for line in notes)
