"""A statement made of words that neither the notes have nor correct reports are known to add to their notes.

One new word is a paraphrase as often as not; two rare ones in a clause without a figure are an invention more
often. data/added_words.tsv is what reports may add: words that correct drafts had beyond their notes, made by
`python -m evals.added_words FILE`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checking.case import Case
from assistant.checking.lexicon import words
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, mentions
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.progressing import is_open
from assistant.checking.meaning.rules import NOVEL
from assistant.checking.meaning.wording import published
from assistant.domain import Finding
from assistant.language import grams
from assistant.language.words import tagged

_FEWEST = 2
_RARE = 6.0
_HALF = 0.5
_LONG = 2
_CONTENT = frozenset("nvailjbz")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_TITLE = re.compile(r"《[^《》]*》")
_WHO = frozenset({"body", "post", "who", "level"})
_ELSEWHERE = ("plans", "shortcomings")


def check_novel(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    lines = dict.fromkeys(f"{note.heading}\n{note.line}" for note in comparison.notes)
    notes, said = "\n".join((*lines, case.issuer)), comparison.said_anywhere
    bound = [case.claims[at].span for at in case.alignment.bindings]
    for statement in comparison.statements:
        if statement.section in _ELSEWHERE or is_open(statement.text):
            continue
        if any(statement.span.overlaps(span) for span in bound):
            continue
        new = [word for word in _telling(_TITLE.sub("", statement.text)) if _is_new(word, notes)]
        new = [word for word in new if not _is_judged(word, said)]
        if len(new) >= _FEWEST:
            yield _found(statement, new)


def _is_new(word: str, notes: str) -> bool:
    """Whether the notes have no pair of its characters and less than half of them, and no list allows it."""
    if any(part in words("added_words") for part in (word, word[:_LONG], word[-_LONG:])):
        return False
    if any(pair in notes for pair in grams(word, (_LONG,))):
        return False
    return sum(char in notes for char in word) < _HALF * len(word)


def _is_judged(word: str, said: frozenset[Kind]) -> bool:
    """Whether the notes have another word of its class, or it tells who, which `unknown.py` asks."""
    kinds = {kind for one in mentions(word) for kind in one.kinds}
    return bool(kinds & said) or any(kind.slot in _WHO for kind in kinds)


@lru_cache(maxsize=8192)
def content_words(text: str) -> tuple[str, ...]:
    """Nouns, verbs and adjectives of two characters or more."""
    return tuple(word for word, tag in tagged(text) if tag[0] in _CONTENT and _HAN.fullmatch(word))


def _telling(text: str) -> Iterator[str]:
    rarity = published().rarity
    return (word for word in content_words(text) if max(map(rarity, grams(word, (_LONG,)))) > _RARE)


def _found(statement: Statement, new: list[str]) -> Finding:
    named = "、".join(f"“{word}”" for word in new)
    message = f"“{statement.text}”：{named}在素材中没有依据，请核对或删去。"
    return backed(NOVEL.finding(statement.span, statement.text, message), statement, None)
