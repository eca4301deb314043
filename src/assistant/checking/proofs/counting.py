"""Small numbers that only count what is named: 两项 behind two names, 1次 for an event of the notes."""

import re
from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.figures.claims import Claim
from assistant.checking.figures.units import counts_things, suits
from assistant.checking.proofs.proof import Proof, supported
from assistant.domain import Source
from assistant.language import grams

_MOST = 12
_NAMED, _BESIDE = 0.4, 0.12
_OTHERWISE = 0.2
_WORDS = 4
_LIST = re.compile(r"((?:[^，。；：、（）\s]{1,14}、)+[^，。；：、（）\s]{1,14}?)(?:等|这)?$")

_NOT_JOINED = re.compile(r"[、和与及 \u3000/]+")
_ENDS = re.compile(r"[，。；：:（）()！？]")
_SHORTEST_NAME = 2
_SUMS_UP = re.compile(r"合\s*计|总\s*计|小\s*计|共")


def counted(case: Case, at: int) -> Iterator[Proof]:
    """The claim counts the members of a list it stands behind, the days or names of a note, or one event."""
    claim = case.claims[at]
    value = claim.key.value
    if claim.quantity.hedge or claim.key.high is not None or not counts_things(claim.quantity.unit):
        return
    if not 1 <= value <= _MOST or _in_another_unit(case, at):
        return
    if not suits(claim.quantity.unit, claim.quantity.indicator):
        return
    if value in _rows_of_tables(case):
        yield Proof(at, "count", (), case.clause_lead(claim))
        return
    if value == len(_listed_before(case, at)):
        yield Proof(at, "count", (), case.clause_lead(claim))
        return
    if stated_otherwise(case, at):
        return
    for text in notes_near(case, at):
        if value == 1 or value in _numbers_of_things(text):
            yield Proof(at, "count", (), text)


def _rows_of_tables(case: Case) -> set[int]:
    """How many rows each table of the notes has, but for those that sum up."""
    rows: dict[int, int] = {}
    head = last = 0
    for source, text in sorted(case.rows.items(), key=lambda row: row[0].line):
        head, last = head if source.line == last + 1 else source.line, source.line
        rows[head] = rows.get(head, 0) + (_SUMS_UP.match(text) is None)
    return set(rows.values()) - {1}


def notes_near(case: Case, at: int) -> Iterator[str]:
    """Texts of the notes that hold the claim's words, fewer where its sentence states their other figures."""
    beside = lines_beside(case, at)
    for number, (text, source) in enumerate(case.stated):
        if case.in_notes[at, number] > (_BESIDE if source in beside else _NAMED):
            yield text


def shares_words(claim: Claim, text: str) -> bool:
    """Whether a line of the notes holds several pairs of characters of the claim's sentence."""
    return sum(pair in text for pair in grams(claim.context, (2,))) >= _WORDS


def lines_beside(case: Case, at: int) -> set[Source]:
    """The lines of the notes whose figures the claim's sentence states besides."""
    return {
        case.items[case.alignment.bindings[other].item].source
        for other in case.in_sentence(case.claims[at])
        if other != at and supported(case, other)
    }


def _listed_before(case: Case, at: int) -> list[str]:
    """黑石沟、鹰嘴崖和南梁3处: the members, each of which the notes name."""
    match = _LIST.search(case.clause_lead(case.claims[at]))
    if match is None:
        return []
    members = [part for part in re.split("[、和与及]", match[1]) if part]
    return members if all(_noted(case, member, at == 0) for at, member in enumerate(members)) else []


def _noted(case: Case, member: str, opens: bool) -> bool:
    """Whether some note names it; before the first member of a list stands a verb."""
    texts = [text for text, _ in case.stated]
    wanted = member[-_SHORTEST_NAME:] if opens else member[:_SHORTEST_NAME]
    return any(wanted in text for text in texts)


def stated_otherwise(case: Case, at: int) -> bool:
    """Whether a note about the same gives another number of the same, which the draft states nowhere else."""
    claim, scores = case.claims[at], case.alignment.likeness[at]
    return any(
        item.usable
        and scores[number] > _OTHERWISE
        and number not in case.alignment.bound_items
        and item.takes(claim.quantity)
        for number, item in enumerate(case.items)
    )


def _in_another_unit(case: Case, at: int) -> bool:
    """Whether a note about the same gives the number in a unit that the claim's may not stand for."""
    claim, scores = case.claims[at], case.alignment.likeness[at]
    equal = case.items_of_value.get(claim.quantity.value, ())
    return any(
        scores[number] > _OTHERWISE
        and case.items[number].quantity.unit
        and not case.items[number].takes(claim.quantity)
        for number in equal
    )


def _numbers_of_things(text: str) -> set[int]:
    """How many things its lists name, and how many days."""
    parts = _ENDS.split(text)
    return {len([one for one in _NOT_JOINED.split(part.strip()) if one]) for part in parts} - {1}
