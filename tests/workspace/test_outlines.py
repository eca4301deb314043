"""Where an office's past reports have another order or other headings, theirs win."""

import pytest

from assistant.domain import Profile, Report
from assistant.genres import genre
from assistant.reading import parse_report
from assistant.workspace.offices import profile_from, with_frame
from assistant.workspace.outlines import OWN, own_headings, with_own_outline

GENRE = genre("fazhi-annual")
OFFICE = Profile(issuer="清源县柳河镇人民政府", short_name="柳河镇")
BODY = "开展宣传12场。"


def report(year: int, *headings: str) -> Report:
    lines = (
        f"{number}、{heading}\n{BODY}" for number, heading in zip("一二三四五六", headings, strict=False)
    )
    title = f"柳河镇人民政府关于{year}年度法治政府建设情况的报告"
    return parse_report("\n".join((title, "清源县人民政府：", *lines)))


USUAL = ("工作开展情况", "存在的问题", "第一责任人履职情况", "下步工作打算")
FREE = ("主要举措和成效", "下步工作打算", "存在的问题")


def outline_of(*reports: Report) -> tuple[str, ...]:
    kind, profile = with_own_outline(GENRE, with_frame(OFFICE, reports, GENRE), reports)
    return tuple(kind.heading(key, 2025, profile.outline) for key in kind.outline(profile.outline).sections)


def test_the_offices_headings_win() -> None:
    assert outline_of(report(2024, *USUAL))[:4] == USUAL


def test_an_order_of_the_offices_own_wins_and_lacks_nothing() -> None:
    kind, profile = with_own_outline(GENRE, OFFICE, (report(2024, *FREE),))
    assert profile.outline == OWN
    assert kind.outline(OWN).sections == (
        "achievements",
        "plans",
        "shortcomings",
        "first-responsible",
        "other",
    )


def test_an_outline_the_clerk_chose_stays() -> None:
    chosen = Profile(issuer=OFFICE.issuer, outline="B")
    kind, profile = with_own_outline(GENRE, chosen, (report(2024, *FREE),))
    assert profile.outline == "B" and kind.outline("B").sections == GENRE.outline("B").sections


def test_themes_on_the_first_level_are_the_outline_with_themes() -> None:
    themed = report(
        2024, "强化组织领导，压实工作责任", "规范行政执法，维护公平正义", "存在的问题", "下步打算"
    )
    assert profile_from((themed,), OFFICE.issuer, GENRE).outline == "C"


def test_years_move_on() -> None:
    found = outline_of(report(2024, "2024年度主要举措和成效", "存在的问题", "第一责任人", "2025年工作打算"))
    assert (found[0], found[3]) == ("2025年度主要举措和成效", "2026年工作打算")


def test_a_motto_of_one_year_falls_away() -> None:
    before = report(2023, "深耕细作夯根基，2023年推进法治政府建设的主要举措和成效")
    latest = report(2024, "踏石留印谋实功，2024年推进法治政府建设的主要举措和成效")
    assert own_headings((before, latest), GENRE, OFFICE) == {
        "achievements": "{year}年推进法治政府建设的主要举措和成效"
    }


@pytest.mark.parametrize(
    "heading",
    [
        "开展7419次宣传的主要举措和成效",
        "2019年以来的主要举措和成效",
        "青石岭村试点的主要举措和成效",
        "甲乙丙村主要举措和成效",
    ],
)
def test_a_heading_that_says_what_last_year_was_like_is_none(heading: str) -> None:
    assert own_headings((report(2024, heading),), GENRE, OFFICE) == {}


def test_without_past_reports_the_genre_stays() -> None:
    assert with_own_outline(GENRE, OFFICE, ()) == (GENRE, OFFICE)
