"""In the manner of last year's section: order of topics, 一是…二是…, length of sentence; never content."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from assistant.domain import Span
from assistant.language import heading, sentences
from assistant.language.text import lines
from assistant.language.words import tagged
from assistant.register import Edit, Tracked, guarded

_REASON = "按上年同一部分的结构"
_ORDINAL = re.compile(r"[一二三四五六七八九十]是")
_NUMERALS = "一二三四五六七八九十"
_LEANING = re.compile(
    r"(?:其中|其余|另有|同时|此外|并|但|该|上述|随后|之后|因此|由此|截至|[一二三四五六七八九十]是)"
)
_YEAR = re.compile(r"\s*(?:19|20)\d\d年|全年|今年")
_DAY = re.compile(r"\d月|\d日|[当同][日天月]|季度|上旬|中旬|下旬|上半年|下半年")
_LONGER_BY = 1.6
_KINDS = ("n", "v", "j", "l")
# What is said of every matter tells none.
_OF_ANYTHING = frozenset(("开展", "工作", "加强", "推进", "进行", "完成", "累计"))


@dataclass(frozen=True, slots=True)
class Manner:
    """How a section is built: the words of each sentence, whether it counts 一是…二是…, the usual length."""

    topics: tuple[frozenset[str], ...]
    counted: bool
    length: float


def manner_of(section: str) -> Manner:
    """The structure of a section's text."""
    said = [span.of(section) for line in lines(section) for span in _sentences(section, line)]
    parts = [part for one in said for part in one.split("；")]
    return Manner(
        tuple(_topic(part) for part in _told_together(parts)),
        len(_ORDINAL.findall(section)) > 1,
        median(map(len, parts)) if parts else 0,
    )


def _told_together(parts: Sequence[str]) -> Sequence[str]:
    """Of a section that counts 一是…二是…, all that stands under one count; else each part by itself."""
    if not any(_ORDINAL.match(part.lstrip()) for part in parts):
        return parts
    together: list[str] = []
    for part in parts:
        if together and not _ORDINAL.match(part.lstrip()):
            together[-1] += part
        else:
            together.append(part)
    return together


def in_manner(tracked: Tracked, manner: Manner, year: int | None) -> Tracked:
    """The text in that structure, under the locks; sentences that lean on the one before go with it."""
    for step in (_ordered, _counted, _shorter):
        tracked, _ = guarded(tracked, list(step(tracked.text, manner)), year)
    return tracked


def _ordered(text: str, manner: Manner) -> Iterator[Edit]:
    for line in _paragraphs(text):
        groups = _groups(text, line)
        ranks = _ranks(groups, manner)
        order = sorted(range(len(groups)), key=lambda at: (ranks[at], at))
        if order != list(range(len(groups))):
            yield Edit(line, "".join(groups[at] for at in order), _REASON)


def _counted(text: str, manner: Manner) -> Iterator[Edit]:
    """一是, 二是 before the sentences of a paragraph that has several and counts none."""
    for line in _paragraphs(text):
        groups = _groups(text, line)
        if not manner.counted or _ORDINAL.search(line.of(text)) or not 2 <= len(groups) <= len(_NUMERALS):
            continue
        at = line.start
        for number, group in enumerate(groups):
            yield Edit(Span(at, at), f"{_NUMERALS[number]}是", _REASON)
            at += len(group)


def _shorter(text: str, manner: Manner) -> Iterator[Edit]:
    """Semicolons as full stops where sentences are much longer than last year's."""
    for line in _paragraphs(text):
        for span in _sentences(text, line):
            words = span.of(text)
            if len(words) > manner.length * _LONGER_BY and not _ORDINAL.search(words):
                yield from (
                    Edit(Span(*match.span()).shifted(span.start), "。", _REASON)
                    for match in re.finditer("；", words)
                )


def _ranks(groups: Sequence[str], manner: Manner) -> list[int]:
    """The place of each group's topic in last year's section; an unknown one stays behind its neighbour.

    A sentence that gives the year for all that follows stays at the head.
    """
    ranks: list[int] = []
    for group in groups:
        words = _topic(group)
        shared = [_shared(words, topic) for topic in manner.topics]
        best = max(shared, default=0)
        if not ranks and _YEAR.match(group):
            ranks.append(-1)
            continue
        ranks.append(shared.index(best) if best else max([0, *ranks[-1:]]))
    return ranks


def _shared(words: frozenset[str], topic: frozenset[str]) -> int:
    """How many words of a sentence a topic has, 纠纷 in 矛盾纠纷 too."""
    return sum(any(word in other or other in word for other in topic) for word in words)


def _paragraphs(text: str) -> Iterator[Span]:
    for line in lines(text):
        words = line.of(text)
        if words.strip() and not heading(words) and "\t" not in words:
            yield line


def _groups(text: str, line: Span) -> list[str]:
    """Sentences of a paragraph, those that lean on the one before, in words or by its day, joined to it."""
    groups: list[str] = []
    for span in _sentences(text, line):
        said = span.of(text)
        leans = _LEANING.match(said.lstrip()) or (
            groups and _DAY.search(groups[-1]) and not _DAY.search(said)
        )
        if groups and leans:
            groups[-1] += said
        else:
            groups.append(said)
    return groups


def _sentences(text: str, line: Span) -> list[Span]:
    """The sentences of a line, without gaps between them."""
    spans = [span.shifted(line.start) for span in sentences(line.of(text))]
    starts = [line.start, *(span.start for span in spans[1:])]
    return (
        [Span(start, end) for start, end in zip(starts, [*starts[1:], line.end], strict=True)]
        if spans
        else []
    )


def _topic(said: str) -> frozenset[str]:
    words = (word for word, tag in tagged(said) if len(word) > 1 and tag.startswith(_KINDS))
    return frozenset(words) - _OF_ANYTHING
