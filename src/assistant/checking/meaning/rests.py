"""What is left of a thing, by its count or its verb alone, told as settled.

剩2件在走程序 names neither the things nor their whole, nor does 其余2件也已办结: both are told by the count,
in the sentence that stands on that line; 还没搬 and 搬迁已经完成 by the verb. Only that clause is asked,
whatever else its sentence leaves open.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checking.case import Case
from assistant.checking.figures.claims import values_in
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.progress import tells_of_last_year
from assistant.checking.meaning.progressing import is_open, is_remark, is_under_way
from assistant.checking.meaning.rules import STATUS
from assistant.domain import Finding
from assistant.language.patterns import late

_SETTLED = late(r"已|也(?!不)|全部|完毕|成功|达成|完成|办结|到位|[建落]成|通过|获批")
_OPEN_STILL = late(
    r"[未没无尚仍待拟将暂限除]|确保|优先|正在|还[在没有要]|期限|在[办建审调改]|继续|预计|争取|计划|[中内]$"
)
_COMING = late(r"明年|下一?步|年底前|[\d月日号]前(?!后)|限[期\d]|再等|准备|打算")
_DENIED = late(r"(?:还没|还未|尚未|仍未|未)(?P<verb>[\u4e00-\u9fff]{1,2})(?![^，。]{0,3}的)")
_SAYS_DONE = late(r"[了已原]|完[^，。成]?\d|办结|[均都]|现在\d")
_THE_REST = late(r"其余|剩|余下|另有|另外|还有|[尚仍]有")
_PLANS = "plans"


def check_rests(case: Case) -> Iterator[Finding]:
    """An unsettled clause of the notes, and the clause of the draft that tells it as done."""
    comparison = case.comparison
    for note in comparison.notes:
        if not note.usable or not _is_unsettled(note) or is_remark(note.text) or tells_of_last_year(note):
            continue
        told = [one for one in comparison.resting_on(note.row) if _tells(comparison, one, note)]
        if any(map(_stays_open, told)):
            continue
        settled = next((one for one in told if _SETTLED.search(one.text)), None)
        if settled is not None and note.text not in settled.context:
            message = f"事实{note.place}“{note.text}”说的是还没有完成，草稿写成“{settled.text}”，请核对。"
            yield backed(STATUS.finding(settled.span, settled.text, message), settled, note)


def _is_unsettled(note: Note) -> bool:
    if _SAYS_DONE.search(note.text):
        return False
    return is_open(note.text) or is_under_way(note.text) or _COMING.search(note.text) is not None


def _tells(comparison: Comparison, statement: Statement, note: Note) -> bool:
    """Whether it has the one count of a note that it rests on, or its denied verb where that has none."""
    if _looks_ahead(statement):
        return False
    counts = values_in(note.text)
    if counts:
        return len(counts) == 1 and not counts & {None, Decimal(0)} and _counts(comparison, statement, note)
    denied = _DENIED.search(note.text) if note.fact else None
    if denied is None or denied["verb"][0] not in statement.text:
        return False
    return re.search(rf"(?<![没未]){denied['verb']}", comparison.text_behind(statement)) is None


def _counts(comparison: Comparison, statement: Statement, note: Note) -> bool:
    """Whether it has the note's count, which counts nothing else there, or not what stands before it
    where the statement speaks of a rest."""
    counts, rest = values_in(note.text), _THE_REST.search(statement.text)
    line = comparison.line(note.row)
    at = next(place for place, one in enumerate(line) if one is note)
    others = line[max(0, at - 1) : at] if rest else (*line[:at], *line[at + 1 :])
    if any(values_in(one.text) & counts for one in others):
        return False
    return counts == values_in(statement.text)


def _looks_ahead(statement: Statement) -> bool:
    return statement.section == _PLANS and "已" not in statement.text


def _stays_open(statement: Statement) -> bool:
    text = _THE_REST.sub("", statement.text)
    return is_open(text) or _OPEN_STILL.search(text) is not None
