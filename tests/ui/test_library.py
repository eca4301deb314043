"""资料库, without a browser."""

import shutil
import time
from pathlib import Path

import pytest

from assistant.errors import Busy, UserError
from assistant.ui.library.running import asked
from assistant.ui.library.showing import ALL_OFFICES, ALL_YEARS, choices, filtered, found, listing
from assistant.ui.library.tab import Desk
from assistant.ui.reading import report_page
from assistant.workspace import Workspace

ME = "王芳"


def ended(desk: Desk) -> str:
    end = time.monotonic() + 60
    while "data-pulse" in (shown := desk.watch(ME)):
        assert time.monotonic() < end
        time.sleep(0.02)
    return shown


def test_an_empty_library_says_what_to_do() -> None:
    assert "传上来" in listing((), 0, ())


def test_what_is_kept_is_listed_with_a_way_to_read_it_and_to_take_it_out(workspace: Workspace) -> None:
    reports = workspace.reports()
    shown = listing(reports, len(reports), workspace.genres())
    assert all(
        f'data-act="{act}" data-id="{report.id}"' in shown for report in reports for act in ("view", "forget")
    )
    assert shown.count("法治政府建设年度报告</p>") == len(reports)


def test_reports_are_filtered_by_office_year_and_words(workspace: Workspace) -> None:
    reports = workspace.reports()
    issuer = reports[0].issuer
    assert [kept.year for kept in filtered(reports, issuer, "2023", "法治")] == [2023]
    assert filtered(reports, ALL_OFFICES, ALL_YEARS, "") == reports
    assert filtered(reports, "另一个镇", ALL_YEARS, "") == ()
    assert "清空" in listing((), len(reports), ())


def test_the_filters_offer_what_there_is(workspace: Workspace) -> None:
    offices, years = choices(workspace.reports())
    assert offices[0] == ALL_OFFICES and len(offices) == 2
    assert years == [ALL_YEARS, "2023", "2022"]


def test_an_upload_is_kept_once_and_what_came_of_it_stays_to_be_read(
    workspace: Workspace, past_reports: list[str]
) -> None:
    desk = Desk(workspace)
    assert "正在" in desk.keep(ME, asked(past_reports[:1], "", ""))
    assert "已有 1 份" in ended(desk)
    assert "已有 1 份" in Desk(workspace).watch(ME) and desk.watch("李强") == ""


def test_a_second_lot_waits_for_the_first(workspace: Workspace, past_reports: list[str]) -> None:
    desk = Desk(workspace)
    desk.keep(ME, asked(past_reports, "", ""))
    with pytest.raises(Busy, match="上一批"):
        desk.keep(ME, asked(past_reports, "", ""))
    ended(desk)


def test_a_file_that_cannot_be_kept_is_told_and_the_others_are_kept(
    empty: Workspace, past_reports: list[str], tmp_path: Path
) -> None:
    (tmp_path / "空.txt").write_text("", "utf-8")
    desk = Desk(empty)
    desk.keep(ME, asked([str(tmp_path / "空.txt"), past_reports[0]], "", ""))
    shown = ended(desk)
    assert "新收录 1 份" in shown and 'class="bad"' in shown


def test_uploads_that_have_been_swept_are_asked_for_again(
    empty: Workspace, past_reports: list[str], tmp_path: Path
) -> None:
    upload = shutil.copy(past_reports[0], tmp_path)
    desk = Desk(empty)
    payload = asked([upload], "", "")
    Path(upload).unlink()
    desk.keep(ME, payload)
    shown = ended(desk)
    assert "重新选择文件" in shown and 'data-act="again"' in shown


@pytest.mark.parametrize(
    ("paths", "year", "said"),
    [([], "", "先选择"), (["x"] * 21, "", "最多收录 20"), (["x"], "去年", "四位数字")],
)
def test_what_cannot_be_kept_is_refused(paths: list[str], year: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        asked(paths, "", year)


def test_what_is_taken_out_comes_back(workspace: Workspace) -> None:
    before = workspace.reports()
    workspace.forget(before[0].id)
    assert len(workspace.reports()) == len(before) - 1
    workspace.restore(before[0].id)
    assert workspace.reports() == before


def test_a_report_is_read_by_its_sections(workspace: Workspace) -> None:
    report = workspace.report(workspace.reports()[0].id)
    page = report_page(report)
    assert all(section.heading in page for section in report.walk())


def test_past_wording_is_found_with_where_it_stands(workspace: Workspace) -> None:
    shown = found(workspace.search("法律顾问审查合同", k=3, kind="section"), "法律顾问审查合同")
    assert shown.count('class="hit"') == 3 and 'data-act="view"' in shown
    assert "<mark>法律顾问</mark>" in shown


def test_what_is_not_found_is_told_without_markup(empty: Workspace) -> None:
    shown = found(empty.search("<b>没有</b>", k=3), "<b>没有</b>")
    assert "没有找到" in shown and "<b>" not in shown
