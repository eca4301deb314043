"""docs/evals.md fits the data, and is made of the answers of runs."""

from evals import datasheet


def test_the_datasheet_was_written_for_the_data_as_they_are() -> None:
    assert not datasheet.stale(), (
        "run python -m evals.datasheet, with the answers of assistant eval --json where there are new ones"
    )


def test_a_metric_is_shown_with_its_floor_and_its_distance_to_the_baseline() -> None:
    metric = {
        "name": "figures/told",
        "value": 0.9,
        "low": 0.85,
        "high": 0.95,
        "threshold": 0.8,
        "bound": "at_least",
        "pass": True,
        "reason": "90/100",
        "baseline": {"before": 0.9, "now": 0.9, "low": -0.01, "high": 0.02, "worse": False},
    }
    suite = {"name": "drafting", "metrics": [metric], "tables": [], "curves": [], "cases": {}}
    made = datasheet.page([{"whole": True, "suites": [suite]}])
    assert "### drafting (all)" in made
    assert "| figures/told | 0.900 | 0.850–0.950 | ≥ 0.8 | -0.010 to +0.020 | 90/100 |" in made
