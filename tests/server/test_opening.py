"""The page is built once and is everybody's; the addresses in it are those it was asked at."""

import gzip

from fastapi import FastAPI
from starlette.routing import Mount
from starlette.testclient import TestClient

from tests.server.conftest import HOME, PEOPLE, Person


def _page(client: TestClient, **headers: str) -> str:
    return client.get("/ui/", headers={"accept-encoding": "identity", **headers}).text


def test_no_persons_name_stands_in_the_page(person: Person) -> None:
    pages = {_page(person(name)) for name in PEOPLE}
    assert len(pages) == 1 and not any(name in page for page in pages for name in PEOPLE)


def test_who_has_not_logged_in_gets_none(person: Person, anyone: TestClient) -> None:
    assert _page(person("王芳"))
    anyone.cookies.clear()
    assert anyone.get("/ui/").status_code == 401


def test_it_is_sent_packed_to_who_can_unpack_it(person: Person) -> None:
    client = person("王芳")
    with client.stream("GET", "/ui/", headers={"accept-encoding": "gzip, br"}) as answer:
        packed = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed).decode() == _page(client)


def test_its_addresses_begin_where_it_was_asked_for(person: Person) -> None:
    client = person("王芳")
    other = "http://10.9.9.9:7860"
    assert f'"root":"{HOME}/ui"' in _page(client)
    assert f'"root":"{other}/ui"' in _page(client, host="10.9.9.9:7860", origin=other)


def test_no_session_works_out_what_components_take(app: FastAPI) -> None:
    page = next(route.app for route in app.routes if isinstance(route, Mount))
    kinds = {type(block) for block in page.get_blocks().blocks.values()}
    assert all(kind.__init__.__dict__["__signature__"].parameters for kind in kinds)


def test_what_is_written_down_of_a_component_is_what_gradio_works_out(app: FastAPI) -> None:
    page = next(route.app for route in app.routes if isinstance(route, Mount))
    blocks = page.get_blocks().blocks.values()
    assert all("get_config" in vars(block) for block in blocks)
    assert [block.get_config() for block in blocks] == [type(block).get_config(block) for block in blocks]
