"""How much a request may bring, and how slowly."""

import asyncio
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from starlette.types import Message

from assistant.server.request_limits import LimitedBody, Limits, Refused, whole
from tests.server.conftest import Person

UPLOAD = "/ui/gradio_api/upload"
MULTIPART = "multipart/form-data; boundary=mark"


def sent(*pieces: bytes, pause: float = 0.0):  # type: ignore[no-untyped-def]
    """A receiver of a body in pieces."""
    left = list(pieces)

    async def receive() -> Message:
        await asyncio.sleep(pause)
        body = left.pop(0)
        return {"type": "http.request", "body": body, "more_body": bool(left)}

    return receive


def taken(limits: Limits, *pieces: bytes, content_type: str = "text/plain", pause: float = 0.0) -> bytes:
    return asyncio.run(whole(LimitedBody(sent(*pieces, pause=pause), limits, content_type), 10**9))


def test_a_body_within_the_limits_comes_as_it_was_sent() -> None:
    assert taken(Limits(), b"ab", b"", b"c") == b"abc"


def test_a_body_is_counted_while_it_comes() -> None:
    with pytest.raises(Refused, match="一次最多上传") as refused:
        taken(Limits(body=4), b"abc", b"de")
    assert refused.value.status == 413


def test_parts_are_counted_across_pieces() -> None:
    parts = [b"--ma", b"rk one --m", b"ark two --mark--"]
    assert taken(Limits(parts=2), *parts, content_type=MULTIPART) == b"".join(parts)
    with pytest.raises(Refused, match="1 个文件"):
        taken(Limits(parts=1), *parts, content_type=MULTIPART)


def test_a_sender_that_stops_is_not_waited_for() -> None:
    with pytest.raises(Refused, match="太慢") as refused:
        taken(Limits(gap=0.01), b"a", pause=1.0)
    assert refused.value.status == 408


def test_a_sender_that_drips_is_not_waited_for() -> None:
    with pytest.raises(Refused, match="太慢"):
        taken(Limits(total=0.02), *[b"a"] * 50, pause=0.005)


@pytest.fixture
def wang(person: Person) -> TestClient:
    return person("王芳")


def test_a_file_that_is_too_big_is_refused(wang: TestClient) -> None:
    big = b"x" * (21 * 1024 * 1024)
    assert wang.post(UPLOAD, files={"files": ("大.txt", big, "text/plain")}).status_code == 413


def test_too_many_files_are_refused_in_a_sentence(wang: TestClient) -> None:
    files = [("files", (f"{number}.txt", b"x", "text/plain")) for number in range(21)]
    answer = wang.post(UPLOAD, files=files)
    assert (answer.status_code, answer.json()["detail"]) == (413, "一次最多上传 20 个文件，请分几次上传。")


def test_files_that_are_too_big_together_are_refused_however_they_come(wang: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(60):
            yield b"x" * (1024 * 1024)

    answer = wang.post(UPLOAD, content=pieces(), headers={"content-type": MULTIPART})
    assert (answer.status_code, answer.json()["detail"]) == (413, "一次最多上传 50 MB，请分几次上传。")
