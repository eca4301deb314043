"""`check` with rules off, a dictionary, an ignore file, and what `--fix` shows."""

import re
from pathlib import Path

import pytest
from docx import Document

from assistant.export import write_report
from tests.cli.conftest import Cli
from tests.schemas import fits

DRAFT = "一、主要举措和成效\n开展普法宣传。。\n引用甲,乙。\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def written(folder: Path, text: str, name: str = "ignore.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_fix_shows_every_change_as_text(cli: Cli, draft: Path) -> None:
    out = cli("check", draft, "--fix").out
    assert "已改 2 处" in out
    assert "第 2 行 “开展普法宣传。。” → “开展普法宣传。”（doubled-mark）" in out


def test_a_fix_lists_every_change_in_the_places_of_the_input(cli: Cli, draft: Path) -> None:
    answer = cli("check", draft, "--fix", "--json").json
    fits("check", answer)
    for change in answer["fixed"]:
        assert DRAFT[change["start"] : change["end"]] == change["before"]
    assert [change["rule"] for change in answer["fixed"]] == ["doubled-mark", "half-width-mark"]
    assert "fixed" not in cli("check", draft, "--json").json


def test_a_rule_is_switched_off_and_the_answer_says_so(cli: Cli, draft: Path) -> None:
    answer = cli("check", draft, "--off", "doubled-mark", "--off", "half-width-mark", "--json")
    assert answer.code == 0
    assert answer.json["ignored"] == [
        {"rule": "doubled-mark", "quote": "。。", "reason": "规则已停用"},
        {"rule": "half-width-mark", "quote": ",", "reason": "规则已停用"},
    ]
    assert "按设置忽略 2 处" in cli("check", draft, "--off", "doubled-mark", "half-width-mark").out


def test_a_finding_is_ignored_with_a_reason(cli: Cli, draft: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "ignore:\n  - {rule: half-width-mark, quote: '甲,乙', reason: 引用原文}\n")
    answer = cli("check", draft, "--ignore", file, "--json").json
    assert answer["ignored"] == [{"rule": "half-width-mark", "quote": ",", "reason": "引用原文"}]
    assert [finding["rule"] for finding in answer["findings"]] == ["doubled-mark"]
    assert "甲,乙" in cli("check", draft, "--ignore", file, "--fix", "--json").json["text"]


def test_the_office_keeps_its_own_rules_in_the_data_folder(cli: Cli, draft: Path, tmp_path: Path) -> None:
    written(tmp_path, "off: [doubled-mark]\ndictionary: ['甲,乙']\n", "check.yaml")
    answer = cli("check", draft, "--data", tmp_path, "--json").json
    assert (answer["findings"], len(answer["ignored"])) == ([], 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ignore:\n  - {rule: no-such, quote: 甲, reason: 引用}\n", r"第 2 行.*no-such"),
        ("ignore:\n  - {rule: doubled-mark, quote: 甲}\n", r"第 2 行.*reason"),
        ("off: [no-such]\n", r"第 1 行.*no-such"),
        ("offf: []\n", r"第 1 行.*offf"),
        ("", "文件是空的"),
        ("- a\n", r"第 1 行"),
    ],
)
def test_a_bad_ignore_file_is_refused_in_one_sentence(
    cli: Cli, draft: Path, tmp_path: Path, text: str, words: str
) -> None:
    assert re.search(words, cli("check", draft, "--ignore", written(tmp_path, text)).refused())


def test_an_unknown_rule_cannot_be_switched_off(cli: Cli, draft: Path) -> None:
    assert "no-such" in cli("check", draft, "--off", "no-such").refused()


def test_an_ignore_file_that_is_not_there_is_refused(cli: Cli, draft: Path, tmp_path: Path) -> None:
    assert "找不到" in cli("check", draft, "--ignore", tmp_path / "none.yaml").refused()


def test_the_layout_of_a_word_file_is_checked(cli: Cli, tmp_path: Path) -> None:
    write_report(DRAFT.replace("。。", "。").replace(",", "，"), tmp_path / "ours.docx")
    theirs = Document()
    theirs.add_paragraph("开展普法宣传。")
    theirs.save(tmp_path / "theirs.docx")
    ours = cli("check", tmp_path / "ours.docx", "--json").json["findings"]
    found = {finding["rule"] for finding in cli("check", tmp_path / "theirs.docx", "--json").json["findings"]}
    assert not ours and {"page-paper", "page-indent", "page-number"} <= found


def test_a_layout_rule_is_switched_off_like_any_other(cli: Cli, tmp_path: Path) -> None:
    word = Document()
    word.add_paragraph("开展普法宣传。")
    word.save(tmp_path / "theirs.docx")
    answer = cli("check", tmp_path / "theirs.docx", "--off", "page-paper", "--json")
    assert answer.code == 0 and answer.json["ignored"][0]["rule"] == "page-paper"
