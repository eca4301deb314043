"""Every fault mode of a real local endpoint, on all roads: whole by stream, live, and in one document."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from assistant.errors import EndpointFailure, NotConfigured
from assistant.models.chat import Message, chat_model, complete, stream
from assistant.settings import Settings
from assistant.testing import MODES, OpenAIServer, openai_server

ASK = [Message("system", "你起草公文。"), Message("user", "F1｜开展普法宣传12场\nF2｜会前学法6次")]
ANSWER = "坚持依法办事，扎实推进各项工作。⟦⟧\n开展普法宣传12场。⟦F1⟧\n会前学法6次。⟦F2⟧"
TOTAL = 2.0

GOOD = {
    "ok",
    "429ra1",
    "503once",
    "length_once",
    "thinking",
    "slow_first_byte",
    "no_streaming",
    "no_tools",
} | {"by_line"}
SENTENCES = {
    "trunc_clean": "中途断了",
    "trunc_nofinish_done": "中途断了",
    "trunc_rst": "连不上|中途断了",
    "trunc_fin": "连不上|中途断了",
    "stall": "停住|没有回答|时限",
    "drip": "时限",
    "keepalive": "时限",
    "errevent": "自身出错|不合规范",
    "length": "长度上限",
    "length_line": "长度上限",
    "filter": "内容审查",
    "429ra3600": "过几分钟",
    "429quota": "额度",
    "400": "不接受这次请求",
    "401": "OPENAI_API_KEY",
    "402": "余额不足",
    "403": "权限",
    "500": "自身出错",
    "503": "自身出错",
    "html200": "网页",
    "err200": "不合规范",
    "nochoices": "中途断了|不合规范",
    "nullcontent": "没有给出正文",
    "badjson": "不合规范",
    "hang": "没有回答|时限",
    "redirect": "别的地址",
    "empty_stream": "中途断了|不合规范",
    "think_only": "没有给出正文",
    "huge_answer": "长得不正常",
    "wrong_model": "ASSISTANT_MODEL",
}
TRIES = {
    "401": 1,
    "402": 1,
    "429quota": 1,
    "429ra3600": 1,
    "redirect": 1,
    "500": 3,
    "trunc_clean": 3,
    "length": 2,
    "length_line": 2,
}


@pytest.fixture(scope="module")
def server() -> Iterator[OpenAIServer]:
    with openai_server(pace=0.02) as running:
        yield running


def settings(address: str, total: float = TOTAL, silence: float = 0.3) -> Settings:
    return Settings(
        model="scripted",
        openai_base_url=address,
        connect_seconds=1,
        first_byte_seconds=silence,
        gap_seconds=silence,
        total_seconds=total,
    )


@pytest.fixture
def model_in(server: OpenAIServer, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    server.requests.clear()
    monkeypatch.setattr("assistant.models.guard.BACKOFF", 0.01)

    def build(mode: str, streams: bool = True, **limits: float) -> Any:
        model = chat_model(settings(server.at(mode), **limits))
        return model.model_copy(update={"streams": streams})

    return build


def test_every_mode_of_the_server_has_an_expectation() -> None:
    assert set(MODES) == GOOD | set(SENTENCES)


@pytest.mark.parametrize("mode", sorted(GOOD))
@pytest.mark.parametrize("streams", [True, False])
def test_a_sound_answer_is_taken_whole(model_in: Any, mode: str, streams: bool) -> None:
    completion = complete(model_in(mode, streams), ASK)
    assert (completion.text, completion.finish_reason) == (ANSWER, "stop")


@pytest.mark.parametrize("mode", sorted(GOOD - {"length_once"}))
def test_a_sound_answer_arrives_in_pieces(model_in: Any, mode: str) -> None:
    pieces = list(stream(model_in(mode), ASK))
    assert "".join(pieces).strip() == ANSWER


@pytest.mark.parametrize("mode", sorted(SENTENCES))
@pytest.mark.parametrize("streams", [True, False])
def test_a_fault_is_one_sentence_within_the_deadline(model_in: Any, mode: str, streams: bool) -> None:
    model, began = model_in(mode, streams), time.monotonic()
    with pytest.raises(EndpointFailure, match=SENTENCES[mode]) as caught:
        complete(model, ASK)
    assert time.monotonic() - began < TOTAL + 1
    assert str(caught.value).endswith("。") and str(caught.value).count("。") == 1


@pytest.mark.parametrize("mode", sorted(SENTENCES))
def test_a_stream_never_ends_as_if_it_were_done(model_in: Any, mode: str) -> None:
    with pytest.raises(EndpointFailure, match=SENTENCES[mode]):
        list(stream(model_in(mode), ASK))


@pytest.mark.parametrize(("mode", "tries"), sorted(TRIES.items()))
def test_only_what_may_mend_itself_is_tried_again(
    model_in: Any, server: OpenAIServer, mode: str, tries: int
) -> None:
    with pytest.raises(EndpointFailure):
        complete(model_in(mode), ASK)
    assert server.hits(mode) == tries


def test_a_stream_that_has_begun_is_not_tried_again(model_in: Any, server: OpenAIServer) -> None:
    with pytest.raises(EndpointFailure):
        list(stream(model_in("trunc_rst"), ASK))
    assert server.hits("trunc_rst") == 1


def test_the_wait_an_endpoint_asks_for_is_honoured(model_in: Any) -> None:
    began = time.monotonic()
    complete(model_in("429ra1"), ASK)
    assert time.monotonic() - began >= 1


def test_notes_never_follow_a_redirect(model_in: Any, server: OpenAIServer) -> None:
    with pytest.raises(EndpointFailure):
        complete(model_in("redirect"), ASK)
    assert server.hits("ok") == 0


def test_length_is_answered_with_a_larger_budget_once(model_in: Any, server: OpenAIServer) -> None:
    complete(model_in("length_once"), ASK)
    assert [request.body.get("max_tokens") for request in server.requests] == [None, 8192]


def test_an_endpoint_without_streaming_is_remembered(model_in: Any, server: OpenAIServer) -> None:
    model = model_in("no_streaming")
    complete(model, ASK)
    complete(model, ASK)
    assert [bool(request.body.get("stream")) for request in server.requests] == [True, False, False]


def test_a_dead_address_fails_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.models.guard.BACKOFF", 0.01)
    with pytest.raises(EndpointFailure, match="连不上"):
        complete(chat_model(settings("http://127.0.0.1:9/v1")), ASK)


def test_one_call_may_have_its_own_deadline(model_in: Any) -> None:
    began = time.monotonic()
    with pytest.raises(EndpointFailure, match="时限"):
        complete(model_in("drip", total=60), ASK, seconds=0.3)
    assert time.monotonic() - began < 1


def test_after_five_failures_the_endpoint_is_left_alone(model_in: Any, server: OpenAIServer) -> None:
    model = model_in("401")
    for _ in range(5):
        with pytest.raises(EndpointFailure, match="OPENAI_API_KEY"):
            complete(model, ASK)
    with pytest.raises(EndpointFailure, match="暂停"):
        complete(model, ASK)
    assert server.hits("401") == 5


def test_an_abandoned_stream_stops_drawing(model_in: Any) -> None:
    pieces = stream(model_in("drip"), ASK)
    next(pieces)
    drawing = [thread for thread in threading.enumerate() if thread.name.startswith("endpoint")]
    pieces.close()  # type: ignore[attr-defined]
    for thread in drawing:
        thread.join(1)
    assert drawing and not any(thread.is_alive() for thread in drawing)


def test_proxies_of_the_environment_do_not_see_local_traffic(
    model_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert complete(model_in("ok"), ASK).text == ANSWER


def test_a_server_error_text_is_masked_in_the_log(model_in: Any, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(EndpointFailure):
        complete(model_in("errevent"), ASK)
    assert "engine died" in caplog.text and "sk-leaked" not in caplog.text


def test_tools_reach_the_endpoint_for_agents(model_in: Any, server: OpenAIServer) -> None:
    def search(query: str) -> str:
        """Search past reports."""
        return query

    model_in("ok").bind_tools([search]).invoke("你好")
    assert server.requests[-1].body["tools"][0]["function"]["name"] == "search"


def test_without_settings_there_is_no_model() -> None:
    with pytest.raises(NotConfigured, match="ASSISTANT_MODEL"):
        chat_model(Settings(model="m"))


def test_the_key_travels_only_in_its_header(server: OpenAIServer) -> None:
    keyed = settings(server.url).model_copy(update={"openai_api_key": SecretStr("sk-0123456789")})
    complete(chat_model(keyed), ASK)
    request = server.requests[-1]
    assert request.headers["authorization"] == "Bearer sk-0123456789" and "sk-" not in str(request.body)


def test_without_a_key_no_key_of_the_environment_is_used(
    server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-stray-0123456789")
    complete(chat_model(settings(server.url)), ASK)
    assert "stray" not in server.requests[-1].headers["authorization"]


def test_tracing_switched_on_in_the_environment_sends_nothing(
    model_in: Any, server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_ENDPOINT", server.url)
    complete(model_in("ok"), ASK)
    assert {request.path for request in server.requests} == {"/v1/chat/completions"}
