"""Last year's report beside this year's draft; no library, no browser."""

import pytest

from assistant.domain import Report
from assistant.editing import Document, State
from assistant.errors import Refused
from assistant.facts import note_lines, read_facts
from assistant.genres import Genre, genre
from assistant.reading import parse_report
from assistant.ui.writing.beside import by_part, figures
from assistant.workspace.last_year import LastYear, last_year, sides

ISSUER = "临澄县白石渡镇人民政府"
NOTES = "组织党委会会前学法18次。\n新建法治文化广场1个。\n"
LAST = """白石渡镇人民政府关于2023年度法治政府建设情况的报告
一、主要举措和成效
组织党委会会前学法13次，开展普法宣传12场。
二、存在的不足
宣传不够。
三、其他事项
无。
"""
THIS = """白石渡镇人民政府关于2024年度法治政府建设情况的报告
一、工作成效
组织党委会会前学法18次。
二、存在的问题
力量不足。
"""


class Shelf:
    """A library of one report, or of none."""

    def __init__(self, *reports: Report) -> None:
        self._reports = reports

    def genre(self, name: str | None) -> Genre:
        return genre(name or "fazhi-annual")

    def own_reports(self, issuer: str, genre: Genre, before: int = 9999) -> tuple[Report, ...]:
        return self._reports


def work(issuer: str = ISSUER, year: int | None = 2024) -> State:
    kind = genre("fazhi-annual")
    sheet = read_facts(note_lines(NOTES), year=2024, genre=kind)
    return State("报告", issuer, year, kind.key, sheet=sheet, document=Document(THIS))


@pytest.fixture(scope="module")
def found() -> LastYear:
    beside = last_year(Shelf(parse_report(LAST)), work())
    assert beside
    return beside


def test_parts_are_paired_by_what_they_are_about_and_what_is_left_follows(found: LastYear) -> None:
    told = [(side.last, side.this) for side in sides(found.report, parse_report(THIS), genre("fazhi-annual"))]
    assert told[2:] == [("宣传不够。", "力量不足。"), ("无。", "")]
    assert "13次" in told[1][0] and "18次" in told[1][1]


def test_the_page_shows_parts_and_figures_of_both_years(found: LastYear) -> None:
    assert "2023年：" in by_part(found) and "18次" in by_part(found)
    assert "较上年增加5次" in figures(found)
    assert "今年新增" in figures(found) and "今年没有" in figures(found)


def test_without_an_earlier_report_it_is_said_where_one_is_taken_in() -> None:
    assert last_year(Shelf(), work()) is None
    assert "资料库" in by_part(None) and "资料库" in figures(None)


@pytest.mark.parametrize(("issuer", "year"), [("", 2024), (ISSUER, None)])
def test_office_and_year_are_asked_for(issuer: str, year: int | None) -> None:
    with pytest.raises(Refused, match="①"):
        last_year(Shelf(), work(issuer, year))
