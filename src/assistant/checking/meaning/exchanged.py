"""Who of one line is told in the place of another of it, and a chief in the place of his deputy.

`altered.py` asks whether a line has the word at all; here the clause that the statement itself stands on
counts, told by their common figure or by standing out from the other clauses.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.figures.claims import values_in
from assistant.checking.meaning.altered import is_meant
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed, differs
from assistant.checking.meaning.mentions import GENERAL, Mention, mentions, whole_mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import CLEARLY, Backing, Statement
from assistant.checking.meaning.rules import BODY, PEOPLE, POST
from assistant.checking.rule import span_of
from assistant.domain import Finding, Severity
from assistant.language import grams

_RULES = {"body": BODY, "post": POST, "who": PEOPLE}
_WITH_ITS_FIGURE, _ALONE, _STANDS_OUT = 0.5, 0.6, 0.1
_CHIEF = r"(?<!副)(?:书记|[镇乡]长|主任|[部局所队站院]长|主席)"


def check_exchanged(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        if backing.best is None or backing.likeness < CLEARLY or statement.section == "plans":
            continue
        for finding in _in_its_place(statement, backing.best):
            if _is_its_clause(statement, backing):
                yield finding
        yield from _for_a_deputy(comparison, statement, backing.best)


def _is_its_clause(statement: Statement, backing: Backing) -> bool:
    best = backing.notes[0][0]
    if backing.likeness >= _WITH_ITS_FIGURE and values_in(statement.text) & values_in(best.text) - {None}:
        return True
    others = [likeness for note, likeness in backing.notes if note.text != best.text]
    return backing.likeness >= _ALONE and max(others, default=0.0) <= backing.likeness - _STANDS_OUT


def _in_its_place(statement: Statement, note: Note) -> Iterator[Finding]:
    """镇长主持3次 where the clause has 书记主持3 and its line 镇长主持1 as well."""
    for slot, rule in _RULES.items():
        told = [one for one in whole_mentions(statement.text) if 0 < len(one.of(slot)) < GENERAL]
        noted = [one for one in mentions(note.text) if one.of(slot)]
        if not told or not noted or _agree(slot, told, noted, note.text):
            continue
        if any(one.text in statement.text for one in noted):
            continue
        finding = differs(rule, statement, told[0], note, noted[0].text)
        yield replace(finding, severity=Severity.WARNING)
        return


def _agree(slot: str, told: list[Mention], noted: list[Mention], text: str) -> bool:
    """Whether any of those told may be one of the clause."""
    kinds = {kind for one in noted for kind in one.of(slot)}
    return is_meant(told[0], told[0].of(slot), text) or any(
        one.of(slot) & kinds or any(pair in text for pair in grams(one.text, (2,))) for one in told
    )


def _for_a_deputy(comparison: Comparison, statement: Statement, note: Note) -> Iterator[Finding]:
    """武装部部长 where the lines behind the sentence have 副部长 only."""
    behind = comparison.text_behind(statement)
    for chief in re.finditer(_CHIEF, statement.text):
        if chief[0] in behind and not re.search(f"(?<!副){chief[0]}", behind):
            message = f"草稿写“{chief[0]}”，事实{note.place}为“副{chief[0]}”，请核对。"
            finding = POST.finding(span_of(chief).shifted(statement.span.start), chief[0], message)
            yield backed(replace(finding, severity=Severity.WARNING), statement, note)
