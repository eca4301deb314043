"""`facts`: what is read from notes, as JSON that fits the schema and as text that a clerk can read."""

from pathlib import Path

import pytest

from tests.cli.conftest import NOTES, Cli
from tests.schemas import fits


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
    assert "notes.txt第1行" in out and "需要确认的问题" in out


def test_notes_cannot_drive_the_terminal(cli: Cli) -> None:
    out = cli("facts", "-", "--year", 2025, stdin="开展普法宣传12场\x1b]0;x\x07\x1b[2J。").out
    assert "普法宣传12场" in out and "\x1b" not in out
