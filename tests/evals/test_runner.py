"""Floors, comparison, the page, the data and the command."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assistant.errors import BadNotes, NotFound
from assistant.evals import Options, answer, datasets, differences, page, run_suites
from assistant.evals.fidelity.cases import read_cases
from assistant.evals.outcomes import worked_on
from assistant.evals.runner import SuiteResult
from assistant.evals.thresholds import Threshold, held_against, read_thresholds
from assistant.evals.values import Curve, Listing, Measured, Panel, Point, Score, Table
from assistant.wire.schema import schema
from tests.conftest import ROOT

EVALS = ROOT / "evals"
SUITES = ("facts", "fidelity", "proofreading", "rewriting", "chat", "drafting", "retrieval")
SCORES = (Score("kill/error", 0.5, 0.4, 0.6, "5/10"), Score("unknown", None))
RESULT = SuiteResult(
    "fidelity",
    held_against(SCORES, {"kill/error": Threshold("at_least", 0.9)}),
    Measured(
        SCORES,
        (Table("Rules", ("rule", "kills"), (("<b>", "3"),)),),
        (Listing("Survivors", ("甲<乙",)),),
        (Curve("Curve", (Point("all", 0.1, 0.9), Point("without a", 0.0, 0.8))),),
        panels=(Panel("case-1: told", (("Facts", ("讲座<12场",)), ("Draft", ("讲座12场。",)))),),
    ),
)


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize(
    "path",
    [path for suite in SUITES for path in sorted((EVALS / suite).glob("*.jsonl"))],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_every_case_conforms_to_the_schema_beside_it(path: Path) -> None:
    schema = json.loads((path.parent / "schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    given = lines(path)
    wrong = [f"{one.get('id')}: {error.message}" for one in given for error in validator.iter_errors(one)]
    assert given and not wrong


@pytest.mark.parametrize("path", sorted((EVALS / "fidelity").glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_edit_of_a_case_can_be_made_and_has_an_id_of_its_own(path: Path) -> None:
    for case in read_cases(path):
        edits = (*case.faults, *case.benign)
        assert len({edit.id for edit in edits}) == len(edits)
        assert all(edit.applied(case.draft) != case.draft for edit in edits)


def test_case_ids_are_unique() -> None:
    ids = [case.id for path in (EVALS / "fidelity").glob("*.jsonl") for case in read_cases(path)]
    assert len(set(ids)) == len(ids)


def test_an_edit_whose_wording_is_not_in_the_draft_is_refused_by_name(tmp_path: Path) -> None:
    case = lines(EVALS / "fidelity/development.jsonl")[0]
    case["edits"] = [{"id": "e1", "class": "body", "old": "没有这句", "new": "", "why": "x"}]
    (tmp_path / "cases.jsonl").write_text(json.dumps(case), "utf-8")
    with pytest.raises(BadNotes, match="e1"):
        read_cases(tmp_path / "cases.jsonl")


def test_a_value_below_its_floor_fails_and_one_without_a_floor_passes() -> None:
    assert [metric.passed for metric in RESULT.metrics] == [False, True] and not RESULT.passed


def test_a_floor_nothing_was_measured_for_fails() -> None:
    (metric,) = held_against((), {"kill/error": Threshold("at_most", 0.1)})
    assert not metric.passed


def test_floors_of_the_whole_are_asked_of_the_whole_only(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.yaml"
    path.write_text("floors:\n  a: {at_least: 0.5}\nwhole:\n  b: {at_most: 0.1}\n", "utf-8")
    assert read_thresholds(path, whole=False) == {"a": Threshold("at_least", 0.5)}
    assert read_thresholds(path, whole=True).keys() == {"a", "b"}


@pytest.mark.parametrize("text", ["floors: {a: 0.5}", "floors: {a: {above: 1}}", "floors: [", "- a"])
def test_odd_thresholds_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "thresholds.yaml").write_text(text, "utf-8")
    with pytest.raises(BadNotes):
        read_thresholds(tmp_path / "thresholds.yaml", whole=True)


def test_the_answer_keeps_its_published_form() -> None:
    jsonschema.validate(answer((RESULT,), ()), schema("eval"))


def test_a_run_beside_its_own_answer_differs_in_nothing(tmp_path: Path) -> None:
    former = tmp_path / "former.json"
    former.write_text(json.dumps(answer((RESULT,))), "utf-8")
    assert differences((RESULT,), former) == ()


def test_a_changed_value_is_a_difference(tmp_path: Path) -> None:
    former = tmp_path / "former.json"
    former.write_text(json.dumps(answer((RESULT,))).replace("0.5,", "0.25,", 1), "utf-8")
    (found,) = differences((RESULT,), former)
    assert (found.metric, found.change, found.interval) == ("kill/error", 0.25, None)


def test_another_file_is_no_former_run(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]", "utf-8")
    with pytest.raises(BadNotes):
        differences((RESULT,), tmp_path / "x.json")


def test_the_page_stands_alone_and_shows_text_as_text() -> None:
    made = page((RESULT,), ())
    assert "<li>讲座&lt;12场</li>" in made
    assert "甲&lt;乙" in made and "&lt;b&gt;" in made and "<svg" in made
    assert "http" not in made and "<script" not in made


@pytest.mark.parametrize(
    ("name", "part"),
    [("cases", ""), ("held-out", "held-out"), ("development-2", "development-2"), ("developments", "")],
)
def test_what_is_only_reported_is_told_by_the_name_of_its_file(name: str, part: str) -> None:
    assert datasets.part_of(Path(f"evals/chat/{name}.jsonl")) == part


def test_each_round_that_is_only_reported_has_scores_of_its_own(tmp_path: Path) -> None:
    given = (EVALS / "proofreading/items.jsonl").read_text("utf-8").splitlines()
    case = next(line for line in given if '"fault"' in line)
    for name in ("items", "development", "development-2"):
        (tmp_path / f"{name}.jsonl").write_text(case, "utf-8")
    (result,) = run_suites(("proofreading",), Options(whole=True, paths=(tmp_path,)), lambda _: None)
    found = [metric.score for metric in result.metrics if metric.score.name.endswith("recall/info")]
    assert [one.name for one in found] == [
        "recall/info",
        "development/recall/info",
        "development-2/recall/info",
    ]
    assert [one.of for one in found] == [1, 1, 1]


def test_a_suite_that_is_not_there_is_named() -> None:
    with pytest.raises(NotFound, match="nothing"):
        run_suites(("nothing",), Options(), lambda _: None)


def test_an_installation_without_data_says_so_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(_: str) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(datasets, "resource", absent)
    with pytest.raises(NotFound, match="不带评测集"):
        run_suites(("fidelity",), Options(), lambda _: None)


def test_two_runs_are_equal_to_the_byte_whatever_the_number_of_processes() -> None:
    data = (EVALS / "fidelity/development.jsonl",)

    def run(jobs: int) -> str:
        options = Options(whole=True, paths=data, cases="pair-[mp]*", each=1, jobs=jobs)
        results = run_suites(("fidelity",), options, lambda _: None)
        return json.dumps(answer(results), ensure_ascii=False) + page(results)

    assert run(1) == run(2)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("suite", "case"),
    [
        ("drafting", "unseen-table-lishan-05"),
        ("chat", "sc-05"),
        ("facts", "a-list"),
        ("rewriting", "rw-chat-*"),
    ],
)
def test_two_runs_of_a_case_are_equal_to_the_byte(suite: str, case: str) -> None:
    first, second = (
        json.dumps(answer(results), ensure_ascii=False) + page(results)
        for results in (run_suites((suite,), Options(cases=case), lambda _: None) for _ in range(2))
    )
    assert first == second


@pytest.mark.parametrize(
    ("parts", "listed"),
    [
        (["", "development", "held-out"], [""]),
        (["development-2", "held-out", "held-out-2"], ["development-2"]),
    ],
)
def test_a_work_list_is_of_what_is_scored_or_else_of_what_is_not_held_out(
    parts: list[str], listed: list[str]
) -> None:
    assert worked_on(parts, lambda part: part) == listed
