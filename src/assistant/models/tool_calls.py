"""The calls of tools in a streamed answer, their arguments with personal values put back."""

import json

from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.messages.tool import ToolCallChunk, tool_call_chunk

from assistant.models.pseudonyms import Pseudonyms, Restoring


class Calls:
    """The calls of one answer as they arrive, in pieces, each call's apart from the others'."""

    def __init__(self, pseudonyms: Pseudonyms) -> None:
        self._pseudonyms = pseudonyms
        self._arguments: dict[int | None, Restoring] = {}

    def feed(self, message: BaseMessage) -> list[ToolCallChunk]:
        """The calls in a chunk; an endpoint that answers with one document has them whole."""
        return [self._uncovered(chunk) for chunk in _chunks(message)]

    def rest(self) -> list[ToolCallChunk]:
        """What was held back of the arguments."""
        left = ((index, held.rest()) for index, held in self._arguments.items())
        return [tool_call_chunk(args=args, index=index) for index, args in left if args]

    def _uncovered(self, chunk: ToolCallChunk) -> ToolCallChunk:
        held = self._arguments.setdefault(chunk["index"], Restoring(self._pseudonyms))
        args = None if chunk["args"] is None else held.feed(chunk["args"])
        return tool_call_chunk(name=chunk["name"], args=args, id=chunk["id"], index=chunk["index"])


def _chunks(message: BaseMessage) -> list[ToolCallChunk]:
    if isinstance(message, AIMessageChunk):
        return message.tool_call_chunks
    return [
        tool_call_chunk(
            name=call["name"], args=json.dumps(call["args"], ensure_ascii=False), id=call["id"], index=at
        )
        for at, call in enumerate(getattr(message, "tool_calls", ()))
    ]
