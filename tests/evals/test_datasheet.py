"""docs/evals.md fits the data, and is made of the answers of runs."""

from typing import Any

from evals import datasheet


def metric(name: str, value: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": value,
        "low": 0.85,
        "high": 0.95,
        "threshold": 0.8,
        "bound": "at_least",
        "pass": True,
        "reason": "90/100",
        "baseline": {"before": 0.9, "now": 0.9, "low": -0.01, "high": 0.02, "worse": False},
    }


def suite(name: str, *metrics: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "metrics": list(metrics), "tables": [], "curves": [], "cases": {}}


def page(*suites: dict[str, Any]) -> str:
    return datasheet.page([{"whole": True, "suites": list(suites)}])


def test_the_datasheet_was_written_for_the_data_as_they_are() -> None:
    assert not datasheet.stale(), (
        "run python -m evals.datasheet, with the answers of assistant eval --json where there are new ones"
    )


def test_a_metric_is_shown_with_its_floor_and_its_distance_to_the_baseline() -> None:
    made = page(suite("drafting", metric("figures/told", 0.9)))
    assert "### drafting (all)" in made
    assert "| figures/told | 0.900 | 0.850–0.950 | ≥ 0.8 | -0.010 to +0.020 | 90/100 |" in made


def test_the_page_begins_with_the_assistant_beside_the_systems_of_a_days_work() -> None:
    ours, other = metric("chat/assistant/turn/right", 0.9), metric("chat/keywords/turn/right", 0.2)
    first, _, _ = page(suite("naive", ours, other)).partition("## What it is for")
    assert "| chat | turns are right in all they ask for | 0.90 | keywords 0.20 |" in first


def test_a_step_is_shown_with_what_is_measured_without_it() -> None:
    kept, left = metric("ndcg@10/question", 0.7), metric("without-lsa/ndcg@10/question", 0.6)
    made = page(suite("retrieval", kept, left))
    assert "| LSA, by questions | retrieval ndcg@10/question | 0.7 | 0.6 |" in made
