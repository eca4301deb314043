"""A meeting, body or place called otherwise than in the notes, told by the shape of its name.

No list can hold all names, but their endings are few: 论证会 for 听证会, 水文局 for 应急局, 南街 for 北街. A
name counts as exchanged where no line behind its sentence has it and the line that the clause stands on
has one of the same kind that the sentence lacks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import rows
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, kinds_in, mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import NO_RESULTS, Statement
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.language import normalise
from assistant.language.words import word_edges

RENAMED = Rule(
    id="name-exchanged",
    name="会议、单位或地点与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，会议、单位或地点的名称却不同。",
    authority="本系统：草稿的说法须有素材依据",
    valid=(
        Example("召开集贸市场改造听证会1场。", facts=("集贸市场改造开了听证会1场",)),
        Example("会同县应急管理局检查3座矿山。", facts=("和县应急局一块查了3座矿山",)),
    ),
    invalid=(
        Example("召开集贸市场改造论证会1场。", facts=("集贸市场改造开了听证会1场",), flagged="改造论证会"),
        Example("会同县水文局检查3座矿山。", facts=("和县应急局一块查了3座矿山",), flagged="水文局"),
    ),
)

_MEETING, _PLACE, _WHOLE = "meeting", "place", "全"
_PLACED = re.compile(r"(?<![存现所实正])(?:在|于|走进|深入|前往)$")
_LONGEST_STEM = 4
_TELLING = 2
_HAN = re.compile(r"[\u4e00-\u9fff]*$")
_LEAD = re.compile(
    r".*(?:会同|联合|组织|主持|召开|举行|举办|参加|列席|邀请|深入|走进|设在|位于|前往|转交|移送|协调|配合|通过|提交|选址|其余|缺[乏少]|剩下"
    r"|[在到由对把向给与和及是有的了为并、同获于从经将至进盯等被让请找跟往其因名次条处件场家位个几各本我该没开新老旧原一二两三四五六七八九十])"
)
# 柳湾镇 bears out no 柳湾村.
_VILLAGE, _TOWN_OF = re.compile(r"(?:村|社区)$"), re.compile(r"[\u4e00-\u9fff]{2,3}[镇乡]")
_LEVEL = re.compile(r"^全?[县市镇乡省区]")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name with its `stem`, what stands before its ending, and the kinds of things that end so."""

    span: Span
    stem: str
    text: str
    kinds: frozenset[str]

    @property
    def telling(self) -> str:
        """The two characters that tell it from others of its kind: 资源 of 自然资源局, 北街."""
        return self.stem[-_TELLING:] if len(self.stem) >= _TELLING else self.text[:_TELLING]

    @property
    def classes(self) -> frozenset[Kind]:
        """The classes of the known word that the name ends in."""
        found = [mention for mention in mentions(self.text) if mention.span.end == len(self.text)]
        return frozenset(kind for mention in found for kind in mention.kinds)

    def stands_in(self, text: str) -> bool:
        """In part (资源 for 自然资源局), by its characters (自规局), or by a word of its class."""
        text = _TOWN_OF.sub("", text) if _VILLAGE.search(self.text) else text
        if self.telling in text or self.classes & kinds_in(text):
            return True
        if _MEETING in self.kinds or len(self.stem) < _TELLING:
            return False
        return self.stem[:_TELLING] in text or 2 * sum(char in text for char in self.stem) >= len(self.stem)

    def may_be(self, other: "_Name") -> bool:
        """Whether both name one kind of thing in words that could not be two names of one thing."""
        abbreviated = _MEETING not in self.kinds and set(self.stem) & set(other.stem)
        return bool(self.kinds & other.kinds) and not abbreviated


def check_renamed(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        if not backing.notes or statement.section == "plans":
            continue
        behind = comparison.text_behind(statement)
        for name in names(statement.text):
            rival = None if name.stands_in(behind) else _rival(comparison, statement, name)
            if rival is not None:
                note, other = rival
                message = f"草稿写“{name.text}”，事实{note.place}为“{other.text}”，请核对。"
                span = name.span.shifted(statement.span.start)
                yield backed(RENAMED.finding(span, name.text, message), statement, note)


def check_located(case: Case) -> Iterator[Finding]:
    """Where a thing was done, told by its preposition, if no line behind the sentence has that place."""
    comparison = case.comparison
    for statement in comparison.statements:
        rows = comparison.rows_behind(statement)
        if not rows or statement.section in NO_RESULTS:
            continue
        behind = comparison.text_of(rows)
        for name in names(statement.text):
            is_place = _PLACE in name.kinds and name.text[0] != _WHOLE
            placed = is_place and _PLACED.search(statement.text[: name.span.start])
            if placed and not name.stands_in(behind):
                note = comparison.line(rows[0])[0]
                message = f"草稿写在“{name.text}”，事实{note.place}没有提到这个地点，请核对。"
                span = name.span.shifted(statement.span.start)
                yield backed(RENAMED.finding(span, name.text, message), statement, note)


def _rival(comparison: Comparison, statement: Statement, name: _Name) -> tuple[Note, _Name] | None:
    """A name of the line behind the statement that the sentence lacks and that this one may stand for.

    One that ends alike comes first, then one of a clause more like the statement.
    """
    row = comparison.rows_close(statement)[0]
    found = [
        (note, other)
        for note in comparison.line(row)
        for other in names(note.text)
        if name.may_be(other) and not other.stands_in(statement.context)
    ]

    def order(one: tuple[Note, _Name]) -> tuple[bool, float]:
        note, other = one
        return other.text[-1] != name.text[-1], -comparison.share_told(statement, note)

    return min(found, key=order, default=None)


@lru_cache(maxsize=8192)
def names(text: str) -> tuple[_Name, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Name]:
    """The names in a text: none that what leads to it would cut out of a word (展村 in 开展村党支部书记述法),
    no place that ends in the middle of one (发生山火).
    """
    edges = word_edges(normalise(text))
    for match in _endings().finditer(text):
        kinds = _kinds()[match[0]]
        found = _HAN.search(text[max(0, match.start() - _LONGEST_STEM) : match.start()])
        lead = found[0] if found else ""
        led = _LEAD.sub("", lead)
        stem = _LEVEL.sub("", led)
        cuts_a_word = led != lead and match.start() - len(stem) not in edges
        if not kinds or not stem or cuts_a_word or (_MEETING not in kinds and match.end() not in edges):
            continue
        span = Span(match.start() - len(stem), match.end())
        yield _Name(span, stem, span.of(text), kinds)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {
        row[0]: frozenset(row[1].split()) if len(row) > 1 else frozenset() for row in rows("name_endings")
    }


@cache
def _endings() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _kinds()), key=len, reverse=True)))
