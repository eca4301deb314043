"""What the page is going to ask for comes with it: the styles within it, the scripts named at its head."""

import re

import pytest
from starlette.testclient import TestClient

from assistant.server.bringing import bringing
from tests.server.conftest import Person


@pytest.fixture
def client(person: Person) -> TestClient:
    return person("王芳")


@pytest.fixture
def page(client: TestClient) -> str:
    return client.get("/ui/").text


def _named(page: str, kind: str) -> list[str]:
    return re.findall(rf'<link {kind} [^>]*href="\./(assets/[^"]+)"', page)


def test_scripts_of_every_kind_of_component_are_named_once_and_are_there(
    client: TestClient, page: str
) -> None:
    scripts = _named(page, 'rel="modulepreload"')
    kinds = set(re.findall(r'"type":\s*"(\w+)",\s*"props"', page))
    assert len(scripts) > len(kinds) > 1 and len(set(scripts)) == len(scripts)
    assert {client.get(f"/ui/{name}").status_code for name in scripts} == {200}


def test_styles_are_in_the_page_as_gradio_has_them(client: TestClient, page: str) -> None:
    styles = _named(page, 'rel="stylesheet" disabled')
    assert styles and all(client.get(f"/ui/{name}").text in page for name in styles)


def test_what_a_link_that_is_not_followed_names_has_no_address_in_it(client: TestClient, page: str) -> None:
    styles = _named(page, 'rel="stylesheet" disabled')
    assert not any("url(" in client.get(f"/ui/{name}").text for name in styles)


def test_a_page_that_is_not_understood_stays_as_it_is() -> None:
    assert bringing("<html><head></head></html>") == "<html><head></head></html>"
