"""Behind a reverse proxy that takes a prefix away, every address carries it."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from assistant.server.app import build_app
from assistant.server.site import Site
from assistant.workspace import Workspace
from tests.server.running import PASSWORD

OUTSIDE = "https://oa.example.gov.cn"


@pytest.fixture(scope="module")
def behind(workspace: Workspace) -> Iterator[TestClient]:
    app = build_app(workspace, Site.at("127.0.0.1", 7860, f"{OUTSIDE}/report"))
    with TestClient(app, base_url=OUTSIDE, follow_redirects=False, headers={"origin": OUTSIDE}) as client:
        yield client


def test_who_is_not_logged_in_is_sent_to_the_login_below_the_prefix(behind: TestClient) -> None:
    assert behind.get("/ui/", headers={"accept": "text/html"}).headers["location"] == "/report/login"
    assert 'action="/report/login"' in behind.get("/login").text


def test_the_cookie_is_for_the_prefix_and_for_tls_only(behind: TestClient) -> None:
    answer = behind.post("/login", data={"name": "王芳", "password": PASSWORD})
    assert answer.headers["location"] == "/report/ui/"
    assert {"Path=/report", "Secure"} <= set(answer.headers["set-cookie"].split("; "))


def test_the_page_asks_below_the_prefix(behind: TestClient) -> None:
    token = behind.post("/login", data={"name": "王芳", "password": PASSWORD}).headers["set-cookie"]
    config = behind.get("/ui/config", headers={"cookie": token.partition(";")[0]}).json()
    assert config["root"] == f"{OUTSIDE}/report/ui"


def test_failures_count_against_the_address_that_the_proxy_saw(behind: TestClient) -> None:
    def log_in(address: str, password: str) -> int:
        headers = {"x-forwarded-for": f"1.2.3.4, {address}"}
        return behind.post("/login", data={"name": "李强", "password": password}, headers=headers).status_code

    assert {log_in("10.0.0.7", "不是这个密码") for _ in range(5)} == {401}
    assert log_in("10.0.0.7", PASSWORD) == 401
    assert log_in("10.0.0.8", PASSWORD) == 303
