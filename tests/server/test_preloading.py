"""What the page is going to ask for is named at its head, and comes at once."""

import re

import pytest
from starlette.testclient import TestClient

from assistant.server.preloading import preloading
from tests.server.conftest import Person

KINDS = ("html", "button", "textbox", "dropdown", "tabs", "tabitem", "row", "column", "form", "file")


@pytest.fixture
def client(person: Person) -> TestClient:
    return person("王芳")


@pytest.fixture
def named(client: TestClient) -> list[str]:
    return re.findall(r'<link rel="(?:module)?preload"[^>]* href="\./([^"]+)"', client.get("/ui/").text)


def test_all_that_is_named_is_there_and_named_once(client: TestClient, named: list[str]) -> None:
    assert len(named) > len(KINDS) and len(set(named)) == len(named)
    assert {client.get(f"/ui/{name}").status_code for name in named} == {200}


def test_what_is_named_is_kept_by_browsers_for_good(client: TestClient, named: list[str]) -> None:
    kept = {client.get(f"/ui/{name}").headers["cache-control"] for name in named}
    assert len(kept) == 1 and kept.pop().endswith("immutable")


def test_what_serves_pages_in_frames_is_not_asked_for(client: TestClient) -> None:
    assert "iframeResizer.contentWindow" not in client.get("/ui/").text


def test_a_page_that_is_not_understood_stays_as_it_is() -> None:
    assert preloading("<html><script>window.gradio_config = {};</script></html>").count("<link") == 0
