"""Facts locked before a model sees them: each becomes 〖n〗 and is put back byte for byte."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain import Span
from assistant.language import periods, quantities
from assistant.register import protected

MARK = re.compile(r"〖(\d+)〗")
_FOREIGN = re.compile(r"〖[^〗\n]*〗?")


@dataclass(frozen=True, slots=True)
class Locked:
    """A text with its facts behind marks; `kept` are the facts by number, from 1."""

    text: str
    kept: tuple[str, ...]

    def restored(self, text: str) -> str:
        """A text with marks as it reads; marks that stand for nothing fall away."""
        return MARK.sub(lambda mark: self._of(int(mark[1])), text)

    def _of(self, number: int) -> str:
        return self.kept[number - 1] if 0 < number <= len(self.kept) else ""


def locked(text: str, year: int | None) -> Locked:
    """Figures with units and hedges, dates, names, titles, set phrases and quotations behind marks."""
    pieces, kept, at = [], [], 0
    for span in _joined(sorted(_spans(text, year))):
        kept.append(span.of(text))
        pieces += [text[at : span.start], f"〖{len(kept)}〗"]
        at = span.end
    return Locked("".join(pieces) + text[at:], tuple(kept))


def marks_of(text: str) -> Counter[str]:
    """The marks of a text, each as often as it stands there."""
    return Counter(match[1] for match in MARK.finditer(text))


def _spans(text: str, year: int | None) -> Iterator[Span]:
    yield from (figure.span for figure in quantities(text))
    yield from (period.span for period in periods(text, year))
    yield from protected(text)
    yield from (Span(*match.span()) for match in _FOREIGN.finditer(text))


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Overlapping spans as one."""
    waiting: Span | None = None
    for span in spans:
        if waiting is not None and span.start < waiting.end:
            waiting = Span(waiting.start, max(waiting.end, span.end))
            continue
        if waiting is not None:
            yield waiting
        waiting = span
    if waiting is not None:
        yield waiting
