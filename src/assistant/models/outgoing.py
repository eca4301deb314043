"""What leaves for a model's host: covered and counted on its way, refused where it is marked secret."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from langchain_core.messages import AIMessage, BaseMessage

from assistant.domain import Sent
from assistant.errors import Confidential
from assistant.language.secrecy import secrecy_mark
from assistant.models.pseudonyms import Pseudonyms
from assistant.settings import is_loopback


@dataclass
class Outgoing:
    """The gate before one endpoint; `shield` is None where nothing leaves the machine."""

    host: str
    shield: Pseudonyms | None = field(repr=False)
    requests: int = 0
    characters: int = 0

    @classmethod
    def to(cls, endpoint: str) -> "Outgoing":
        return cls(urlsplit(endpoint).hostname or "", None if is_loopback(endpoint) else Pseudonyms())

    def passed(self, messages: list[BaseMessage]) -> list[BaseMessage]:
        """The messages as they may leave. Raises Confidential."""
        done = (
            messages if self.shield is None else [self._covered(message, self.shield) for message in messages]
        )
        self.requests += 1
        self.characters += sum(len(str(message.text)) for message in done)
        return done

    def told(self) -> Sent:
        masked = tuple(self.shield.masked.items()) if self.shield else ()
        return Sent(self.host, self.requests, self.characters, masked)

    def _covered(self, message: BaseMessage, shield: Pseudonyms) -> BaseMessage:
        if mark := secrecy_mark(str(message.text)):
            raise Confidential(
                f"内容标有“{mark}”，不能发往本机以外的模型接口（{self.host}），请改用离线方式。"
            )
        changed = {"content": shield.covered_all(message.content)}
        if isinstance(message, AIMessage) and message.tool_calls:
            changed["tool_calls"] = shield.covered_all(message.tool_calls)
        return message.model_copy(update=changed)
