"""Clauses to sentences: rows of one table under their total, short clauses together, no stubs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from assistant.domain import Fact, NameKind, Sentence, SentenceKind
from assistant.drafting.breath import in_one_breath, in_one_sentence
from assistant.drafting.events import is_dependent, lists_on
from assistant.drafting.placing import goes_on
from assistant.drafting.realise import realised
from assistant.facts.grids import cells_of
from assistant.language import names
from assistant.language.words import tagged

LONGEST = 70
LONGEST_BREATH = 110
"""Characters of a sentence that the notes have as one."""
SHORT = 24
MOST_FACTS = 3
MOST_OF_ONE_ACTOR = 5
_NOT_ACTING = "、和与的及，；（"
_TOTALS = ("合计", "总计", "共计")
_AIMS = ("争取", "力争", "确保", "做到", "力求", "以便")
_NO_PENALTY = re.compile(r"，罚没?(?:款|金)?(?:金额)?0(?:\.0+)?万?元")


@dataclass(frozen=True, slots=True)
class Piece:
    """Realised facts before they become a sentence; `open` tells that others may join them.

    `actor` is the office that the last of its clauses begins with, "" where none does; `goes_on` tells that
    the notes have it in one sentence with the piece before it.
    """

    text: str
    facts: tuple[str, ...]
    line: int = 0
    open: bool = True
    actor: str = ""
    goes_on: bool = False


def sentences_of(
    facts: Sequence[Fact], year: int, *, tight: bool = False, apart: bool = False
) -> tuple[Sentence, ...]:
    """One sentence or more that state each of the facts once, in their order.

    `tight` joins neighbours whether or not they come from one line of the notes, `apart` none.
    """
    pieces = _pieces(facts, year) if apart else joined(_pieces(facts, year), tight)
    return tuple(Sentence(f"{piece.text}。", SentenceKind.FACT, piece.facts) for piece in pieces)


def joined(pieces: Iterable[Piece], tight: bool = False) -> Iterator[Piece]:
    """Neighbouring short pieces of one line, one actor or one matter made one by ；."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is None:
            waiting = piece
        elif _fit(waiting, piece, tight):
            waiting = Piece(
                f"{waiting.text}；{_after(waiting.actor, piece.text)}",
                (*waiting.facts, *piece.facts),
                piece.line,
                actor=piece.actor,
            )
        else:
            yield waiting
            waiting = piece
    if waiting is not None:
        yield waiting


def _fit(one: Piece, other: Piece, tight: bool) -> bool:
    same_actor = bool(one.actor) and one.actor == other.actor
    return (
        one.open
        and other.open
        and len(one.text) + len(other.text) < (LONGEST_BREATH if other.goes_on else LONGEST)
        and len(one.facts) + len(other.facts)
        <= (MOST_OF_ONE_ACTOR if same_actor or other.goes_on else MOST_FACTS)
        and (tight or same_actor or one.line == other.line or _of_one_matter(one, other))
    )


def _of_one_matter(one: Piece, other: Piece) -> bool:
    """Whether two short pieces stand on adjoining lines of the notes or name one thing (普法宣传43场,
    发放宣传资料9800份)."""
    short = max(len(one.text), len(other.text)) <= SHORT
    return short and (abs(one.line - other.line) <= 1 or bool(_things(one.text) & _things(other.text)))


def _things(text: str) -> set[str]:
    return {word for word, kind in tagged(text) if len(word) > 1 and kind[:1] in ("n", "v")}


def _actor(text: str) -> str:
    """The office that a text begins with as the one who acts or has, "" where it begins otherwise."""
    body = next((n for n in names(text) if n.kind is NameKind.BODY and n.span.start == 0), None)
    return body.text if body and body.span.end < len(text) and text[body.span.end] not in _NOT_ACTING else ""


def _after(actor: str, text: str) -> str:
    """The text without its actor where the clause before it has the same."""
    return text.removeprefix(actor) if actor and _actor(text) == actor else text


def _told_in_turn(texts: Iterable[str]) -> str:
    """The texts one after the other, an actor that several have named once for those behind it."""
    done: list[str] = []
    actor = ""
    for text in texts:
        done.append(_after(actor, text))
        actor = _actor(text)
    return "；".join(done)


def _pieces(facts: Sequence[Fact], year: int) -> Iterator[Piece]:
    for table, rows in groupby(facts, key=table_of):
        members = tuple(rows)
        if table and len(members) > 1:
            yield from _table_pieces(members, year)
        else:
            before: tuple[Fact, ...] = ()
            for event in events_of(members):
                yield _piece(event, year, bool(before) and in_one_sentence(before[-1], event[0]))
                before = event


def leans(fact: Fact) -> bool:
    """Whether a fact goes on with the one before it of the same line and cannot be told without it."""
    return is_dependent(fact.text) or goes_on(fact.text) or lists_on(fact)


def events_of(facts: Sequence[Fact]) -> Iterator[tuple[Fact, ...]]:
    """The facts one by one, with those of the same line that only tell who came to it or what it is for."""
    event: list[Fact] = []
    for fact in facts:
        if event and fact.source == event[0].source and (leans(fact) or _aims_at(event[-1], fact)):
            event.append(fact)
            continue
        if event:
            yield tuple(event)
        event = [fact]
    if event:
        yield tuple(event)


def _aims_at(before: Fact, fact: Fact) -> bool:
    """Whether a fact only says what the one before it is to come to (与县局联系，争取培训骨干6名)."""
    words = tagged(fact.text)
    aim = words[1:2] and words[0][0] in _AIMS and words[1][1].startswith(("v", "d"))
    return bool(aim) and in_one_breath(before, fact)


def _piece(event: Sequence[Fact], year: int, goes_on: bool) -> Piece:
    first = event[0]
    whole = replace(first, text="，".join(fact.text for fact in event))
    text = realised(whole, year)
    return Piece(text, _ids(event), first.source.line, actor=_actor(text), goes_on=goes_on)


def table_of(fact: Fact) -> tuple[str | None, str | None] | None:
    """What tells rows of one table together: its sheet, or the file where the line is a row of cells."""
    if fact.source.sheet:
        return fact.source.file, fact.source.sheet
    return (fact.source.file, None) if cells_of(fact.source.text) else None


def _table_pieces(rows: Sequence[Fact], year: int) -> Iterator[Piece]:
    """A total with its parts, then what the table tells beside it."""
    counted = counted_rows(rows)
    if counted:
        yield table_piece(counted, year)
    beside = [row for row in rows if row not in counted]
    if beside:
        yield Piece(_told_in_turn(realised(row, year) for row in beside), _ids(beside), open=False)


def counted_rows(rows: Sequence[Fact]) -> Sequence[Fact]:
    """The rows of a table that its total counts, with it: those above it, or all below that add up to it.

    Rows in other units, and those of another table above, are none of them.
    """
    last = max((at for at, row in enumerate(rows) if is_total(row)), default=-1)
    if last == 0:
        return rows if _adds_up(rows[0], rows[1:]) else rows[:1]
    first = max(last, 0)
    while first > 0 and _count_alike(rows[first - 1], rows[last]) and _adjoin(rows[first - 1], rows[first]):
        first -= 1
    return rows[first : last + 1]


def _units(row: Fact) -> frozenset[str]:
    return frozenset(figure.unit for figure in row.figures)


def _count_alike(row: Fact, total: Fact) -> bool:
    """Whether a row counts what the total does, or first of all so: its remark may count other things."""
    first = [one.figures[0].unit for one in (row, total) if one.figures]
    return _units(row) <= _units(total) or (len(first) > 1 and len(set(first)) == 1)


def _adjoin(one: Fact, other: Fact) -> bool:
    return other.source.line - one.source.line <= 1


def table_piece(rows: Sequence[Fact], year: int) -> Piece:
    """The totals first, their parts after 其中."""
    totals = [row for row in rows if is_total(row)]
    parts = [row for row in rows if row not in totals]
    lead = "，".join(realised(row, year) for row in totals)
    if not parts:
        return Piece(lead, _ids(totals), open=False)
    told = [_NO_PENALTY.sub("", realised(row, year)) for row in parts]
    said = _told_in_turn(told) if any("，" in text for text in told) else "、".join(told)
    joint = "；按类别分，" if "其中" in lead else "，其中"
    return Piece(f"{lead}{joint}{said}", _ids((*totals, *parts)), open=False)


def is_total(row: Fact) -> bool:
    """Whether a row of a table adds up others."""
    return row.text.startswith(_TOTALS) or _TOTALS[0] in row.text.split("，")[0]


def _adds_up(total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the first figures of the parts come to that of the total."""
    first = [row.figures[0] for row in (total, *parts) if row.figures]
    values = [figure.value for figure in first if figure.value is not None]
    if len(values) < len(parts) + 1 or len({figure.unit for figure in first}) > 1:
        return False
    return sum(values[1:], Decimal(0)) == values[0]


def _ids(rows: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)
