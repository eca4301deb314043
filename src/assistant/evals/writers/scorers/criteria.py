"""Criteria: per system the drafts accepted, figures told, and what stands in the texts that must not."""

from collections.abc import Iterator, Sequence

from assistant.evals.drafting.judging import CRITERIA
from assistant.evals.drafting.scorers.prose import mean
from assistant.evals.statistics import rate
from assistant.evals.values import Score, Table, of_rate, of_value
from assistant.evals.writers.trial import Written


def criteria(texts: Sequence[Written]) -> Iterator[Score]:
    for system in systems(texts):
        own = [one for one in texts if one.system == system]
        yield of_rate(f"accepted/{system}", rate(not one.prose.fails for one in own))
        yield mean(f"figures-told/{system}", [one.prose.told for one in own])
        yield _count(f"figures-strange/{system}", [len(one.prose.strange) for one in own])
        yield _count(f"figures-exchanged/{system}", [len(one.prose.exchanged) for one in own])
        yield _count(f"figures-copied/{system}", [len(one.prose.copied.figures) for one in own])
        yield _count(f"figures-lent/{system}", [len(one.lent) for one in own])
        if proved := [one.errors for one in own if one.errors is not None]:
            yield _count(f"errors-left/{system}", proved)


def systems(texts: Sequence[Written]) -> tuple[str, ...]:
    """In the order in which they wrote."""
    return tuple(dict.fromkeys(one.system for one in texts))


def by_criterion(texts: Sequence[Written]) -> Table:
    """How many drafts of each system fail each criterion, or have errors that the checker proves."""
    rows = []
    for system in systems(texts):
        own = [one for one in texts if one.system == system]
        failed = (str(sum(name in one.prose.fails for one in own)) for name in CRITERIA)
        proved = [bool(one.errors) for one in own if one.errors is not None]
        rows.append((system, str(len(own)), *failed, str(sum(proved)) if proved else "–"))
    return Table("Drafts that fail a criterion", ("system", "drafts", *CRITERIA, "errors"), tuple(rows))


def by_case(texts: Sequence[Written]) -> Table:
    """Which bad system fails which case: a case that none fails tells nothing."""
    cases = dict.fromkeys(one.case.id for one in texts)
    bad = [name for name in systems(texts) if not name.startswith("assistant")]
    found = {(one.case.id, one.system): one.prose.fails for one in texts}
    rows = tuple((case, *(" ".join(found[case, name]) or "–" for name in bad)) for case in cases)
    return Table("What each bad system fails in each case", ("case", *bad), rows)


def untelling(texts: Sequence[Written]) -> tuple[str, ...]:
    """Cases that no bad system fails."""
    failed = {one.case.id for one in texts if not one.ours and one.prose.fails}
    return tuple(dict.fromkeys(one.case.id for one in texts if one.case.id not in failed))


def _count(name: str, counts: Sequence[int]) -> Score:
    return of_value(name, float(sum(counts)), f"in {len(counts)} drafts")
