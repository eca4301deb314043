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
    """The gate before one endpoint; `pseudonyms` is None where nothing leaves the machine."""

    host: str
    pseudonyms: Pseudonyms | None = field(repr=False)
    requests: int = 0
    characters: int = 0

    @classmethod
    def to(cls, endpoint: str) -> "Outgoing":
        return cls(urlsplit(endpoint).hostname or "", None if is_loopback(endpoint) else Pseudonyms())

    def passed(self, messages: list[BaseMessage]) -> list[BaseMessage]:
        """The messages as they may leave. Raises Confidential."""
        names = self.pseudonyms
        done = messages if names is None else [self._covered(message, names) for message in messages]
        self.requests += 1
        self.characters += sum(len(str(message.text)) for message in done)
        return done

    def told(self) -> Sent:
        masked = tuple(self.pseudonyms.masked.items()) if self.pseudonyms else ()
        return Sent(self.host, self.requests, self.characters, masked)

    def _covered(self, message: BaseMessage, pseudonyms: Pseudonyms) -> BaseMessage:
        if mark := secrecy_mark(str(message.text)):
            raise Confidential(
                f"内容标有“{mark}”，不能发往本机以外的模型接口（{self.host}），请改用离线方式。"
            )
        changed = {"content": pseudonyms.covered_all(message.content)}
        if isinstance(message, AIMessage) and message.tool_calls:
            changed["tool_calls"] = pseudonyms.covered_all(message.tool_calls)
        return message.model_copy(update=changed)
