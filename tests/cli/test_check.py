"""`check` and `explain`: findings, offsets, what the answer depends on, and what `--fix` changes."""

from pathlib import Path

import pytest
from docx import Document

from assistant.export import write_report
from assistant.revisions import opened
from tests.cli.conftest import BAD, GOOD, Cli
from tests.schemas import fits


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


def test_a_word_file_keeps_its_layout_and_has_its_fixes_tracked(cli: Cli, files: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.add_paragraph("一、主要举措和成效")
    document.add_paragraph("开展普法宣传。。")
    document.save(str(files / "slip.docx"))
    answer = cli("check", files / "slip.docx", "--fix", "--out", files / "fixed.docx", "--json").json
    done = opened((files / "fixed.docx").read_bytes())
    assert [(one.kind, one.text) for one in done.revisions] == [("del", "。")]
    assert done.text == answer["text"]
    fixed = Document(str(files / "fixed.docx"))
    assert fixed.sections[0].header.paragraphs[0].text == "内部资料"
    stay = [one for one in answer["findings"] if one["severity"] != "info"]
    assert len(list(fixed.comments)) == len(stay)


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
