"""One turn by the model: drawn in a thread of its own, so that the clock and the stop have the last word."""

import logging
import secrets
import time
from collections.abc import Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Event as Flag
from threading import Thread
from typing import TYPE_CHECKING, Any

from assistant.chat.agent.evidence import unfounded
from assistant.chat.agent.toolbox import Toolbox
from assistant.chat.ports import Desk
from assistant.chat.router import answer as answer_offline
from assistant.chat.router import calls_in
from assistant.chat.tools.telling import clipped, listed
from assistant.chat.values import Done, Event, Message, Said
from assistant.errors import AssistantError
from assistant.prompts import render

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger(__name__)
STEPS = 8
SECONDS = 180.0
_TICK = 0.05
_REMEMBERED = 12
_LONGEST = 1_500
_STOPPED = "\n已停止，后面的没有做。"
_TOO_LATE = "\n这一轮超过了时限，已经停下；做成的改动都在，没做完的请再说一次。"
_TOO_MANY = "\n这一轮步骤太多，已经停下；做成的改动都在，没做完的请分开说。"
_FELL_BACK = "（{}这一轮由内置方式回答。）\n"
_NO_CALLS = "接口上的模型不会调用工具，"
_UNFOUNDED = "\n（注意：上面的“{}”在素材、稿子和查到的往年报告里都没有依据，请勿采用。）"
_BROKEN = "\n这一轮出错了，没有做完，请再说一次。"


class _Halted(Exception):
    """Carries the sentence with which a turn is given up."""


def answer(
    desk: Desk, model: "BaseChatModel", text: str, thread: Sequence[Message], stop: Flag
) -> Iterator[Event]:
    """The events of a turn, `Done` last.

    Falls back to the router, and says so, where the endpoint cannot be had or its model calls no tools.
    """
    turn = _Turn(desk, model, text, thread)
    try:
        yield from turn.events(stop)
    except AssistantError as error:
        if turn.begun:
            yield Said(f"\n{error}")
            yield turn.done()
            return
        yield Said(_FELL_BACK.format(f"{str(error).rstrip('。')}，"))
        yield from answer_offline(desk, text, thread, stop)
    except _Halted as halted:
        yield Said(str(halted))
        yield turn.done(stopped=True)


class _Turn:
    """What has been said and called. Text of an answer without a call is held until it is known to be one."""

    def __init__(self, desk: Desk, model: "BaseChatModel", text: str, thread: Sequence[Message]) -> None:
        self._desk, self._model, self._text, self._thread = desk, model, text, thread
        self._queue: SimpleQueue[Event | Exception | None] = SimpleQueue()
        self._ended = Flag()
        said = [one.text for one in thread if one.role == "user"]
        self._toolbox = Toolbox(desk, (*said, text), secrets.token_hex(6), self._queue.put, self._ended)
        self._spoken: list[str] = []
        self._held: list[str] = []
        self.begun = False

    def events(self, stop: Flag) -> Iterator[Event]:
        Thread(target=self._draw, name="chat-turn", daemon=True).start()
        deadline = time.monotonic() + SECONDS
        try:
            while (event := self._next(stop, deadline)) is not None:
                yield from self._told(event)
        finally:
            self._ended.set()
        if not self._toolbox.calls and calls_in(self._desk, self._text, self._thread):
            # A model that cannot call says that it has done what it has not.
            yield Said(_FELL_BACK.format(_NO_CALLS))
            yield from answer_offline(self._desk, self._text, self._thread, stop)
            return
        yield from self._released()
        if wrong := unfounded("".join(self._spoken), self._grounds()):
            yield Said(_UNFOUNDED.format("、".join(wrong)))
        yield self.done()

    def done(self, *, stopped: bool = False) -> Done:
        return Done("llm", tuple(self._toolbox.calls), stopped=stopped)

    def _told(self, event: Event) -> Iterator[Event]:
        if isinstance(event, Said) and not self._toolbox.calls:
            self._held.append(event.text)
            return
        self.begun = True
        yield from self._released()
        if isinstance(event, Said):
            self._spoken.append(event.text)
        yield event

    def _released(self) -> Iterator[Event]:
        if held := "".join(self._held):
            self._held.clear()
            self._spoken.append(held)
            yield Said(held)

    def _next(self, stop: Flag, deadline: float) -> Event | None:
        while True:
            if stop.is_set():
                raise _Halted(_STOPPED)
            if time.monotonic() > deadline:
                raise _Halted(_TOO_LATE)
            try:
                item = self._queue.get(timeout=_TICK)
            except Empty:
                continue
            if isinstance(item, AssistantError):
                raise item
            if isinstance(item, Exception):
                raise _Halted(_TOO_MANY if type(item).__name__ == "ModelCallLimitExceededError" else _BROKEN)
            return item

    def _draw(self) -> None:
        try:
            self._run()
            self._queue.put(None)
        except Exception as error:
            if not isinstance(error, AssistantError):
                log.exception("the turn failed")
            self._queue.put(error)

    def _run(self) -> None:
        from langchain.agents import create_agent
        from langchain.agents.middleware import ModelCallLimitMiddleware
        from langchain_core.messages import AIMessageChunk

        prompt = self._prompt()
        agent: Any = create_agent(
            self._model,
            tools=self._toolbox.tools(),
            system_prompt=prompt.system,
            middleware=[ModelCallLimitMiddleware(run_limit=STEPS, exit_behavior="error")],
        )
        given = {"messages": [*self._remembered(), ("user", prompt.user)]}
        for chunk, _ in agent.stream(given, stream_mode="messages"):
            if self._ended.is_set():
                return
            if isinstance(chunk, AIMessageChunk) and (words := str(chunk.text)):
                self._queue.put(Said(words))

    def _prompt(self) -> Any:
        state = self._desk.state
        return render(
            "chat",
            issuer=state.issuer or "本单位",
            year=state.year or "",
            genre=self._desk.genre.name,
            desk=self._on_the_desk(),
            message=self._text,
            boundary=self._toolbox.boundary,
        )

    def _on_the_desk(self) -> str:
        state = self._desk.state
        facts = listed(state.sheet.facts) or "（没有素材）"
        draft = "已有稿子" if state.document else "还没有稿子"
        asked = "\n".join(f"{one.id} {one.text}" for one in state.questions)
        return f"事实：\n{facts}\n\n{draft}\n\n待答的问题：\n{asked or '（没有）'}"

    def _remembered(self) -> list[tuple[str, str]]:
        return [(one.role, clipped(one.text, _LONGEST)) for one in self._thread[-_REMEMBERED:]]

    def _grounds(self) -> str:
        state = self._desk.state
        draft = state.document.text if state.document else ""
        facts = "\n".join(fact.text for fact in state.sheet.facts)
        return "\n".join((*self._toolbox.said, *self._toolbox.found, facts, draft))
