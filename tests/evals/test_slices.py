"""What `make evals` runs, held against the floors."""

import pytest

from assistant.evals import SUITES, Options, run_suites
from assistant.library.generations import Generations


@pytest.mark.slow
@pytest.mark.parametrize("suite", [suite.name for suite in SUITES])
def test_the_slice_of_a_suite_passes_its_floors(suite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if suite != "retrieval":
        # Two processes build an index, for each library of a conversation too; without one search is exact.
        monkeypatch.setattr(Generations, "due", lambda _: False)
    # In this process: other tests have the other core, and what one suite has loaded serves the next.
    (result,) = run_suites((suite,), Options(), lambda _: None)
    assert [metric for metric in result.metrics if not metric.passed] == []
