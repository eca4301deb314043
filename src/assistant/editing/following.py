"""Sentences that follow their facts: reworded, taken out or joined by new ones where the text allows it.

Words that the clerk has set by hand stay: where a sentence no longer says what its fact said, it is left.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, FactSheet, SentenceKind, Span
from assistant.drafting.realise import realised
from assistant.drafting.wording import sentences_of
from assistant.editing.documents import edited
from assistant.editing.operations import Edit
from assistant.editing.state import State, Trace

_BETWEEN = "；"


def reworded(state: State, old: Fact, new: Sequence[Fact]) -> State:
    """The text with what it said of `old` said of the facts that took its place; of none, said no more."""
    document, year = state.document, state.year or 0
    if document is None:
        return state
    said = realised(old, year)
    says = _BETWEEN.join(realised(fact, year) for fact in new if fact.usable)
    edits = [
        edit
        for trace in document.traces
        if old.id in trace.facts and (edit := _edit(document.text, trace, said, says))
    ]
    return replace(state, document=edited(document, edits)) if edits else state


def placed(state: State, facts: Sequence[Fact]) -> State:
    """The text with sentences for new facts behind those of their theme, else of their section."""
    for fact in facts:
        if fact.usable and state.document is not None:
            state = _placed(state, fact)
    return state


def told(state: State, id: str) -> State:
    """The text with a fact that it does not state yet, and with what the fact's words were parted into."""
    if state.document is None or any(id in trace.facts for trace in state.document.traces):
        return state
    return placed(state, with_parts(state.sheet, id))


def with_parts(sheet: FactSheet, id: str) -> list[Fact]:
    """A fact, and what its words were parted into."""
    return [fact for fact in sheet.facts if fact.id == id or fact.id.startswith(f"{id}-")]


def _edit(text: str, trace: Trace, said: str, says: str) -> Edit | None:
    at = text.find(said, trace.span.start, trace.span.end) if said else -1
    if at < 0:
        return None
    span = Span(at, at + len(said))
    if not says:
        if text[span.end : span.end + 1] == _BETWEEN:
            span = replace(span, end=span.end + 1)
        elif text[span.start - 1 : span.start] == _BETWEEN:
            span = replace(span, start=span.start - 1)
        else:
            return None
    return Edit(span, span.of(text), says)


def _placed(state: State, fact: Fact) -> State:
    document = state.document
    behind = _neighbour(state, fact)
    if document is None or behind is None:
        return state
    words = "".join(sentence.text for sentence in sentences_of((fact,), state.year or 0))
    at = behind.span.end
    grown = edited(document, (Edit(Span(at, at), "", words),))
    own = Trace(Span(at, at + len(words)), SentenceKind.FACT, (fact.id,))
    traces = tuple(sorted((*grown.traces, own), key=lambda trace: trace.span))
    return replace(state, document=replace(grown, traces=traces))


def _neighbour(state: State, fact: Fact) -> Trace | None:
    """The last sentence of the fact's theme, else of its section; one that ends where it ends."""
    if state.document is None:
        return None
    text = state.document.text
    stated = [
        (trace, other)
        for trace in state.document.traces
        if trace.kind is SentenceKind.FACT and trace.facts and trace.span.of(text).endswith("。")
        if (other := state.fact(trace.facts[-1])) is not None and other.section == fact.section
    ]
    same = [trace for trace, other in stated if other.theme == fact.theme]
    near = same or [trace for trace, _ in stated]
    return near[-1] if near else None
