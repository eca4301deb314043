"""`draft` and `export`: a report from notes or from edited facts, and what becomes of its JSON."""

import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import ISSUER, Cli
from tests.schemas import fits


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
    assert any("资料库" in note for note in cli(*call).json["manifest"]["fell_back"])


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


def test_what_only_a_draft_asks_is_answered_under_the_number_it_prints(cli: Cli, files: Path) -> None:
    (files / "heard.txt").write_text("1. 法治讲座3场\n2. 听说隔壁乡得了奖", "utf-8")
    (files / "heard.yaml").write_text("ask-crowd: 260人\nask-doubt: 不写", "utf-8")
    call = ("draft", files / "heard.txt", "--issuer", ISSUER, "--year", 2025, "--json")
    asked = {question["id"] for question in cli(*call).json["pending"]}
    answered = cli(*call, "--answers", files / "heard.yaml").json
    assert {"ask-crowd", "ask-doubt"} <= asked and "3场，260人参加" in answered["text"]
    assert not {"ask-crowd", "ask-doubt"} & {question["id"] for question in answered["pending"]}


def test_an_answer_to_a_question_that_no_draft_asks_is_refused(cli: Cli, files: Path) -> None:
    (files / "wrong.yaml").write_text("ask-nothing: 260人", "utf-8")
    result = cli(
        "draft", files / "notes.txt", "--issuer", ISSUER, "--answers", files / "wrong.yaml", "--year", 2025
    )
    assert result.code == 2 and "没有编号为 ask-nothing 的问题" in result.err
