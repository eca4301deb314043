"""`ingest`, `reports`, `search`, `forget` and `restore`: the past reports."""

from pathlib import Path

from assistant.resources import resource
from tests.cli.conftest import GOOD, ISSUER, Cli
from tests.schemas import fits


def test_reports_are_listed_with_their_parts(cli: Cli, data: Path) -> None:
    result = cli("reports", "--data", data, "--json")
    fits("reports", result.json)
    assert sorted(report["year"] for report in result.json["reports"]) == [2022, 2023, 2024]
    assert "白石渡镇人民政府" in cli("reports", "--data", data).out


def test_search_finds_past_wording_and_names_its_roads(cli: Cli, data: Path) -> None:
    result = cli("search", "宪法宣传周活动", "-k", 3, "--data", data, "--json")
    fits("search", result.json)
    assert len(result.json["hits"]) == 3 and all(hit["roads"] for hit in result.json["hits"])


def test_search_knows_an_office_by_any_form_of_its_name(cli: Cli, data: Path) -> None:
    call = ("search", "宪法宣传周", "--data", data, "--json", "--issuer")
    assert cli(*call, ISSUER).json["hits"] and not cli(*call, "芦洲乡人民政府").json["hits"]


def test_ingesting_twice_adds_nothing(cli: Cli, data: Path) -> None:
    result = cli("ingest", resource("corpus/reports/baishidu"), "--data", data, "--json")
    fits("ingest", result.json)
    assert (result.json["added"], result.json["skipped"]) == (0, 3)


def test_a_forgotten_report_can_be_restored(cli: Cli, data: Path) -> None:
    kept = cli("reports", "--data", data, "--json").json["reports"]
    id = kept[0]["id"]
    rest = cli("forget", id[:8], "--data", data, "--json").json["reports"]
    back = cli("restore", id, "--data", data, "--json").json["reports"]
    assert (len(rest), len(back)) == (len(kept) - 1, len(kept))


def test_forgetting_says_which_report_and_that_it_is_forgotten_already(cli: Cli, data: Path) -> None:
    id = cli("reports", "--data", data, "--json").json["reports"][0]["id"]
    said = cli("forget", id[:8], "--data", data, "--json").err
    again = cli("forget", id[:8], "--data", data).refused()
    cli("restore", id, "--data", data)
    assert "已停用" in said and id[:8] in said and "白石渡镇人民政府" in said
    assert "早已停用" in again and "restore" in again


def test_a_missing_file_among_others_is_a_row(cli: Cli, files: Path, without_index: None) -> None:
    (files / "last.txt").write_text(GOOD, encoding="utf-8")
    call = ("ingest", files / "last.txt", files / "nope", "--data", files / "own", "--json")
    result = cli(*call)
    assert (result.code, len(result.json["failed"])) == (0, 1)
    assert "找不到" in result.json["failed"][0]["reason"]
