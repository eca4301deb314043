"""One call of a tool, told as events; what goes wrong is said in plain words and ends nothing else."""

from collections.abc import Iterator

from assistant.chat.ports import Desk
from assistant.chat.tools import tool
from assistant.chat.values import Arguments, Asked, Edited, Event, Result, Said, Step
from assistant.errors import AssistantError


def called(desk: Desk, name: str, arguments: Arguments) -> Iterator[Event]:
    """The events of a call: it begins, what it says and has made, what it has changed, what it asks."""
    called_tool = tool(name)
    yield Step(name, called_tool.label)
    try:
        result, failed = called_tool(desk, arguments), False
    except AssistantError as error:
        result, failed = Result(str(error)), True
    if result.said:
        yield Said(f"{result.said}\n")
    yield Step(name, called_tool.label, result, failed)
    if result.changed:
        yield Edited(result.changed, desk.revision)
    if result.ask:
        yield Asked(result.ask)
