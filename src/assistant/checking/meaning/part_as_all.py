"""All of them, where the notes count how many of them it was: 9个是兼职 told as 均为兼职.

The sentence gives the whole and says of all what the notes, right after that whole, say of a smaller number
that the sentence has nowhere. What is said has to be the same: its characters stand beside that number.
"""

from collections.abc import Iterator, Sequence

from assistant.checking.case import Case
from assistant.checking.figures.units import agrees
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.rules import SCOPE
from assistant.checking.meaning.scope import says_all
from assistant.checking.rule import span_of
from assistant.domain import Finding, Quantity
from assistant.language import normalise, quantities
from assistant.language.patterns import late
from assistant.language.text import is_han

_ALL = late(
    r"(?<![平人场])均(?!衡|等|匀|价|每|由|在|属)|(?<!首)都(?!市|是)|全部|全员|全数|悉数|无一例外|一律|全覆盖"
)
_BUT = late(r"除|[少低]于|至少")
_SAYS_NOTHING = frozenset("完成进行实现得到取开展办理已经过有在被由")
_NO_COUNTS = ("%", "元", "万元", "年", "月", "日")
_SEVERAL, _AFTER, _BEFORE_IT, _BEHIND_IT = 2, 3, 6, 8
_SURELY_SAID, _SHORT = 2, 4
_ONE_CLAUSE = 60


def check_part_as_all(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement in comparison.statements:
        every = _ALL.search(statement.text)
        if every is None or statement.section == "plans" or _BUT.search(statement.context):
            continue
        lead = case.draft[statement.sentence.start : statement.span.start + every.end()]
        said = _telling(statement.text[every.end() :]) or _telling(statement.text[: every.start()])
        note = _note_of_some(comparison, statement, _counts(lead), said) if said else None
        if note is not None:
            span = span_of(every).shifted(statement.span.start)
            message = f"草稿写“{statement.text}”，事实{note.place}为“{note.text}”，请核对是否全部。"
            yield backed(SCOPE.finding(span, every[0], message), statement, note)


def _note_of_some(
    comparison: Comparison, statement: Statement, wholes: Sequence[Quantity], said: frozenset[str]
) -> Note | None:
    """The clause of the notes after one of the wholes, the nearest before the word first, that says it of
    fewer; None where one there says it of all.
    """
    for place, whole in enumerate(reversed(wholes)):
        if whole.value is None or whole.value < _SEVERAL:
            continue
        surely = _SURELY_SAID if place or len(said) > _SHORT else 1
        for row in comparison.rows_close(statement):
            line = comparison.line(row)
            for at in (at for at, note in enumerate(line) if _counts_it(note, whole)):
                found = None
                for note in line[at : at + 1 + _AFTER]:
                    beside = _beside_fewer(statement, note, whole)
                    if beside and len(said.intersection(beside)) >= surely:
                        found = found or note
                    elif not beside and says_all(note.text) and said.intersection(note.text):
                        return None
                if found:
                    return found
    return None


def _counts_it(note: Note, whole: Quantity) -> bool:
    return any(one.value == whole.value and agrees(whole, one) for one in _counts(note.text))


def _beside_fewer(statement: Statement, note: Note, whole: Quantity) -> str:
    """What stands around the smaller numbers of a clause of which the statement's sentence gives neither them
    nor the rest of the whole (47人都及格，其中2人经补考)."""
    if len(note.text) > _ONE_CLAUSE or whole.value is None:
        return ""
    told = {one.value for one in quantities(statement.context) if one.value is not None}
    fewer = (
        one
        for one in _counts(note.text)
        if one.value is not None
        and 0 < one.value < whole.value
        and not {one.value, whole.value - one.value} & told
        and agrees(whole, one)
    )
    around = (note.text[max(0, one.span.start - _BEFORE_IT) : one.span.end + _BEHIND_IT] for one in fewer)
    return "".join(around)


def _counts(text: str) -> tuple[Quantity, ...]:
    return tuple(one for one in quantities(text) if one.value is not None and one.unit not in _NO_COUNTS)


def _telling(text: str) -> frozenset[str]:
    """The characters of a predicate that say what was done or what a thing is."""
    empty = words("function_characters") | _SAYS_NOTHING
    return frozenset(char for char in normalise(text) if is_han(char) and char not in empty)
