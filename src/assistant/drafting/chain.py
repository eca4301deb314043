"""The LangChain chain of one section: prompt file | chat model | lines with fact marks.

Heavy: import it through `assistant.drafting.with_model`.
"""

from dataclasses import dataclass
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.runnables import Runnable, RunnableLambda

from assistant.drafting.parsing import MarkedParagraph, parsed
from assistant.prompts import prompt


@dataclass(frozen=True, slots=True)
class Answer:
    """A model's section; `tokens` are (in, out) where the endpoint tells."""

    paragraphs: tuple[MarkedParagraph, ...]
    tokens: tuple[int, int] | None
    model: str | None


def section_chain(name: str, model: BaseChatModel) -> Runnable[dict[str, Any], Answer]:
    """From the variables of the prompt `name` to the parsed answer. Raises EndpointFailure when invoked."""
    return RunnableLambda(_messages(name)) | model | RunnableLambda(_answer)


def _messages(name: str) -> Any:
    def rendered(values: dict[str, Any]) -> list[BaseMessage]:
        filled = prompt(name).render(**values)
        return [SystemMessage(filled.system), HumanMessage(filled.user)]

    return rendered


def _answer(message: AIMessage) -> Answer:
    usage = message.usage_metadata
    return Answer(
        paragraphs=parsed(str(message.text)),
        tokens=(usage["input_tokens"], usage["output_tokens"]) if usage else None,
        model=message.response_metadata.get("model_name"),
    )
