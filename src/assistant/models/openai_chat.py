"""The chat port over any OpenAI-compatible endpoint: LangChain's ChatOpenAI behind the guard.

Heavy: import it through `assistant.models.chat`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import openai
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, ToolCallChunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from langchain_openai import ChatOpenAI
from langsmith import tracing_context

from assistant.models.faults import Failed, Fault
from assistant.models.guard import Attempt, Guard, Piece
from assistant.models.outgoing import Outgoing
from assistant.models.pseudonyms import Pseudonyms, Restoring
from assistant.models.thinking import Spoken, spoken
from assistant.models.tool_calls import Calls
from assistant.models.transport import CANCELLED, EXPECTED, NotStreaming, client, timeout
from assistant.settings import Settings

_OPENAI_HOST = "api.openai.com"
# Who listens to the guarded model would hear every piece twice, and those of tries that failed.
_UNHEARD: RunnableConfig = {"callbacks": []}
_BY_STATUS = {
    401: "key", 402: "unpaid", 403: "forbidden", 404: "no-model", 408: "slow", 409: "busy", 413: "too-long",
    429: "busy",
}  # fmt: skip


class GuardedChat(BaseChatModel):
    """A chat model whose every answer has passed the guard; failures are EndpointFailure in Chinese."""

    inner: BaseChatModel
    guard: Guard
    name_of_model: str
    own_dialect: bool = True
    streams: bool = True
    outgoing: Outgoing

    @property
    def _llm_type(self) -> str:
        return "guarded-openai"

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        return self.bind(tools=[convert_to_openai_tool(tool) for tool in tools], **kwargs)

    def invoke(self, *args: Any, **kwargs: Any) -> AIMessage:
        with tracing_context(enabled=False):
            return super().invoke(*args, **kwargs)

    def stream(self, *args: Any, **kwargs: Any) -> Iterator[AIMessageChunk]:
        with tracing_context(enabled=False):
            yield from super().stream(*args, **kwargs)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002
        seconds: float | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        passed = self.outgoing.passed(messages)
        pieces = self.guard.whole(lambda attempt: self._pieces(attempt, passed, stop, kwargs), seconds)
        return ChatResult(generations=[ChatGeneration(message=_joined(pieces, self.outgoing.pseudonyms))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002
        seconds: float | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        passed, pseudonyms = self.outgoing.passed(messages), self.outgoing.pseudonyms or Pseudonyms()
        answer, shown, calls = Spoken(), Restoring(pseudonyms), Calls(pseudonyms)
        for piece in self.guard.live(lambda attempt: self._pieces(attempt, passed, stop, kwargs), seconds):
            yield _chunk(shown.feed(answer.feed(piece.text)), calls.feed(piece.message), piece.message)
        yield _chunk(shown.feed(answer.rest()) + shown.rest(), calls.rest(), None)

    def _pieces(
        self, attempt: Attempt, messages: list[BaseMessage], stop: list[str] | None, kwargs: dict[str, Any]
    ) -> Iterator[Piece]:
        CANCELLED.set(attempt.cancelled)
        options = {**kwargs, **self._budget(attempt.budget)}
        try:
            with tracing_context(enabled=False):
                yield from self._asked(messages, stop, options)
        except Failed:
            raise
        except Exception as error:
            raise Failed(fault_of(error)) from error

    def _asked(
        self, messages: list[BaseMessage], stop: list[str] | None, options: dict[str, Any]
    ) -> Iterator[Piece]:
        if self.streams:
            try:
                EXPECTED.set("stream")
                for chunk in self.inner.stream(messages, _UNHEARD, stop=stop, **options):
                    yield _piece(chunk)
                return
            except NotStreaming:
                EXPECTED.set("")
        # One document comes at its end, so silence before it says nothing: only the total counts.
        total = self.guard.limits.total
        yield _piece(self.inner.invoke(messages, _UNHEARD, stop=stop, timeout=total, **options))
        self.streams = False

    def _budget(self, budget: int | None) -> dict[str, Any]:
        if budget is None:
            return {}
        # Compatible endpoints know max_tokens; ChatOpenAI would send OpenAI's newer name.
        return {"max_tokens": budget} if self.own_dialect else {"extra_body": {"max_tokens": budget}}


def build(settings: Settings) -> GuardedChat:
    """The chat model the settings name; `settings.has_model` must hold."""
    limits, own = settings.time_limits, _OPENAI_HOST in settings.endpoint
    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "none"
    inner = ChatOpenAI(
        model=settings.model or "",
        base_url=settings.endpoint,
        api_key=lambda: key,
        timeout=timeout(limits),
        max_retries=0,
        stream_usage=own,
        temperature=None if own else settings.temperature,
        http_client=client(settings.endpoint, limits),
    )
    return GuardedChat(
        inner=inner,
        guard=Guard(limits),
        name_of_model=settings.model or "",
        own_dialect=own,
        outgoing=Outgoing.to(settings.endpoint),
    )


def fault_of(error: Exception) -> Fault:
    """The fault behind an error of openai or LangChain."""
    detail = f"{type(error).__name__}: {error}"
    if isinstance(error, openai.APIStatusError):
        return _status_fault(error, detail)
    if isinstance(error, openai.APITimeoutError):
        return Fault("slow", detail)
    if isinstance(error, openai.APIConnectionError):
        return Fault("unreachable", f"{detail} ({error.__cause__!r})")
    if isinstance(error, openai.APIError):
        return Fault("broken", detail)
    return Fault("malformed", detail)


def _status_fault(error: openai.APIStatusError, detail: str) -> Fault:
    status, code = error.status_code, str(error.code or "") + str(error.type or "")
    if 300 <= status < 400:
        return Fault("redirect", f"status {status}")
    if status >= 500:
        return Fault("broken", detail, _retry_after(error))
    if "insufficient_quota" in code:
        return Fault("quota", detail)
    if "context_length" in detail or "maximum context" in detail:
        return Fault("too-long", detail)
    return Fault(_BY_STATUS.get(status, "refused"), detail, _retry_after(error))


def _retry_after(error: openai.APIStatusError) -> float | None:
    """Seconds the endpoint asks to wait; dates are left to our own backoff."""
    value = error.response.headers.get("retry-after", "")
    return float(value) if value.replace(".", "", 1).isdigit() else None


def _piece(message: BaseMessage) -> Piece:
    usage = getattr(message, "usage_metadata", None)
    return Piece(
        text=str(message.text),
        finish=message.response_metadata.get("finish_reason"),
        tokens=(usage["input_tokens"], usage["output_tokens"]) if usage else None,
        message=message,
        calls=bool(getattr(message, "tool_call_chunks", ()) or getattr(message, "tool_calls", ())),
    )


def _joined(pieces: tuple[Piece, ...], pseudonyms: Pseudonyms | None) -> AIMessage:
    own = pseudonyms or Pseudonyms()
    first, *others = [piece.message for piece in pieces]
    whole = first
    for message in others:
        whole = whole + message
    return AIMessage(
        content=own.uncovered(spoken("".join(piece.text for piece in pieces))),
        tool_calls=own.uncovered_all(whole.tool_calls),
        response_metadata=whole.response_metadata,
        usage_metadata=whole.usage_metadata,
    )


def _chunk(text: str, calls: list[ToolCallChunk], told: BaseMessage | None) -> ChatGenerationChunk:
    """A piece as it is shown; `told` is the vendor's own, None for what was held back to the end."""
    if told is None:
        last = AIMessageChunk(content=text, tool_call_chunks=calls, chunk_position="last")
        return ChatGenerationChunk(message=last)
    message = AIMessageChunk(
        content=text,
        response_metadata=told.response_metadata,
        usage_metadata=told.usage_metadata if isinstance(told, AIMessage) else None,
        tool_call_chunks=calls,
    )
    return ChatGenerationChunk(message=message)
