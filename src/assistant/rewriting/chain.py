"""The LangChain chain of the rewriting model: prompt → chat → lines."""

import re
from dataclasses import dataclass
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable, RunnableLambda

from assistant.prompts import prompt

_NOISE = re.compile(r"^(?:```|====|---)|^(?:改写后|改写如下|以下是)[^。]{0,12}[：:]?$")
_MARKDOWN = re.compile(r"^(?:[>#]+\s*)|\*\*|__")


@dataclass(frozen=True, slots=True)
class Lines:
    """The paragraphs that a model wrote, one a line."""

    paragraphs: tuple[str, ...]


def rewrite_chain(name: str, model: BaseChatModel) -> Runnable[dict[str, Any], Lines]:
    """From the variables of the prompt `name` to the paragraphs. Raises EndpointFailure when invoked."""
    return RunnableLambda(_messages(name)) | model | RunnableLambda(_lines)


def _messages(name: str) -> Any:
    def rendered(values: dict[str, Any]) -> list[BaseMessage]:
        filled = prompt(name).render(**values)
        return [SystemMessage(filled.system), HumanMessage(filled.user)]

    return rendered


def _lines(message: AIMessage) -> Lines:
    lines = (line.strip() for line in str(message.text).splitlines())
    return Lines(tuple(_MARKDOWN.sub("", line) for line in lines if line and not _NOISE.search(line)))
