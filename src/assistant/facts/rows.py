"""What a table's row says beside its figures: remarks that belong to them, and those that cast doubt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.domain import QuestionKind
from assistant.facts.cleaning import cleaned
from assistant.facts.lexicon import has, proof_question
from assistant.facts.readings import Doubt
from assistant.facts.substance import raises_a_doubt
from assistant.facts.supplying import with_products, with_units
from assistant.facts.tables import Row
from assistant.language import quantities

_DOUBTS = ("unsure", "vague-amount", "absent", "rival-count")
_BARE_DOUBT = re.compile(r"(?:待[补定核查]+|估[的计]|大概|不准|没核|存疑|不确定|记不清|没记数?|[?？]+)")


@dataclass(frozen=True, slots=True)
class Saying:
    """A text to be read as a fact, with the remark that doubts it; `lacks` tells that it wants a figure."""

    text: str
    remark: str = ""
    doubts: tuple[Doubt, ...] = ()
    lacks: bool = False


def sayings(row: Row) -> Iterator[Saying]:
    """The row, its cells without a figure, and a remark about something else, each by itself."""
    for cell in row.lacking:
        question = proof_question("absent").format(quote=cell)
        yield Saying(cell, doubts=(Doubt(QuestionKind.UNCLEAR, question),), lacks=True)
    if not row.text:
        if raises_a_doubt(row.words):
            yield Saying(row.words)
        return
    apart = _stands_apart(row.remark)
    if apart:
        row = replace(row, remark="")
    doubtful = any(has(kind, row.remark) for kind in ("unsure", "withhold", "other-year"))
    said = row.text if doubtful or not row.remark else f"{row.text}，{row.remark}"
    text, supplied = with_units(with_products(cleaned(said)))
    yield Saying(text, row.remark if doubtful else "", supplied)
    if apart:
        yield Saying(apart)


def _stands_apart(remark: str) -> str:
    """A remark that doubts a thing of its own (人数一千好几), or tells a second count (一说22场)."""
    doubtful = any(has(kind, remark) for kind in _DOUBTS)
    named = len(_BARE_DOUBT.sub("", remark).strip("，。 ")) > 2
    return remark if doubtful and named and (quantities(remark) or has("vague-amount", remark)) else ""
