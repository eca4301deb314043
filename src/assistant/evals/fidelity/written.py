"""Figures and dates as they stand in a draft, found by a small reader of the suite's own.

The checker's grammar is on trial here, so it must not be the one that finds what can be falsified.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from assistant.domain import Span
from assistant.resources import rows

_BEFORE = "近|超过|超|约|逾|不足"
_AFTER = "余|多"
_BEHIND = "左右|以上"
_SHELTERED = re.compile(r"《[^》\n]*》|“[^”\n]*”|〔[^〕\n]*〕\d*号?|（[一二三四五六七八九十]+）")
_STOP = re.compile(r"[。！？；\n]")
_MARK = re.compile(r"[。！？；，：、（）\n]")


@dataclass(frozen=True, slots=True)
class Written:
    """An Arabic figure with its unit. `before`, `after` and `behind` are its hedges, "" where it is exact.

    `digits` is the number alone, `whole` all between its hedges; `value` is in `unit`, 万 multiplied in.
    """

    whole: Span
    number: Span
    digits: str
    value: Decimal
    scale: str
    unit: str
    before: str
    after: str
    behind: str
    sentence: Span

    @property
    def hedge(self) -> str:
        return self.before or self.after or self.behind

    @property
    def exact(self) -> bool:
        return not self.hedge


def figures(draft: str) -> tuple[Written, ...]:
    """Figures of sentences; not dates, list numbers, titles, quotations or document numbers."""
    return tuple(_figures(draft))


def _figures(draft: str) -> Iterator[Written]:
    sheltered = [Span(*match.span()) for match in _SHELTERED.finditer(draft)]
    for match in _figure().finditer(draft):
        whole = Span(*match.span())
        sentence = sentence_around(draft, whole.start)
        if in_prose(draft, whole.start) and not any(shelter.overlaps(whole) for shelter in sheltered):
            yield Written(
                whole=whole,
                number=Span(*match.span("number")),
                digits=match["number"],
                value=Decimal(match["number"].replace(",", "")) * (10_000 if match["scale"] == "万" else 1),
                scale=match["scale"] or "",
                unit=match["unit"],
                before=match["before"] or "",
                after=match["after"] or match["later"] or "",
                behind=match["behind"] or "",
                sentence=sentence,
            )


def sentence_around(text: str, at: int) -> Span:
    """The sentence at an offset with its closing mark; a line without one is its own."""
    start = max((match.end() for match in _STOP.finditer(text, 0, at)), default=0)
    stop = _STOP.search(text, at)
    return Span(start, len(text) if stop is None else stop.end() - (stop[0] == "\n"))


def clause_around(text: str, span: Span) -> Span:
    """What stands between the marks on both sides of a figure, the marks left out."""
    start = max((match.end() for match in _MARK.finditer(text, 0, span.start)), default=0)
    stop = _MARK.search(text, span.end)
    return Span(start, len(text) if stop is None else stop.start())


def sheltered(text: str, span: Span) -> bool:
    """Whether a stretch lies in a title, a quotation or a document number."""
    return any(Span(*match.span()).overlaps(span) for match in _SHELTERED.finditer(text))


def in_prose(text: str, at: int) -> bool:
    """Whether an offset lies in a sentence, not in a title, a heading or the sign-off."""
    sentence = sentence_around(text, at)
    return text[sentence.end - 1 : sentence.end] in ("。", "；", "！", "？")


@cache
def confusions() -> dict[str, tuple[str, ...]]:
    """Unit to the units it is wrongly exchanged for: data/units.tsv."""
    found = rows("evals/fidelity/data/units.tsv")[1:]
    return {row[0]: tuple(row[1].split()) if len(row) > 1 else () for row in found}


@cache
def _figure() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, confusions()), key=len, reverse=True))
    return re.compile(
        rf"(?P<before>{_BEFORE})?(?<![\d.〔第—－\-至到~～/A-Za-z])(?P<number>\d[\d,]*(?:\.\d+)?)(?![\d.])"
        rf"(?P<after>{_AFTER})?(?P<scale>万(?!元))?(?P<later>{_AFTER})?(?P<unit>{units})(?![—－\-至~～])(?P<behind>{_BEHIND})?"
    )
