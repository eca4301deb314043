"""Where an edit meets what stands beside it: a rewriting that would not read is none.

Lists know wordings, not the sentences that they stand in; what no row can see is asked of every edit here.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from assistant.domain import Span
from assistant.language.patterns import late
from assistant.language.text import normalise
from assistant.language.words import tagged
from assistant.register.protecting import straddled
from assistant.register.tracked import Edit

_HAN = late(r"[\u4e00-\u9fff]")
# 因为这个吵了6起: what points at a thing in writing has its name behind it.
_POINTERS, _NAMING = ("该", "此"), ("n", "vn", "an", "j", "l", "b", "s", "z", "a")
# Adverbs that `adverbs_once` writes once.
_ONCE = "已均仅仍尚未共约将"
_EDGE = "，。；：、！？“”（）《》\n "
# 听不太懂: behind a verb of one character these say what comes of it, and go with it.
_COMPLEMENT = late(r"[不得](?!仅|但|是|让|准|许|能|要|会|肯|敢|愿|想|再|同)")
_MODALS = frozenset("能会要敢肯想愿可该得来去说是有在到怕嫌让叫请")
_HANDLED = late(r"(?:把|将)[^，。；把将]{1,14}$")
_PREDICATE = late(r"(?:[了过着]|[没未不][^，。；的]{1,3})$")
_THINGS = ("n", "m", "q", "r")
_ROOTS = ("ng", "ag", "vg", "tg", "a", "b", "j")


def stands(text: str, edits: Sequence[Edit]) -> bool:
    """Whether the edits of one wording, whose spans refer to `text`, leave whole words on both sides."""
    edits = sorted((one for one in edits if one.span.of(text) != one.after), key=lambda one: one.span)
    if not edits:
        return True
    start, end = edits[0].span.start, max(edit.span.end for edit in edits)
    written = text
    for edit in reversed(edits):
        written = written[: edit.span.start] + edit.after + written[edit.span.end :]
    ends = end + len(written) - len(text)
    if _doubled(written, (start, ends)) and not _doubled(text, (start, end)):
        return False
    if (of := edits[0].of) is None:
        return True
    return not (
        _cuts_an_object(text, edits, of)
        or (not straddled(text, Span(start, end)) and _runs_on(written, start, ends))
        or _completes(text, of)
        or (edits[-1].after in _POINTERS and not _tag(text, end).startswith(_NAMING))
        or _leans_on_a_root(text, of)
        or (len(edits) == 1 and _tells_nothing(text, edits[0]))
    )


def _doubled(text: str, places: Iterable[int]) -> bool:
    """Whether what ends at one of the places begins there again (外来 | 来的, but not 本地 | 地块)."""
    return any(
        text[at - length : at] == text[at : at + length] and _HAN.match(text, at) and text[at] not in _ONCE
        for at in places
        for length in (1, 2)
        if at >= length and not (length == 1 and len(_word_before(text, at)) > 1 < len(_word_at(text, at)))
    )


def _cuts_an_object(text: str, edits: Sequence[Edit], of: Span) -> bool:
    """Whether what a wording keeps of the sentence ends in the middle of a word (代 | 办)."""
    edges = [of.start, *(at for edit in edits for at in (edit.span.start, edit.span.end)), of.end]
    kept = (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    halves = {first + 1 for first, word, tag in _words(text) if len(word) == 2 and tag.startswith("v")}
    return any(halves & {span.start, span.end} for span in kept if span.end - span.start > 1)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a part of what is written makes another word with its neighbour."""
    return end - start > 1 and any(
        first < start < first + len(word) < end or start < first < end < first + len(word)
        for first, word, _ in _words(text)
    )


def _completes(text: str, of: Span) -> bool:
    """Whether a wording is what comes of the verb before it, without the verb."""
    if not _COMPLEMENT.match(text, of.start):
        return False
    word = _word_before(text, of.start)
    return len(word) == 1 and word not in _MODALS and _tag(text, of.start - 1) == "v"


def _leans_on_a_root(text: str, of: Span) -> bool:
    """Whether a word of one character may be a part of a word that the segmenter does not know (寨老)."""
    return (
        of.end - of.start == 1
        and len(_word_before(text, of.end)) == len(_word_before(text, of.start)) == 1
        and _tag(text, of.start)[:1] in ("n", "a", "v")
        and _tag(text, of.start - 1) in _ROOTS
    )


def _tells_nothing(text: str, edit: Edit) -> bool:
    """Whether a clause, or what is done to a thing, had a verb and has none (一个都没落下 → 全部)."""
    start, end = edit.span.start, edit.span.end
    last = end == len(text) or text[end] in _EDGE
    alone = start == 0 or text[start - 1] in _EDGE
    handled = _HANDLED.search(text, 0, start) is not None
    if not (edit.after and last and (alone or handled) and _PREDICATE.search(text, start, end)):
        return False
    return all(tag.startswith(_THINGS) for _, tag in tagged(edit.after))


def _word_before(text: str, at: int) -> str:
    return next((word for first, word, _ in _words(text) if first + len(word) == at), "")


def _word_at(text: str, at: int) -> str:
    return next((word for first, word, _ in _words(text) if first == at), "")


def _tag(text: str, at: int) -> str:
    """The part of speech of the word that begins at an offset."""
    return next((tag for first, _, tag in _words(text) if first == at), "")


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[tuple[int, str, str], ...]:
    """The words with where they begin and their part of speech."""
    found = tagged(normalise(text))
    starts = accumulate((len(word) for word, _ in found), initial=0)
    return tuple((first, word, tag) for first, (word, tag) in zip(starts, found, strict=False))
