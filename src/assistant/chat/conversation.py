"""One turn of the conversation about a piece of work, by either road, kept as it happens."""

from collections.abc import Iterator
from threading import Event as Flag

from assistant.chat import agent, router
from assistant.chat.asking import asking
from assistant.chat.ports import Desk
from assistant.chat.values import Ask, Asked, Done, Edited, Event, Message, Said, Step
from assistant.errors import AssistantError

_LONGEST = 20_000
_EMPTY = "请说要做什么，或把素材粘贴进来。"
_TOO_LONG = "一次最多收{}字，请分几次粘贴，或用文件导入。"
_NOT_DONE = "（这一轮没有完成）"


def reply(desk: Desk, text: str, *, stop: Flag | None = None) -> Iterator[Event]:
    """The events of one turn; the last one is `Done`, also where something failed or `stop` was set.

    The message is kept before anything is done, the answer when the turn ends or is given up.
    """
    turn = _Turn(desk)
    thread = desk.messages()
    desk.say((Message("user", text[:_LONGEST]),))
    try:
        for event in _events(desk, text, thread, stop or Flag()):
            turn.hear(event)
            yield event
    finally:
        desk.say((turn.message(),))


def _events(desk: Desk, text: str, thread: tuple[Message, ...], stop: Flag) -> Iterator[Event]:
    if not text.strip() or len(text) > _LONGEST:
        yield Said(_TOO_LONG.format(_LONGEST) if text.strip() else _EMPTY)
        yield Done("offline")
        return
    try:
        if desk.model is None or router.refuses(text):
            yield from router.answer(desk, text, thread, stop)
        else:
            yield from agent.answer(desk, desk.model, text, thread, stop)
    except AssistantError as error:
        yield Said(str(error))
        yield Done("offline")


class _Turn:
    """What has been told so far, to be kept as one message."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said: list[str] = []
        self._shown: list[str] = []
        self._ask: Ask | None = None
        self._changed = False
        self._done: Done | None = None

    def hear(self, event: Event) -> None:
        match event:
            case Said(text):
                self._said.append(text)
            case Step(result=result) if result is not None and result.shown:
                self._shown.append(result.shown)
            case Edited():
                self._changed = True
            case Asked(ask):
                self._ask = ask
                self._said.append(asking(ask))
            case Done():
                self._done = event

    def message(self) -> Message:
        done = self._done or Done("offline", stopped=True)
        said = "".join(self._said).strip() or _NOT_DONE
        shown = "\n".join(self._shown)
        return Message("assistant", said, shown, done.topic, done.intents, self._ask, self._changed)
