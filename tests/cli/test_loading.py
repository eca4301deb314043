"""What a call loads: nothing heavy before it is needed, and no checker where no text is checked."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("gradio", "chromadb", "langchain", "langchain_core", "langchain_openai", "openai", "sqlalchemy")
CHECKER = "assistant.checking.checker"
PROBE = f"""
import json, sys
from assistant.cli.console import run
code = run(sys.argv[1:])
print("\\n" + json.dumps([code, sorted(set(sys.modules) & set({(*HEAVY, CHECKER)}))]))
"""


@pytest.mark.parametrize(
    "call",
    [
        ["--help"],
        ["facts", "notes.txt"],
        ["check", "draft.txt", "--notes", "notes.txt"],
        ["explain", "doubled-mark"],
        ["export", "draft.json", "--out", "out.docx"],
    ],
    ids=lambda call: call[0],
)
def test_a_light_call_loads_nothing_heavy_and_makes_no_data_folder(call: list[str], tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("开展普法宣传12场。", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("一、主要举措和成效\n开展普法宣传12场。", encoding="utf-8")
    (tmp_path / "draft.json").write_text('{"text": "一、举措\\n正文。"}', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *call], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    told = [CHECKER] if call[0] == "check" else []
    assert json.loads(done.stdout.splitlines()[-1]) == [0, told], done.stdout + done.stderr
    assert not (tmp_path / "data").exists()


def test_the_help_loads_no_command() -> None:
    probe = "import sys; from assistant.cli.console import run; run(['--help']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, encoding="utf-8", check=True)
    assert "assistant.workspace" not in done.stdout and "assistant.checking" not in done.stdout


def test_the_package_offers_three_names_and_loads_none_of_them() -> None:
    probe = "import sys, assistant; print([m for m in sys.modules if m.startswith('assistant.')])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_functions_are_found_under_the_package_whatever_was_imported_before() -> None:
    from assistant import Workspace, check, facts

    assert facts("开展普法宣传12场。", year=2025).facts
    assert check("开展普法宣传12场。").coverage is None
    assert Workspace.__name__ == "Workspace"
