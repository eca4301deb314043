"""`chat` over a pipe: one message a line, text or one JSON object out."""

import io
import json
from pathlib import Path

import pytest

from assistant.cli.console import run

NOTES = "法治讲座5次；新取得执法证12人；调解86件，成功84件。\n"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "素材.txt"
    path.write_text(NOTES, "utf-8")
    return path


def said(monkeypatch: pytest.MonkeyPatch, text: str, *arguments: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    return run(["chat", *arguments])


def test_each_line_is_answered_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], notes: Path
) -> None:
    text = "12人改成15人\n\n把素材列出来\n"
    assert said(monkeypatch, text, "--notes", str(notes), "--issuer", "栗坪镇人民政府", "--year", "2025") == 0
    out, err = capsys.readouterr()
    assert out.index("改为“新取得执法证15人”") < out.index("F2 新取得执法证15人")
    assert "--work" in err


def test_a_work_is_taken_up_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], notes: Path
) -> None:
    said(monkeypatch, "12人改成15人\n", "--notes", str(notes), "--year", "2025", "--json")
    work = json.loads(capsys.readouterr().out)["work"]
    said(monkeypatch, "撤销\n", "--work", work, "--json")
    (turn,) = json.loads(capsys.readouterr().out)["turns"]
    assert turn["intents"] == ["undo"] and "执法证12人" in turn["reply"]


def test_the_json_tells_what_was_called_changed_and_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], notes: Path
) -> None:
    said(monkeypatch, "讲座改6次\n把素材列出来\n", "--notes", str(notes), "--year", "2025", "--json")
    first, second = json.loads(capsys.readouterr().out)["turns"]
    assert first["calls"] == [{"tool": "change_fact", "failed": False}]
    assert first["changed"][0]["after"] == "法治讲座6次（可写）"
    assert "法治讲座6次" in second["shown"] and second["road"] == "offline"


def test_a_work_that_is_not_there_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, "你好\n", "--work", "nothing") == 2
