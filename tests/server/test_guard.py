"""Nothing is reached that the guard does not know, and nothing without a login but the login."""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute, Mount, Route
from starlette.testclient import TestClient

from assistant.server.addresses import Who, address_at
from tests.server.conftest import HOME, Person

OPEN = {("GET", "/health"), ("GET", "/login"), ("POST", "/login"), ("GET", "/favicon.ico")}


def routes(found: list[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every method and path of an application, with something in the place of parameters."""
    for route in found:
        included = getattr(route, "original_router", None)
        if included is not None:
            yield from routes(included.routes, prefix)
        elif isinstance(route, Mount):
            yield from routes(route.routes or [], prefix + route.path)
        elif isinstance(route, Route):
            path = prefix + re.sub(r"\{[^}]*\}", "x", route.path)
            for method in sorted(route.methods or ()):
                yield method, path


def test_the_walk_sees_the_routes_of_the_page_and_ours(app: FastAPI) -> None:
    found = set(routes(app.routes))
    assert {
        ("GET", "/health"),
        ("POST", "/ui/gradio_api/queue/join"),
        ("GET", "/ui/gradio_api/runs"),
    } <= found
    assert len(found) > 80


def test_without_a_login_only_login_and_health_are_reached(app: FastAPI, anyone: TestClient) -> None:
    reached = set()
    for method, path in routes(app.routes):
        answer = anyone.request(method, path)
        if answer.status_code not in (401, 404):
            reached.add((method, path))
    assert {("GET" if method == "HEAD" else method, path) for method, path in reached} <= OPEN


def test_a_person_who_opens_the_page_is_sent_to_the_login(anyone: TestClient) -> None:
    answer = anyone.get("/ui/", headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/ui/gradio_api/run/predict"),
        ("POST", "/ui/gradio_api/api/predict"),
        ("POST", "/ui/gradio_api/call/v2/predict"),
        ("GET", "/ui/gradio_api/proxy=https://example.com/"),
        ("GET", "/ui/gradio_api/file=https://example.com/"),
        ("GET", "/ui/gradio_api/file=/etc/passwd"),
        ("GET", "/ui/gradio_api/file=../../etc/passwd"),
        ("GET", "/ui/gradio_api/runs"),
        ("GET", "/ui/gradio_api/openapi.json"),
        ("GET", "/ui/monitoring/summary"),
        ("GET", "/ui/gradio_api/deep_link"),
        ("POST", "/ui/gradio_api/component_server"),
        ("POST", "/ui/gradio_api/vibe-edit"),
        ("GET", "/ui/logout"),
        ("POST", "/ui/login"),
        ("DELETE", "/ui/"),
    ],
)
def test_what_the_page_does_not_need_does_not_exist_for_anybody(
    person: Person, method: str, path: str
) -> None:
    assert person("王芳").request(method, path).status_code == 404


def test_another_site_in_the_same_browser_is_refused_everywhere(app: FastAPI, person: Person) -> None:
    client = person("王芳")
    for method, path in routes(app.routes):
        answer = client.request(method, path, headers={"origin": "https://evil.example"})
        assert answer.status_code == 403, (method, path)
        assert "access-control-allow-origin" not in answer.headers


def test_our_own_page_gets_no_permission_to_be_read_across_sites(person: Person) -> None:
    assert "access-control-allow-origin" not in person("王芳").get("/ui/config").headers


def test_a_name_that_is_not_ours_is_refused(person: Person) -> None:
    answer = person("王芳").get("/ui/", headers={"host": "evil.example", "origin": "http://evil.example"})
    assert answer.status_code == 403


def test_a_change_that_does_not_say_where_it_comes_from_is_refused(person: Person) -> None:
    client = person("王芳")
    del client.headers["origin"]
    assert client.post("/logout").status_code == 403


def test_every_answer_forbids_other_hosts_frames_and_guessing(person: Person) -> None:
    for path in ("/login", "/ui/", "/nothing"):
        headers = person("王芳").get(path).headers
        assert "connect-src 'self'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def test_the_page_loads_nothing_from_another_host(person: Person) -> None:
    page = person("王芳").get("/ui/").text
    loaded = re.findall(r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(https?://[^"]+)"', page)
    assert [address for address in loaded if not address.startswith(HOME)] == []


def test_what_a_proxy_says_of_the_host_is_not_believed(person: Person) -> None:
    page = person("王芳").get("/ui/", headers={"x-forwarded-host": "evil.example"}).text
    assert "evil.example" not in page


def test_each_door_of_anyone_is_one_of_the_few() -> None:
    assert all(address_at(*address).who is Who.ANYONE for address in OPEN)  # type: ignore[union-attr]
