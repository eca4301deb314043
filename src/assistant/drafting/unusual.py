"""Words that published reports do not have: where a past report has them, they are its own content.

Masking knows names by their shape; a name without one (欧阳问天, 九霄) is told by its rarity instead.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.meaning.wording import hashed, published
from assistant.genres.phrases import all_phrases
from assistant.language import lexicon, normalise
from assistant.language.text import is_han
from assistant.language.words import words_of

_MASK = re.compile(r"〔[^〕]*〕")
_SHORTEST = 2
_LISTS = (("terms", "term"), ("bodies", "name"), ("posts", "post"), ("verbs", "word"))
_SELF = ("我镇", "我乡", "我街道", "我单位", "全镇", "全乡", "全街道")


def unusual(text: str) -> tuple[str, ...]:
    """Stretches of words with a pair of characters that no published report has, in order.

    Single characters count with their neighbours: the segmenter breaks names it does not know (落|凤|坡).
    """
    pieces = _MASK.split(normalise(text))
    return tuple(found for piece in pieces for found in _stretches(piece) if len(found) >= _SHORTEST)


def _stretches(text: str) -> Iterator[str]:
    held, before = "", ""
    for word in (*words_of(text), "。"):
        if not all(map(is_han, word)):
            yield held
            held, before = "", ""
        elif _is_strange(word, before):
            held = (held or (before if len(word) == len(before) == 1 else "")) + word
            before = word
        else:
            yield held
            held, before = "", word


def _is_strange(word: str, before: str) -> bool:
    if len(word) > 1:
        return any(not _is_seen(word[at : at + 2]) for at in range(len(word) - 1))
    return bool(before) and not _is_seen(before[-1] + word)


def _is_seen(pair: str) -> bool:
    return pair in _own_pairs() or hashed(pair) in published().counts


@cache
def _own_pairs() -> frozenset[str]:
    """Pairs of the office language that our own lists hold, and of what an office calls itself."""
    listed = [row[column] for name, column in _LISTS for row in lexicon(name)]
    texts = (*(phrase.text for phrase in all_phrases()), *listed, *_SELF)
    return frozenset(text[at : at + 2] for text in texts for at in range(len(text) - 1))
