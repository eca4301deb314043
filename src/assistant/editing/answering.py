"""An answer of the clerk worked into the facts, and into the mark that holds its place in the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, Question, SentenceKind, Span
from assistant.drafting import answers
from assistant.drafting.demands import question_of
from assistant.drafting.frame import ADDRESSEE, DATE, ISSUER, SPIRIT, TITLE
from assistant.drafting.plan import PLANS, PROBLEMS
from assistant.drafting.replies import dropped_by, is_of_the_notes, reply_to, settled_by
from assistant.drafting.wording import sentences_of
from assistant.editing.documents import edited, removal
from assistant.editing.facts import dropped, moved, with_fact, with_text
from assistant.editing.following import placed, reworded, told, with_parts
from assistant.editing.operations import Edit
from assistant.editing.rereading import reread
from assistant.editing.state import Document, Office, State, Trace
from assistant.errors import NotFound, Refused
from assistant.genres import Requirement
from assistant.language.signing import written_day
from assistant.reading import parse_report

_UNKNOWN = "没有编号为 {} 的问题，请对照待办问题的编号改正。"
_OPEN = "“{}”还答不了这个问题，问题仍然保留；请写明数字、文件名称，或写“没有”。"
_NO_YEAR = "“{}”里看不出是哪一年，请写成 2025年 这样的年份。"
_MARK = re.compile(r"【待补：([^】]*)】。")
_FRAME_MARKS = {DATE: "【待补：成文日期】", SPIRIT: "【待补：指导思想表述】", ISSUER: "【待补：单位名称】"}


def with_answer(state: State, question: str, text: str, office: Office) -> State:
    """The state with a question settled. Raises NotFound (the id), and Refused where it settles nothing."""
    said = text.strip()
    if answers.is_no_answer(said):
        raise Refused(_OPEN.format(said))
    if question == answers.YEAR_QUESTION:
        return _year_told(state, said, office)
    if question in (ADDRESSEE, TITLE):
        return _headed(state, question, said.strip("。：: "))
    if question in _FRAME_MARKS:
        return _frame_told(state, question, said)
    item = next((item for item in office.genre.required if question_of(item).id == question), None)
    if item is not None:
        return _need_met(state, item, said, office)
    asked = next((asked for asked in state.questions if asked.id == question), None)
    if asked is None:
        raise NotFound(_UNKNOWN.format(question))
    if not is_of_the_notes(asked):
        return _replied(state, asked, said, office)
    settled = _settled(state, question, said, office)
    if any(asked.id == question for asked in settled.sheet.questions):
        raise Refused(_OPEN.format(said))
    return _followed(replace(state, sheet=settled.sheet), state)


def _followed(state: State, before: State) -> State:
    """The text with what it said of facts that an answer changed said anew, and with what may now be said."""
    for old in before.sheet.facts:
        new = state.fact(old.id)
        if new is not None and new != old:
            state = (
                reworded(state, old, with_parts(state.sheet, old.id)) if old.usable else told(state, old.id)
            )
    return state


def with_note(state: State, text: str, section: str, office: Office) -> State:
    """What the clerk adds: a sentence of the text, in place of the mark of a missing item that it meets."""
    known = {fact.id for fact in state.sheet.facts}
    state = with_fact(state, text, section, office)
    left = [fact for fact in state.sheet.facts if fact.id not in known]
    for item in office.genre.required:
        own = [fact for fact in left if fact.usable and _meets(fact, item)]
        if own and state.document and _mark_with(state.document.text, item.name):
            state = _placed(_in_section(state, own, item.section, office), item, own)
            left = [fact for fact in left if fact not in own]
    return placed(state, left)


def _meets(fact: Fact, item: Requirement) -> bool:
    if item.section in (PROBLEMS, PLANS):
        return fact.section == item.section == item.key
    return item.met_by(fact.text, bool(fact.figures))


def _in_section(state: State, facts: Sequence[Fact], section: str, office: Office) -> State:
    for fact in facts:
        if fact.section_name != office.genre.section(section).name:
            state = moved(state, fact.id, section, office)
    return state


def _replied(state: State, asked: Question, said: str, office: Office) -> State:
    """What the draft asked worked into facts and text; a fact left out that is declined is withheld."""
    reply = reply_to(asked, [fact for id in asked.about if (fact := state.fact(id))], said)
    for id, text in reply.texts.items():
        state = told(with_text(state, id, text, office), id)
    for id in dropped_by(asked, reply):
        state = dropped(state, id, "")
    if reply.own:
        state = with_note(state, reply.own, asked.section, office)
    return replace(state, settled=(*state.settled, *settled_by(asked, reply)))


def _settled(state: State, id: str, said: str, office: Office) -> answers.Answered:
    def read(words: str) -> tuple[Fact, ...]:
        return office.read(words, state.year).facts

    return answers.answered(state.sheet, {id: said}, office.genre, read)


def _year_told(state: State, said: str, office: Office) -> State:
    year = answers.year_of({answers.YEAR_QUESTION: said})
    if year is None:
        raise Refused(_NO_YEAR.format(said))
    return reread(replace(state, year=year), office)


def _frame_told(state: State, question: str, said: str) -> State:
    words = written_day(said) if question == DATE else said.rstrip("。")
    if question == DATE and DATE in state.answers:
        return _headed(state, question, words, state.answers[DATE])
    if question == ISSUER:
        state = replace(state, issuer=words)
    else:
        state = replace(state, answers={**state.answers, question: words})
    return _filled(state, question, _FRAME_MARKS[question], words)


def _headed(state: State, question: str, words: str, old: str = "") -> State:
    """Another title, addressee or day, kept for drafts to come and set in the text."""
    state = replace(state, answers={**state.answers, question: words})
    document = state.document
    if document is None:
        return state
    report = parse_report(document.text)
    old = old or (report.title if question == TITLE else report.addressee)
    if old and (at := document.text.rfind(old) if question == DATE else document.text.find(old)) >= 0:
        edit = Edit(Span(at, at + len(old)), old, words)
    elif question == DATE:
        return state
    elif question == TITLE:
        edit = Edit(Span(0, 0), "", f"{words}\n\n")
    else:
        at = document.text.find("\n") + 1
        edit = Edit(
            Span(at, at), "", f"\n{words}：\n" if document.text[at : at + 1] != "\n" else f"\n{words}："
        )
    return replace(state, document=edited(document, (edit,)))


def _need_met(state: State, item: Requirement, said: str, office: Office) -> State:
    id = question_of(item).id
    settled = _settled(state, id, said, office)
    if any(question_of(left).id == id for left in settled.genre.required):
        raise Refused(_OPEN.format(said))
    known = {fact.id: fact for fact in state.sheet.facts}
    own = [fact for fact in settled.sheet.facts if fact.id not in known]
    continued = [fact for fact in settled.sheet.facts if known.get(fact.id, fact) != fact]
    state = replace(state, sheet=settled.sheet, closed=(*state.closed, id))
    state = _in_section(state, own, item.section, office)
    for fact in continued:
        state = reworded(state, known[fact.id], (fact,))
    return _placed(state, item, own)


def _placed(state: State, item: Requirement, own: Sequence[Fact]) -> State:
    """The facts where the mark stood: 【待补：政务公开】。 becomes their sentences, or goes.

    A mark for several items (【待补：政务公开、复议应诉】。) stays behind them for the others.
    """
    stated = [fact for fact in own if fact.usable]
    words = "".join(sentence.text for sentence in sentences_of(stated, state.year or 0))
    state = _asked_no_more(state, question_of(item).id)
    if state.document is None or (found := _mark_with(state.document.text, item.name)) is None:
        return state
    left, span = found
    mark = span.of(state.document.text)
    if left:
        rest = f"【待补：{'、'.join(left)}】。"
        edits = [Edit(Span(span.start, span.start), "", words), Edit(span, mark, rest)]
    else:
        edits = [Edit(span, mark, words) if words else removal(state.document.text, span)]
    return replace(state, document=_traced(edited(state.document, edits), stated, words))


def _mark_with(text: str, name: str) -> tuple[list[str], Span] | None:
    """The other items of the mark that names this one, and where it stands."""
    for match in _MARK.finditer(text):
        if name in (names := match[1].split("、")):
            return [other for other in names if other != name], Span(*match.span())
    return None


def _traced(document: Document, facts: Sequence[Fact], words: str) -> Document:
    at = document.text.find(words) if words else -1
    if at < 0:
        return document
    span = Span(at, at + len(words))
    own = Trace(span, SentenceKind.FACT, tuple(fact.id for fact in facts), drafted=words)
    others = [trace for trace in document.traces if not trace.span.overlaps(span)]
    return replace(document, traces=tuple(sorted((*others, own), key=lambda trace: trace.span)))


def _filled(state: State, question: str, mark: str, words: str) -> State:
    """The text with the words in the place of the mark, and the question asked no more."""
    document = state.document
    if document is None:
        return state
    places = [Span(*match.span()) for match in re.finditer(re.escape(mark), document.text)]
    edits = [Edit(span, mark, words) if words else removal(document.text, span) for span in places]
    return _asked_no_more(replace(state, document=edited(document, edits)), question)


def _asked_no_more(state: State, question: str) -> State:
    if state.document is None:
        return state
    pending = tuple(asked for asked in state.document.pending if asked.id != question)
    return replace(state, document=replace(state.document, pending=pending))
