"""What `make evals` runs, held against the floors."""

import pytest

from assistant.evals import Options, run_suites
from assistant.evals.datasets import part_of
from tests.conftest import ROOT


def scored(suite: str) -> bool:
    return any(not part_of(path) for path in (ROOT / "evals" / suite).glob("*.jsonl"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "suite",
    [
        name
        for name in ("facts", "fidelity", "proofreading", "rewriting", "drafting", "retrieval")
        if scored(name)
    ],
)
def test_the_slice_of_a_suite_passes_its_floors(suite: str) -> None:
    # In this process: other tests have the other core, and what one suite has loaded serves the next.
    (result,) = run_suites((suite,), Options(), lambda _: None)
    assert [metric for metric in result.metrics if not metric.passed] == []
