"""Figures that contradict each other: shown side by side, and settled by whose figure holds."""

from assistant.chat.ports import Desk
from assistant.chat.tools.telling import fact_line, listed, text_changed
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice, Result
from assistant.domain import Fact, Question, QuestionKind
from assistant.editing import ConfirmFact, State
from assistant.errors import Refused

CONFLICTS = "互相矛盾的数"
_NONE = "素材里没有互相矛盾的数；要改数请直接说，例如“讲座改成6次”。"
_SHOWN = "有{}处数字不一致，我没有自行取舍，也没有相加，两边都先列着，等您定："
_WHOSE = "没有看出“{}”是哪一条，要以哪一条为准？"
_WHICH = "要以哪一条为准？"
_SETTLED = "已以{}“{}”为准。"
_PUT_ASIDE = "{}“{}”不再写入。"


def conflicts(state: State) -> tuple[Question, ...]:
    """The open questions about figures that contradict each other."""
    return tuple(one for one in state.sheet.questions if one.kind is QuestionKind.CONFLICT and one.about)


def shown(desk: Desk) -> Result:
    """The contradictions with their facts."""
    found = conflicts(desk.state)
    if not found:
        return Result(_NONE)
    facts = [fact for question in found for fact in _facts(desk.state, question)]
    said = _SHOWN.format(len(found)) + "".join(f"\n{one.id} {one.text}" for one in found)
    return Result(said, listed(dict.fromkeys(facts)))


def settle(desk: Desk, whose: str) -> Result:
    """The fact of the office, or with the words, that is named holds; those against it are not written.

    Raises Refused where nothing contradicts. Asks where the words name none or several.
    """
    found = conflicts(desk.state)
    facts = list(dict.fromkeys(fact for question in found for fact in _facts(desk.state, question)))
    if not facts:
        raise Refused(_NONE)
    named = next((fact for fact in facts if fact.id == whose), None)
    fitting = [named] if named else _fitting(whose, facts)
    if len(fitting) != 1:
        text = _WHICH if fitting else _WHOSE.format(whose)
        choices = tuple(Choice(fact_line(one), "settle", {"whose": one.id}) for one in fitting or facts)
        return Result("", ask=Ask(text, choices))
    kept = fitting[0]
    before = {fact.id for fact in desk.state.sheet.facts if fact.status is not fact.status.WITHHELD}
    changed = desk.apply(ConfirmFact(kept.id))
    aside = [fact for fact in facts if fact.id in before and _withheld(desk.state, fact.id)]
    said = _SETTLED.format(kept.id, kept.text)
    said += "".join(_PUT_ASIDE.format(one.id, one.text) for one in aside)
    return Result(said + text_changed(changed, drafted=False), changed=changed)


def _fitting(whose: str, facts: list[Fact]) -> list[Fact]:
    """The facts whose line or words fit best."""
    topic = topic_of(whose) or whose
    scored = [(max(likeness(topic, one.source.text), likeness(topic, one.text)), one) for one in facts]
    best = max(score for score, _ in scored)
    return [one for score, one in scored if score == best and best >= 0.5]


def _facts(state: State, question: Question) -> list[Fact]:
    return [fact for id in question.about if (fact := state.fact(id))]


def _withheld(state: State, id: str) -> bool:
    fact = state.fact(id)
    return fact is not None and fact.status is fact.status.WITHHELD
