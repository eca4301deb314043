"""The list of works: made, opened, framed, removed."""

import re
from datetime import date
from pathlib import Path

import pytest

from assistant.errors import NotFound, UserError
from assistant.ui import save
from assistant.ui.writing.desk import Desk
from assistant.ui.writing.opening import clock, likely_year, with_files, year_from
from assistant.workspace import Workspace
from assistant.workspace.works import Work
from tests.ui.writing.conftest import ISSUER, ME, OTHER, data_of


def test_a_page_without_works_says_what_to_do(desk: Desk) -> None:
    shown = desk.shelf("新来的")
    assert "样例" in shown["works"] and re.fullmatch(r"\n20\d\d", shown["likely"])


def test_a_work_is_made_listed_opened_again_and_removed(desk: Desk) -> None:
    id = str(desk.create("甲", ISSUER, "2025年", "fazhi-annual")["work"])
    assert data_of(desk.shelf("甲")["works"], act="open") == {"act": "open", "id": id}
    assert desk.arrive("甲", id)["steps"] == "notes"
    assert f'data-act="open" data-id="{id}"' not in desk.remove("甲", id)["works"]
    assert f'data-act="open" data-id="{id}"' in desk.bring_back("甲", id)["works"]


def test_a_page_that_comes_late_does_not_close_what_was_begun_since(desk: Desk) -> None:
    assert "work" not in desk.lists(ME)


def test_a_work_that_has_gone_leads_to_the_list(desk: Desk) -> None:
    assert desk.arrive(ME, "deadbeef")["work"] == ""


def test_another_person_opens_reads_and_saves_nothing(
    desk: Desk, workspace: Workspace, drafted_id: str
) -> None:
    assert desk.arrive(OTHER, drafted_id)["work"] == ""
    for act in (desk.open, desk.read, desk.check, desk.watch, desk.draft, desk.versions, desk.remove):
        with pytest.raises(NotFound):
            act(OTHER, drafted_id)
    with pytest.raises(NotFound):
        save(workspace, OTHER, drafted_id, "notes", "", "我的")


def test_the_sample_is_there_at_one_click(desk: Desk, workspace: Workspace) -> None:
    work = workspace.works.open(str(desk.sample("乙")["work"]), "乙")
    assert work.state.issuer == ISSUER and "司法所老何" in work.state.notes and "\t" in work.state.notes


def test_the_year_is_the_one_that_reports_are_written_on() -> None:
    assert likely_year(date(2026, 1, 5)) == 2025
    assert likely_year(date(2025, 12, 5)) == 2025
    assert year_from("2025年") == 2025 and year_from(" ") is None
    with pytest.raises(UserError, match="2025 这样"):
        year_from("去年")


def test_files_join_the_notes_under_their_names(tmp_path: Path) -> None:
    path = tmp_path / "综治.txt"
    path.write_text("调解纠纷30件", "utf-8")
    assert with_files("甲", [str(path)]) == "甲\n\n=====综治.txt=====\n调解纠纷30件"


def test_the_frame_is_set_and_a_bad_year_refused(desk: Desk, workspace: Workspace, id: str) -> None:
    assert desk.set_frame(ME, id, ISSUER, "2025", "fazhi-annual") == {}
    assert "2024年度" in desk.set_frame(ME, id, ISSUER, "2024", "pufa-summary")["head"]
    work: Work = workspace.works.open(id, ME)
    assert (work.state.year, work.state.genre) == (2024, "pufa-summary")
    with pytest.raises(UserError):
        desk.set_frame(ME, id, ISSUER, "明年", "fazhi-annual")


def test_a_moment_is_shown_by_the_clock_of_the_office() -> None:
    assert re.fullmatch(r"\d\d月\d\d日 \d\d:\d\d", clock("2026-01-05T08:00:00.000000+00:00"))
