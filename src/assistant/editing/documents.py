"""The draft's text and the traces that follow it: made from a draft, edited, one section put anew."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.domain import Draft, Question, Sentence, SentenceKind, Span
from assistant.drafting import rendering
from assistant.drafting.replies import is_of_the_notes
from assistant.editing.operations import Arrange, Edit
from assistant.editing.state import Document, Trace
from assistant.errors import Refused
from assistant.genres import Genre, section_key
from assistant.reading import parse_report

_CHANGED = "这一处正文已经不是“{}”，修改没有生效，请按现在的正文再改。"
_OVERLAP = "几处修改互相重叠，都没有生效，请分开修改。"
_NOT_ALL = "重新排列会丢掉或多出字词，没有做。"
_MARKS = frozenset("。；，\n")
_ENDS = "。！？；：\n"
_NO_SECTION = "正文里没有“{}”这一部分，请先起草全文，或在正文里加上这个标题。"


def document_of(draft: Draft) -> Document:
    """A draft as text. Of its questions those of the notes are left out: the fact sheet has them."""
    rendered = rendering(draft)
    traces = tuple(_trace(place.sentence, place.span) for place in rendered.places)
    pending = tuple(question for question in draft.pending if not is_of_the_notes(question))
    return Document(rendered.text, traces, pending, draft.unused, draft.manifest)


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """All edits or none. Raises Refused where one does not find what it saw, or two overlap.

    A trace grows and shrinks with the words inside it; one whose words are all replaced lies on what stands
    in their place, together with its neighbours replaced by the same edit.
    """
    ordered = sorted(edits, key=lambda edit: edit.span)
    end = 0
    for edit in ordered:
        if edit.span.start > edit.span.end or edit.span.of(document.text) != edit.before:
            raise Refused(_CHANGED.format(edit.before))
        if edit.span.start < end:
            raise Refused(_OVERLAP)
        end = edit.span.end
    for edit in reversed(ordered):
        document = _with(document, edit)
    return document


def arranged(document: Document, order: Arrange) -> Document:
    """The pieces of a stretch in their new order, each with its traces.

    Raises Refused where the stretch has changed, or where anything but marks and line ends would come or go.
    """
    old, span = document.text, order.span
    if span.of(old) != order.before:
        raise Refused(_CHANGED.format(order.before))
    taken = sorted(piece for piece in order.pieces if isinstance(piece, Span))
    ends = [span.start, *(piece.end for piece in taken)]
    between = zip(ends, [*(piece.start for piece in taken), span.end], strict=True)
    left = [old[start:end] if start <= end else _NOT_ALL for start, end in between]
    if not {*"".join((*left, *(piece for piece in order.pieces if isinstance(piece, str))))} <= _MARKS:
        raise Refused(_NOT_ALL)
    text, traces = "", []
    for piece in order.pieces:
        at = span.start + len(text)
        if isinstance(piece, str):
            text += piece
            continue
        text += piece.of(old)
        for trace in document.traces:
            start, end = max(trace.span.start, piece.start), min(trace.span.end, piece.end)
            if start < end:
                traces.append(replace(trace, span=Span(start, end).shifted(at - piece.start)))
    shift = len(text) - (span.end - span.start)
    return replace(
        document,
        text=old[: span.start] + text + old[span.end :],
        traces=(
            *(trace for trace in document.traces if trace.span.end <= span.start),
            *traces,
            *(
                replace(trace, span=trace.span.shifted(shift))
                for trace in document.traces
                if trace.span.start >= span.end
            ),
        ),
    )


def removal(text: str, span: Span) -> Edit:
    """Takes a sentence out, and its line where nothing else stands in it."""
    alone = text[: span.start].endswith("\n") and text[span.end :].startswith("\n")
    whole = Span(span.start, span.end + 1) if alone else span
    return Edit(whole, whole.of(text), "")


def rewritten(document: Document, text: str) -> Document:
    """The document with another whole text: what differs is taken for edits, line by line."""
    return edited(document, _differences(document.text, text))


def with_section(document: Document, section: str, draft: Draft, genre: Genre) -> Document:
    """The document with one section's body from a draft of that section alone; its heading stays.

    A sentence that was rewritten since it was drafted stays so where it would be drafted as before.
    Raises NotFound (the section) and Refused where the text has no such section.
    """
    name = genre.section(section).name
    body = _body(document, section, genre)
    if body is None:
        raise Refused(_NO_SECTION.format(name))
    new = _with_rewrites(document_of(draft), document)
    start = new.text.index("\n") + 1 if draft.sections and draft.sections[0].heading else 0
    text = new.text[start:].rstrip("\n")
    by = body.start - start
    shift = len(text) - (body.end - body.start)
    traces = (
        *(trace for trace in document.traces if trace.span.end <= body.start),
        *(replace(trace, span=trace.span.shifted(by)) for trace in new.traces),
        *(
            replace(trace, span=trace.span.shifted(shift))
            for trace in document.traces
            if trace.span.start >= body.end
        ),
    )
    written = {fact for trace in traces for fact in trace.facts}
    known = {fact.id: fact.section for fact in draft.facts}
    told = {item.fact: item for item in (*document.unused, *draft.unused)}
    told |= {item.fact: item for item in document.unused if known.get(item.fact) != section}
    return Document(
        document.text[: body.start] + text + document.text[body.end :],
        traces,
        _asked_of_both(document.pending, new.pending, section),
        tuple(item for item in told.values() if item.fact not in written),
        draft.manifest,
    )


def rewrites(document: Document) -> tuple[Trace, ...]:
    """The sentences that do not read as they were drafted."""
    return tuple(one for one in document.traces if one.drafted and one.span.of(document.text) != one.drafted)


def _with_rewrites(new: Document, old: Document) -> Document:
    edits = []
    for one in rewrites(old):
        at = new.text.find(one.drafted)
        if at >= 0:
            edits.append(Edit(Span(at, at + len(one.drafted)), one.drafted, one.span.of(old.text)))
    return edited(new, edits)


def _asked_of_both(whole: Sequence[Question], part: Sequence[Question], section: str) -> tuple[Question, ...]:
    """What a draft of one section asks in place of what was asked about it; of other parts it knows less."""
    kept = [asked for asked in whole if asked.section != section]
    known = {asked.id for asked in kept}
    new = [asked for asked in part if asked.id not in known and (asked.section or asked.about)]
    return (*kept, *new)


def _with(document: Document, edit: Edit) -> Document:
    span, shift = edit.span, len(edit.after) - len(edit.before)
    before = [trace for trace in document.traces if trace.span.end <= span.start]
    # Words set before a sentence are part of it, unless they are sentences themselves.
    begun = bool(edit.after) and edit.after[-1] not in _ENDS
    reach = span.end + (begun and not edit.before)
    after = [trace for trace in document.traces if trace.span.start >= reach and trace not in before]
    touched = [trace for trace in document.traces if trace not in before and trace not in after]
    merged = _merged(touched, edit)
    moved = [replace(trace, span=trace.span.shifted(shift)) for trace in after]
    text = document.text[: span.start] + edit.after + document.text[span.end :]
    return replace(document, text=text, traces=(*before, *merged, *moved))


def _merged(touched: Sequence[Trace], edit: Edit) -> tuple[Trace, ...]:
    """One trace for what an edit has cut into, none where nothing is left of it."""
    span, shift = edit.span, len(edit.after) - len(edit.before)
    left = [t for t in touched if edit.after or t.span.start < span.start or t.span.end > span.end]
    if not left:
        return ()
    whole = Span(min(left[0].span.start, span.start), max(left[-1].span.end, span.end) + shift)
    facts = tuple(dict.fromkeys(fact for trace in left for fact in trace.facts))
    kind = SentenceKind.FACT if left[0].kind is SentenceKind.PENDING else left[0].kind
    exemplars = tuple(dict.fromkeys(id for trace in left for id in trace.exemplars))
    drafted = "".join(trace.drafted for trace in left) if all(trace.drafted for trace in left) else ""
    return (Trace(whole, kind, facts, exemplars, drafted),)


def _differences(old: str, new: str) -> tuple[Edit, ...]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    edits = []
    at = 0
    places = [0]
    for line in before:
        at += len(line)
        places.append(at)
    for tag, i, j, k, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            edits.append(
                _trimmed(Edit(Span(places[i], places[j]), "".join(before[i:j]), "".join(after[k:n])))
            )
    return tuple(edits)


def _trimmed(edit: Edit) -> Edit:
    """The edit without what its two sides begin and end with alike."""
    shorter = min(len(edit.before), len(edit.after))
    head = next((at for at in range(shorter) if edit.before[at] != edit.after[at]), shorter)
    most = shorter - head
    tail = next((at for at in range(most) if edit.before[-1 - at] != edit.after[-1 - at]), most)
    span = Span(edit.span.start + head, edit.span.end - tail)
    return Edit(span, edit.before[head : len(edit.before) - tail], edit.after[head : len(edit.after) - tail])


def _body(document: Document, section: str, genre: Genre) -> Span | None:
    """Where a section's body stands, without its heading and the line end behind it."""
    keys: list[str] = []
    sections = parse_report(document.text).sections
    for number, found in enumerate(sections, 1):
        keys.append(section_key(genre, found.heading, keys))
        if keys[-1] != section:
            continue
        start = document.text.find("\n", found.span.start, found.span.end) + 1 or found.span.end
        inside = [trace.span.end for trace in document.traces if trace.span.overlaps(found.span)]
        # The last section of a report as parsed reaches to its end, over closing and signature.
        end = found.span.end if number < len(sections) or not inside else max(inside)
        return Span(start, max(start, min(end, len(document.text))))
    return None


def _trace(sentence: Sentence, span: Span) -> Trace:
    return Trace(span, sentence.kind, sentence.facts, sentence.exemplars, sentence.text)
