"""`eval`: exit codes, the JSON, and the files it leaves."""

import json
from pathlib import Path

import jsonschema
import pytest

from assistant.evals import runner
from assistant.evals.thresholds import Threshold
from assistant.wire.schema import schema
from tests.cli.conftest import Cli

FAULT = {"id": "p1", "row": "2.1", "class": "collocation", "kind": "fault", "text": "加强普法宣传力度。"}
ITEMS = [
    {**FAULT, "wrong": "加强", "right": "加大"},
    {**FAULT, "id": "p2", "kind": "clean", "text": "讲座3场。"},
]


@pytest.fixture
def items(tmp_path: Path) -> Path:
    path = tmp_path / "items.jsonl"
    path.write_text("\n".join(json.dumps(item, ensure_ascii=False) for item in ITEMS), "utf-8")
    return path


def test_a_run_prints_one_answer_in_the_published_form(cli: Cli, items: Path) -> None:
    done = cli("eval", "proofreading", "--from", items, "--json")
    jsonschema.validate(done.json, schema("eval"))
    assert done.code == 0 and [suite["name"] for suite in done.json["suites"]] == ["proofreading"]


def test_a_run_below_a_floor_exits_with_one(cli: Cli, items: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = {"recall/error": Threshold("at_least", 2.0)}
    monkeypatch.setattr(runner, "read_thresholds", lambda *_, **__: floors)
    monkeypatch.setattr(runner, "asks_floors", lambda _: True)
    done = cli("eval", "proofreading", "--from", items)
    assert done.code == 1 and "未达标，用时" in done.out


def test_the_page_and_the_work_list_are_written(cli: Cli, items: Path, tmp_path: Path) -> None:
    page, listed = tmp_path / "page.html", tmp_path / "list.txt"
    assert cli("eval", "proofreading", "--from", items, "--html", page, "--survivors", listed).code == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert "Faults not found" in listed.read_text("utf-8")


def test_a_former_run_is_compared(cli: Cli, items: Path, tmp_path: Path) -> None:
    former = tmp_path / "former.json"
    former.write_text(cli("eval", "proofreading", "--from", items, "--json").out, "utf-8")
    assert "与上次对比" in cli("eval", "proofreading", "--from", items, "--against", former).out


@pytest.mark.parametrize(
    "arguments",
    [
        ("eval", "nothing"),
        ("eval", "fidelity", "--from", "/nowhere/*.jsonl"),
        ("eval", "drafting", "--price", "cheap"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_measured_is_refused_in_a_sentence(cli: Cli, arguments: tuple[str, ...]) -> None:
    assert cli(*arguments).refused()
