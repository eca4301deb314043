"""One turn by the router: wishes done in order, each told as it ends."""

from collections.abc import Iterator, Sequence
from threading import Event as Flag

from assistant.chat.calling import called
from assistant.chat.ports import Desk
from assistant.chat.router.choosing import chosen, declined
from assistant.chat.router.heard import ASKED_FOR_FACT, REFUSE, SMALLTALK, Heard, Wish
from assistant.chat.router.referring import has_asked, spoken_of
from assistant.chat.router.sparing import spared
from assistant.chat.router.undoing import only_what_was_seen
from assistant.chat.router.wishes import wishes_of
from assistant.chat.values import Asked, Done, Event, Message, Said, Step

_LEFT = "好的，没有改动。"
_STOPPED = "已停止，后面的没有做。"


def answer(desk: Desk, text: str, thread: Sequence[Message], stop: Flag) -> Iterator[Event]:
    """The events of a turn, `Done` last."""
    wishes = _wishes(desk, text, thread)
    before = desk.state
    done: list[str] = []
    for wished in wishes:
        if stop.is_set():
            yield Said(_STOPPED)
            yield Done("offline", tuple(done), stopped=True)
            return
        failed = False
        wish = spared(desk, before, wished, text)
        if wish.said:
            yield Said(f"{wish.said}\n")
        if wish.ask:
            yield Asked(wish.ask)
        for event in called(desk, wish.tool, wish.arguments) if wish.tool else ():
            failed |= isinstance(event, Step) and event.failed
            yield event
        done += (wish.intent, REFUSE) if failed else (wish.intent,)
    yield Done("offline", tuple(done), topic=wishes[-1].topic if wishes else "")


def calls_in(desk: Desk, text: str, thread: Sequence[Message]) -> bool:
    """Whether the router finds something in a message that a tool has to do."""
    return any(wish.tool for wish in _wishes(desk, text, thread))


def _wishes(desk: Desk, text: str, thread: Sequence[Message]) -> tuple[Wish, ...]:
    last = next((one for one in reversed(thread) if one.role == "assistant"), None)
    topic = next((one.topic for one in reversed(thread) if one.topic), "")
    if last and last.ask:
        if declined(text):
            return (Wish(SMALLTALK, said=_LEFT, topic=topic),)
        if choice := chosen(text, last.ask):
            return (Wish(choice.tool, choice.tool, choice.arguments, topic=topic),)
    asked = last.intents[-1] if last and last.intents else ""
    if last and last.ask and not last.ask.choices:
        asked = ASKED_FOR_FACT
    said = next((one.text for one in reversed(thread) if one.role == "user"), "")
    heard = Heard(text, desk.state, desk.genre, topic, asked, spoken_of(thread), has_asked(thread), said)
    wishes = wishes_of(text, heard)
    return only_what_was_seen(wishes, thread, text)
