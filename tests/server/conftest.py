"""An application with two accounts, and one of a single person, asked without a socket."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from assistant.server.app import build_app
from assistant.server.site import Site
from assistant.workspace import Workspace
from tests.server.running import PASSWORD, at_home

HOME = "http://10.0.0.5:7860"
PEOPLE = ("王芳", "李强")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with at_home(tmp_path_factory.mktemp("data"), *PEOPLE) as opened:
        yield opened


@pytest.fixture(scope="module")
def app(workspace: Workspace) -> FastAPI:
    return build_app(workspace, Site.at("0.0.0.0", 7860))


@pytest.fixture(scope="module")
def running(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url=HOME, follow_redirects=False) as client:
        yield client


@pytest.fixture
def anyone(running: TestClient) -> TestClient:
    """Somebody who has not logged in."""
    running.cookies.clear()
    running.headers = {"origin": HOME, "accept": "application/json"}
    return running


Person = Callable[[str], TestClient]


@pytest.fixture
def person(app: FastAPI, running: TestClient) -> Person:
    """A client that is logged in under a name."""

    def logged_in(name: str) -> TestClient:
        client = TestClient(app, base_url=HOME, follow_redirects=False, headers={"origin": HOME})
        client.portal = running.portal
        answer = client.post("/login", data={"name": name, "password": PASSWORD})
        assert answer.status_code == 303, answer.text
        return client

    return logged_in


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"
