"""Being first: a place at the head of a list, or being the only one, wants a note that says so."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.rules import PLACE, RANK
from assistant.checking.rule import span_of
from assistant.domain import Finding, Span
from assistant.language import numeral

_HEAD = re.compile(
    r"(?<!放在)(?<!摆在)首位|榜首|之首|(?<!安全)(?<!质量)(?<!生命)第一(?=[，。；、位名]|$)|居首|头名|冠军|前列|前茅|前[三五十]名?(?=[，。；]|$)|领先|领跑|唯一|首个|首家|最佳|最优"
)
_SAID = {
    "唯一": re.compile(r"唯一|独一|只有.{0,6}[一1][个家]|就.{0,6}[一1][个家]"),
    "前列": re.compile(r"前列|前[三五十]|第[一二三123]|头[一几]"),
    "前茅": re.compile(r"前列|前[三五十]|第[一二三123]|头[一几]"),
    "领先": re.compile(r"领先|前列|第[一二三123]"),
}
_FIRST = re.compile(r"首|第一|第1|头名|头一|冠军|No\.?1|最[好优佳多]")

_ORDINAL = re.compile(
    r"(?:第(?P<place>\d{1,3}|[一二三四五六七八九十]{1,3})(?=[名位\s]|$|[，。；、）（(])|(?P<prize>[一二三])等奖)"
)


def check_ranks(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    notes = "\n".join(note.line for note in comparison.notes if note.usable)
    for statement in comparison.statements:
        if statement.section == "plans":
            continue
        for match in _HEAD.finditer(statement.text):
            behind = comparison.text_behind(statement) or notes
            said = _SAID.get(match[0], _FIRST)
            if match[0] in behind or said.search(behind):
                continue
            span = span_of(match).shifted(statement.span.start)
            message = f"“{match[0]}”：这一位次在相应的素材中没有依据，请核对或删去。"
            note = next(
                (note for row in comparison.rows_behind(statement)[:1] for note in comparison.line(row)), None
            )
            yield backed(RANK.finding(span, match[0], message), statement, note)


def check_ordinals(case: Case) -> Iterator[Finding]:
    """A place or a prize (第三名, 三等奖) where the lines behind its sentence give others only."""
    comparison = case.comparison
    for statement in comparison.statements:
        told = list(_ordinals(statement.text))
        rows = comparison.rows_behind(statement) if told else ()
        noted = [(note, one) for row in rows for note in comparison.line(row) for one in _ordinals(note.text)]
        for kind, number, span in told:
            if any(number == other and kind == theirs for _, (theirs, other, _) in noted) or not noted:
                continue
            note, (theirs, *_) = max(
                noted, key=lambda one: (one[1][0] == kind, comparison.share_told(statement, one[0]))
            )
            if theirs != kind and _FIRST.search(comparison.text_behind(statement)) and number == 1:
                continue
            said, place = span.of(statement.text), span.shifted(statement.span.start)
            message = f"草稿写“{said}”，事实{note.place}为“{note.text}”，请核对。"
            yield backed(PLACE.finding(place, said, message), statement, note)


def _ordinals(text: str) -> Iterator[tuple[str, Decimal, Span]]:
    """Places and prizes: the kind, the number, where it stands."""
    for match in _ORDINAL.finditer(text):
        written = match["place"] or match["prize"]
        number = numeral(written)
        if number is not None:
            yield ("place" if match["place"] else "prize"), number, span_of(match)
