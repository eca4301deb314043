"""Proper names by their shape and from a gazetteer."""

import pytest

from assistant.domain import NameKind
from assistant.language import Gazetteer, names, official_bodies
from tests.language.rows import rows


@pytest.mark.parametrize(("text", "expected"), rows("names"), ids=lambda cell: cell)
def test_a_name_is_known_by_its_shape(text: str, expected: str) -> None:
    assert (";".join(f"{name.kind}:{name.text}" for name in names(text)) or "-") == expected


def test_a_known_name_needs_no_shape() -> None:
    (name,) = names("南关开展活动", Gazetteer(places=frozenset({"南关"})))
    assert (name.kind, name.text) == (NameKind.PLACE, "南关")


def test_the_longer_known_name_wins() -> None:
    known = Gazetteer(places=frozenset({"南关", "南关新区"}))
    assert [name.text for name in names("到南关新区检查", known)] == ["南关新区"]


def test_a_known_post_is_named_as_such() -> None:
    (name,) = names("由综治专员负责", Gazetteer(posts=frozenset({"综治专员"})))
    assert name.kind is NameKind.POST


def test_a_name_inside_a_title_belongs_to_the_title() -> None:
    assert [name.kind for name in names("《莲花镇司法所管理办法》")] == [NameKind.LAW]


def test_a_name_says_where_it_stands() -> None:
    (name,) = names("到莲花镇去")
    assert name.span.of("到莲花镇去") == "莲花镇"


@pytest.mark.parametrize(
    ("short", "official"), [("司所", "司法所"), ("综执队", "综合行政执法队"), ("市监所", "市场监督管理所")]
)
def test_an_abbreviated_body_has_an_official_form(short: str, official: str) -> None:
    assert official_bodies()[short] == official
