"""Finds a long word with one character replaced by another of the same sound, as pinyin input leaves it.

The segmenter's dictionary is the witness on both sides: as written, the character stands alone; with a
homophone in its place the characters around it make one word. Short words make chance hits and are not
looked for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from assistant.checking.lexicon import rows, words
from assistant.domain import Span
from assistant.language import lexicon
from assistant.language.text import is_han
from assistant.language.words import tagged, words_of

_SURE, _SHORTEST = 4, 3
_REACH = 3
_OF_GRAMMAR = "dpcu"  # adverbs, prepositions, conjunctions, particles
# 煤山镇 is a place of its own, no slip for 梅山镇.
_PLACE_ENDS = frozenset("省市县区镇乡村街路河湖山寺岛湾")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """`span` is the whole word as written, `word` the right one."""

    span: Span
    word: str


@lru_cache(maxsize=1024)
def misspellings(line: str) -> tuple[Misspelling, ...]:
    """Misspelt words of one line, in the order of the text."""
    return tuple(_misspelt(line))


def _misspelt(line: str) -> Iterator[Misspelling]:
    edges, lone = _segmented(line)
    taken = 0
    for at in sorted(lone):
        if at < taken or line[at] in words("lone_characters"):
            continue
        found = list(_words(line, at, edges, lone))
        if found:
            best = max(found, key=lambda miss: (len(miss.word), miss.word))
            taken = best.span.end
            yield best


def homophones(char: str) -> str:
    """Common characters of the same syllable, tones apart; "" where the character is not common."""
    return _homophones().get(char, "")


def _segmented(line: str) -> tuple[frozenset[int], frozenset[int]]:
    """Where words begin or end, and where a Chinese character stands alone that is no word of grammar."""
    edges, lone, at = {0}, set[int](), 0
    for word, tag in tagged(line):
        if len(word) == 1 and is_han(word) and tag[0] not in _OF_GRAMMAR:
            lone.add(at)
        at += len(word)
        edges.add(at)
    return frozenset(edges), frozenset(lone)


def _words(line: str, at: int, edges: frozenset[int], lone: frozenset[int]) -> Iterator[Misspelling]:
    """Long words that a homophone makes at `at`; none cuts a word of the line."""
    for start, word in _tried(line, at):
        end = start + len(word)
        broken = len(word) == _SHORTEST and all(index in lone for index in range(start, end))
        likely = len(word) >= _SURE or (broken and not _is_name(line[start:end]))
        if likely and {start, end} <= edges:
            yield Misspelling(Span(start, end), word)


def _tried(line: str, at: int) -> Iterator[tuple[int, str]]:
    """For each homophone the word that covers `at` with it, and where that begins."""
    first, end = max(0, at - _REACH), min(len(line), at + _REACH + 1)
    before, after = line[first:at], line[at + 1 : end]
    chars = homophones(line[at])
    start = first
    # All variants are segmented in one call, a line each.
    for word in words_of("\n".join(f"{before}{char}{after}" for char in chars)):
        if word == "\n":
            start = first
            continue
        if start <= at < start + len(word):
            yield start, word
        start += len(word)


def _is_name(word: str) -> bool:
    """Whether three characters may be a person or a place."""
    return word[-1] in _PLACE_ENDS or word[0] in _surnames()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon("surnames"))


@cache
def _homophones() -> Mapping[str, str]:
    return MappingProxyType({char: row[1].replace(char, "") for row in rows("syllables") for char in row[1]})
