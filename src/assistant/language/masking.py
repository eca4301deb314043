"""Past wording without its content: figures, dates and names replaced by 〔数〕, 〔日期〕, 〔名称〕."""

import re
from collections.abc import Iterator

from assistant.domain import NameKind, Span
from assistant.language.dates import date_spans
from assistant.language.names import EMPTY, Gazetteer, names
from assistant.language.personal import personal
from assistant.language.places import common_bodies
from assistant.language.quantities import quantities
from assistant.language.text import normalise

_RANK = re.compile(r"(?<=第)\d+(?=[位名期批届])")
FIGURE, DATE, NAME = "〔数〕", "〔日期〕", "〔名称〕"


def mask(text: str, known: Gazetteer = EMPTY) -> str:
    """The text with its content masked; unit words stay (开展宣传〔数〕场), bodies every township has too."""
    masked, at = [], 0
    for span, mark in sorted(_marks(text, known)):
        if span.start < at:
            continue
        masked += [text[at : span.start], mark]
        at = span.end
    return "".join(masked) + text[at:]


def _marks(text: str, known: Gazetteer) -> Iterator[tuple[Span, str]]:
    for quantity in quantities(text):
        yield quantity.span, FIGURE + quantity.unit
    for rank in _RANK.finditer(normalise(text)):
        yield Span(*rank.span()), FIGURE
    for span in date_spans(normalise(text)):
        yield span, DATE
    for name in names(text, known):
        if name.kind is not NameKind.POST and name.text not in common_bodies():
            yield name.span, NAME
    for mark in personal(text):
        yield mark.span, NAME
