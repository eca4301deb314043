"""The one way in which a piece of work changes: an operation is validated, then applied."""

from dataclasses import replace

from assistant.checking import Exemption, explain
from assistant.editing import operations as op
from assistant.editing.answering import with_answer, with_note
from assistant.editing.documents import arranged, document_of, edited, rewritten, with_section
from assistant.editing.facts import confirmed, dropped, moved, with_figure, with_text
from assistant.editing.rereading import reread
from assistant.editing.state import Office, State, the_document
from assistant.errors import Refused

_NO_REASON = "请写明为什么忽略这条提示。"
_BAD_YEAR = "报告年度“{}”不对，请写成 2025 这样的年份。"
_YEARS = range(1949, 2100)


def apply(state: State, operation: op.Operation, office: Office) -> State:
    """The state after an operation; `office` belongs to the state's genre and issuer.

    Raises Refused where it cannot be done as asked, and NotFound for a fact, question, section or rule that
    does not exist; the sentence says what to do instead.
    """
    return _with_reasons_that_hold(state, _applied(state, operation, office))


def _with_reasons_that_hold(before: State, after: State) -> State:
    """Why a draft leaves a fact out was said of the fact as it was then."""
    document = after.document
    if document is None or document is not before.document or after.sheet is before.sheet:
        return after
    unused = tuple(item for item in document.unused if before.fact(item.fact) == after.fact(item.fact))
    return replace(after, document=replace(document, unused=unused))


def _applied(state: State, operation: op.Operation, office: Office) -> State:
    match operation:
        case op.SetNotes(text):
            return replace(state, notes=text, unread=state.unread or text != state.notes)
        case op.AddNotes(text):
            return reread(replace(state, notes=f"{state.notes.rstrip()}\n{text}".lstrip()), office)
        case op.ReadNotes():
            return reread(state, office)
        case op.SetFrame():
            return _framed(state, operation)
        case op.AddFact(text, section):
            return with_note(state, text, section, office)
        case op.SetFactText(fact, text):
            return with_text(state, fact, text, office)
        case op.SetFigure(fact, old, new, start):
            return with_figure(state, fact, old, new, office, start=start)
        case op.MoveFact(fact, section):
            return moved(state, fact, section, office)
        case op.DropFact(fact, reason):
            return dropped(state, fact, reason)
        case op.ConfirmFact(fact):
            return confirmed(state, fact, office)
        case op.AnswerQuestion(question, text):
            return with_answer(state, question, text, office)
        case op.IgnoreFinding() | op.HeedFinding():
            return _exempted(state, operation)
        case _:
            return _with_document(state, operation, office)


def _with_document(state: State, operation: op.OnText, office: Office) -> State:
    match operation:
        case op.TakeDraft(draft):
            named = replace(state, issuer=state.issuer or draft.issuer, year=state.year or draft.year)
            return replace(named, document=document_of(draft))
        case op.TakeSection(section, draft):
            return replace(state, document=with_section(the_document(state), section, draft, office.genre))
        case op.EditText(edits):
            return replace(state, document=edited(the_document(state), edits))
        case op.Arrange():
            return replace(state, document=arranged(the_document(state), operation))
        case op.SetText(text):
            return replace(state, document=rewritten(the_document(state), text))
        case op.RestoreText(_, document):
            return replace(state, document=document)


def _framed(state: State, frame: op.SetFrame) -> State:
    if frame.year is not None and frame.year not in _YEARS:
        raise Refused(_BAD_YEAR.format(frame.year))
    return replace(
        state,
        title=state.title if frame.title is None else frame.title.strip(),
        issuer=state.issuer if frame.issuer is None else frame.issuer.strip(),
        year=state.year if frame.year is None else frame.year,
        genre=state.genre if frame.genre is None else frame.genre,
        unread=state.unread or frame.year not in (None, state.year) or frame.genre not in (None, state.genre),
    )


def _exempted(state: State, operation: op.IgnoreFinding | op.HeedFinding) -> State:
    explain(operation.rule)
    others = tuple(
        item for item in state.ignored if (item.rule, item.quote) != (operation.rule, operation.quote)
    )
    if isinstance(operation, op.HeedFinding):
        return replace(state, ignored=others)
    if not operation.reason.strip():
        raise Refused(_NO_REASON)
    exemption = Exemption(operation.rule, operation.reason.strip(), operation.quote)
    return replace(state, ignored=(*others, exemption))
