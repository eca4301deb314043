"""From a message to wishes: which tool, with which words; what was said before fills what is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.chat.router.declining import asides, order, unmasked
from assistant.chat.router.heard import LONG_TOPIC, REFUSE, SMALLTALK, Heard, Wish
from assistant.chat.router.joining import joined
from assistant.chat.router.pasted import handed, pasted
from assistant.chat.router.segmenting import ASKING_INTENTS, TOLD_FIRST, Segment, segments_of
from assistant.chat.router.slots import filled
from assistant.chat.router.spoken import plain
from assistant.chat.topics import topic_of

_REPEATED = frozenset({*ASKING_INTENTS, "draft_section"})
_ELLIPSIS = re.compile(
    r"^(?:那么?|还有|然后|再)?(?P<about>[^，。？?\d]{1,16}?)(?:的|那儿|那里|那块|那个|那段|那边|方面|部分|这块)*[呢嘞][，。？?！!]*(?P<rest>.*)$"
)
"""那宣传呢？也对一对: the last thing asked for, of another matter."""


def wishes_of(message: str, context: Heard) -> tuple[Wish, ...]:
    """The wishes of a message in the order in which they are done: facts that are told before drafting.

    `context` is what the message may lean on.
    """
    text, answers = unmasked(message)
    declined = tuple(Wish(REFUSE, said=answer) for answer in answers)
    if "\n" not in text and (refused := order(text)) and refused.whole:
        return (*declined, Wish(REFUSE, said=refused.answer))
    if given := handed(text):
        return (Wish(given.intent, given.intent, {"text": given.text}, topic=given.text), *declined)
    if found := pasted(text):
        notes = Wish("notes_pasted", "take_notes", {"text": found.notes})
        asked = wishes_of(found.request, context) if found.request else ()
        others = (wish for wish in asked if wish.intent not in ("add_fact", "notes_pasted", SMALLTALK))
        return (notes, *others, *declined)
    text, orders = asides(plain(text))
    declined += tuple(Wish(REFUSE, said=answer) for answer in orders)
    segments = segments_of(text)
    if context.before in _REPEATED and (about := _ELLIPSIS.match(text)) and not _acts(about["rest"]):
        segments = [Segment(context.before, about["about"])]
    if len(segments) == 1 and segments[0].intent == REFUSE and segments[0].whole:
        return (*declined, Wish(REFUSE, said=segments[0].text))
    wishes = [*_filled(joined(segments), context), *declined]
    called = [wish for wish in wishes if wish.tool or wish.intent != SMALLTALK]
    return tuple(_apart(_in_order(called or wishes)))


def _acts(rest: str) -> bool:
    """Whether what follows 那宣传呢 asks for something of another kind."""
    intents = {segment.intent for segment in segments_of(rest)} if rest else set()
    return bool(intents & {*TOLD_FIRST, "draft_report", "draft_section", "export", "undo"})


def _filled(segments: Sequence[Segment], context: Heard) -> Iterator[Wish]:
    """Segments with their slots; each may lean on the topic of the one before."""
    topic = context.topic
    for segment in segments:
        for wish in filled(segment.intent, replace(context, text=segment.text, topic=topic)):
            topic = (topic_of(wish.topic) if len(wish.topic) <= LONG_TOPIC else wish.topic) or topic
            yield replace(wish, topic=topic)


def _in_order(wishes: Sequence[Wish]) -> list[Wish]:
    """As said, but for what is told about facts, which goes before what is drafted from them."""
    told = [at for at, wish in enumerate(wishes) if wish.intent in TOLD_FIRST]
    drafts = [at for at, wish in enumerate(wishes) if wish.intent.startswith("draft")]
    if not told or not drafts or min(drafts) > max(told):
        return list(wishes)
    first = [wish for wish in wishes if wish.intent in TOLD_FIRST]
    return [*first, *(wish for wish in wishes if wish.intent not in TOLD_FIRST)]


def _apart(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """Without what is asked for twice in the same words."""
    seen = []
    for wish in wishes:
        key = (wish.tool, dict(wish.arguments), wish.said)
        if key not in seen:
            seen.append(key)
            yield wish
