"""A matter that the notes leave open, told as settled: the words for it may stand a clause before.

还有那个视频接访，还在谈，没定: what is open is named in one clause and left open in the next; the draft names
and settles it in the same way. The matter may not be told as open anywhere in the draft.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.figures.claims import share_a_value
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.progress import left_open, tells_of_last_year
from assistant.checking.meaning.progressing import is_done, is_open, is_remark
from assistant.domain import Finding
from assistant.language import grams
from assistant.language.text import is_han

_MOSTLY, _CLEARLY, _AS_WELL = 0.45, 0.6, 0.3
_FEWEST = 2
_OPENS = re.compile(r"[未无没不尚仍待拟将]|正在|暂|计划|预计|打算|准备|争取|研究|难以")
_DENIED = re.compile(r"不(?=[参属收罚予予接办算准让承用适安])(?!属实|用心|安全)|没(?=[动演装签接收办])")
_SPOKEN = re.compile(
    r"还有|那个|这个|就是|然后|关于|至于|问题|打算|明年|今年|咱们?|我们|他们|[的了呢嘛啊哦在是也都就还又把被给不没未无正已]"
)
_ELSEWHERE = ("plans",)


def check_matters(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    told = _matters_told(comparison)
    for at, note in enumerate(comparison.notes):
        unsettled, denied = is_open(note.text), _DENIED.search(note.text) is not None
        if not note.holds or not (unsettled or denied) or is_remark(note.text):
            continue
        pairs, own_pairs = _pairs(_matter_of(comparison.notes, at)), _pairs(note.subject)
        if len(pairs) < _FEWEST or tells_of_last_year(note):
            continue
        # What the note itself names has to be told, not only what the clause before it does (…律师，不收钱).
        shares = [
            len(pairs & said) / len(pairs) if not own_pairs or own_pairs & said else 0.0 for _, said in told
        ]
        best = max(shares, default=0.0)
        if best < (_MOSTLY if unsettled else _CLEARLY):
            continue
        about = [one for one, said in told if len(pairs & said) >= _AS_WELL * len(pairs)]
        if any(note.text in one.context or _tells_open(comparison, one, note) for one in about):
            continue
        statement = told[shares.index(best)][0]
        settled = is_done(statement.text) or denied
        if statement.section in _ELSEWHERE or not settled or _counts_another(statement, note):
            continue
        yield from left_open(statement, note)


def _matter_of(notes: Sequence[Note], at: int) -> str:
    """The clause, with those of its line before it where it is too short to name anything."""
    text, first = notes[at].subject, at
    while len(_pairs(text)) < _FEWEST and first and notes[first - 1].row == notes[at].row:
        first -= 1
        text = f"{notes[first].subject}，{text}"
    return text


def _matters_told(comparison: Comparison) -> list[tuple[Statement, frozenset[str]]]:
    """Each statement with the pairs of characters of its clause and the one before it."""
    found = []
    for at, one in enumerate(comparison.statements):
        before = comparison.statements[at - 1] if at else one
        lead = before.text if before.sentence == one.sentence else ""
        found.append((one, _pairs(f"{lead}，{one.text}")))
    return found


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    common = words("common_words")
    parts = _SPOKEN.split(text)
    return frozenset(
        pair for part in parts for pair in grams(part, (2,)) if all(map(is_han, pair)) and pair not in common
    )


def _tells_open(comparison: Comparison, statement: Statement, note: Note) -> bool:
    """Whether the statement, or the clause after it, leaves the matter open in words that are not its name
    (固定资产未入账)."""
    together = (_without(one.text, note) for one in comparison.around(statement))
    return any(is_open(text) or _OPENS.search(text) for text in together)


def _without(text: str, note: Note) -> str:
    """A text without runs of four characters that the notes have too, where not they leave the note open."""
    for run in grams(text, (4,)):
        names = run in note.line and is_open(run) and run[0] not in "未没不"
        if names and (run not in note.text or is_open(note.text.replace(run, "＊"))):
            text = text.replace(run, "＊")
    return text


def _counts_another(statement: Statement, note: Note) -> bool:
    return share_a_value(statement.text, note.line) and is_done(note.line)
