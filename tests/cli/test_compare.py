"""`compare`, and what `draft` says of last year's report."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.drafting.comparison.past import TEXT
from tests.schemas import fits

NOTES = "全年调解矛盾纠纷286件，成功281件\n普法宣传搞了47场\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "notes.txt").write_text(NOTES, encoding="utf-8")
    (tmp_path / "last.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_comparison_fits_its_schema(cli: Cli, files: Path) -> None:
    result = cli("compare", files / "notes.txt", "--previous", files / "last.txt", "--year", 2025, "--json")
    fits("compare", result.json)
    row = next(row for row in result.json["rows"] if row["difference"] == "89")
    assert (row["status"], row["percent"], row["this"]["fact"]) == ("same", "45.2", "F1")
    assert (row["last"]["source"]["file"], row["last"]["source"]["line"]) == ("last.txt", 5)


def test_a_comparison_as_text_is_a_table_with_places(cli: Cli, files: Path) -> None:
    out = cli("compare", files / "notes.txt", "--previous", files / "last.txt", "--year", 2025).out
    assert "较上年增加89件、增长45.2%" in out and "last.txt第5行" in out and "素材没有说到" in out


def test_without_a_report_to_compare_with_it_is_said_what_to_do(cli: Cli, files: Path) -> None:
    call = (
        "compare",
        files / "notes.txt",
        "--year",
        2025,
        "--issuer",
        "柳河镇人民政府",
        "--data",
        files / "d",
    )
    assert "先把上年的报告收录" in cli(*call).refused()


@pytest.mark.parametrize("switch", [(), ("--with-comparison",)])
def test_a_draft_says_how_it_compares(cli: Cli, files: Path, switch: tuple[str, ...]) -> None:
    call = ("draft", files / "notes.txt", "--previous", files / "last.txt", "--year", 2025, "--json")
    answer = cli(*call, "--issuer", "清源县柳河镇人民政府", "--drafter", "offline", *switch).json
    fits("draft", answer)
    assert answer["year_on_year"]["copied"]
    assert ("较上年" in answer["text"]) is bool(switch)
