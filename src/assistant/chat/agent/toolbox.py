"""The tools as a model calls them: one at a time, within what the clerk has said, none after the stop."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event as Flag
from threading import Lock
from typing import TYPE_CHECKING, Any

from assistant.chat.agent.evidence import granted
from assistant.chat.asking import asking
from assistant.chat.calling import called
from assistant.chat.ports import Desk
from assistant.chat.tools import TOOLS, Tool
from assistant.chat.values import Asked, Event, Result, Said, Step
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from langchain_core.tools import BaseTool

log = logging.getLogger(__name__)
_ENDED = "这一轮已经结束，没有执行。"
_BROKEN = "这一步出错了，没有做成，请换个说法或稍后再试。"


@dataclass
class Toolbox:
    """The calls of one turn. `tell` hears their events, `found` keeps what they said as grounds."""

    desk: Desk
    said: Sequence[str]
    boundary: str
    tell: Callable[[Event], None]
    ended: Flag
    found: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def tools(self) -> "list[BaseTool]":
        return [self._offered(tool) for tool in TOOLS]

    def _offered(self, tool: Tool) -> "BaseTool":
        # LangChain takes a second to import; only a turn with a model pays for it.
        from langchain_core.tools import StructuredTool

        def run(**arguments: Any) -> str:
            return self.run(
                tool, {name: str(value) for name, value in arguments.items() if value is not None}
            )

        return StructuredTool.from_function(
            func=run, name=tool.name, description=tool.use, args_schema=_schema(tool)
        )

    def run(self, tool: Tool, arguments: Mapping[str, str]) -> str:
        """What the model is told; a call that does nothing says why."""
        with self._lock:
            if self.ended.is_set():
                return _ENDED
            self.calls.append(tool.name)
            try:
                granted(tool, arguments, self.said)
            except AssistantError as error:
                self.tell(Step(tool.name, tool.label, Result(str(error)), failed=True))
                return str(error)
            try:
                told = self._told(tool, arguments)
            except Exception:
                log.exception("the tool %s failed", tool.name)
                return _BROKEN
            self.found.append(told)
            return f"====材料 {self.boundary} 开始====\n{told}\n====材料 {self.boundary} 结束===="

    def _told(self, tool: Tool, arguments: Mapping[str, str]) -> str:
        said: list[str] = []
        for event in called(self.desk, tool.name, arguments):
            match event:
                case Said(text):
                    said.append(text)
                    continue
                case Step(result=result) if result is not None and result.shown:
                    said.append(result.shown)
                case Asked(ask):
                    said.append(f"请问经办人：{asking(ask)}")
            self.tell(event)
        return "\n".join(said)


def _schema(tool: Tool) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {one.name: {"type": "string", "description": one.meaning} for one in tool.parameters},
        "required": [one.name for one in tool.parameters if one.required],
    }
