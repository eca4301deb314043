"""Polishing on request, without a model: shorter, parallel headings, one self-reference, merged, split."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.domain import Finding, Severity, Span
from assistant.language import heading, sentences
from assistant.language.text import lines
from assistant.register import Context, Edit, Tracked, guarded, protected
from assistant.rewriting.manner import Manner, in_manner
from assistant.rewriting.shorter import shortened
from assistant.rewriting.wishes import Wish

RULE = "parallel-headings"
_LONG_SENTENCE = 60
_APART_BY = 4
_NAMES = re.compile(r"(?:我|本)(?:镇|乡|街道)(?:人民政府|政府|办事处)?(?![长级村区域])")
_MARK = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．]|\d{1,2}[.．、])\s*")
_TAIL = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})(?<!重点)(?<!主要)(?<!一步)(?<!中心)(?:(?:工作)?的?(?:开展|有关|相关)?(?:方面|情况)的?(?:工作|情况)?|工作)?[。；，：:]?$"
)
_LISTED = re.compile(r"[一二三四五六七八九十]是")
_REASONS = {
    Wish.PARALLEL: "同级标题对仗",
    Wish.ONE_NAME: "自称全文一致",
    Wish.MERGE: "合并成段",
    Wish.SPLIT: "长句拆分",
}


def polished(
    tracked: Tracked, wishes: Sequence[Wish], context: Context, manner: Manner | None = None
) -> tuple[Tracked, tuple[Finding, ...]]:
    """The text as wished, `manner` being last year's; what only a person can do is said in findings.

    Spans refer to the source.
    """
    findings: tuple[Finding, ...] = ()
    for wish in wishes:
        if wish is Wish.SHORTER:
            tracked = shortened(tracked, context.year)
            continue
        if wish is Wish.LAST_YEAR:
            tracked = in_manner(tracked, manner, context.year) if manner else tracked
            continue
        edits = list(_edits(tracked.text, wish, context))
        if wish is Wish.ONE_NAME:
            tracked = tracked.edited(edits)
            continue
        tracked, _ = guarded(tracked, edits, context.year)
        if wish is Wish.PARALLEL:
            findings += tuple(_uneven(tracked))
    return tracked, findings


def _edits(text: str, wish: Wish, context: Context) -> Iterator[Edit]:
    reason = _REASONS.get(wish, "")
    kept = protected(text)
    for span, after in _places(text, wish, context):
        # 人民政府 in 我镇人民政府 is no name of its own.
        cut = [
            other
            for other in kept
            if span.overlaps(other) and not span.start < other.start < other.end <= span.end
        ]
        if span.of(text) != after and not cut:
            yield Edit(span, after, reason)


def _places(text: str, wish: Wish, context: Context) -> Iterator[tuple[Span, str]]:
    match wish:
        case Wish.ONE_NAME:
            yield from ((Span(*found.span()), context.self_name) for found in _NAMES.finditer(text))
        case Wish.PARALLEL:
            yield from _plain_tails(text)
        case Wish.MERGE:
            yield from _line_ends(text)
        case Wish.SPLIT:
            yield from _long_sentences(text)


def _plain_tails(text: str) -> Iterator[tuple[Span, str]]:
    """Headings end as most of their level do: 方面, 工作情况 and a full stop fall away where they are few."""
    for group in _levels(text):
        tails = [_TAIL.search(line.of(text)) for line in group]
        most, times = Counter(tail[0] if tail else "" for tail in tails).most_common(1)[0]
        if most and times * 2 > len(group):
            continue
        for line, tail in zip(group, tails, strict=True):
            if tail and tail[0]:
                yield Span(line.start + tail.start(), line.start + tail.end()), ""


def _line_ends(text: str) -> Iterator[tuple[Span, str]]:
    """The ends of paragraphs that are followed by another one, headings and tables apart."""
    plain = [line for line in lines(text) if not heading(line.of(text)) and "\t" not in line.of(text)]
    for one, other in pairwise(plain):
        between = Span(one.end, other.start)
        if between.of(text) == "\n" and one.of(text).strip() and other.of(text).strip():
            yield between, "" if one.of(text).rstrip().endswith(("。", "；", "！", "？")) else "。"


def _long_sentences(text: str) -> Iterator[tuple[Span, str]]:
    """Semicolons of a long sentence as full stops; 一是…；二是… stays one sentence."""
    for sentence in sentences(text):
        words = sentence.of(text)
        if len(words) > _LONG_SENTENCE and not _LISTED.search(words):
            for match in re.finditer("；", words):
                yield Span(*match.span()).shifted(sentence.start), "。"


def _uneven(tracked: Tracked) -> Iterator[Finding]:
    """Headings that differ from their level in the number of halves or much in length."""
    text = tracked.text
    for group in _levels(text):
        bare = [_MARK.sub("", line.of(text)) for line in group]
        halves, size = (Counter(key(one) for one in bare).most_common(1)[0][0] for key in (_halves, len))
        for line, words in zip(group, bare, strict=True):
            if _halves(words) != halves or abs(len(words) - size) > _APART_BY:
                place = Span(tracked.origin(line.start), tracked.origin(line.end))
                said = f"标题“{words}”与同级标题不对仗（同级多为{size}字），请自行斟酌。"
                yield Finding(RULE, Severity.INFO, said, place.of(tracked.source), place)


def _halves(words: str) -> int:
    return len(re.split("[，、 ]", words))


def _levels(text: str) -> Iterator[list[Span]]:
    """The headings of each level, where there are at least two."""
    groups: dict[int, list[Span]] = {}
    for line in lines(text):
        found = heading(line.of(text))
        if found and not found.rest:
            groups.setdefault(found.level, []).append(line)
    yield from (group for group in groups.values() if len(group) > 1)
