"""Logging in, being thrown out, logging out."""

from starlette.testclient import TestClient

from tests.server.conftest import Person
from tests.server.running import PASSWORD


def test_the_cookie_is_kept_from_scripts_and_other_sites(anyone: TestClient) -> None:
    cookie = anyone.post("/login", data={"name": "王芳", "password": PASSWORD}).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/", "Max-Age=28800"} <= set(cookie.split("; "))


def test_a_person_reads_the_page(person: Person) -> None:
    assert person("王芳").get("/ui/").status_code == 200


def test_a_wrong_password_and_an_unknown_name_are_told_alike(anyone: TestClient) -> None:
    wrong = anyone.post("/login", data={"name": "王芳", "password": "不是这个密码"})
    unknown = anyone.post("/login", data={"name": "王芳", "password": "也不是这个密码"})
    assert (wrong.status_code, unknown.status_code) == (401, 401)
    assert wrong.text == unknown.text and "账号或密码不对" in wrong.text


def test_what_was_typed_comes_back_as_text(anyone: TestClient) -> None:
    page = anyone.post("/login", data={"name": '"><script>', "password": "x"}).text
    assert "<script>" not in page


def test_a_session_ends_with_logging_out(person: Person) -> None:
    client = person("王芳")
    token = client.cookies["sid"]
    assert client.post("/logout").headers["location"] == "/login"
    client.cookies.set("sid", token)
    assert client.get("/ui/config").status_code == 401


def test_following_a_link_does_not_log_out(person: Person) -> None:
    client = person("王芳")
    assert client.get("/logout").status_code == 404
    assert client.get("/ui/config").status_code == 200
