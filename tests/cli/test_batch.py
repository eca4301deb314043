"""`--batch -`: one JSON object a line in, one a line out."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli, line

NOTES = "3月15日开展普法宣传12场，发放资料300余份。"
DRAFT = "一、主要举措和成效\n开展普法宣传12场，发放资料300余份。"


def test_answers_come_in_the_order_of_the_lines(cli: Cli) -> None:
    stdin = "".join(line(id=number, notes=NOTES, year=2025) for number in (3, 1, 2))
    result = cli("facts", "--batch", "-", stdin=stdin)
    assert (result.code, [answer["id"] for answer in result.lines]) == (0, [3, 1, 2])
    assert all(answer["facts"] for answer in result.lines)


@pytest.mark.parametrize("id", [7, "七", None, True, 1.5, ["a"], {"b": 1}])
def test_an_id_is_echoed_as_given(cli: Cli, id: object) -> None:
    assert cli("facts", "--batch", "-", stdin=line(id=id, notes=NOTES)).lines[0]["id"] == id


def test_a_line_without_id_has_null(cli: Cli) -> None:
    assert cli("facts", "--batch", "-", stdin=line(notes=NOTES)).lines[0]["id"] is None


def test_blank_lines_are_skipped(cli: Cli) -> None:
    assert len(cli("facts", "--batch", "-", stdin="\n  \n" + line(notes=NOTES) + "\r\n").lines) == 1


@pytest.mark.parametrize(
    ("bad", "id", "words"),
    [
        (b"{\n", None, "JSON"),
        (b"[1]\n", None, "JSON"),
        (b'"text"\n', None, "JSON"),
        (b"\xff\xfe{}\n", None, "UTF-8"),
        (b'{"id": 1e999}\n', None, "JSON"),
        (b"[" * 100_000 + b"\n", None, "JSON"),
        (b'{"id": 5}\n', 5, "notes"),
        (b'{"id": 5, "notes": 3}\n', 5, "notes"),
        (b'{"id": 5, "notes": ""}\n', 5, "notes 是空的"),
        (b'{"id": 5, "notes": " \\n"}\n', 5, "notes 是空的"),
        (b'{"id": 5, "notes": "a\\ud800b"}\n', 5, "残缺的字符"),
        (b'{"id": 5, "notes": NaN}\n', 5, "NaN 不是 JSON"),
        (b'{"id": NaN, "notes": "x"}\n', None, "NaN 不是 JSON"),
        (b'{"id": 5, "notes": "x", "year": "soon"}\n', 5, "year"),
        (b'{"id": 5, "notes": "x", "genre": "essay"}\n', 5, "essay"),
    ],
)
def test_a_bad_line_is_answered_and_the_rest_go_on(cli: Cli, bad: bytes, id: object, words: str) -> None:
    result = cli("facts", "--batch", "-", stdin=bad + line(id="next", notes=NOTES).encode())
    wrong, right = result.lines
    assert (result.code, wrong["id"], right["id"]) == (0, id, "next")
    assert wrong.keys() == {"id", "error"} and words in wrong["error"]


def test_unknown_keys_and_nulls_are_as_if_not_given(cli: Cli) -> None:
    stdin = line(id=1, notes=NOTES, year=None, genre=None, issuer=None, later="x")
    assert "error" not in cli("facts", "--batch", "-", "--year", "2025", stdin=stdin).lines[0]


def test_options_are_defaults_for_the_lines(cli: Cli) -> None:
    stdin = line(id=1, notes=NOTES) + line(id=2, notes=NOTES, year=2024)
    answers = cli("facts", "--batch", "-", "--year", "2025", stdin=stdin).lines
    assert [answer["facts"][0]["dates"][0][:4] for answer in answers] == ["2025", "2024"]


def test_halves_of_surrogate_pairs_come_back_as_escapes(cli: Cli) -> None:
    result = cli("facts", "--batch", "-", stdin='{"id": "\\ud800", "notes": "普法宣传12场。"}\n')
    assert (result.code, result.lines[0]["id"]) == (0, "\ud800")
    assert "error" not in result.lines[0]


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        ("search", {"query": ""}),
        ("draft", {"notes": "", "issuer": "白石渡镇人民政府", "year": 2025}),
        ("check", {"draft": ""}),
        ("check", {"draft": DRAFT, "notes": ""}),
    ],
)
def test_what_is_empty_is_refused_as_the_command_refuses_it(
    cli: Cli, command: str, fields: dict[str, object]
) -> None:
    answer = cli(command, "--batch", "-", stdin=line(id=1, **fields)).lines[0]
    assert answer.keys() == {"id", "error"} and "是空的" in answer["error"]


def test_no_lines_are_no_answers(cli: Cli) -> None:
    assert cli("check", "--batch", "-", stdin="").out == ""


def test_stdin_that_cannot_be_read_is_refused(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    result = cli("facts", "--batch", "-")
    assert result.code == 0
    from assistant.cli.console import run

    monkeypatch.setattr(sys, "stdin", None)
    assert run(["facts", "--batch", "-"]) == 2


def test_a_batch_check_ends_with_zero_whatever_it_finds(cli: Cli) -> None:
    stdin = line(id=1, draft=DRAFT.replace("12场", "15场"), notes=NOTES, year=2025)
    result = cli("check", "--batch", "-", stdin=stdin)
    assert result.code == 0
    assert any(finding["severity"] == "error" for finding in result.lines[0]["findings"])


def test_without_notes_a_batch_check_has_no_coverage(cli: Cli) -> None:
    answers = cli("check", "--batch", "-", stdin=line(id=1, draft=DRAFT, notes=None)).lines
    assert answers[0]["coverage"] is None


def test_previous_may_be_one_text_or_several(cli: Cli) -> None:
    stdin = line(draft=DRAFT, notes=NOTES, previous="去年开展12场。")
    stdin += line(draft=DRAFT, notes=NOTES, previous=["甲", "乙"]) + line(draft=DRAFT, previous=[1])
    answers = cli("check", "--batch", "-", stdin=stdin).lines
    assert ["error" in answer for answer in answers] == [False, False, True]


def test_a_batch_draft_has_all_sentences_in_order(cli: Cli) -> None:
    stdin = line(id=1, notes=NOTES, issuer="白石渡镇人民政府", year=2025, genre="fazhi-annual")
    answer = cli("draft", "--batch", "-", "--drafter", "offline", stdin=stdin).lines[0]
    inner = [sentence for section in answer["sections"] for sentence in section["sentences"]]
    assert answer["sentences"] == [*answer["opening"], *inner]
    assert all(sentence["text"] in answer["text"] for sentence in answer["sentences"])


def test_a_batch_draft_may_be_one_section(cli: Cli) -> None:
    stdin = line(id=1, notes=NOTES, issuer="白石渡镇人民政府", year=2025, section="plans")
    answer = cli("draft", "--batch", "-", stdin=stdin).lines[0]
    assert [section["key"] for section in answer["sections"]] == ["plans"]


def test_a_batch_search_of_an_empty_library_finds_nothing(cli: Cli, tmp_path: Path) -> None:
    answers = cli("search", "--batch", "-", "--data", tmp_path, stdin=line(id=1, query="普法", k=2)).lines
    assert (answers[0]["id"], answers[0]["hits"]) == (1, [])


@pytest.mark.parametrize(
    ("fields", "words"), [({"k": 0}, "k"), ({"k": "many"}, "k"), ({"kind": "word"}, "kind")]
)
def test_a_bad_value_in_a_search_line_is_named(cli: Cli, fields: dict[str, object], words: str) -> None:
    assert words in cli("search", "--batch", "-", stdin=line(query="普法", **fields)).lines[0]["error"]
