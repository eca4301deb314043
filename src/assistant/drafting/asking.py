"""A draft's talk with its model: what was asked with which prompt, what it cost, what came from the cache."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from assistant.domain import PromptRef
from assistant.drafting.parsing import MarkedParagraph, parsed
from assistant.prompts import prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


class Answers(Protocol):
    """Where answers are kept by key (hex digits), so that a second run is free."""

    def get(self, key: str) -> str | None: ...
    def put(self, key: str, text: str) -> None: ...


@dataclass
class Talk:
    """`identity` is all about the model that an answer depends on: name, endpoint, parameters."""

    chat: "BaseChatModel"
    identity: Mapping[str, str] = field(default_factory=dict)
    answers: Answers | None = None
    prompts: list[PromptRef] = field(default_factory=list)
    tokens: tuple[int, int] | None = None
    remembered: int = 0
    cut: int = 0

    def ask(
        self, name: str, values: Mapping[str, object], on_line: Callable[[str], None] | None = None
    ) -> tuple[MarkedParagraph, ...]:
        """The answer to a prompt, parsed. Raises EndpointFailure."""
        key = self._key(name, values)
        kept = self.answers.get(key) if self.answers else None
        if kept is not None:
            self.prompts.append(prompt(name).ref)
            self.remembered += 1
            return parsed(kept)
        # LangChain is slow to import and only this road needs it.
        from assistant.drafting.chain import answered

        answer = answered(prompt(name).render(**values), self.chat, on_line)
        self.prompts.append(prompt(name).ref)
        self.cut += answer.cut
        if answer.tokens:
            before = self.tokens or (0, 0)
            self.tokens = (before[0] + answer.tokens[0], before[1] + answer.tokens[1])
        if self.answers and not answer.cut:
            self.answers.put(key, answer.text)
        return parsed(answer.text)

    def _key(self, name: str, values: Mapping[str, object]) -> str:
        """Prompt, model and input; the random boundary of a prompt is no part of its values."""
        said = {"prompt": prompt(name).digest, "model": dict(self.identity), "values": dict(values)}
        return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
