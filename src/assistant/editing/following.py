"""Sentences that follow their facts: reworded, taken out or joined by new ones where the text allows it.

Words that the clerk has set by hand stay: where a sentence no longer says what its fact said, it is left.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, FactSheet, SentenceKind, Span
from assistant.drafting.plan import PROBLEMS
from assistant.drafting.problems import caused
from assistant.drafting.realise import realised
from assistant.drafting.rendering import ordinal
from assistant.drafting.wording import sentences_of
from assistant.editing.documents import edited
from assistant.editing.operations import Edit
from assistant.editing.state import Document, State, Trace

_BETWEEN = "；"
_MARKS = re.compile("[：。；\n][一二三四五六七八九]是")


def reworded(state: State, old: Fact, new: Sequence[Fact]) -> State:
    """The text with what it said of `old` said of the facts that took its place; of none, said no more."""
    document, year = state.document, state.year or 0
    if document is None:
        return state
    said = _written(old, year)
    says = _BETWEEN.join(_written(fact, year) for fact in new if fact.usable)
    edits = [
        edit
        for trace in document.traces
        if old.id in trace.facts and (edit := _edit(document.text, trace, said, says))
    ]
    if not edits:
        return state
    return replace(state, document=drafted_anew(edited(document, edits), old.id, said, says))


def _written(fact: Fact, year: int) -> str:
    """A fact as the text has it; a problem has its cause in a sentence of its own."""
    words = realised(fact, year)
    return caused(words) if fact.section == PROBLEMS else words


def drafted_anew(document: Document, fact: str, said: str, says: str) -> Document:
    """The document, its sentences of a fact as they would be drafted now."""
    traces = tuple(
        replace(trace, drafted=trace.drafted.replace(said, says, 1)) if fact in trace.facts else trace
        for trace in document.traces
    )
    return replace(document, traces=traces)


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
    if fact.section == PROBLEMS:
        length = len(document.text)
        document, mark = _counted_on(state, document, behind)
        words = f"{mark}{_written(fact, state.year or 0)}。"
        at = behind.span.end + len(document.text) - length
    else:
        words = "".join(sentence.text for sentence in sentences_of((fact,), state.year or 0))
        at = behind.span.end
    grown = edited(document, (Edit(Span(at, at), "", words),))
    own = Trace(Span(at, at + len(words)), SentenceKind.FACT, (fact.id,), drafted=words)
    traces = tuple(sorted((*grown.traces, own), key=lambda trace: trace.span))
    return replace(state, document=replace(grown, traces=traces))


def _counted_on(state: State, document: Document, last: Trace) -> tuple[Document, str]:
    """The number (二是) of one more problem behind the last; the only one before it becomes the first."""
    line = document.text.rfind("\n", 0, last.span.start) + 1
    if marks := _MARKS.findall(document.text, line, last.span.end):
        return document, f"{ordinal(len(marks) + 1)}是" if len(marks) > 1 else ""
    known = [fact for fact in state.sheet.facts if fact.id in last.facts]
    said = _written(known[0], state.year or 0) if len(known) == 1 else ""
    at = document.text.find(said, line, last.span.end) if said else -1
    if at < 0 or any(trace.facts and line <= trace.span.start < last.span.start for trace in document.traces):
        return document, ""
    first, second = f"{ordinal(1)}是", f"{ordinal(2)}是"
    return edited(document, (Edit(Span(at, at), "", first),)), second


def _neighbour(state: State, fact: Fact) -> Trace | None:
    """The last sentence of the fact's theme, else of its section; of facts told before it, where any is."""
    if state.document is None:
        return None
    text = state.document.text
    stated = [
        (trace, other)
        for trace in state.document.traces
        if trace.kind is SentenceKind.FACT and trace.facts and trace.span.of(text).endswith("。")
        if (other := state.fact(trace.facts[-1])) is not None and other.section == fact.section
    ]
    counted = fact.section == PROBLEMS
    same = [one for one in stated if one[1].theme == fact.theme and not counted]
    near = same or stated
    order = [one.id for one in state.sheet.facts]
    before = [one for one in near if order.index(one[1].id) < order.index(fact.id)] or near
    return before[-1][0] if before else None
