"""The cases of each suite tried by its bad systems.

A system fails a case that by itself misses a bound under `case` in evals/<suite>/thresholds.yaml.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evals.naive import chat, drafting, facts, fidelity, proofreading, retrieval, rewriting

from assistant.evals import SUITES, Options
from assistant.evals.datasets import files, folder, part_of
from assistant.evals.runner import THRESHOLDS
from assistant.evals.thresholds import read_case_bounds, read_watched
from assistant.evals.values import Measured, Table, of_value

BAD: Mapping[str, tuple[str, Mapping[str, Callable[..., Any]]]] = {
    "facts": ("read", facts.SYSTEMS),
    "fidelity": ("check", fidelity.SYSTEMS),
    "proofreading": ("check", proofreading.SYSTEMS),
    "rewriting": ("rewrite", rewriting.SYSTEMS),
    "chat": ("reply", chat.SYSTEMS),
    "drafting": ("write", drafting.SYSTEMS),
    "retrieval": ("find", retrieval.SYSTEMS),
}
"""By suite: the option of a run whose place its bad systems take, and these by name."""
SHIPPED = "assistant"
SCORED, DEVELOPMENT = "scored", "development"
_ALSO = {"facts": ("drafting",)}


@dataclass(frozen=True, slots=True)
class Tried:
    """One system on the scored or on the development cases of a suite.

    `failed` has the bounds that each failed case misses, `values` the watched metrics over scored cases.
    """

    suite: str
    part: str
    system: str
    cases: tuple[str, ...]
    failed: Mapping[str, tuple[str, ...]]
    values: Mapping[str, float]


def tried(name: str, part: str = SCORED, system: str = SHIPPED, jobs: int = 1) -> Tried:
    # Cases that are asked for by name are tried without what a suite measures beside them.
    options = Options(whole=True, paths=_paths(name, part), cases="?*", each=1, jobs=jobs)
    option, bad = BAD[name]
    if system != SHIPPED:
        options = replace(options, **{option: bad[system]})
    suite = next(one for one in SUITES if one.name == name)
    thresholds = folder(name) / THRESHOLDS
    bounds, watched = read_case_bounds(thresholds), read_watched(thresholds)
    found = suite.run(options, lambda _: None)
    cases: dict[str, tuple[str, ...]] = {}
    for one in found.outcomes:
        if one.metric in bounds:
            missed = () if bounds[one.metric].holds(one.value) else (one.metric,)
            cases[one.case] = (*cases.get(one.case, ()), *missed)
    failed = {case: names for case, names in cases.items() if names}
    values = {one.name: one.value for one in found.scores if one.name in watched and one.value is not None}
    return Tried(name, part, system, tuple(cases), failed, values)


def has(name: str, part: str) -> bool:
    """Whether a suite has cases of this part."""
    return bool(_paths(name, part))


def _paths(name: str, part: str) -> tuple[Path, ...]:
    if part == SCORED:
        known = (path for suite in (name, *_ALSO.get(name, ())) for path in files(suite, ()))
        return tuple(path for path in known if not part_of(path))
    return tuple(path for path in files(name, ()) if part_of(path).startswith(DEVELOPMENT))


def measured(done: Sequence[Tried]) -> Measured:
    """What each system reaches, a table of the cases it fails, and one of those that no bad one fails."""
    columns = ("suite", "cases", "system", "of", "failed", "by")
    rows = (
        (one.suite, one.part, one.system, str(len(one.cases)), str(len(one.failed)), _by(one)) for one in done
    )
    return Measured(
        tuple(
            of_value(f"{one.suite}/{one.system}/{name}", value, f"{len(one.cases)} cases")
            for one in done
            for name, value in one.values.items()
        ),
        (
            Table("Cases that each system fails", columns, tuple(rows)),
            Table("Cases that no bad system fails", ("suite", "cases", "case"), tuple(unfailed(done))),
        ),
    )


def unfailed(done: Sequence[Tried]) -> Iterator[tuple[str, str, str]]:
    """Suite, part and id of each case that no bad system fails."""
    bad = [one for one in done if one.system != SHIPPED]
    failed = {(one.suite, one.part, case) for one in bad for case in one.failed}
    known = dict.fromkeys((one.suite, one.part, case) for one in bad for case in one.cases)
    return (case for case in known if case not in failed)


def _by(one: Tried) -> str:
    """The bounds that were missed, and in how many cases."""
    counts = Counter(name for names in one.failed.values() for name in names)
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
