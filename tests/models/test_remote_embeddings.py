"""Embeddings from an OpenAI-compatible endpoint, well and badly behaved."""

import time

import numpy as np
import pytest

from assistant.errors import EndpointFailure
from assistant.models import remote_embeddings
from assistant.models.remote_embeddings import RemoteEmbeddings
from assistant.settings import TimeLimits
from assistant.testing import openai_server
from tests.models.embedding_server import DIMENSION, embedding_endpoint

LIMITS = TimeLimits(connect=1, first_byte=1, gap=1, total=3)


def at(url: str, key: str = "sk-secret") -> RemoteEmbeddings:
    return RemoteEmbeddings("bge-m3", url, key, LIMITS)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_embeddings, "_LONGEST_PAUSE", 0.01)


def test_rows_come_in_the_order_of_the_texts_and_of_unit_length() -> None:
    with embedding_endpoint() as endpoint:
        rows = at(endpoint.url).vectors(["一", "一二三四"])
    assert rows.shape == (2, DIMENSION)
    assert rows[0, 0] < rows[1, 0]
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)


def test_the_space_is_named_by_model_and_dimension() -> None:
    with embedding_endpoint() as endpoint:
        assert at(endpoint.url).id == f"openai:bge-m3-{DIMENSION}-v1"


def test_ten_rows_go_at_once_as_text() -> None:
    with embedding_endpoint() as endpoint:
        at(endpoint.url).vectors([f"第{i}段" for i in range(23)])
    assert [len(batch) for batch in endpoint.batches] == [10, 10, 3]
    assert endpoint.batches[0][0] == "第0段"


@pytest.mark.parametrize("refusal", [400, 413, 422])
def test_a_batch_too_large_is_halved(refusal: int) -> None:
    with embedding_endpoint(lambda batch, hit: refusal if len(batch) > 3 else None) as endpoint:
        assert len(at(endpoint.url).vectors([str(i) for i in range(10)])) == 10
    assert [len(batch) for batch in endpoint.batches][:3] == [10, 5, 2]


def test_a_row_too_long_is_cut() -> None:
    with embedding_endpoint(lambda batch, hit: 400 if len(batch[0]) > 600 else None) as endpoint:
        assert len(at(endpoint.url).vectors(["长" * 9000])) == 1
    assert [len(batch[0]) for batch in endpoint.batches] == [4000, 2000, 1000, 500]


def test_an_endpoint_that_refuses_everything_is_told() -> None:
    with embedding_endpoint(lambda batch, hit: 400) as endpoint, pytest.raises(EndpointFailure, match="拒绝"):
        at(endpoint.url).vectors(["甲" * 300])


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_passing_failure_is_tried_again(status: int) -> None:
    with embedding_endpoint(lambda batch, hit: status if hit == 1 else None, retry_after="1") as endpoint:
        assert len(at(endpoint.url).vectors(["甲"])) == 1


def test_three_failures_are_enough() -> None:
    with embedding_endpoint(lambda batch, hit: 503) as endpoint, pytest.raises(EndpointFailure, match="稍后"):
        at(endpoint.url).vectors(["甲"])
    assert len(endpoint.batches) == 3


def test_after_that_the_endpoint_is_left_alone_for_a_while() -> None:
    with embedding_endpoint(lambda batch, hit: 503) as endpoint:
        remote = at(endpoint.url)
        for _ in range(5):
            with pytest.raises(EndpointFailure):
                remote.vectors(["甲"])
    assert len(endpoint.batches) == 3


@pytest.mark.parametrize(("status", "word"), [(401, "密钥"), (403, "权限"), (404, "ASSISTANT_EMBEDDING")])
def test_what_waiting_cannot_mend_is_said_at_once(status: int, word: str) -> None:
    with (
        embedding_endpoint(lambda batch, hit: status) as endpoint,
        pytest.raises(EndpointFailure, match=word),
    ):
        at(endpoint.url).vectors(["甲"])
    assert len(endpoint.batches) == 1


def test_a_redirect_carries_no_text_elsewhere() -> None:
    with (
        embedding_endpoint() as elsewhere,
        embedding_endpoint(lambda batch, hit: 307, location=elsewhere.url + "/embeddings") as endpoint,
        pytest.raises(EndpointFailure, match="转到别的地址"),
    ):
        at(endpoint.url).vectors(["机密"])
    assert not elsewhere.batches


@pytest.mark.parametrize(
    "mode", ["html200", "err200", "badjson", "hang", "drip", "trunc_rst", "trunc_fin", "nochoices"]
)
def test_any_other_fault_is_one_chinese_sentence_in_time(mode: str) -> None:
    began = time.monotonic()
    with openai_server() as server, pytest.raises(EndpointFailure, match="。") as failure:
        at(server.at(mode)).vectors(["甲"])
    assert "sk-secret" not in str(failure.value)
    assert time.monotonic() - began < LIMITS.total + 2


def test_a_proxy_of_the_machine_is_not_used_towards_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with embedding_endpoint() as endpoint:
        assert len(at(endpoint.url).vectors(["甲"])) == 1


def test_nobody_at_the_address_is_told() -> None:
    with pytest.raises(EndpointFailure, match="OPENAI_BASE_URL"):
        at("http://127.0.0.1:9/v1").vectors(["甲"])
