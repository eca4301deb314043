"""Options that take several files."""

import pytest

from assistant.cli.console import app
from assistant.cli.multi_value import spread


def spread_for(command: str, call: str) -> str:
    return " ".join(spread(call.split(), app.commands[command].params))


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        ("d.txt --notes a b --json", "d.txt --notes a --notes b --json"),
        ("--notes a b --year 2024 d.txt", "--notes a --notes b --year 2024 d.txt"),
        ("--notes a b d.txt", "--notes a --notes b d.txt"),
        ("d.txt --notes a --previous p q", "d.txt --notes a --previous p --previous q"),
        ("d.txt --notes a", "d.txt --notes a"),
        ("--notes a --notes b d.txt", "--notes a --notes b d.txt"),
        ("--notes a -", "--notes a -"),
    ],
)
def test_check_takes_several_notes(call: str, meant: str) -> None:
    assert spread_for("check", call) == meant


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        ("a b --previous p q", "a b --previous p --previous q"),
        ("--previous p a b", "--previous p a b"),
        ("--issuer x a --previous p", "--issuer x a --previous p"),
    ],
)
def test_draft_takes_several_previous_reports(call: str, meant: str) -> None:
    assert spread_for("draft", call) == meant
