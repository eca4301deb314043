"""How far a thing has come, told by the clauses behind the one that names it.

Spoken notes name a matter once and go on without it: 剩6处得换阀门，报价有了，明年3月换完; a draft says of it
均已更换完毕. The clause of the notes that the statement is most like names the matter; what the next ones say
of it has to agree with what the statement says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from assistant.checking.case import Case
from assistant.checking.figures.claims import values_in
from assistant.checking.lexicon import rows, words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import NO_RESULTS, Statement, counts_another
from assistant.checking.meaning.progress import says_so_itself, tells_of_last_year, told_as_settled, told_open
from assistant.checking.meaning.progressing import is_open, is_remark
from assistant.checking.meaning.rules import STATUS
from assistant.checking.meaning.scale import goes_on, is_so, leaves_open, limit
from assistant.domain import Finding
from assistant.language.text import is_han

_NAMES_NO_MATTER = frozenset(
    "没未无不尚还正仍待拟将要才能就是这那个件我们他也都又再很里上后前目现年月日已完成底均全部条处起户人家名次项份其中余另剩下有等"
)
_LIGHT_VERBS = frozenset("进行开展实施作出予以")
_GOES_ON = re.compile(r"^(?:目前|现|也|均|都|全部|已|并|且|随后|其?余|后)")
_IN_PART = re.compile(r"\d%|过半|部分")
_WAS_MEANT = "原定"
# 记得不细 says how, not how far.
_OF_QUALITY = re.compile(r"不(?![予肯愿再同能成了下给让])")
_SAID_SO, _LIES_AHEAD = (
    re.compile(r"已|刚|了"),
    re.compile(r"[没未不无要得待在想还再]|计划|打算|准备|明年"),
)
_LONGEST, _REACH, _FURTHEST, _JUST_BEFORE = 40, 3, 5, 4
_TELLS_ENOUGH, _NAMES_IT, _LEAST, _A_COUNT = 8, 4, 2, 2
_HALF, _THIRD, _ALL_BUT = 0.5, 0.34, 0.75


@dataclass(frozen=True, slots=True)
class _Matter:
    """The clause of the notes, the `at`-th of its `line`, that names what a statement tells of.

    `lead` is the clause before the statement where that has to name it too, `counts` are the figures of both.
    """

    line: Sequence[Note]
    at: int
    lead: Statement | None
    counts: frozenset[Decimal | None]

    @property
    def clause(self) -> Note:
        return self.line[self.at]

    @property
    def sequel(self) -> Sequence[Note]:
        """The clause and those that may go on with its matter."""
        return self.line[self.at : self.at + _REACH]

    def is_counted_in(self, notes: Sequence[Note]) -> bool:
        return not self.counts or any(self.counts & values_in(note.text) for note in notes)


def check_sequels_done(case: Case) -> Iterator[Finding]:
    """A statement that says outright that a thing is so, where the notes go on to say that it is not yet."""
    comparison = case.comparison
    for statement in comparison.statements:
        mark = _mark("done").search(statement.text)
        if mark is None and statement.section not in NO_RESULTS and not leaves_open(statement.text):
            mark = _mark("happened").search(statement.text)
        said = statement.text[mark.start() :] if mark else ""
        deed = _named(said) - _LIGHT_VERBS
        if not deed or leaves_open(said) or _IN_PART.search(said):
            continue
        matter = _matter(comparison, statement)
        note = next((one for one in matter.sequel if one.holds and _is_ahead(one)), None) if matter else None
        if matter is None or note is None or note.text in statement.context or _WAS_MEANT in note.text:
            continue
        if _says(note.text, deed) or _is_borne_out(comparison, statement, matter, note, deed):
            continue
        if counts_another(statement, note) or says_so_itself(statement, note):
            continue
        if _is_told_as_open(case, statement, matter, note):
            continue
        if matter.is_counted_in(matter.line[max(0, matter.at - 1) : matter.at + _REACH]):
            yield told_as_settled(statement, note)


def check_sequels_open(case: Case) -> Iterator[Finding]:
    """A statement that leaves a thing open, where the notes go on to say that it is so."""
    comparison = case.comparison
    for statement in comparison.statements:
        mark = _mark("open").search(statement.text)
        if mark is None or statement.section in NO_RESULTS or "的" in statement.text[mark.end() :]:
            continue
        if case.year is not None and f"{case.year + 1}年" in statement.context:
            continue
        matter = _matter(comparison, statement)
        if matter is None or matter.clause.planned or not matter.clause.usable:
            continue
        if any(_mark("unsettled").search(one.text) for one in matter.line[matter.at :][:_FURTHEST]):
            continue
        if not any(_mark("settled").search(one.text) for one in matter.sequel):
            continue
        figures = frozenset().union(*(values_in(one.text) for one in matter.line))
        if values_in(statement.text) - figures or not matter.is_counted_in(matter.line):
            continue
        if not _is_open_elsewhere(comparison, statement, _named(statement.text[mark.start() :])):
            note = matter.clause
            message = f"事实{note.place}“{note.text}”，草稿写成“{statement.text}”，进展不一致，请核对。"
            yield backed(STATUS.finding(statement.span, statement.text, message), statement, note)


def _matter(comparison: Comparison, statement: Statement) -> _Matter | None:
    """What the notes behind the sentence name of the statement; of one that says little or goes on with the
    clause before it (均已更换完毕), of both."""
    alone = _named(statement.text), values_in(statement.text) - {None}
    found = _closest(comparison, statement, *alone)
    lead = _lead(comparison, statement)
    if lead is not None and (found is None or found[2] < _NAMES_IT):
        counts = alone[1] | (values_in(lead.text) - {None})
        found = _closest(comparison, statement, alone[0] | _named(lead.text), counts)
    else:
        lead, counts = None, alone[1]
    if found is None or found[2] < _LEAST:
        return None
    return _Matter(found[0], found[1], lead, counts)


def _lead(comparison: Comparison, statement: Statement) -> Statement | None:
    together = comparison.sentence_of(statement)
    at = together.index(statement)
    goes_on_with = _GOES_ON.match(statement.text) is not None
    if not at or not (goes_on_with or len(_named(statement.text)) < _TELLS_ENOUGH):
        return None
    is_whole = _mark("done").search(together[at - 1].text) or _mark("happened").search(together[at - 1].text)
    return together[at - 1] if goes_on_with or not is_whole else None


def _closest(
    comparison: Comparison, statement: Statement, named: frozenset[str], counts: frozenset[Decimal | None]
) -> tuple[Sequence[Note], int, int] | None:
    """The line and place of the clause behind the sentence that shares most, and how much that is."""
    best, most = None, 0.0
    for row in comparison.rows_behind(statement):
        line = comparison.line(row)
        for at, note in enumerate(line):
            if not _tells(note):
                continue
            said = _named(note.text)
            shared = len(said & named) + _A_COUNT * len((values_in(note.text) & counts) - {None})
            if shared and shared * shared / (1 + len(said)) > most:
                best, most = (line, at, shared), shared * shared / (1 + len(said))
    return best


def _tells(note: Note) -> bool:
    if len(note.text) > _LONGEST or is_remark(note.text):
        return False
    return note.holds and not tells_of_last_year(note)


def _is_ahead(note: Note) -> bool:
    """Whether a clause of the notes plans, denies or leaves unfinished."""
    text = _OF_QUALITY.sub("", note.text)
    ahead = is_open(text) or goes_on(text) or limit(text) is not None
    return note.planned or ahead or _mark("coming").search(text) is not None


def _says(text: str, deed: frozenset[str]) -> bool:
    """Whether an open clause says the deed itself as done, or with nothing open before it (没装是歇业的)."""
    if _share(deed, text) < _ALL_BUT:
        return False
    at = min(place for place, char in enumerate(text) if char in deed)
    return bool(_SAID_SO.search(text)) or not _LIES_AHEAD.search(text[max(0, at - _JUST_BEFORE) : at])


def _is_borne_out(
    comparison: Comparison, statement: Statement, matter: _Matter, note: Note, deed: frozenset[str]
) -> bool:
    """Whether another clause of the lines has half of the deed and nothing open, or one of this line says
    anything of the deed as done; those that count other things do not."""
    others = (one for one in comparison.sentence_of(statement) if one is not statement)
    elsewhere = frozenset().union(*(values_in(one.text) for one in others))

    def counts_others(one: Note) -> bool:
        own = values_in(one.text) - {None}
        return bool(own) and not own & matter.counts and bool(matter.counts or own <= elsewhere)

    lines = (comparison.line(row) for row in comparison.rows_behind(statement))
    beside = (one for line in lines for one in line if one is not note and not _is_ahead(one))
    half = (one for one in beside if _share(deed, one.text) >= _HALF)
    done = (
        one for one in matter.line if is_so(one.text) and not is_open(one.text) and deed & _named(one.text)
    )
    return not all(map(counts_others, (*half, *done)))


def _is_told_as_open(case: Case, statement: Statement, matter: _Matter, note: Note) -> bool:
    """Whether the clause behind the statement leaves it open, or one on that line that says a third of it."""
    comparison = case.comparison
    together = comparison.sentence_of(statement)
    behind = together[together.index(statement) + 1 :][:1]
    if any(leaves_open(one.text) for one in behind):
        return True
    said = _named(note.text)
    return any(
        (leaves_open(one.text) or told_open(case, one)) and _share(said, one.text) >= _THIRD
        for one in comparison.standing_on(note.row)
        if one is not statement and one is not matter.lead
    )


def _is_open_elsewhere(comparison: Comparison, statement: Statement, deed: frozenset[str]) -> bool:
    """Whether any clause of the notes leaves open something of what the statement does."""
    behind, own = comparison.rows_behind(statement), _named(statement.text)
    if any(
        _is_ahead(one) and len(_named(one.text) & own) >= _LEAST
        for row in behind
        for one in comparison.line(row)
    ):
        return True
    return any(
        len(_named(one.text) & deed) >= (1 if one.row in behind else _LEAST)
        for one in comparison.notes
        if _mark("unsettled").search(one.text)
    )


def _share(some: frozenset[str], text: str) -> float:
    return len(some & _named(text)) / len(some) if some else 0.0


@lru_cache(maxsize=8192)
def _named(text: str) -> frozenset[str]:
    """The characters of a clause that name what it is of."""
    vain = words("function_characters") | _NAMES_NO_MATTER
    return frozenset(char for char in text if is_han(char) and char not in vain)


@cache
def _mark(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(next(given.split() for name, given in rows("aspect_marks") if name == kind)))
