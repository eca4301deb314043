"""How far a thing has come, told by the clause of the draft that tells the very clause of the notes.

A clause of the notes that goes so far and no further (报了, 没批, 还在谈) may not be told as having come
further, nor one that was done as still open.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.figures.claims import tell_apart, values_in
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.counterparts import Teller, own_words, share_of, tellers
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import NO_RESULTS, Statement
from assistant.checking.meaning.progress import (
    says_so_itself,
    tells_of_last_year,
    told_as_settled,
    told_open,
)
from assistant.checking.meaning.progressing import is_open, is_remark
from assistant.checking.meaning.rules import STATUS
from assistant.checking.meaning.scale import Stage, claimed, furthest, goes_on, is_so, leaves_open, limit
from assistant.domain import Finding, Severity
from assistant.language import quantities

_SAYS_MORE = re.compile(r"已|(?<![没未不])[^没未不]了|[没未不]再|原[计打定]|零|(?<![\d.])0")
_TOLD_OPEN = re.compile(
    r"(?<!矫)正在|仍|尚(?!未[^，]{1,4}[的\d])|至今|(?<![虚模])拟|待(?=补|办|建|修|整|验)|暂"
)
_IN_HAND = re.compile(r"正在|仍在|尚在|在[办建]|处于|待")
_MOSTLY, _PARTLY = 0.4, 0.3


def check_stages(case: Case) -> Iterator[Finding]:
    """A clause of the notes with a limit, and the clause of the draft that tells it as past that limit."""
    comparison = case.comparison
    for note in comparison.notes:
        most = limit(note.text)
        if most is None or not _counts(note) or _tells_more(note.text):
            continue
        told = [one for one in tellers(comparison, note) if _may_tell(one.statement, note)]
        if not told or 0 < told[0].share < _MOSTLY or any(_stays_open(case, one.statement) for one in told):
            continue
        past = next((one for one in told if _reached(one.statement) > most), None)
        if past is None or note.text in past.statement.context or _told_as_open(case, note, past):
            continue
        if says_so_itself(past.statement, note):
            continue
        if most is Stage.ASKED and _came_further(comparison, note):
            continue
        if tell_apart(past.statement.text, note.text) or _has_another_count(comparison, past, note):
            continue
        yield _graded(told_as_settled(past.statement, note), past)


def check_set_back(case: Case) -> Iterator[Finding]:
    """A clause of the notes that is so, and the clause of the draft that tells it as open."""
    comparison = case.comparison
    open_notes = [note for note in comparison.notes if limit(note.text) is not None or is_open(note.text)]
    for note in comparison.notes:
        came = _came(note)
        if came is None or not _counts(note):
            continue
        told = [one for one in tellers(comparison, note) if one.statement.section not in NO_RESULTS]
        if not told or 0 < told[0].share < _MOSTLY or not all(_is_short(one.statement, came) for one in told):
            continue
        statement = told[0].statement
        if values_in(statement.text) - values_in(note.text):
            continue
        rows = comparison.rows_behind(statement)
        others = (one for one in open_notes if one is not note and one.row in rows)
        if not any(_leaves(comparison, one, statement) for one in others):
            message = f"事实{note.place}“{note.text}”，草稿写成“{statement.text}”，进展不一致，请核对。"
            found = backed(STATUS.finding(statement.span, statement.text, message), statement, note)
            yield _graded(found, told[0])


def _came(note: Note) -> Stage | None:
    """How far a clause of the notes says that a thing has come, None where it does not say."""
    if note.planned:
        return None
    if limit(note.text) is not None or is_open(note.text):
        return limit(note.text) if goes_on(note.text) else None
    return Stage.DONE if is_so(note.text) else None


def _is_short(statement: Statement, came: Stage) -> bool:
    """Whether it says outright that a thing has not come so far."""
    most, text = limit(statement.text), statement.text
    if most is None or most >= came or "已" in text or _TOLD_OPEN.search(text) is None:
        return False
    return came is Stage.DONE or _IN_HAND.search(text) is None


def _leaves(comparison: Comparison, note: Note, statement: Statement) -> bool:
    """Whether the statement tells an open clause as such: something of its own words, or its mark."""
    own = own_words(comparison, note)
    return not own or share_of(own, statement.text) >= _PARTLY


def _may_tell(statement: Statement, note: Note) -> bool:
    """What the plans say of a thing that is going on does not say how far it has come."""
    return statement.section not in NO_RESULTS or note.planned or "已" in statement.text


def _tells_more(text: str) -> bool:
    """Whether a clause tells in one breath what is so and what is not (搬走了房没拆), or counts none."""
    return _SAYS_MORE.search(text) is not None or len(quantities(text)) > 1


def _has_another_count(comparison: Comparison, past: Teller, note: Note) -> bool:
    """Whether the statement gives the count of a clause of its lines that sets no limit."""
    told = values_in(past.statement.text) - values_in(note.text)
    return any(
        limit(one.text) is None and values_in(one.text) & told
        for row in comparison.rows_behind(past.statement)
        for one in comparison.line(row)
    )


def _reached(statement: Statement) -> Stage:
    """What a clause tells as reached; among plans and shortcomings only what it says outright."""
    if statement.section in NO_RESULTS and "已" not in statement.text:
        return Stage.PLANNED
    return claimed(statement.text) or Stage.PLANNED


def _graded(finding: Finding, teller: Teller) -> Finding:
    return replace(finding, severity=Severity.ERROR) if teller.surely else finding


def _counts(note: Note) -> bool:
    return note.holds and not is_remark(note.text) and not tells_of_last_year(note)


def _stays_open(case: Case, statement: Statement) -> bool:
    return leaves_open(statement.text) or ("已" not in statement.text and told_open(case, statement))


def _told_as_open(case: Case, note: Note, past: Teller) -> bool:
    """Whether another clause that stands on the line leaves open something of what the note alone says, or
    any of its sentence does where only its place tells.
    """
    own = own_words(case.comparison, note)
    return any(
        _stays_open(case, one)
        and (
            share_of(own, one.text) >= max(_PARTLY, past.share / 2)
            or (not past.share and _beside(one, past.statement))
        )
        for one in case.comparison.standing_on(note.row)
        if one is not past.statement
    )


def _beside(one: Statement, other: Statement) -> bool:
    return one.sentence == other.sentence and one.span.start > other.span.end


def _came_further(comparison: Comparison, note: Note) -> bool:
    """Whether another clause of the line takes a step beyond asking (法院批了)."""
    return any(
        limit(one.text) is None and furthest(one.text) > Stage.ASKED for one in comparison.line(note.row)
    )
