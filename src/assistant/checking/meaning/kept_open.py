"""What the notes leave open or deny has to stay so somewhere in what the draft tells of it.

Whatever the draft puts in its place, the words of the place are not asked: the sentences that stand on an
open clause and the clauses beside it are looked through for anything open, and where none is, the clause
was settled, or left out. A nought is missed also where it is all its line says.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.figures.claims import share_a_value
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.noughts import counted, counted_none, denied
from assistant.checking.meaning.pairing import CLEARLY, Statement
from assistant.checking.meaning.progress import left_open, tells_of_last_year, told_open
from assistant.checking.meaning.progressing import is_done, is_open, is_remark, is_under_way
from assistant.checking.omitted import NOUGHT
from assistant.domain import Bar, Finding, Span
from assistant.language import quantities
from assistant.language.text import is_han

_BESIDE = 2
_TOLD_AS_OPEN = 0.3
_TOLD, _TOLD_WELL = 0.45, 0.8
_HALF = 0.5
_FEWEST, _ONE_CLAUSE = 2, 30
_SAYS_OPEN = re.compile(
    r"[未无没尚仍待拟将暂零]|(?<![\d.])0|不(?!仅|断|少|同|良|动产)|正在|继续|(?<!其)中(?=[，。的]|$)|停|推迟|延|处于"
    r"|限[期于]|缺|争取|预计|另有|其余|余下|剩|除|只|仅|持平|照旧"
)
_DENIES = re.compile(r"[未无没零0缺]|不(?!仅|断|少|同|良|动产)|杜绝")
_NONE = re.compile(
    r"(?<![\d.清归])[0０零〇](?![\d.星售散工])|没有|(?<!没)无(?!人机|毒|讼)|[未没]发[生现]|没出[现过事]|[没未]收到|没接到"
)
_NAMES_NOTHING = re.compile(
    r"今年|本年|全年|(?:20\d\d)?年|数量?|情况|没有|发[生现]|出[现过]|收到|任何|其他|别的|一[件起个份]"
)
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_THE_REST = re.compile(r"(?:还|剩|另).{0,8}没有?")
_WAS_MEANT = re.compile(r"想|原[来本]?(?:打算|计划|要)")
_ASKS = re.compile(r"[不吗吧么]$|不对|写[“\"]")
_VOID = (Bar.OTHER_YEAR, Bar.SUPERSEDED)


def check_kept_open(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    standing = _standing_on(comparison)
    opened = [at for at, one in enumerate(comparison.statements) if _says_open(case, one)]
    denying = [at for at in opened if _DENIES.search(comparison.statements[at].text)]
    for at, note in enumerate(comparison.notes):
        if not _owed(note):
            continue
        none = _NONE.search(note.text) is not None and not _THE_REST.search(note.text)
        if none and not note.planned and (names := counted_none(note.text)):
            lost = [name for name in sorted(names) if not denied(name, comparison.statements)]
            if lost:
                others = [one for one in comparison.statements if not share_a_value(one.text, note.line)]
                yield _nought(note, counted(lost, others))
            continue
        alike, told = denying if none else opened, comparison.pairing.told[:, at]
        near = _near(comparison, standing, at)
        if any(one in near or told[one] >= _TOLD_AS_OPEN for one in alike):
            continue
        share, at_best = max(((float(told[one]), -one) for one in near), default=(0.0, 0))
        best = comparison.statements[-at_best] if near else None
        if none:
            if (near or _alone(comparison, note)) and not _denied(comparison, alike, note):
                yield from left_open(best, note) if best and share >= _TOLD else (_nought(note),)
        elif best and _is_settled(comparison, near, note, share):
            yield from left_open(best, note)


def _owed(note: Note) -> bool:
    """Whether a clause of a fact leaves something open that a draft may not settle."""
    if note.fact is None or note.fact.bar in _VOID or not note.usable or is_remark(note.text):
        return False
    if len(note.text) > _ONE_CLAUSE or tells_of_last_year(note):
        return False
    return (is_open(note.text) or is_under_way(note.text)) and not _ASKS.search(note.text)


def _says_open(case: Case, statement: Statement) -> bool:
    return told_open(case, statement) or _SAYS_OPEN.search(statement.text) is not None


def _standing_on(comparison: Comparison) -> Mapping[tuple[int, str], Sequence[int]]:
    """For each clause of the notes, by its row and text, the statements it clearly stands behind."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at, (_, backing) in enumerate(comparison):
        for note, likeness in backing.notes:
            if likeness >= CLEARLY:
                found[note.row, note.text].append(at)
    return found


def _near(
    comparison: Comparison, standing: Mapping[tuple[int, str], Sequence[int]], at: int
) -> frozenset[int]:
    """The statements of the sentences that stand on a note or a clause beside it."""
    row = comparison.notes[at].row
    beside = comparison.notes[max(0, at - _BESIDE) : at + _BESIDE + 1]
    sentences = {
        comparison.statements[one].sentence
        for other in beside
        if other.row == row
        for one in standing.get((row, other.text), ())
    }
    return frozenset(one for sentence in sentences for one in comparison.of_sentence[sentence])


def _is_settled(comparison: Comparison, near: frozenset[int], note: Note, share: float) -> bool:
    """Whether the sentences say outright that it is done, and tell of it: by its words or of its number."""
    figures = len(_values(note.text))
    if (_WAS_MEANT.search(note.text) and not note.planned) or figures > 1:
        return False
    texts = [comparison.statements[one].text for one in near]
    if not any(map(is_done, texts)):
        return share >= _TOLD_WELL and not figures
    if figures:
        so = (one.text for one in comparison.line(note.row) if not is_open(one.text))
        return not _values("，".join(so)) & _values("，".join(texts))
    return _shares_most(_subject(note), "".join(texts))


def _values(text: str) -> frozenset[Decimal]:
    return frozenset(one.value for one in quantities(text) if one.value is not None)


def _alone(comparison: Comparison, note: Note) -> bool:
    return len(comparison.line(note.row)) == 1


def _denied(comparison: Comparison, opened: Sequence[int], note: Note) -> bool:
    """Whether an open statement names what there was none of; a note that names nothing is passed over."""
    subject = _subject(note)
    if len(subject) < _FEWEST:
        return True
    return any(_shares_most(subject, comparison.statements[one].text) for one in opened)


def _subject(note: Note) -> str:
    text = _ASIDE.sub("", note.subject)
    for quantity in reversed(quantities(text)):
        text = text[: quantity.span.start] + text[quantity.span.end :]
    named = _NAMES_NOTHING.sub("", text)
    return "".join(char for char in named if is_han(char) and char not in words("function_characters"))


def _shares_most(subject: str, text: str) -> bool:
    return bool(subject) and sum(char in text for char in subject) >= _HALF * len(subject)


def _nought(note: Note, told: Statement | None = None) -> Finding:
    """`told` is the clause that says otherwise, None where the draft says nothing of it."""
    if told is not None:
        message = f"素材{note.place}“{note.text}”，草稿写成“{told.text}”，请核对。"
        return backed(NOUGHT.finding(told.span, told.text, message), told, note)
    message = f"素材{note.place}“{note.text}”，草稿没有写，请补写或说明理由。"
    found = NOUGHT.finding(Span(0, 0), "", message)
    return replace(
        found,
        span=None,
        evidence=note.source,
        facts=(note.fact.id,) if note.fact else (),
    )
