"""The commands in the clerk's manual are commands of this program."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

MANUAL = Path(__file__).parents[2] / "docs" / "手册.md"
WORDS = [
    shlex.split(found[1].partition("#")[0])
    for found in re.finditer(r"(?:^ {4,}|`)assistant ([^`\n]+)", MANUAL.read_text("utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_the_manual_names_options_that_the_command_has(cli: Cli, words: list[str]) -> None:
    command = words[:2] if words[0] == "profile" else words[:1]
    page = cli(*command, "--help")
    assert page.code == 0
    assert all(word in page.out for word in words if word.startswith("--"))


def test_the_profile_of_the_manual_is_one_that_can_be_set(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = re.search(r"```yaml\n(.*?)```", MANUAL.read_text("utf-8"), re.DOTALL)
    assert sample is not None and ["profile", "set", "单位.yaml"] in WORDS
    (tmp_path / "单位.yaml").write_text(sample[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "我镇" in cli("profile", "set", "单位.yaml", "--data", tmp_path / "own").out
