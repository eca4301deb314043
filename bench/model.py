"""The first word of a model's answer, through our guard and through LangChain's ChatOpenAI alone."""

from collections.abc import Iterator

from pydantic import SecretStr

from assistant.models.chat import Message, chat_model, stream
from assistant.settings import Settings
from assistant.testing import openai_server
from bench.material import jotted
from bench.values import Timing, in_turns

_ROUNDS = 20


def timings() -> Iterator[Timing]:
    from langchain_openai import ChatOpenAI

    with openai_server() as server:
        settings = Settings(model="scripted", openai_base_url=server.url, openai_api_key=SecretStr("k"))
        guarded = chat_model(settings)
        plain = ChatOpenAI(model="scripted", base_url=server.url, api_key=SecretStr("k"))
        told = [_prompt(number) for number in range(_ROUNDS + 1)]
        first, alone = in_turns(
            lambda number: next(stream(guarded, [Message("user", told[number])])),
            lambda number: next(plain.stream(told[number])),
            _ROUNDS,
        )
        yield Timing("first word of a model on this machine", first, "ChatOpenAI alone", alone)


def _prompt(number: int) -> str:
    lines = jotted(number).splitlines()
    return "\n".join(f"F{at}｜{line}" for at, line in enumerate(lines, start=1))
