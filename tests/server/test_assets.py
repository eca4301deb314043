"""Scripts and styles of the page are packed once, and kept by browsers for good."""

import re

import pytest
from starlette.testclient import TestClient

from tests.server.conftest import Person

BR = {"accept-encoding": "br"}


@pytest.fixture
def script(person: Person) -> str:
    page = person("王芳").get("/ui/").text
    found = re.search(r"assets/index-[\w-]+\.js", page)
    assert found
    return f"/ui/{found[0]}"


def test_a_script_is_kept_by_browsers_for_good(person: Person, script: str) -> None:
    assert person("王芳").get(script).headers["cache-control"].endswith("immutable")


def test_a_script_is_the_same_packed_and_plain_the_second_time_too(person: Person, script: str) -> None:
    client = person("王芳")
    packed = [client.get(script, headers=BR) for _ in range(2)]
    assert packed[0].headers == packed[1].headers and packed[0].headers["content-encoding"] == "br"
    plain = client.get(script, headers={"accept-encoding": "identity"}).content
    assert [answer.content for answer in packed] == [plain, plain]


def test_a_piece_of_a_script_is_not_kept_in_place_of_the_whole(person: Person, script: str) -> None:
    client = person("王芳")
    piece = client.get(script, headers={**BR, "range": "bytes=0-9"})
    assert piece.status_code == 200 and len(piece.content) > 10


def test_what_is_not_there_stays_not_there(person: Person, anyone: TestClient) -> None:
    assert person("王芳").get("/ui/assets/none.js").status_code == 404
