"""Run-on speech and chat lines cut into clauses: commas where a pause is heard, a full stop at the end."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.domain import Span
from assistant.facts.lexicon import markers
from assistant.facts.run_on import with_commas
from assistant.language import heading, quantities
from assistant.language.text import lines
from assistant.language.words import tagged
from assistant.register import Edit, Tracked, protected, talks

_REASON = "按语义加标点"
_GAP = re.compile(
    r"(?<=[\u4e00-\u9fff0-9A-Za-z%）)”》])[ \u3000]+(?=[\u4e00-\u9fff0-9A-Za-z“《（(])(?!\d{1,2}[:：]\d\d)"
)
_TAG = re.compile(r"【[^】]*】")
_HAN_GAP = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+|[ \u3000]+(?=[\u4e00-\u9fff])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PUNCTUATION = re.compile(r"[，,。；;：:、！!？?]")
_END = re.compile(r"[。！？；：…!?;:”）)]\s*$")
_FOREIGN_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9.+#-]*$")
_FOREIGN_AFTER = re.compile(r"[A-Za-z]")
_BARE_BEFORE = re.compile(r"(?:^|[ \u3000])\d+(?:\.\d+)?$")
_BARE_AFTER = re.compile(r"\d+(?:\.\d+)?[ \u3000]+[\u4e00-\u9fff]")
_COUNT = re.compile(r"\d+(?:\.\d+)?[\u4e00-\u9fff]")
_LONGEST_WORD = 8
_OUTCOMES = frozenset(("成功", "完成", "结束", "通过", "合格"))
_RUN_ON, _RUN_ON_WITHIN = 20, 30


def punctuated(tracked: Tracked) -> Tracked:
    """The text with pauses where a voice or chat message has none."""
    tracked = tracked.edited(_gaps(tracked.text))
    tracked = tracked.edited(_run_on(tracked.text))
    return tracked.edited(_stops(tracked.text))


def _gaps(text: str) -> Iterator[Edit]:
    """Blanks between Chinese words are pauses, in lines that tell something and are no table or title."""
    kept = protected(text)
    for line in lines(text):
        words = line.of(text)
        if "\t" in words or heading(words) or _TAG.fullmatch(words) or not _tells(words):
            continue
        talked = talks(words)
        for match in _GAP.finditer(words):
            span = Span(*match.span()).shifted(line.start)
            if not _HAN_GAP.match(words, match.start()) or any(span.overlaps(other) for other in kept):
                continue
            if not _within_a_phrase(words, match.start(), match.end()):
                yield Edit(span, "，", _REASON)
            elif talked:
                yield Edit(span, "", _REASON)


def _within_a_phrase(words: str, start: int, end: int) -> bool:
    """Whether a blank only sets off a foreign word or a figure: 查了6个 live 间, 发了 300 份, 夜查 6家."""
    before, after = words[:start], words[end:]
    if _FOREIGN_BEFORE.search(before) or _FOREIGN_AFTER.match(after) or _BARE_BEFORE.search(before):
        return True
    if _BARE_AFTER.match(after):
        return True
    said = tagged(before[-_LONGEST_WORD:])
    return bool(_COUNT.match(after)) and bool(said) and said[-1][1] == "v" and said[-1][0] not in _OUTCOMES


def _run_on(text: str) -> Iterator[Edit]:
    for line in lines(text):
        at = line.start
        for part in re.split(r"(?<=[，。；！？])", line.of(text)):
            bare = part.rstrip("，。；！？")
            if _is_run_on(bare, whole=bare == line.of(text)):
                yield from (Edit(Span(at + cut, at + cut), "，", _REASON) for cut in _cuts(bare))
            at += len(part)


def _is_run_on(words: str, *, whole: bool) -> bool:
    """A long stretch of talk without a mark; within a punctuated line it has to be longer."""
    longest = _RUN_ON if whole else _RUN_ON_WITHIN
    han = len(_HAN.findall(words))
    return (
        han >= longest
        and han > len(words) / 2
        and not _PUNCTUATION.search(words)
        and "\t" not in words
        and talks(words)
    )


def _cuts(words: str) -> list[int]:
    """Offsets at which something new is said in a run of words without marks."""
    turns = [match.start() for match in markers("cut").finditer(words) if match.start()]
    cuts = set(turns)
    for start, end in pairwise((0, *turns, len(words))):
        at = start
        for piece in with_commas(words[start:end]).split("，")[:-1]:
            at += len(piece)
            cuts.add(at)
    return sorted(cut for cut in cuts if not _parts_what_belongs(words, cut))


def _parts_what_belongs(words: str, at: int) -> bool:
    """Whether a cut stands between a figure and what it counts (十六个 | 企业) or what all did (都)."""
    figured = any(figure.span.end == at for figure in quantities(words[:at]))
    if not figured:
        return False
    following = next(iter(tagged(words[at : at + _LONGEST_WORD])), ("", ""))
    return following[0] in ("都", "均", "全") or (words[at - 1] in "个名位" and following[1] == "n")


def _stops(text: str) -> Iterator[Edit]:
    """A full stop behind a line that tells something and has commas or a figure, but no end."""
    for line in lines(text):
        words = line.of(text)
        if "\t" in words or heading(words) or _END.search(words) or not _tells(words):
            continue
        if ("，" in words or "。" in words) and talks(words):
            yield Edit(Span(line.end, line.end), "。", _REASON)


def _tells(words: str) -> bool:
    return bool(quantities(words)) or "，" in words or "。" in words
