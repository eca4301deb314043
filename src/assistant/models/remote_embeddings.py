"""Embeddings from any OpenAI-compatible endpoint.

Endpoints differ in how many rows and how long a row they take, and say so with 400, 413 or 422: the batch
is halved, then the row is cut. Text is sent as it is (no token ids, which only OpenAI's own models read).
"""

import json
import time
from collections.abc import Iterator, Sequence
from functools import cached_property

import httpx2
import numpy as np
import openai

from assistant.errors import EndpointFailure
from assistant.models.faults import Failed, Fault
from assistant.models.matrices import Matrix, unit_rows
from assistant.models.transport import client, timeout
from assistant.settings import TimeLimits

Rows = list[list[float]]

_ROWS_AT_ONCE = 10
_LONGEST_ROW = 4000
_SHORTEST_CUT = 100
_TRIES = 3
_LONGEST_PAUSE = 60.0
_REST_SECONDS = 30.0
_TOO_MUCH = (400, 413, 422)
_LATER = (408, 409, 429)
_PROBE = "法治政府建设"
_REFUSALS = {
    401: "向量接口不认可密钥，请检查 OPENAI_API_KEY。",
    403: "向量接口不允许使用这个模型，请检查密钥的权限。",
    404: "向量接口或模型不存在，请检查 OPENAI_BASE_URL 和 ASSISTANT_EMBEDDING。",
}
_REFUSED = "向量接口拒绝了请求，请检查 OPENAI_BASE_URL 和 ASSISTANT_EMBEDDING。"
_SILENT = "向量接口没有正常回答，请稍后再试，或检查 OPENAI_BASE_URL。"


class RemoteEmbeddings:
    """One model at one endpoint. All methods raise EndpointFailure with one Chinese sentence."""

    def __init__(self, model: str, endpoint: str, key: str, limits: TimeLimits) -> None:
        self._model = model
        self._endpoint = endpoint
        self._key = key
        self._limits = limits
        self._rests_until = 0.0

    @property
    def id(self) -> str:
        return f"openai:{self._model}-{self.dimension}-v1"

    @cached_property
    def dimension(self) -> int:
        return len(self.embed_query(_PROBE))

    def vectors(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        rows = [row for batch in self._batches(texts) for row in batch]
        return unit_rows(rows, len(texts))

    def embed_documents(self, texts: list[str]) -> Rows:
        rows: Rows = self.vectors(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]

    def _batches(self, texts: Sequence[str]) -> Iterator[Rows]:
        size, start = _ROWS_AT_ONCE, 0
        while start < len(texts):
            batch = [text[:_LONGEST_ROW] or " " for text in texts[start : start + size]]
            try:
                rows = self._asked(batch)
            except _TooMuch:
                if len(batch) > 1:
                    size = len(batch) // 2
                    continue
                rows = self._cut_to_fit(batch[0])
            start += len(batch)
            yield rows

    def _cut_to_fit(self, text: str) -> Rows:
        while len(text) > _SHORTEST_CUT:
            text = text[: len(text) // 2]
            try:
                return self._asked([text])
            except _TooMuch:
                continue
        raise EndpointFailure(_REFUSED)

    def _asked(self, batch: list[str]) -> Rows:
        """One request, tried again where waiting may help. Raises _TooMuch where the endpoint takes less.

        After three failures the endpoint is left alone for half a minute.
        """
        if time.monotonic() < self._rests_until:
            raise EndpointFailure(_SILENT)
        deadline = time.monotonic() + self._limits.total
        for attempt in range(_TRIES):
            try:
                return self._once(batch, deadline)
            except _Later as later:
                pause = min(later.seconds or 0.5 * 2**attempt, _LONGEST_PAUSE)
                if attempt + 1 == _TRIES or time.monotonic() + pause > deadline:
                    self._rests_until = time.monotonic() + _REST_SECONDS
                    raise EndpointFailure(_SILENT) from later
                time.sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def _once(self, batch: list[str], deadline: float) -> Rows:
        request = self._client.embeddings.with_streaming_response
        try:
            with request.create(model=self._model, input=batch, encoding_format="float") as response:
                return _rows_of(_body(response.iter_bytes(), deadline), len(batch))
        except openai.APIStatusError as error:
            raise _reason(error.status_code, error.response.headers.get("retry-after", "")) from error
        except Failed as failed:
            raise failed.fault.failure() from failed
        except (openai.OpenAIError, httpx2.HTTPError, TimeoutError) as error:
            raise _Later from error

    @cached_property
    def _client(self) -> openai.OpenAI:
        return openai.OpenAI(
            api_key=self._key or "none",
            base_url=self._endpoint,
            max_retries=0,
            timeout=timeout(self._limits),
            http_client=client(self._endpoint, self._limits),
        )


class _TooMuch(Exception):
    """The endpoint wants fewer or shorter rows."""


class _Later(Exception):
    """Waiting may help; `seconds` is what the endpoint asks for, 0 where it does not say."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def _reason(status: int, retry_after: str) -> Exception:
    if status in _TOO_MUCH:
        return _TooMuch()
    if status in _LATER or status >= 500:
        return _Later(float(retry_after) if retry_after.isdigit() else 0.0)
    if status < 400:
        return Fault("redirect", f"status {status}").failure()
    return EndpointFailure(_REFUSALS.get(status, _REFUSED))


def _body(pieces: Iterator[bytes], deadline: float) -> bytes:
    """All of an answer, unless it drips past the deadline (a read time-out never sees that)."""
    body = bytearray()
    for piece in pieces:
        body += piece
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(body)


def _rows_of(body: bytes, count: int) -> Rows:
    """The rows in the order of the request. Raises EndpointFailure for anything that is not an answer."""
    try:
        items = sorted(json.loads(body)["data"], key=lambda item: item["index"])
        rows: Rows = [item["embedding"] for item in items]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise EndpointFailure("向量接口的回答不是向量，请检查 OPENAI_BASE_URL 是否填对。") from error
    if len(rows) != count:
        raise EndpointFailure("向量接口的回答不完整，请检查接口和模型名称。")
    return rows
