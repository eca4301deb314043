"""Whether a thing has come about: what the notes deny, plan or call unfinished is not told as done, nor what
they call done as unfinished.

A clause is open where it denies (未, 无, 0件), plans (拟, 明年) or leaves unfinished (正在, 尚待); else it tells of
something that is so. The two sides are compared clause by clause, from the notes to the draft and back.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.altered import CLEARLY
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.rules import STATUS
from assistant.domain import Finding, Status
from assistant.language import normalise, quantities
from assistant.language.words import words_of

_OPEN = frozenset(
    {
        "planned", "prepared", "not-started", "postponed", "cancelled", "not-done", "not-in-use", "stopped",
        "approval-pending", "accept-pending", "announced-later", "publicising", "consulting", "pending-receipt",
        "tendering", "unpaid", "not-yet-valid", "under-way", "trial", "partial", "nearly",
    }
)  # fmt: skip
_MARK = re.compile(r"[拟将待尚暂仍还]|正(?![式常规确])|明年|下步|打算|准备|计划|预计|力争|争取|推迟|延[至到]|[少缺]|仅|只|没|未(?!成年)|难")
_TOLD = 0.45


def check_progress(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for at, note in enumerate(comparison.notes):
        if not note.usable or not is_open(note.text):
            continue
        teller = comparison.teller(at)
        if teller is None or teller[1] < _TOLD or teller[0].section == "plans":
            continue
        if not any(is_open(one.text) for one in comparison.sentence_of(teller[0])):
            yield _finding(teller[0], note)


@lru_cache(maxsize=8192)
def is_open(text: str) -> bool:
    """Whether a clause denies, plans or leaves unfinished."""
    if _MARK.search(text) or any(quantity.value == 0 for quantity in quantities(text)):
        return True
    if any(kind.name in _OPEN for mention in mentions(text) for kind in mention.of("status")):
        return True
    return any(word in words("denials") for word in words_of(normalise(text)))


def _finding(statement: Statement, note: Note) -> Finding:
    message = f"事实{note.place}“{note.text}”说的是没有、计划或还没有完成，草稿写成“{statement.text}”，请核对。"
    return backed(STATUS.finding(statement.span, statement.text, message), statement, note)
