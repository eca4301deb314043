"""Edits of facts: added, changed, moved, dropped, confirmed; an impossible one is refused with what to do."""

from dataclasses import replace

from assistant.domain import (
    Bar,
    Fact,
    FactSheet,
    Quantity,
    QuestionKind,
    Sentence,
    SentenceKind,
    Source,
    Span,
    Status,
)
from assistant.drafting.answers import answered
from assistant.drafting.counting import mark_of
from assistant.drafting.realise import realised
from assistant.drafting.replies import open_part, token
from assistant.editing.contradicting import held_against
from assistant.editing.documents import edited, removal
from assistant.editing.following import drafted_anew, reworded, told, with_parts
from assistant.editing.numbering import fresh
from assistant.editing.operations import Edit
from assistant.editing.state import Document, Office, State, Trace
from assistant.errors import NotFound, Refused
from assistant.language import quantities

ADDED = "补充"
DROPPED = "经办人决定不写。"
_NO_FACT = "没有编号为 {} 的事实，请对照事实清单改正编号。"
_EMPTY = "没有写内容，请写明什么时候、做了什么、多少数量。"
_SAME = "事实清单里已有这一条（{}），不用重复补充。"
_NO_FIGURE = "事实 {} 里没有“{}”，请照事实里的写法指出要改的数字：{}。"
_SEVERAL = "事实 {} 里有不止一处“{}”，请改写整条事实。"
_NOT_ONE = "“{}”应是一个带单位的数字，例如 15人。"
_MAY_NOT = "事实 {} 不能直接写入：{}请先改写这条事实。"
_FIRM = (Bar.PERSONAL, Bar.INSTRUCTION)
_SETTLED_BY_FIGURE = (Bar.VAGUE, Bar.UNIT, Bar.UNSURE)


def the_fact(state: State, id: str) -> Fact:
    """Raises NotFound."""
    found = state.fact(id)
    if found is None:
        raise NotFound(_NO_FACT.format(id))
    return found


def with_fact(state: State, text: str, section: str, office: Office) -> State:
    """What the clerk adds, read like a line of the notes, not yet in the text; what is in doubt is asked."""
    wanted = text.strip()
    if not wanted:
        raise Refused(_EMPTY)
    place = office.genre.section(section) if section else None
    same = next(
        (fact for fact in state.sheet.facts if fact.text == wanted.rstrip("。") and fact.usable), None
    )
    if same is not None:
        raise Refused(_SAME.format(same.id))
    read = office.read(wanted, state.year)
    main = place or office.genre.sections[0]
    blank = Fact("", wanted.rstrip("。"), Source(ADDED, 1, wanted), quantities(wanted), section=main.key)
    facts = read.facts or (replace(blank, section_name=main.name),)
    if place is not None:
        facts = tuple(replace(fact, section=place.key, section_name=place.name) for fact in facts)
    line = 1 + len({fact.source for fact in state.sheet.facts if fact.source.file == ADDED})
    facts = tuple(replace(fact, source=Source(ADDED, line, wanted)) for fact in facts)
    sheet = joined(state.sheet, FactSheet(facts, read.questions))
    new = {fact.id for fact in sheet.facts[len(state.sheet.facts) :]}
    return replace(state, sheet=held_against(sheet, new, state.year, office))


def joined(sheet: FactSheet, more: FactSheet) -> FactSheet:
    """The facts and questions of both, those of `more` under new ids."""
    ids = dict(zip((fact.id for fact in more.facts), fresh("F", sheet.facts, len(more.facts)), strict=True))
    asked = [question for question in more.questions if question.about]
    numbers = fresh("Q", sheet.questions, len(asked))
    facts = [replace(fact, id=new) for fact, new in zip(more.facts, ids.values(), strict=True)]
    questions = [
        replace(question, id=number, about=tuple(ids.get(id, id) for id in question.about))
        for question, number in zip(asked, numbers, strict=True)
    ]
    return replace(sheet, facts=(*sheet.facts, *facts), questions=(*sheet.questions, *questions))


def with_text(state: State, id: str, text: str, office: Office) -> State:
    """Another text for a fact and its sentence, read anew; doubts about the old one are settled."""
    old = the_fact(state, id)
    if not text.strip():
        raise Refused(_EMPTY)

    def read(words: str) -> tuple[Fact, ...]:
        return office.read(words, state.year).facts

    sheet = answered(state.sheet, {id: text.strip()}, office.genre, read).sheet
    sheet = replace(sheet, facts=tuple(_sourced(fact, old) for fact in sheet.facts))
    state = reworded(replace(_not_asked_of(state, id), sheet=sheet), old, with_parts(sheet, id))
    return state if old.usable else told(state, id)


def _sourced(fact: Fact, old: Fact) -> Fact:
    """What is set behind a fact is told by the clerk too: the line it comes from says so."""
    more = fact.text.removeprefix(old.text)
    if fact.id != old.id or more == fact.text or not more:
        return fact
    return replace(fact, source=replace(old.source, text=f"{old.source.text.rstrip('。')}{more}"))


def with_figure(
    state: State, id: str, old: str, new: str, office: Office, *, start: int | None = None
) -> State:
    """Another figure in a fact, and in the sentences written from it that have it exactly once.

    The fact is worded anew where the unit is another too, or where it has two such figures; which of them
    is meant is told by where it starts in the fact's text.
    """
    fact = the_fact(state, id)
    before = _figure(fact, old, start)
    after = _lone(new, before)
    text = fact.text[: before.span.start] + after.text + fact.text[before.span.end :]
    same = [figure for figure in fact.figures if _measure(figure) == _measure(before)]
    if len(same) > 1 or after.unit != before.unit:
        return with_text(state, id, text, office)
    done = fact.bar in _SETTLED_BY_FIGURE
    changed = replace(fact, text=text, figures=quantities(text))
    if done:
        changed = replace(changed, status=Status.DONE, reason=None, bar=None)
    state = replace(state, sheet=_with(state.sheet, changed, QuestionKind.UNCLEAR if done else None))
    return _in_sentences(state, id, before, after)


def moved(state: State, id: str, section: str, office: Office) -> State:
    """Raises NotFound (fact or section)."""
    place = office.genre.section(section)
    fact = replace(the_fact(state, id), section=place.key, section_name=place.name)
    return replace(state, sheet=_with(state.sheet, fact))


def dropped(state: State, id: str, reason: str) -> State:
    """The fact withheld; what was written from it is taken out, but for counted sentences (一是…)."""
    fact = the_fact(state, id)
    why = f"{reason.strip().rstrip('。')}。" if reason.strip() else DROPPED
    gone = replace(fact, status=Status.WITHHELD, reason=why, bar=Bar.SUPERSEDED)
    sheet = _with(state.sheet, gone)
    rest = tuple(question for question in sheet.questions if set(question.about) != {id})
    state = _not_asked_of(replace(state, sheet=replace(sheet, questions=rest)), id)
    return _untold(state, fact)


def _untold(state: State, fact: Fact) -> State:
    """The text without what was written from a fact alone."""
    state = reworded(state, fact, ())
    document = state.document
    if document is None:
        return state
    text, said = document.text, realised(fact, state.year or 0)
    traces = tuple(
        replace(trace, facts=tuple(id for id in trace.facts if id != fact.id))
        if len(trace.facts) > 1 and said not in trace.span.of(text)
        else trace
        for trace in document.traces
    )
    edits = tuple(
        removal(text, trace.span)
        for trace in traces
        if trace.facts == (fact.id,) and _stands_alone(trace, text)
    )
    return replace(state, document=edited(replace(document, traces=traces), edits))


def confirmed(state: State, id: str, office: Office) -> State:
    """The fact may be stated; of facts that contradict each other the others are withheld.

    The text follows: what it had of those goes, what it lacks of this one comes. Raises
    Refused for personal data and for instructions to the writer.
    """
    fact = the_fact(state, id)
    if fact.bar in _FIRM:
        raise Refused(_MAY_NOT.format(id, fact.reason or ""))
    about = [question for question in state.sheet.questions if id in question.about]
    sheet = state.sheet
    for question in about:
        if question.kind is QuestionKind.CONFLICT:
            sheet = answered(sheet, {question.id: id}, office.genre, lambda _: ()).sheet
    kept = next(item for item in sheet.facts if item.id == id)
    status = Status.DONE if not kept.usable else kept.status
    sheet = _with(sheet, replace(kept, status=status, reason=None, bar=None))
    rest = tuple(question for question in sheet.questions if id not in question.about)
    state = replace(state, sheet=replace(sheet, questions=rest))
    rivals = {other for question in about for other in question.about if other != id}
    for rival in sheet.facts:
        if rival.id in rivals and rival.status is Status.WITHHELD:
            state = _untold(state, rival)
    return state if fact.usable else told(state, id)


def _not_asked_of(state: State, id: str) -> State:
    """Without what the draft asked about a fact as it was."""
    if state.document is None:
        return state
    left = (open_part(asked, {token(asked, id)}, state.sheet.facts) for asked in state.document.pending)
    return replace(state, document=replace(state.document, pending=tuple(filter(None, left))))


def _with(sheet: FactSheet, fact: Fact, settles: QuestionKind | None = None) -> FactSheet:
    facts = tuple(fact if item.id == fact.id else item for item in sheet.facts)
    questions = tuple(
        question
        for question in sheet.questions
        if question.kind is not settles or fact.id not in question.about
    )
    return replace(sheet, facts=facts, questions=questions)


def _figure(fact: Fact, written: str, start: int | None) -> Quantity:
    words = written.strip()
    figures = [figure for figure in fact.figures if start in (None, figure.span.start)]
    found = [figure for figure in figures if figure.text == words]
    if not found:
        wanted = {_measure(figure) for figure in quantities(words)}
        found = [figure for figure in figures if _measure(figure) in wanted]
    if len(found) > 1:
        raise Refused(_SEVERAL.format(fact.id, words))
    if not found:
        known = "、".join(figure.text for figure in fact.figures) or "（没有数字）"
        raise Refused(_NO_FIGURE.format(fact.id, words, known))
    return found[0]


def _lone(written: str, before: Quantity) -> Quantity:
    """The figure that is all of the text, with the old one's unit where it names none."""
    words = written.strip()
    for text in (words, f"{words}{before.unit}"):
        match quantities(text):
            case [figure] if figure.value is not None and figure.span == Span(0, len(text)):
                if figure.unit or not before.unit:
                    return figure
    raise Refused(_NOT_ONE.format(words))


def _in_sentences(state: State, id: str, before: Quantity, after: Quantity) -> State:
    if state.document is None:
        return state
    edits = tuple(
        edit
        for trace in state.document.traces
        if id in trace.facts and (edit := _figure_edit(state.document, trace, before, after))
    )
    return replace(state, document=drafted_anew(edited(state.document, edits), id, before.text, after.text))


def _figure_edit(document: Document, trace: Trace, before: Quantity, after: Quantity) -> Edit | None:
    sentence = trace.span.of(document.text)
    same = [figure for figure in quantities(sentence) if _measure(figure) == _measure(before)]
    if len(same) != 1:
        return None
    return Edit(same[0].span.shifted(trace.span.start), same[0].text, after.text)


def _measure(figure: Quantity) -> tuple[object, ...]:
    return figure.value, figure.high, figure.unit, figure.hedge


def _stands_alone(trace: Trace, text: str) -> bool:
    sentence = Sentence(trace.span.of(text), trace.kind)
    return trace.kind is SentenceKind.FACT and sentence.text.endswith("。") and not mark_of(sentence)
