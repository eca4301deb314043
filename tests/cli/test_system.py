"""`profile` and `doctor`: the office, and whether everything works."""

from pathlib import Path

from tests.cli.conftest import ISSUER, Cli
from tests.schemas import fits


def test_a_profile_is_proposed_from_past_reports_and_not_kept(cli: Cli, data: Path) -> None:
    proposed = cli("profile", "propose", "--data", data, "--json").json
    fits("profile", proposed)
    assert proposed["profiles"][0]["self_name"] == "我镇"
    assert cli("profile", "show", "--data", data, "--json").json == {"profiles": []}


def test_with_several_offices_in_the_library_one_must_be_named(
    cli: Cli, tmp_path: Path, without_index: None
) -> None:
    for office in ("白石渡镇", "芦洲乡"):
        title = f"{office}人民政府\n关于2024年度法治政府建设情况的报告\n"
        text = f"{title}一、主要举措和成效\n我单位深入开展普法宣传，规范行政执法。\n"
        (tmp_path / f"{office}.txt").write_text(text, encoding="utf-8")
    own = ("--data", tmp_path / "own")
    assert cli("ingest", tmp_path / "白石渡镇.txt", tmp_path / "芦洲乡.txt", *own).code == 0
    said = cli("profile", "propose", *own).refused()
    assert "--issuer" in said and "白石渡镇人民政府、芦洲乡人民政府" in said
    assert cli("profile", "propose", "--issuer", "芦洲乡人民政府", *own).code == 0


def test_a_profile_is_set_mended_and_used(cli: Cli, files: Path) -> None:
    own = ("--data", files / "own")
    cli("profile", "set", "--issuer", ISSUER, "--standing", "25个村", "--place", "青沙村", *own)
    cli("profile", "set", "--self-name", "我镇", *own)
    shown = cli("profile", "show", *own, "--json").json["profiles"][0]
    assert (shown["self_name"], shown["standing_facts"], shown["places"]) == ("我镇", ["25个村"], ["青沙村"])
    checked = cli("check", files / "good.txt", "--issuer", "白石渡镇人民政府", "--json", *own).json
    assert checked["profile"] == ISSUER
    drafted = cli("draft", files / "notes.txt", "--year", 2025, "--json", *own).json
    assert "我镇" in drafted["text"] and drafted["issuer"] in ISSUER


def test_a_profile_file_outranks_the_saved_one(cli: Cli, files: Path) -> None:
    (files / "p.yaml").write_text("issuer: 芦洲乡人民政府\n", encoding="utf-8")
    call = ("draft", files / "notes.txt", "--year", 2025, "--profile", files / "p.yaml", "--json")
    assert cli(*call).json["issuer"] == "芦洲乡人民政府"


def test_the_doctor_looks_at_every_part(cli: Cli, data: Path) -> None:
    result = cli("doctor", "--data", data, "--json")
    fits("doctor", result.json)
    assert all(check["ok"] or check["advice"] for check in result.json["checks"])
    assert "数据文件夹" in cli("doctor", "--data", data).out


def test_the_doctor_makes_no_data_folder(cli: Cli, tmp_path: Path) -> None:
    assert cli("doctor", "--data", tmp_path / "none").code == 0
    assert not (tmp_path / "none").exists()


def test_the_doctor_does_not_call_a_folder_writable_that_takes_no_file(cli: Cli) -> None:
    checks = cli("doctor", "--data", "/proc/foo", "--json").json["checks"]
    folder = next(check for check in checks if check["name"] == "数据文件夹")
    assert (folder["ok"], "不能写入" in folder["detail"]) == (False, True) and folder["advice"]
