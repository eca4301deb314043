"""Words of a text: one segmenter for the whole product, with the domain's terms kept whole."""

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from assistant.language.lexicon import lexicon
from assistant.language.text import normalise

if TYPE_CHECKING:
    import rjieba

_TERM_FREQUENCY = 1_000_000
_SHORT_BODY = 3
_RUN = re.compile(r"[\u3400-\u9fff〇]+|[A-Za-z0-9]+(?:\.[0-9]+)?")


def tokens(text: str) -> tuple[str, ...]:
    """Words and marks in order, blanks left out; terms, bodies and names with numerals stay whole."""
    return tuple(word for word in _segmenter().cut(normalise(text), hmm=False) if not word.isspace())


def tagged(text: str) -> list[tuple[str, str]]:
    """Words with their part of speech in the tags of ICTCLAS (n, v, vn, d …); domain terms are "n"."""
    tags: list[tuple[str, str]] = _segmenter().tag(text, hmm=False)
    return tags


def grams(text: str, sizes: tuple[int, ...] = (1, 2)) -> list[str]:
    """Character n-grams of each Han run; a run of letters and digits is one gram, in lower case."""
    found: list[str] = []
    for match in _RUN.finditer(normalise(text)):
        run = match[0]
        if run[0].isascii():
            found.append(run.lower())
            continue
        for size in sizes:
            found.extend(map("".join, zip(*(run[at:] for at in range(size)), strict=False)))
    return found


def share_of_pairs(one: str, other: str) -> float:
    """Share of the first text's character bigrams that the other has too; 0 for a text without any."""
    own = set(grams(one, (2,)))
    return len(own & set(grams(other, (2,)))) / len(own) if own else 0.0


def words_of(text: str) -> list[str]:
    """Words of normalised text with blanks and marks: joined they give the text again."""
    words: list[str] = _segmenter().cut(text, hmm=False)
    return words


def word_edges(text: str) -> frozenset[int]:
    """The offsets at which a word of normalised text begins or ends."""
    return frozenset(accumulate(map(len, words_of(text)), initial=0))


def word_length_at(text: str, at: int, window: int = 8) -> int:
    """Length of the word that begins at an offset, read from the following characters."""
    words = _segmenter().cut(text[at : at + window], hmm=False)
    return len(words[0]) if words else 0


def word_length_before(text: str, at: int, window: int = 8) -> int:
    """Length of the word that ends at an offset, read from the preceding characters."""
    words = _segmenter().cut(text[max(0, at - window) : at], hmm=False)
    return len(words[-1]) if words else 0


@cache
def _segmenter() -> "rjieba.Jieba":
    # Its dictionary takes a fifth of a second to load, and not every call cuts words.
    import rjieba

    segmenter = rjieba.Jieba()
    for row in lexicon("terms"):
        segmenter.add_word(row["term"], _TERM_FREQUENCY, row["tag"] or "n")
    for row in lexicon("bodies"):
        segmenter.add_word(row["name"], _TERM_FREQUENCY if len(row["name"]) > _SHORT_BODY else 1000, "nt")
    for row in lexicon("posts"):
        if len(row["post"]) > _SHORT_BODY:
            segmenter.add_word(row["post"], _TERM_FREQUENCY, "n")
    for row in lexicon("fixed_terms"):
        if not row["kind"].startswith("pattern"):
            segmenter.add_word(row["term"], _TERM_FREQUENCY, "n")
    return segmenter
