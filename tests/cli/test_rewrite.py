"""`rewrite`: text plus changes, alone and in batches."""

from pathlib import Path

import pytest

from assistant.export import write_report
from assistant.revisions import opened
from tests.cli.conftest import Cli, line

SPOKEN = "今年我们搞了个宪法宣传，发了三百多本折页👏"


def test_the_changes_applied_to_the_input_give_the_text(cli: Cli) -> None:
    answer = cli("rewrite", "-", "--year", "2024", "--json", stdin=SPOKEN).json
    text = SPOKEN
    for change in reversed(answer["changes"]):
        assert text[change["start"] : change["end"]] == change["before"] and change["reason"]
        text = text[: change["start"]] + change["after"] + text[change["end"] :]
    assert text == answer["text"] != SPOKEN


def test_a_batch_line_is_answered_with_its_id(cli: Cli) -> None:
    stdin = line(id=1, text=SPOKEN, year=2024) + line(id=2, text="开展法治宣传3场。", strength="strong")
    first, second = cli("rewrite", "--batch", "-", stdin=stdin).lines
    assert (first["id"], second["id"], second["changes"]) == (1, 2, [])


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ({"text": ""}, "text 是空的"),
        ({}, "缺少 text"),
        ({"text": "好", "strength": "wild"}, "strength 只能是"),
    ],
)
def test_a_bad_batch_line_says_what_is_wrong(cli: Cli, bad: dict[str, object], words: str) -> None:
    assert words in cli("rewrite", "--batch", "-", stdin=line(id=9, **bad)).lines[0]["error"]


def test_a_call_without_text_says_what_to_write(cli: Cli) -> None:
    assert "要改写的文件" in cli("rewrite").refused()


def test_notes_that_contradict_the_text_are_told(cli: Cli, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("全年开展普法宣传12场。\n", encoding="utf-8")
    answer = cli("rewrite", "-", "--json", "--notes", notes, stdin="全年开展普法宣传15场。").json
    assert any("12场" in str(finding) for finding in answer["findings"])


def test_the_rewritten_text_is_saved(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "新稿.md"
    assert cli("rewrite", "-", "--year", "2024", "--out", out, stdin=SPOKEN).code == 0
    assert "我镇" in out.read_text("utf-8")


def test_a_model_that_is_not_set_is_refused_by_name(cli: Cli) -> None:
    assert "ASSISTANT_MODEL" in cli("rewrite", "-", "--drafter", "llm", stdin=SPOKEN).refused()


def test_the_answer_says_who_rewrote(cli: Cli) -> None:
    assert cli("rewrite", "-", "--json", stdin=SPOKEN).json["rewriter"] == "offline"


def test_a_word_file_comes_out_with_tracked_changes(cli: Cli, tmp_path: Path) -> None:
    given, out = tmp_path / "原稿.docx", tmp_path / "修订.docx"
    write_report("今年我们搞了3场普法，群众都说好。", given)
    answer = cli("rewrite", given, "--year", "2024", "--out", out, "--json")
    done = opened(out.read_bytes())
    assert done.text == answer.json["text"]
    assert {one.author for one in done.revisions} == {"报告助手"}


def test_writing_more_is_refused(cli: Cli) -> None:
    assert "新的事实" in cli("rewrite", "-", "--wish", "写长一点", stdin="开展宣传3场。").refused()


def test_a_wish_that_only_a_model_could_grant_is_told(cli: Cli) -> None:
    answer = cli("rewrite", "-", "--json", "--wish", "像散文一样", stdin="开展宣传3场。").json
    assert "没有照办" in str(answer)
