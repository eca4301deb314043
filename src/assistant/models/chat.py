"""The chat port: LangChain's BaseChatModel, built only when asked for, and two ways to talk to it.

Above this module only `Message`, `Completion` and text travel.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.domain import Sent
from assistant.errors import NotConfigured
from assistant.settings import Settings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


@dataclass(frozen=True, slots=True)
class Message:
    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class Completion:
    """A finished answer. `tokens` are (in, out) where the endpoint tells; `model` is who it says answered."""

    text: str
    finish_reason: str
    tokens: tuple[int, int] | None = None
    model: str | None = None


def chat_model(settings: Settings) -> "BaseChatModel":
    """The guarded chat model the settings name, also fit for LangChain agents (`bind_tools`).

    Every call to it ends within `settings.total_seconds` with a finished answer or EndpointFailure.
    Raises NotConfigured where the settings name no model, or neither endpoint nor key.
    """
    if not settings.has_model:
        raise NotConfigured(
            "还没有设置模型，请设置 ASSISTANT_MODEL 和 OPENAI_BASE_URL（或 OPENAI_API_KEY），或改用离线起草。"
        )
    from assistant.models.openai_chat import build

    return build(settings)


def complete(model: "BaseChatModel", messages: Sequence[Message], seconds: float | None = None) -> Completion:
    """The model's whole answer. `seconds` replaces the total time limit. Raises EndpointFailure."""
    answer = model.invoke(_pairs(messages), seconds=seconds)
    usage = answer.usage_metadata
    return Completion(
        text=str(answer.text),
        finish_reason=answer.response_metadata.get("finish_reason", ""),
        tokens=(usage["input_tokens"], usage["output_tokens"]) if usage else None,
        model=answer.response_metadata.get("model_name"),
    )


def stream(
    model: "BaseChatModel", messages: Sequence[Message], seconds: float | None = None
) -> Iterator[str]:
    """The answer as it arrives. It is an answer only if the iterator ends without EndpointFailure."""
    for chunk in model.stream(_pairs(messages), seconds=seconds):
        if text := str(chunk.text):
            yield text


def sent_by(model: "BaseChatModel") -> Sent | None:
    """What has left for the model's host so far; None for a model that is not ours."""
    outgoing = getattr(model, "outgoing", None)
    return outgoing.told() if outgoing else None


def _pairs(messages: Sequence[Message]) -> list[tuple[str, str]]:
    return [(message.role, message.text) for message in messages]
