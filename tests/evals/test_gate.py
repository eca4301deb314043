"""The gate: a run is held against the committed baseline, and a broken part does not pass it."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.checking import check
from assistant.domain import Check, Draft, Exemplar, FactSheet, Finding, Hit, Severity, Span
from assistant.evals import Options
from assistant.evals.baseline import Baseline, read_baseline, regressions, watched_cases, write_baseline
from assistant.evals.drafting.cases import read_cases
from assistant.evals.drafting.suite import Drafting
from assistant.evals.fidelity.suite import Fidelity
from assistant.evals.outcomes import by_case
from assistant.evals.regression import Cases, regression
from assistant.evals.retrieval.queries import Ranking, Wanted, read_queries
from assistant.evals.retrieval.scorers.ranking import ranking
from assistant.evals.runner import BASELINE, SUITES, THRESHOLDS
from assistant.evals.thresholds import held_against, read_thresholds, read_watched
from assistant.evals.values import Outcome, Suite
from assistant.evals.writers.assisted import unmasked, unmended
from assistant.evals.writers.suite import Writers
from assistant.library.generations import Generations
from assistant.workspace.drafter import Craft
from tests.conftest import ROOT

EVALS = ROOT / "evals"
Lend = Callable[[Hit], Exemplar]
Mend = Callable[[Draft, Check], Draft]
SAME: Cases = {f"c{number}": (0.8, 5) for number in range(12)}


def changed(by: float, cases: int) -> Cases:
    return {name: (value + by * (at < cases), of) for at, (name, (value, of)) in enumerate(SAME.items())}


def test_a_run_equal_to_the_baseline_is_no_worse() -> None:
    found = regression(SAME, SAME, "at_least")
    assert found is not None and not found.worse and found.low == found.high == 0.0


def test_a_loss_in_most_cases_is_worse_and_one_in_a_single_case_may_be_chance() -> None:
    most, one = (regression(SAME, changed(-0.2, cases), "at_least") for cases in (9, 1))
    assert most is not None and most.worse
    assert one is not None and not one.worse


def test_which_way_is_worse_is_told_by_the_bound() -> None:
    found = regression(SAME, changed(0.2, 9), "at_most")
    assert found is not None and found.worse


def test_cases_of_one_run_only_are_not_compared() -> None:
    now = {**SAME, "new": (0.0, 500)}
    found = regression(SAME, now, "at_least")
    assert found is not None and found.now == pytest.approx(0.8)


def test_a_case_weighs_as_much_as_there_was_to_judge_in_it() -> None:
    heavy = {**SAME, "c0": (0.8, 500)}
    found = regression(heavy, {**heavy, "c0": (0.0, 500)}, "at_least")
    assert found is not None and found.now < 0.1


def test_too_few_cases_are_not_compared() -> None:
    few = dict(list(SAME.items())[:4])
    assert regression(few, few, "at_least") is None


def test_a_baseline_comes_back_as_it_was_written_and_keeps_its_other_half(tmp_path: Path) -> None:
    path = tmp_path / BASELINE
    found = watched_cases([Outcome("a", "c1", 0.5, 4), Outcome("b", "c1", 1.0, 1)], ["a"])
    write_baseline(path, found, whole=False)
    write_baseline(path, {}, whole=True)
    assert read_baseline(path, whole=False) == {"a": {"c1": (0.5, 4)}}
    assert read_baseline(path, whole=True) == {}


@pytest.mark.parametrize("suite", [suite.name for suite in SUITES])
def test_every_floor_of_a_suite_has_its_baseline(suite: str) -> None:
    floors = read_thresholds(EVALS / suite / THRESHOLDS, whole=False)
    assert floors.keys() <= read_baseline(EVALS / suite / BASELINE, whole=False).keys()


def worse(suite: str, now: list[Outcome] | tuple[Outcome, ...]) -> set[str]:
    """The metrics in which these outcomes of the slice do not pass the gate."""
    ways = read_watched(EVALS / suite / THRESHOLDS)
    baseline: Baseline = read_baseline(EVALS / suite / BASELINE, whole=False)
    return {name for name, one in regressions(watched_cases(now, ways), baseline, ways).items() if one.worse}


def digits_anywhere(draft: str, sheet: FactSheet, **_: object) -> Check:
    """A checker whose alignment is gone: a figure is traced when its digits stand anywhere in the notes."""
    known = set(re.findall(r"\d+(?:\.\d+)?", "\n".join(fact.source.text for fact in sheet.facts)))
    return Check(
        tuple(
            Finding("untraced", Severity.ERROR, "", found.group(), Span(*found.span()))
            for found in re.finditer(r"\d+(?:\.\d+)?", draft)
            if found.group() not in known
        )
    )


def test_a_checker_without_its_alignment_does_not_pass() -> None:
    now = Fidelity().run(Options(check=digits_anywhere), lambda _: None).outcomes
    assert worse("fidelity", now) & {"kill/figure/error", "informedness/error", "alarm/clean-sentences/error"}


def reversed_search(wanted: Wanted, library: list[str]) -> tuple[str, ...]:
    """Ten texts, the worst first: those that share least with the query."""
    return tuple(sorted(library, key=lambda text: len(set(text) & set(wanted.query)))[:10])


def test_a_search_that_ranks_the_wrong_way_round_does_not_pass() -> None:
    queries = [one for one in read_queries(EVALS / "retrieval/queries.jsonl") if not one.part]
    library = [answer.quote for one in queries for answer in one.answers]
    done = [Ranking(one, reversed_search(one, library)) for one in queries]
    found = worse("retrieval", by_case(done, ranking, lambda one: one.wanted.id))
    assert found >= {"ndcg@10/question", "ndcg@10/wording", "hit@5/question", "hit@5/wording"}


def test_no_two_queries_are_alike() -> None:
    given = [json.loads(line) for line in (EVALS / "retrieval/queries.jsonl").read_text("utf-8").splitlines()]
    assert len({one["query"] for one in given}) == len(given) == len({one["id"] for one in given})


def test_the_shipped_checker_is_what_a_run_is_given_by_default() -> None:
    assert Options().check is check


def a_repair_that_loses_sentences(draft: Draft, _: Check) -> Draft:
    """Every paragraph without its last sentence, whatever was found."""
    return replace(
        draft,
        sections=tuple(
            replace(
                own, paragraphs=tuple(replace(one, sentences=one.sentences[:-1]) for one in own.paragraphs)
            )
            for own in draft.sections
        ),
    )


def missed(suite: Suite, options: Options, *names: str) -> set[str]:
    """Of these floors of the slice, those that a run misses."""
    floors = read_thresholds(EVALS / suite.name / THRESHOLDS, whole=False)
    asked = {name: floors[name] for name in names}
    found = held_against(suite.run(options, lambda _: None).scores, asked)
    return {metric.score.name for metric in found if not metric.passed}


@pytest.mark.slow
@pytest.mark.parametrize("mend", [a_repair_that_loses_sentences, Craft().mend], ids=["broken", "shipped"])
def test_a_repair_that_loses_what_was_right_misses_the_floor_of_figures_told(mend: Mend) -> None:
    options = Options(cases="shuanghuai-chat-01", craft=Craft(mend=mend))
    lost = missed(Drafting(), options, "figures/told")
    assert lost == ({"figures/told"} if mend is a_repair_that_loses_sentences else set())


@pytest.mark.slow
@pytest.mark.parametrize("mend", [unmended, Craft().mend], ids=["broken", "shipped"])
def test_drafting_without_repair_misses_the_floor_of_errors_left(mend: Mend) -> None:
    left = missed(Drafting(), Options(cases="unseen-table-lishan-05", craft=Craft(mend=mend)), "errors/left")
    assert left == ({"errors/left"} if mend is unmended else set())


def test_the_slice_has_the_case_that_needs_repair() -> None:
    tables = [case for case in read_cases(EVALS / "drafting/cases.jsonl") if case.manner == "table"]
    assert tables[0].id == "unseen-table-lishan-05"


@pytest.fixture
def two_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library so small that search is exact, without the two processes that build an index."""
    monkeypatch.setattr(Generations, "due", lambda _: False)
    for name in ("2022-fazhi-annual.txt", "2024-fazhi-annual.txt"):
        shutil.copy(ROOT / "corpus/reports/shanian" / name, tmp_path / name)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("lend", [unmasked, Craft().lend], ids=["broken", "shipped"])
def test_drafting_without_masking_misses_the_floor_of_figures_lent(lend: Lend, two_reports: Path) -> None:
    options = Options(
        craft=Craft(lend=lend), only="assistant/weak", cases="shuanghuai-chat-01", reports=two_reports
    )
    lent = missed(Writers(), options, "figures-lent/assistant/weak")
    assert lent == ({"figures-lent/assistant/weak"} if lend is unmasked else set())
