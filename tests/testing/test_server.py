"""The fake server, spoken to with the standard library alone."""

import json
import urllib.error
import urllib.request
from typing import Any

import pytest

from assistant.testing import MODES, draft_from_facts, openai_server

BODY = {"model": "m", "messages": [{"role": "user", "content": "F1｜学法6次"}]}


def post(url: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=5) as response:
        return json.load(response)


def test_it_answers_by_drafting_from_the_facts_in_the_prompt() -> None:
    with openai_server() as server:
        answer = post(f"{server.url}/chat/completions", BODY)
    assert "学法6次。⟦F1⟧" in answer["choices"][0]["message"]["content"]


def test_a_script_is_a_function_of_the_request() -> None:
    with openai_server(script=lambda body: f"你是{body['model']}") as server:
        answer = post(f"{server.url}/chat/completions", BODY)
    assert answer["choices"][0]["message"]["content"] == "你是m"


def test_it_records_what_it_was_sent() -> None:
    with openai_server() as server:
        post(f"{server.url}/chat/completions", BODY)
    assert (server.requests[0].path, server.requests[0].body) == ("/v1/chat/completions", BODY)


def test_it_streams_events_that_end_with_done() -> None:
    with openai_server() as server:
        request = urllib.request.Request(
            f"{server.url}/chat/completions", json.dumps({**BODY, "stream": True}).encode()
        )
        with urllib.request.urlopen(request, timeout=5) as response:
            lines = response.read().decode().split("\n\n")
    assert lines[0].startswith("data: {") and lines[-2] == "data: [DONE]"


def test_the_mode_is_the_first_segment_of_the_path() -> None:
    with openai_server() as server, pytest.raises(urllib.error.HTTPError, match="503"):
        post(f"{server.at('503')}/chat/completions", BODY)


def test_the_mode_may_be_given_to_the_server() -> None:
    with openai_server(mode="401") as server, pytest.raises(urllib.error.HTTPError, match="401"):
        post(f"{server.url}/chat/completions", BODY)


def test_equal_texts_have_equal_vectors_and_the_order_is_kept() -> None:
    with openai_server() as server:
        answer = post(f"{server.url}/embeddings", {"model": "m", "input": ["普法", "执法", "普法"]})
    first, second, third = (row["embedding"] for row in answer["data"])
    assert first == third != second


def test_it_lists_its_model() -> None:
    with openai_server() as server, urllib.request.urlopen(f"{server.url}/models", timeout=5) as response:
        assert json.load(response)["data"][0]["id"] == "scripted"


def test_an_unknown_mode_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="trunc_rst"), openai_server(mode="nonsense"):
        pass


def test_the_server_is_gone_after_its_block() -> None:
    with openai_server() as server:
        pass
    with pytest.raises(urllib.error.URLError):
        post(f"{server.url}/chat/completions", BODY)


def test_all_fault_modes_of_the_plan_are_there() -> None:
    planned = (
        "ok trunc_clean trunc_nofinish_done trunc_rst trunc_fin stall drip errevent length filter 429ra1 "
        "429ra3600 429quota 401 402 500 503 html200 err200 nochoices nullcontent badjson hang redirect "
        "empty_stream think_only huge_answer wrong_model slow_first_byte"
    )
    assert set(planned.split()) <= set(MODES)


def test_the_default_script_heads_the_section_it_is_asked_for() -> None:
    prompt = "部分：achievements 主要举措和成效\nF1｜学法6次。\nF2｜开展普法宣传12场"
    drafted = draft_from_facts({"messages": [{"role": "user", "content": prompt}]}).splitlines()
    assert drafted[0] == "## achievements 主要举措和成效"
    assert drafted[2:] == ["学法6次。⟦F1⟧", "开展普法宣传12场。⟦F2⟧"]
