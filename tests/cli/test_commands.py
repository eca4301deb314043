"""What each command answers: JSON that fits the published schema, text that a clerk can read."""

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from jsonschema import Draft202012Validator

from assistant.export import write_report
from assistant.resources import resource
from assistant.settings import load
from assistant.wire.schema import schema
from assistant.workspace import Workspace
from tests.cli.conftest import Cli

ISSUER = "临澄县白石渡镇人民政府"
NOTES = """3月15日，司法所在集镇开展普法宣传12场，发放资料300余份。
全年调解矛盾纠纷376件，成功369件。
网格员去过好几次。
"""
GOOD = "一、主要举措和成效\n3月15日，司法所在集镇开展普法宣传12场，发放资料300余份。\n"
BAD = GOOD.replace("12场", "15场")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds one office's past reports."""
    folder = tmp_path_factory.mktemp("data")
    with Workspace.open(load(folder), write=True) as workspace:
        workspace.ingest([resource("corpus/reports/baishidu")])
    return folder


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in {"notes.txt": NOTES, "good.txt": GOOD, "bad.txt": BAD}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def fits(name: str, answer: Any) -> None:
    Draft202012Validator(schema(name)).validate(answer)


def test_facts_fit_their_schema(cli: Cli, files: Path) -> None:
    result = cli("facts", files / "notes.txt", "--year", "2025", "--json")
    fits("facts", result.json)
    assert (result.code, result.json["facts"][0]["source"]["file"]) == (0, "notes.txt")


def test_facts_come_from_stdin_too(cli: Cli, files: Path) -> None:
    from_file = cli("facts", files / "notes.txt", "--year", 2025, "--json").json
    from_stdin = cli("facts", "-", "--year", 2025, "--json", stdin=NOTES).json
    assert [fact["text"] for fact in from_file["facts"]] == [fact["text"] for fact in from_stdin["facts"]]


def test_options_stand_before_or_after_the_arguments(cli: Cli, files: Path) -> None:
    after = cli("facts", files / "notes.txt", "--year", 2025, "--json")
    assert cli("facts", "--json", "--year", 2025, files / "notes.txt") == after


def test_options_may_stand_before_the_command(cli: Cli, files: Path, data: Path) -> None:
    notes = files / "notes.txt"
    after = cli("facts", notes, "--year", 2025, "--json", "--data", data)
    assert cli("--json", "--data", data, "facts", notes, "--year", 2025) == after
    assert cli(f"--data={data}", "--year", 2025, "facts", "--json", notes) == after
    assert cli("--json", "profile", "show", "--data", data).json == {"profiles": []}


@pytest.mark.parametrize("genre", ["fazhi-annual", "法治政府建设年度报告"])
def test_a_genre_goes_by_key_and_by_name(cli: Cli, files: Path, genre: str) -> None:
    assert cli("facts", files / "notes.txt", "--genre", genre).code == 0


def test_facts_as_text_say_where_they_were_read_and_what_is_asked(cli: Cli, files: Path) -> None:
    out = cli("facts", files / "notes.txt", "--year", 2025).out
    assert "notes.txt 第 1 行" in out and "需要确认的问题" in out


def test_notes_cannot_drive_the_terminal(cli: Cli) -> None:
    out = cli("facts", "-", "--year", 2025, stdin="开展普法宣传12场\x1b]0;x\x07\x1b[2J。").out
    assert "普法宣传12场" in out and "\x1b" not in out


def test_a_draft_fits_its_schema_and_follows_its_facts(cli: Cli, files: Path, data: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--json", "--data", data)
    answer = cli(*call).json
    fits("draft", answer)
    assert "普法宣传12场" in answer["text"] and answer["title"].endswith("法治政府建设情况的报告")
    assert answer["manifest"]["drafter"] == "offline" and answer["manifest"]["roads"]


def test_last_years_report_is_found_in_the_library(cli: Cli, files: Path, data: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--json", "--data", data, "--year")
    found = cli(*call, 2025).json["manifest"]["fell_back"]
    missing = cli(*call, 2027).json["manifest"]["fell_back"]
    assert not any("没有2024年的报告" in note for note in found)
    assert any("没有2026年的报告" in note for note in missing)


def test_an_office_without_a_profile_reports_as_it_did_before(cli: Cli, files: Path, data: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", "白石渡镇人民政府", "--year", 2025, "--json")
    answer = cli(*call, "--data", data).json
    assert answer["addressee"] == "临澄县人民政府："
    assert any("沿用本单位往年报告" in note for note in answer["manifest"]["fell_back"])


def test_a_section_on_its_own_owes_nothing_to_the_others(cli: Cli, files: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--section", "plans", "--json")
    rules = {finding["rule"] for finding in cli(*call).json["findings"]}
    assert not rules & {"fact-unused", "missing-section"}


def test_notes_without_a_fact_make_a_frame_and_say_so(cli: Cli) -> None:
    call = ("draft", "-", "--issuer", ISSUER, "--year", 2025, "--json")
    answer = cli(*call, stdin="收到\n好的\n").json
    assert answer["facts"] == [] and "【待补：" in answer["text"]
    assert any("没有读到任何事实" in note for note in answer["manifest"]["fell_back"])


def test_a_draft_without_a_library_says_so(cli: Cli, files: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--json")
    assert any("报告库" in note for note in cli(*call).json["manifest"]["fell_back"])


def test_edited_facts_are_drafted_instead_of_notes(cli: Cli, files: Path) -> None:
    facts = cli("facts", files / "notes.txt", "--year", 2025, "--json").out
    (files / "facts.json").write_text(facts.replace("12场", "14场").replace('"12"', '"14"'), encoding="utf-8")
    call = ("draft", "--facts", files / "facts.json", "--issuer", ISSUER, "--year", 2025, "--json")
    assert "14场" in cli(*call).json["text"]


def test_an_answer_settles_its_question(cli: Cli, files: Path) -> None:
    (files / "answers.json").write_text(json.dumps({"need-date": "2026年1月5日"}), encoding="utf-8")
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--json")
    before = cli(*call).json
    after = cli(*call, "--answers", files / "answers.json").json
    assert "need-date" in {question["id"] for question in before["pending"]}
    assert "need-date" not in {question["id"] for question in after["pending"]}
    assert after["text"].rstrip().endswith("2026年1月5日")


def test_a_saved_profile_is_not_denied(cli: Cli, files: Path, without_index: None) -> None:
    (files / "past.txt").write_text(
        f"{ISSUER}关于2024年度法治政府建设情况的报告\n县人民政府：\n一、主要举措和成效\n"
        "（一）深化普法宣传，营造法治氛围\n开展普法宣传9场。\n二、存在的不足和原因\n普法形式单一。\n",
        encoding="utf-8",
    )
    (files / "office.yaml").write_text(f"issuer: {ISSUER}\n", encoding="utf-8")
    cli("ingest", files / "past.txt", "--issuer", ISSUER)
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025)
    assert "还没有保存本单位信息" in cli(*call).out
    cli("profile", "set", files / "office.yaml")
    assert "还没有保存本单位信息" not in cli(*call).out


@pytest.mark.parametrize("date", ["明天", "2025年13月1日", "2025年2月30日"])
def test_a_date_that_is_no_day_is_refused(cli: Cli, files: Path, date: str) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--date", date)
    assert date in cli(*call).refused()


def test_one_section_may_be_drafted(cli: Cli, files: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--section", "plans", "--json")
    assert [section["key"] for section in cli(*call).json["sections"]] == ["plans"]


def test_a_draft_is_saved_beside_being_printed(cli: Cli, files: Path) -> None:
    out = files / "report.docx"
    result = cli("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--out", out)
    assert "已保存" in result.err and "核对结果" in result.out
    assert any("普法宣传12场" in paragraph.text for paragraph in Document(str(out)).paragraphs)


def test_a_draft_as_text_can_show_the_facts_of_every_sentence(cli: Cli, files: Path) -> None:
    out = cli("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--trace").out
    assert "〔事实 F1" in out and "〔套语〕" in out


def test_the_json_of_a_draft_is_exported_as_it_reads(cli: Cli, files: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--json")
    (files / "draft.json").write_text(cli(*call).out, encoding="utf-8")
    result = cli("export", files / "draft.json", "--out", files / "r.txt", "--json")
    fits("export", result.json)
    assert (files / "r.txt").read_text("utf-8") == json.loads((files / "draft.json").read_text("utf-8"))[
        "text"
    ]
    assert not any("不一致" in warning for warning in result.json["warnings"])


def test_an_edited_text_is_what_is_exported_and_said(cli: Cli, files: Path) -> None:
    call = ("draft", files / "notes.txt", "--issuer", ISSUER, "--year", 2025, "--json")
    known = cli(*call).json
    known["text"] = known["text"].replace("12场", "13场")
    (files / "draft.json").write_text(json.dumps(known), encoding="utf-8")
    result = cli("export", files / "draft.json", "--out", files / "r.md")
    assert "13场" in (files / "r.md").read_text("utf-8") and "不一致" in result.err


def test_a_check_that_finds_an_error_ends_with_one(cli: Cli, files: Path) -> None:
    call = ("--notes", files / "notes.txt", "--year", 2025, "--json")
    good, bad = cli("check", files / "good.txt", *call), cli("check", files / "bad.txt", *call)
    fits("check", bad.json)
    assert (good.code, bad.code) == (0, 1)
    assert any(finding["quote"] == "15场" for finding in bad.json["findings"])


def test_the_offsets_of_a_finding_are_those_of_the_file(cli: Cli, files: Path) -> None:
    text = BAD.replace("\n", "\r\n")
    (files / "bad.txt").write_bytes(text.encode())
    answer = cli("check", files / "bad.txt", "--notes", files / "notes.txt", "--year", 2025, "--json").json
    assert "text" not in answer
    for finding in answer["findings"]:
        if finding["start"] is not None:
            assert text[finding["start"] : finding["end"]] == finding["quote"]


def test_the_check_of_a_word_file_carries_the_text_of_its_offsets(cli: Cli, files: Path) -> None:
    write_report(BAD, files / "bad.docx")
    answer = cli("check", files / "bad.docx", "--notes", files / "notes.txt", "--year", 2025, "--json").json
    found = next(finding for finding in answer["findings"] if finding["quote"] == "15场")
    assert answer["text"][found["start"] : found["end"]] == "15场"


def test_a_figure_of_last_year_is_known_for_what_it_is(cli: Cli, files: Path) -> None:
    (files / "last.txt").write_text(GOOD.replace("12场", "15场"), encoding="utf-8")
    call = ("check", files / "bad.txt", "--notes", files / "notes.txt", "--year", 2025, "--json")
    findings = cli(*call, "--previous", files / "last.txt").json["findings"]
    assert any(
        f["quote"] == "15场" and f["evidence"]["file"] == "last.txt" for f in findings if "evidence" in f
    )


def test_without_notes_nothing_is_said_of_facts(cli: Cli, files: Path) -> None:
    answer = cli("check", files / "bad.txt", "--json").json
    assert (answer["coverage"], answer["attested"], answer["profile"]) == (None, "shipped", None)


def test_without_notes_the_text_says_that_no_figure_was_compared(cli: Cli, files: Path) -> None:
    assert "没有一个与事实比对过" in cli("check", files / "bad.txt").out
    with_notes = cli("check", files / "good.txt", "--notes", files / "notes.txt")
    assert "比对过" not in with_notes.out


def test_the_library_may_attest_wording_and_the_answer_says_so(cli: Cli, files: Path, data: Path) -> None:
    answer = cli("check", files / "good.txt", "--attested", "library", "--data", data, "--json").json
    assert answer["attested"] == "library"


def test_a_fix_takes_exact_suggestions_and_checks_again(cli: Cli, files: Path) -> None:
    (files / "slip.txt").write_text("一、主要举措和成效\n开展普法宣传。。\n", encoding="utf-8")
    answer = cli("check", files / "slip.txt", "--fix", "--out", files / "fixed.txt", "--json").json
    assert (
        answer["text"] == (files / "fixed.txt").read_text("utf-8") == "一、主要举措和成效\n开展普法宣传。\n"
    )
    assert "doubled-mark" not in {finding["rule"] for finding in answer["findings"]}


@pytest.mark.parametrize("slip", ["。。，", "。。,", "。,", "，、。"])
def test_a_fix_leaves_no_marks_side_by_side(cli: Cli, files: Path, slip: str) -> None:
    (files / "slip.txt").write_text(f"一、主要举措和成效\n开展讲座14场{slip}覆盖全镇。\n", encoding="utf-8")
    answer = cli("check", files / "slip.txt", "--fix", "--json").json
    assert answer["text"] == "一、主要举措和成效\n开展讲座14场。覆盖全镇。\n"


def test_hints_are_shown_on_request_only(cli: Cli, files: Path) -> None:
    (files / "hint.txt").write_text("一、主要举措和成效\n向老百姓宣传宪法。\n", encoding="utf-8")
    call = ("check", files / "hint.txt")
    assert "[提示]" not in cli(*call).out
    assert "[提示]" in cli(*call, "--all-findings").out


def test_a_rule_is_explained(cli: Cli) -> None:
    fits("explain", cli("explain", "doubled-mark", "--json").json)
    assert "依据" in cli("explain", "doubled-mark").out


def test_genres_are_listed(cli: Cli) -> None:
    result = cli("genres", "--json")
    fits("genres", result.json)
    assert result.json["genres"][0]["key"] == "fazhi-annual"
    assert "法治政府建设年度报告" in cli("genres").out


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


def test_a_missing_file_among_others_is_a_row(cli: Cli, files: Path, without_index: None) -> None:
    (files / "last.txt").write_text(GOOD, encoding="utf-8")
    call = ("ingest", files / "last.txt", files / "nope", "--data", files / "own", "--json")
    result = cli(*call)
    assert (result.code, len(result.json["failed"])) == (0, 1)
    assert "找不到" in result.json["failed"][0]["reason"]


def test_a_profile_is_proposed_from_past_reports_and_not_kept(cli: Cli, data: Path) -> None:
    proposed = cli("profile", "propose", "--data", data, "--json").json
    fits("profile", proposed)
    assert proposed["profiles"][0]["self_name"] == "我镇"
    assert cli("profile", "show", "--data", data, "--json").json == {"profiles": []}


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
