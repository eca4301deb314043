"""Commas in text dictated without any: where one thing said ends and the next begins.

A spoken clause is read as  subject? + thing? + verb? + figure + thing?  The figures are the fixed points;
what stands between two of them is shared out by its verbs and nouns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.domain import Quantity, Span
from assistant.language import quantities
from assistant.language.words import tagged

_NOUNS = ("n", "vn", "j", "an", "l", "i")
_NAMERS = ("nt", "nr", "ns")
_VERBS = ("v", "vg", "vd")
_ASPECTS = frozenset("了过着")
_ACTOR = re.compile(
    r"(?:书记|[镇乡]长|主任|所长|队长|站长|校长|律师|民警|班子|干部|老师|支书|所|队|办|局|委|中心|站|法庭|法院)$"
)
_TAIL = re.compile(r"还|都|全部?|没有?|正在|已经?|均|具体|就|也|反正")
_SPREADER = re.compile(r"[一总]?共|大概|差不多|得|有|约|快|近|足足|的")


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    tag: str
    span: Span

    @property
    def is_noun(self) -> bool:
        return (self.tag.startswith(_NOUNS) or self.is_namer) and not _SPREADER.fullmatch(self.text)

    @property
    def is_namer(self) -> bool:
        """Whether it names who acts: an office or a holder of a post."""
        return self.tag in _NAMERS or _ACTOR.search(self.text) is not None


def with_commas(text: str) -> str:
    """The text with a comma at each end of a thing said; itself where it has fewer than two figures."""
    figures = [figure for figure in quantities(text) if figure.unit]
    words = _words(text)
    cuts = [_cut(words, before, after) for before, after in pairwise(_placed(figures))]
    if figures:
        cuts.append(_last_cut(words, figures[-1]))
    for at in sorted({cut for cut in cuts if 0 < cut < len(text)}, reverse=True):
        text = f"{text[:at]}，{text[at:]}"
    return text


def _placed(figures: Sequence[Quantity]) -> list[tuple[int, Quantity]]:
    """Each figure with where the clause before it may have begun."""
    return [(figures[at - 1].span.end if at else 0, figure) for at, figure in enumerate(figures)]


def _cut(words: Sequence[_Word], before: tuple[int, Quantity], after: tuple[int, Quantity]) -> int:
    """Where, between two figures, the first one's clause ends."""
    begun, figure = before
    between = _within(words, figure.span.end, after[1].span.start)
    lead = _within(words, begun, figure.span.start)
    tail = _tail(between)
    rest = between[tail:]
    kept = 0 if tail else _object(lead, rest)
    taken = between[: tail + kept]
    return taken[-1].span.end if taken else figure.span.end


def _last_cut(words: Sequence[_Word], figure: Quantity) -> int:
    """After the last figure: only what is said of it, or of something else, begins anew."""
    rest = _within(words, figure.span.end, words[-1].span.end if words else 0)
    return figure.span.end if rest and (_TAIL.fullmatch(rest[0].text) or rest[0].tag == "t") else 0


def _object(lead: Sequence[_Word], rest: Sequence[_Word]) -> int:
    """How many of the words behind a figure are the thing that it counts."""
    nouns = _leading_nouns(rest)
    if not nouns or rest[0].is_namer:
        return 0
    verb = next((at for at, word in enumerate(rest) if _is_verb(rest, at)), len(rest))
    fronted = any(word.is_noun and not word.is_namer for word in lead)
    if any(word.is_noun for word in rest[verb + 1 :]):
        return min(nouns, verb)
    return 0 if fronted or nouns < 2 else nouns - 1


def _leading_nouns(words: Sequence[_Word]) -> int:
    count = 0
    for at, word in enumerate(words):
        if not word.is_noun or _is_verb(words, at):
            break
        count += 1
    return count


def _tail(between: Sequence[_Word]) -> int:
    """How many words at the start tell what became of the thing counted (还在走程序, 都解决了)."""
    if not between or not _TAIL.fullmatch(between[0].text):
        return 0
    verbs = [at for at in range(len(between)) if _is_verb(between, at)]
    heads = [at for at, word in enumerate(between) if word.is_noun or word.tag == "t"]
    if not verbs or not heads:
        return 0
    return next((at for at in reversed(heads) if at > verbs[0]), 0)


def _is_verb(words: Sequence[_Word], at: int) -> bool:
    following = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].tag in _VERBS or following in _ASPECTS


def _within(words: Sequence[_Word], start: int, end: int) -> list[_Word]:
    return [word for word in words if start <= word.span.start and word.span.end <= end]


def _words(text: str) -> list[_Word]:
    found, at = [], 0
    for word, tag in tagged(text):
        found.append(_Word(word, tag, Span(at, at + len(word))))
        at += len(word)
    return found
