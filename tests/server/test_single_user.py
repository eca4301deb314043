"""On one's own machine there is no login, and nobody else is let in."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from assistant.server.app import build_app
from assistant.server.site import Site
from assistant.workspace import Workspace

HOME = "http://127.0.0.1:7860"


@pytest.fixture(scope="module")
def alone(workspace: Workspace) -> Iterator[TestClient]:
    app = build_app(workspace, Site.at("127.0.0.1", 7860))
    with TestClient(app, base_url=HOME, follow_redirects=False, headers={"origin": HOME}) as client:
        yield client


def test_the_page_opens_at_once(alone: TestClient) -> None:
    assert alone.get("/").headers["location"] == "/ui/"
    assert alone.get("/ui/").status_code == 200


def test_there_is_no_login(alone: TestClient) -> None:
    assert alone.get("/login").status_code == 404


def test_a_name_that_only_points_here_is_refused(alone: TestClient) -> None:
    foreign = {"host": "evil.example:7860", "origin": "http://evil.example:7860"}
    assert alone.get("/ui/config", headers=foreign).status_code == 403


def test_what_came_through_a_proxy_is_refused_with_the_way_out(alone: TestClient) -> None:
    answer = alone.get("/ui/", headers={"x-forwarded-for": "10.0.0.7"})
    assert answer.status_code == 403 and "--public-url" in answer.json()["detail"]


def test_the_health_tells_that_the_records_answer(alone: TestClient) -> None:
    assert alone.get("/health").json() == {"status": "ok"}
