"""Two wordings of a sentence as word-by-word replacements."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from assistant.domain import Span
from assistant.language.text import normalise
from assistant.language.words import words_of
from assistant.register import Edit

_GAP = 1


def differences(before: str, after: str, at: int, reason: str) -> Iterator[Edit]:
    """The edits that lead from one to the other; `at` is where `before` begins in the text edited.

    Edits with no more than one character between them are one.
    """
    one, other = _words(before), _words(after)
    place = written = 0
    pending: tuple[int, int, int, int] | None = None
    for tag, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        here, there = sum(map(len, one[i:j])), sum(map(len, other[k:m]))
        if tag != "equal":
            joined = pending or (place, place, written, written)
            pending = (joined[0], place + here, joined[2], written + there)
        elif pending and here > _GAP:
            yield _edit(pending, after, at, reason)
            pending = None
        place, written = place + here, written + there
    if pending:
        yield _edit(pending, after, at, reason)


def _edit(pending: tuple[int, int, int, int], after: str, at: int, reason: str) -> Edit:
    start, end, begun, stop = pending
    return Edit(Span(at + start, at + end), after[begun:stop], reason)


def _words(text: str) -> list[str]:
    """The words as written; the segmenter reads them folded, which keeps their length."""
    words, at = [], 0
    for word in words_of(normalise(text)):
        words.append(text[at : at + len(word)])
        at += len(word)
    return words
