"""Words of a closed kind in a text: who, what body, which post, which act, which state.

Words of one class in one slot may stand for each other; words of two classes in one slot contradict each
other where the same thing is spoken of. The list is data/slots.tsv.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from assistant.checking.lexicon import rows
from assistant.domain import Span
from assistant.language import normalise
from assistant.language.text import is_han
from assistant.language.words import word_edges

GENERAL = 3
"""A word of so many classes (群众, 学生) may stand for whoever the notes name."""

_THERE_IS_NO = ("无", "没有", "无一", "没有一", "无人", "没人", "未出现", "未发现")
_DENIALS = ("未", "没", "没有", "未能", "没能", "无法", "未予", "不予", "未曾", "未再")


class Kind(NamedTuple):
    """A slot of the comparison and the class of words that fills it."""

    slot: str
    name: str

    @property
    def family(self) -> str:
        """What it shares with the classes that say otherwise of the same: suit of suit-won and suit-lost."""
        return self.name.split("-")[0]


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of the text with what it may be: an ambiguous word has several kinds."""

    span: Span
    text: str
    kinds: frozenset[Kind]

    def of(self, slot: str) -> frozenset[Kind]:
        return frozenset([kind for kind in self.kinds if kind.slot == slot])


@lru_cache(maxsize=8192)
def mentions(text: str) -> tuple[Mention, ...]:
    """The known words of a text in order, longest first, never overlapping."""
    return tuple(_found(normalise(text)))


@lru_cache(maxsize=8192)
def whole_mentions(text: str) -> tuple[Mention, ...]:
    """Those that begin and end where a word does: no 村长 in 石埠村长廊, no 公开信 in 公开信息."""
    edges = word_edges(normalise(text))
    return tuple(
        mention for mention in mentions(text) if mention.span.start in edges and mention.span.end in edges
    )


@lru_cache(maxsize=8192)
def kinds_in(text: str) -> frozenset[Kind]:
    """All classes of words that a text mentions."""
    return frozenset(kind for mention in mentions(text) for kind in mention.kinds)


def kinds_of(text: str, slot: str) -> frozenset[Kind]:
    """All classes of a slot that a text mentions."""
    return frozenset(kind for kind in kinds_in(text) if kind.slot == slot)


def _found(text: str) -> Iterator[Mention]:
    free = 0
    lengths = _lengths()
    for at, char in enumerate(text):
        if at < free or char not in lengths:
            continue
        word = _longest(text, at)
        if word is not None:
            free = at + len(word)
            kinds = _lexicon()[word]
            denied = text.endswith(_DENIALS, 0, at)
            yield Mention(Span(at, free), word, _denied(kinds) if denied else kinds)


def _denied(kinds: frozenset[Kind]) -> frozenset[Kind]:
    """The kinds of a word with a denial before it (未调解成功), where the list has a class for that."""
    known = _denials()
    return frozenset(known.get(kind, kind) for kind in kinds)


def _longest(text: str, at: int) -> str | None:
    known = _lexicon()
    for length in _lengths()[text[at]]:
        word = text[at : at + length]
        if word in known and (word not in _only_alone() or _stands_alone(text, at, at + length)):
            return word
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Behind a figure (12件化解), or the last word of its clause (查了)."""
    return text[start - 1 : start].isdigit() or not is_han(text[end : end + 1])


@cache
def _only_alone() -> frozenset[str]:
    return frozenset(word for word, *_, mark in rows("slots") if mark == "alone")


@cache
def _lexicon() -> Mapping[str, frozenset[Kind]]:
    found: dict[str, set[Kind]] = defaultdict(set)
    for word, slot, name, *_ in rows("slots"):
        found[word].add(Kind(slot, name))
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _denials() -> Mapping[Kind, Kind]:
    """Each class whose opposite is a class of its own: publication and publication-not."""
    known = frozenset(kind for kinds in _lexicon().values() for kind in kinds)
    opposites = ((kind, Kind(kind.slot, f"{kind.name}-not")) for kind in known)
    return {kind: opposite for kind, opposite in opposites if opposite in known}


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """For each first character the lengths of the words it begins, longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for word in _lexicon():
        found[word[0]].add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def is_denied(text: str, mention: Mention) -> bool:
    """Whether a text says that there was none of it: 无不合格案卷."""
    return text[: mention.span.start].endswith(_THERE_IS_NO)
