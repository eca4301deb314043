"""Finds wordings that miss a fixed phrase by a character or two, or have its parts in another order.

A wording counts where it begins and ends as the phrase does, or differs in nothing but its first or last
character: what differs more at an end is as a rule another phrase that goes on differently. Right phrases
are taken out of the text first, so that none is held against another. Quotation marks are not compared.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from assistant.domain import Span

_MARKS = frozenset("“”")
_FILLER = "\ue000"
_SHORTEST, _STEP, _MOST = 7, 10, 4
_REORDERED_FROM = 8
# A single character is replaced at an end, nothing more.
_AT_AN_END = 1
_JOINTS = str.maketrans("", "", "、，和与及")


@dataclass(frozen=True)
class Phrase:
    """A phrase to be kept to the letter; `letters` are its characters without quotation marks."""

    text: str

    @cached_property
    def letters(self) -> str:
        return "".join(char for char in self.text if char not in _MARKS)

    @cached_property
    def edits(self) -> int:
        """How many characters of a wording may differ: 1 from 7 characters on, 2 from 10, 3 from 20."""
        size = len(self.letters)
        return 0 if size < _SHORTEST else min(size // _STEP + 1, _MOST)

    @cached_property
    def pieces(self) -> tuple[tuple[int, str], ...]:
        """Parts with their offsets, one more than the edits: one of them is whole in every near miss."""
        count = self.edits + 1
        cuts = [len(self.letters) * part // count for part in range(count + 1)]
        return tuple((start, self.letters[start:end]) for start, end in pairwise(cuts))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """What keeps together when the order is wrong: the items of a list, else pairs of characters."""
        items = tuple(self.letters.split("、"))
        pairs = tuple(self.letters[at : at + 2] for at in range(0, len(self.letters), 2))
        return items if len(items) > 1 else pairs

    @cached_property
    def own_characters(self) -> re.Pattern[str]:
        """A run long enough for the phrase that has no character but the phrase's."""
        return re.compile(f"[{''.join(sorted(set(self.letters)))}]{{{len(self.letters)},}}")

    @cached_property
    def _unjoined(self) -> str:
        return self.letters.translate(_JOINTS)

    def is_meant_by(self, window: str) -> bool:
        """Whether the wording differs in more than the marks and words that join its parts."""
        return _FILLER not in window and window.translate(_JOINTS) != self._unjoined


@dataclass(frozen=True, slots=True)
class NearMiss:
    """`span` is the wording in the text, quotation marks at its ends left out."""

    span: Span
    phrase: Phrase


def near_misses(text: str, phrases: Sequence[Phrase], right: Sequence[Phrase] = ()) -> Iterator[NearMiss]:
    """Near misses of `phrases`, in the order of the text; `right` are further wordings that are no fault."""
    places = [at for at, char in enumerate(text) if char not in _MARKS]
    letters = "".join(text[at] for at in places).replace("\n", _FILLER)
    for exact in sorted((*right, *(phrase for phrase in phrases if phrase.edits)), key=_size, reverse=True):
        letters = letters.replace(exact.letters, _FILLER * len(exact.letters))
    found = [(*window, phrase) for phrase in phrases if phrase.edits for window in _windows(letters, phrase)]
    taken = -1
    for start, end, phrase in sorted(found, key=lambda miss: (miss[0], -miss[1])):
        if start >= taken:
            taken = end
            yield NearMiss(Span(places[start], places[end - 1] + 1), phrase)


def _size(phrase: Phrase) -> int:
    return len(phrase.letters)


def _windows(letters: str, phrase: Phrase) -> Iterator[tuple[int, int]]:
    taken = -1
    for _, start, end in sorted(_edited(letters, phrase)):
        if start >= taken or end <= taken - _size(phrase):
            taken = end
            yield start, end
    if _size(phrase) >= _REORDERED_FROM:
        yield from _reordered(letters, phrase)


def _edited(letters: str, phrase: Phrase) -> Iterator[tuple[int, int, int]]:
    """Wordings a few edits away, as distance, start and end."""
    for offset, piece in phrase.pieces:
        at = letters.find(piece)
        while at >= 0:
            yield from _around(letters, phrase, at - offset)
            at = letters.find(piece, at + 1)


def _around(letters: str, phrase: Phrase, near: int) -> Iterator[tuple[int, int, int]]:
    wanted, edits = phrase.letters, phrase.edits
    for start in range(max(0, near - edits), min(near + edits, len(letters) - 1) + 1):
        shortest, longest = start + len(wanted) - edits, start + len(wanted) + edits
        for end in range(shortest, min(longest, len(letters)) + 1):
            window = letters[start:end]
            whole = (window[0] == wanted[0]) + (window[-1] == wanted[-1])
            allowed = edits if whole == 2 else _AT_AN_END if whole == 1 and len(window) == len(wanted) else 0
            if allowed and phrase.is_meant_by(window):
                distance = Levenshtein.distance(window, wanted, score_cutoff=allowed)
                if distance <= allowed:
                    yield distance, start, end


def _reordered(letters: str, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Wordings of the same characters in another order; sought around the rarest part of the phrase."""
    size, counted = _size(phrase), Counter(phrase.letters)
    part = min(phrase.parts, key=letters.count)
    at = letters.find(part)
    while at >= 0:
        for run in phrase.own_characters.finditer(letters, max(0, at - size), at + len(part) + size):
            for start in range(run.start(), run.end() - size + 1):
                window = letters[start : start + size]
                if Counter(window) == counted and phrase.is_meant_by(window):
                    yield start, start + size
        at = letters.find(part, at + 1)
