"""The LangChain chain of one section: prompt file | chat model | lines with fact marks, as they arrive.

Heavy: import it through `assistant.drafting.asking`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import RunnableLambda

from assistant.errors import CutOff
from assistant.prompts import Rendered

OnLine = Callable[[str], None]
_MOST_PARTS = 4
_GO_ON = "回答因篇幅被截断。请从上文最后一行之后接着写，格式不变，不要重复已写的行，不要解释。"


@dataclass(frozen=True, slots=True)
class Answer:
    """A model's lines; `tokens` are (in, out) where the endpoint tells, `cut` that the end is missing."""

    text: str
    tokens: tuple[int, int] | None = None
    cut: bool = False


def answered(asked: Rendered, model: BaseChatModel, on_line: OnLine | None = None) -> Answer:
    """The whole answer; one cut by its length is gone on with, from its last whole line.

    `on_line` is called with each line as it is complete. Raises EndpointFailure.
    """
    text, tokens = "", (0, 0)
    for _ in range(_MOST_PARTS):
        part = _Part(on_line)
        try:
            for message in (RunnableLambda(partial(_messages, asked)) | model).stream(text):
                part.take(message)
        except CutOff:
            tokens = _sum(tokens, part.tokens)
            joined = _joined(text, part.whole_lines)
            if joined == text:
                break
            text = joined
        else:
            part.tell(part.text)
            tokens = _sum(tokens, part.tokens)
            return Answer(_joined(text, part.text), tokens if any(tokens) else None)
    return Answer(text, tokens if any(tokens) else None, cut=True)


class _Part:
    """One answer as it arrives."""

    def __init__(self, on_line: OnLine | None) -> None:
        self.text = ""
        self.tokens = (0, 0)
        self._told = 0
        self._on_line = on_line

    @property
    def whole_lines(self) -> str:
        return self.text[: self.text.rfind("\n") + 1]

    def take(self, message: BaseMessage) -> None:
        self.text += str(message.text)
        usage = message.usage_metadata if isinstance(message, AIMessage) else None
        if usage:
            self.tokens = (usage["input_tokens"], usage["output_tokens"])
        self.tell(self.whole_lines)

    def tell(self, text: str) -> None:
        """Says the lines of the text that were not said yet."""
        lines = text.splitlines()
        if self._on_line:
            for line in lines[self._told :]:
                self._on_line(line)
        self._told = len(lines)


def _messages(asked: Rendered, said: str) -> list[BaseMessage]:
    first: list[BaseMessage] = [SystemMessage(asked.system), HumanMessage(asked.user)]
    return [*first, AIMessage(said), HumanMessage(_GO_ON)] if said else first


def _joined(said: str, more: str) -> str:
    """What was said with what follows; a model that begins again is taken from its new beginning."""
    first = said.partition("\n")[0]
    return more if first and more.lstrip().startswith(first) else said + more


def _sum(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]
