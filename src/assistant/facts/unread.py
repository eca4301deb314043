"""What of the notes was read as no fact: what a clerk wrote is used, kept back with a reason, or listed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from assistant.domain import FactSheet, Question, Source
from assistant.facts.context import is_heading
from assistant.facts.envelope import open_envelope
from assistant.facts.grids import cells_of
from assistant.facts.headers import header, names_an_office
from assistant.facts.headings import names_a_part
from assistant.facts.notes import NoteLine
from assistant.facts.substance import is_noise
from assistant.language import grams, has_verb, quantities
from assistant.language.words import words_of

_CLAUSE = re.compile(r"(?<![说讲夸])，|[。；！!\n\t|｜]")
_SPEAKER = re.compile(r"^.{0,20}[：:]")
_HEARD = 0.5
"""Share of a clause's bigrams that a fact has where the clause was read."""
_LONGEST = 40
_SHORTEST = 3
_STRETCH = 6
"""Pairs of characters in a row that no fact has: fewer come of a figure put into digits."""
_HAN = re.compile(r"[\u4e00-\u9fff]")


def unread(sheet: FactSheet) -> tuple[Source, ...]:
    """The clauses that stand in no fact and no question, each with where it stands.

    Titles, headings and the heads of messages are none. A line of which anything was read is looked at
    clause by clause.
    """
    return tuple(
        replace(line, text=clause)
        for line, clause in unheard(sheet, sheet.questions)
        if _tells(clause) and not is_noise(clause) and not _is_frame(line)
    )


def _tells(clause: str) -> bool:
    told = (has_verb(clause) or bool(quantities(clause))) and not names_a_part(clause)
    return told and len(_HAN.findall(clause)) >= _SHORTEST and not names_an_office(clause)


def _is_frame(line: Source) -> bool:
    cells = cells_of(line.text)
    if cells and header(NoteLine(line.text, line.line, cells=cells)) is not None:
        return True
    told = open_envelope(NoteLine(line.text, line.line, line.file), frozenset())
    return line.line == 1 or not told.text or is_heading(told, None)


def unheard(sheet: FactSheet, asked: Sequence[Question]) -> Iterator[tuple[Source, str]]:
    """The clauses of the notes of which no fact and no question has the words, with their lines."""
    told = {fact.source for fact in sheet.facts}
    heard = [_bigrams(fact.text) for fact in sheet.facts] + [_bigrams(one.text) for one in asked]
    of_all = set[str]().union(*heard)
    for line in sheet.lines:
        here = set[str]().union(*(_bigrams(fact.text) for fact in sheet.facts if fact.source == line))
        for clause in _clauses(line, whole=line not in told and "\t" not in line.text):
            own = _bigrams(clause)
            if own and not any(len(own & other) >= _HEARD * len(own) for other in (*heard, here)):
                yield line, clause
        if line in told:
            yield from ((line, said) for said in _left_out(line, of_all))


def _left_out(line: Source, heard: set[str]) -> Iterator[str]:
    """The stretches of a dictation's long clauses of which nothing was read."""
    for clause in _CLAUSE.split(line.text):
        if len(clause) <= _LONGEST or " " in clause or "\u3000" in clause:
            continue
        ends = list(accumulate(map(len, words_of(clause)), initial=0))
        silent = [at for at in range(len(clause) - 1) if clause[at : at + 2] not in heard]
        for _, run in groupby(enumerate(silent), lambda told: told[1] - told[0]):
            ats = [at for _, at in run]
            if len(ats) >= _STRETCH:
                begun, end = (
                    max(at for at in ends if at <= ats[0]),
                    min(at for at in ends if at > ats[-1] + 1),
                )
                yield clause[begun:end]


def _clauses(line: Source, *, whole: bool) -> Iterator[str]:
    """A line without its speaker: whole where it is short and nothing of it was read, else in parts."""
    text = _SPEAKER.sub("", line.text).strip()
    parts = (text,) if whole and len(text) <= _LONGEST else _CLAUSE.split(text)
    yield from (part.strip() for part in parts if len(part) <= _LONGEST)


def _bigrams(text: str) -> set[str]:
    return set(grams(text, (2,)))
