"""What a rewriting takes from the library: last year's structure, and nothing where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import Refused
from assistant.resources import resource
from assistant.settings import Settings
from assistant.workspace import RewriteRequest, Workspace

TEXT = "调解矛盾纠纷98件。其中成功96件。组织干部学习法律6次。开展法治宣传12场。"
LIKE_LAST_YEAR = "按去年的写法"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(Settings(data_dir=tmp_path_factory.mktemp("data")), write=True) as opened:
        opened.ingest([resource("corpus/reports/baishidu") / "2023-fazhi-annual.txt"])
        yield opened


def request(year: int, wish: str = LIKE_LAST_YEAR) -> RewriteRequest:
    return RewriteRequest(text=TEXT, year=year, drafter="offline", instruction=wish)


def test_last_years_report_of_the_library_lends_its_structure(workspace: Workspace) -> None:
    assert workspace.rewrite(request(2024)).fell_back == ()


def test_a_year_without_a_report_before_it_is_told(workspace: Workspace) -> None:
    (said,) = workspace.rewrite(request(2020)).fell_back
    assert "2019年" in said


def test_an_empty_library_lends_nothing_and_says_so(tmp_path: Path) -> None:
    with Workspace.open(Settings(data_dir=tmp_path)) as empty:
        done = empty.rewrite(request(2024))
    assert done.text and "2023年" in done.fell_back[0]


def test_the_figures_are_the_texts_own(workspace: Workspace) -> None:
    text = workspace.rewrite(request(2024)).text
    assert all(figure in text for figure in ("98件", "96件", "6次", "12场"))


def test_a_wish_to_write_more_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Refused):
        workspace.rewrite(request(2024, "写长一点"))
