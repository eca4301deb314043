"""Marks put right where words fell away or a keyboard was set to half width."""

import re
from collections.abc import Iterator

from assistant.domain import Span
from assistant.register import Edit, Tracked, protected

_REASON = "标点规范"
_HAN = r"[\u4e00-\u9fff“”《》（）]"
_FULL = dict(zip(",;:?!", "，；：？！", strict=True))
_HALF = re.compile(rf"(?<={_HAN})\s*([,;:?!])\s*(?=\S|$)|(?<=[\d%])\s*([,;])\s*(?={_HAN})")
_POINT = re.compile(rf"(?<={_HAN})\.(?=\s*(?:[\u4e00-\u9fff。]|$))")
_QUOTE = re.compile(r'"(?=[^"\n]*[\u4e00-\u9fff])([^"\n]*)"')
_DOUBLED = re.compile(
    r"([，、；：])[，、；：]+|[，、；：]+(?=[。！？])|(?<=[。！？])[，、；：]+|(?<=[。])。+(?!\d)"
)
_LEADING = re.compile(r"(?m)^[，、；。]+")
_TILDE = re.compile(rf"(?<={_HAN})[~～]+(?=$|[\s，。！])")
_EXCLAIMED = re.compile(r"[！!]{2,}")


def tidied(tracked: Tracked) -> Tracked:
    """Half-width marks between Chinese made full-width, doubled and stranded marks taken out."""
    tracked = tracked.edited(_quoted(tracked.text))
    for find in (_widened, _doubled):
        tracked = tracked.edited(_apart(find(tracked.text), tracked.text))
    return tracked


def _widened(text: str) -> Iterator[Edit]:
    for match in _HALF.finditer(text):
        yield Edit(Span(*match.span()), _FULL[match[1] or match[2]], _REASON)
    for match in _POINT.finditer(text):
        yield Edit(Span(*match.span()), "。", _REASON)


def _quoted(text: str) -> Iterator[Edit]:
    """The straight marks of a quotation in Chinese curled; what stands between them is untouched."""
    for match in _QUOTE.finditer(text):
        yield Edit(Span(match.start(), match.start() + 1), "“", _REASON)
        yield Edit(Span(match.end() - 1, match.end()), "”", _REASON)


def _doubled(text: str) -> Iterator[Edit]:
    for match in _LEADING.finditer(text):
        yield Edit(Span(*match.span()), "", _REASON)
    for match in _DOUBLED.finditer(text):
        yield Edit(Span(*match.span()), match[1] or "", _REASON)
    for match in _TILDE.finditer(text):
        yield Edit(Span(*match.span()), "", _REASON)
    for match in _EXCLAIMED.finditer(text):
        yield Edit(Span(*match.span()), "。", _REASON)


def _apart(edits: Iterator[Edit], text: str) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        inside = any(edit.span.overlaps(span) for span in protected(text))
        if not inside and not any(edit.span.overlaps(other.span) for other in kept):
            kept.append(edit)
    return kept
