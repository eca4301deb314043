"""From a message to wishes: which tool, with which words; what was said before fills what is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.chat.parts import paragraph_in
from assistant.chat.router import slots
from assistant.chat.router.clauses import bare, cut, quoted
from assistant.chat.router.declining import asides, order
from assistant.chat.router.intents import by_example, by_pattern
from assistant.chat.router.pasted import pasted
from assistant.chat.topics import topic_of
from assistant.chat.values import Arguments
from assistant.editing import State
from assistant.genres import Genre
from assistant.language import quantities

REFUSE, SMALLTALK, ACKNOWLEDGE, STATEMENT, UNKNOWN = "refuse", "smalltalk", "acknowledge", "statement", ""
_ASIDE = "“{}”这样夹带的话不是要写的内容，不能照做。"
_BARE_ADD = re.compile(r"^(?:都|也|就|再|帮我|给我)*(?:补|加|添|记|写)[上进去入下录一充]*(?:去|来|吧|一下|着|了)*$")
_HALF = re.compile(r"不是[^是]*$")
_CONTINUED = frozenset({"rewrite", "explain_rule", "draft_section", "draft_report", "check", "drop_fact"})
_ALONE = frozenset({"draft_report", "missing", "export", "undo", "show_facts", "smalltalk", "acknowledge"})
_TOLD_FIRST = frozenset({"add_fact", "change_fact", "drop_fact"})


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing asked for. `tool` is "" where nothing is called; then `said` is all of the answer."""

    intent: str
    tool: str = ""
    arguments: Arguments = field(default_factory=dict)
    said: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a message may lean on: the work, what was talked about last, and this office's kind of report."""

    state: State
    genre: Genre
    topic: str = ""


@dataclass(frozen=True, slots=True)
class _Segment:
    intent: str
    text: str


def wishes_of(message: str, context: Context) -> tuple[Wish, ...]:
    """The wishes of a message in the order in which they are done; facts that are told go before drafting."""
    if found := pasted(message):
        notes = Wish("notes_pasted", "take_notes", {"text": found.notes})
        return (notes, *(wishes_of(found.request, context) if found.request else ()))
    text, aside = asides(message)
    segments: list[_Segment] = []
    for clause in cut(text):
        if declined := order(clause):
            if declined.whole:
                return (Wish(REFUSE, said=declined.answer),)
            segments.append(_Segment(REFUSE, declined.answer))
        else:
            segments.append(_Segment(_intent(clause), bare(clause)))
    wishes = [*_filled(_joined(segments), context), *(Wish(REFUSE, said=_ASIDE.format(one)) for one in aside)]
    return tuple(_apart(_in_order(wishes)))


def _intent(clause: str) -> str:
    if found := by_pattern(clause):
        return found
    told = any(figure.value is not None for figure in quantities(clause))
    return STATEMENT if told else by_example(clause)


def _joined(segments: Sequence[_Segment]) -> list[_Segment]:
    """Clauses that say nothing of their own go with the one before, or after where they come first."""
    joined: list[_Segment] = []
    waiting = ""
    for segment in segments:
        last = joined[-1] if joined else None
        if segment.intent == "add_fact" and _BARE_ADD.match(segment.text):
            if last and last.intent in (STATEMENT, UNKNOWN):
                joined[-1] = replace(last, intent="add_fact")
                continue
            if last and last.intent in ("add_fact", "change_fact"):
                continue
        if last and _goes_on(last, segment):
            joined[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if last and last.intent == REFUSE and segment.intent in _TOLD_FIRST and _names_nothing(segment.text):
            continue
        if segment.intent == UNKNOWN:
            if last is None or last.intent == REFUSE:
                waiting = f"{waiting}，{segment.text}".strip("，")
            elif last.intent not in _ALONE:
                joined[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if segment.intent == STATEMENT and last and last.intent in ("add_fact", "change_fact"):
            if last.intent == "change_fact" and quantities(last.text):
                joined.append(replace(segment, intent="change_fact"))
            else:
                joined[-1] = replace(last, text=f"{last.text}，{segment.text}")
            continue
        if last and segment.intent == last.intent and segment.intent in _ALONE:
            continue
        lead = f"{waiting}，" if waiting and segment.intent not in (REFUSE, "undo") else ""
        joined.append(replace(segment, text=lead + segment.text))
        waiting = ""
    if waiting and not joined:
        joined.append(_Segment(by_example(waiting), waiting))
    return joined


def _goes_on(last: _Segment, segment: _Segment) -> bool:
    """Whether a clause only ends what the one before has begun: 讲座写错了，应该是6次; 第三段太啰嗦，精简一下."""
    if last.intent == "change_fact" and segment.intent in ("change_fact", STATEMENT):
        return not quantities(last.text) or _HALF.search(last.text) is not None
    same = segment.intent == last.intent or {segment.intent, last.intent} == {"draft_section", "draft_report"}
    return same and segment.intent in _CONTINUED and _names_nothing(segment.text)


def _names_nothing(text: str) -> bool:
    return not (topic_of(text) or quantities(text) or paragraph_in(text) or quoted(text))


def _filled(segments: Sequence[_Segment], context: Context) -> Iterator[Wish]:
    """Segments with their slots; each may lean on the topic of the one before."""
    for segment in segments:
        for wish in slots.filled(segment.intent, segment.text, context.state, context.genre, context.topic):
            made = Wish(*wish)
            topic = topic_of(made.topic)
            context = replace(context, topic=topic or context.topic)
            yield replace(made, topic=context.topic)


def _in_order(wishes: Sequence[Wish]) -> list[Wish]:
    """As said, but for what is told about facts, which goes before what is drafted from them."""
    told = [at for at, wish in enumerate(wishes) if wish.intent in _TOLD_FIRST]
    drafts = [at for at, wish in enumerate(wishes) if wish.intent.startswith("draft")]
    if not told or not drafts or min(drafts) > max(told):
        return list(wishes)
    first = [wish for wish in wishes if wish.intent in _TOLD_FIRST]
    return [*first, *(wish for wish in wishes if wish.intent not in _TOLD_FIRST)]


def _apart(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """Without what is asked for twice in the same words."""
    seen = []
    for wish in wishes:
        key = (wish.tool, dict(wish.arguments), wish.said)
        if key not in seen:
            seen.append(key)
            yield wish
