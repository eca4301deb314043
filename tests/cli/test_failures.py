"""What is our fault ends with exit code 3 and the log's name; an interrupt ends quietly."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli


def test_a_failure_is_one_line_that_names_the_log(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "records.db").write_bytes(b"this is not a database" * 400)
    result = cli("reports", "--data", tmp_path)
    log = tmp_path / "logs" / "assistant.log"
    assert (result.code, result.out, result.err.count("\n")) == (3, "", 1)
    assert str(log) in result.err and "Traceback" in log.read_text("utf-8")


def test_an_endpoint_that_cannot_be_reached_is_a_failure_where_the_model_was_asked_for(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "m")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    call = ("draft", "-", "--issuer", "白石渡镇人民政府", "--year", 2025, "--json", "--data", tmp_path)
    notes = "3月15日开展普法宣传12场。"
    asked = cli(*call, "--drafter", "llm", stdin=notes)
    fallen = cli(*call, "--drafter", "auto", stdin=notes)
    assert (asked.code, asked.out, asked.err.count("\n")) == (3, "", 1)
    assert "从“" not in asked.err and "没有起草" in asked.err
    assert fallen.json["manifest"]["drafter"] == "offline" and fallen.json["manifest"]["fell_back"]


def test_a_stray_key_sends_nothing_and_says_so(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-0123456789")
    call = ("draft", "-", "--issuer", "白石渡镇人民政府", "--year", 2025, "--json")
    manifest = cli(*call, stdin="3月15日开展普法宣传12场。").json["manifest"]
    assert manifest["drafter"] == "offline"
    assert any("ASSISTANT_MODEL" in note for note in manifest["fell_back"])


def test_keys_and_ids_stay_out_of_the_log(tmp_path: Path) -> None:
    from assistant.cli import logs

    path = logs.start(tmp_path)
    logs.logger.error("Bearer abc.def sk-0123456789 13912345678 110101199003071234 http://u:p@h/")
    text = path.read_text("utf-8")
    assert not any(secret in text for secret in ("abc.def", "0123456789", "139123", "199003", "u:p@"))


@pytest.mark.slow
def test_an_interrupted_batch_ends_at_once_and_without_a_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "from assistant.cli import main; main()", "facts", "--batch", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        process.stdin.write('{"id": 1, "notes": "普法宣传12场。"}\n'.encode())
        process.stdin.flush()
        assert b'"id": 1' in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert process.stderr.read().decode() == "已中断。\n"


@pytest.mark.slow
def test_a_reader_that_has_had_enough_is_no_failure() -> None:
    command = f"{sys.executable} -c 'from assistant.cli import main; main()' genres | head -c 1 >/dev/null"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.returncode, done.stderr) == (0, "")
