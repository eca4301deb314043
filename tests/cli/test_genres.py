"""`genres`: what is there, where it stands, and whether a file of one's own is right."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.genres.test_own_genres import MINIMAL
from tests.schemas import fits


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "genres").mkdir()
    (tmp_path / "genres" / "own.yaml").write_text(MINIMAL, encoding="utf-8")
    return tmp_path


def test_genres_are_listed(cli: Cli) -> None:
    result = cli("genres", "--json")
    fits("genres", result.json)
    assert result.json["genres"][0]["key"] == "fazhi-annual"
    assert "法治政府建设年度报告" in cli("genres").out


def test_genres_come_with_their_items_and_files(cli: Cli, data: Path) -> None:
    answer = cli("genres", "--data", data, "--json").json
    fits("genres", answer)
    known = {item["key"]: item for item in answer["genres"]}
    assert known["own-summary"]["file"] == str(data / "genres" / "own.yaml")
    assert "study-count" in [item["key"] for item in known["fazhi-annual"]["required"]]


def test_genres_as_text_say_what_has_to_be_written(cli: Cli, data: Path) -> None:
    out = cli("genres", "--data", data).out
    assert "own.yaml" in out and "必写：学法次数" in out and "次序：A 法定次序" in out


def test_a_right_file_is_shown(cli: Cli, data: Path) -> None:
    result = cli("genres", "--check", data / "genres" / "own.yaml")
    assert (result.code, result.out.splitlines()[0].split("\t")[:2]) == (0, ["own-summary", "自定总结"])


@pytest.mark.parametrize(("text", "words"), [("key: x", "缺少字段"), ("", "第 1 行")])
def test_a_wrong_file_is_refused_with_its_line(cli: Cli, tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    line = cli("genres", "--check", tmp_path / "new.yaml").refused()
    assert words in line and "new.yaml" in line


def test_a_draft_in_a_genre_of_ones_own_has_a_title(cli: Cli, data: Path) -> None:
    call = ("draft", "-", "--genre", "自定总结", "--issuer", "柳河镇人民政府", "--year", 2025, "--data", data)
    assert "柳河镇人民政府2025年自定总结" in cli(*call, "--drafter", "offline", stdin="开展宣传12场\n").out
