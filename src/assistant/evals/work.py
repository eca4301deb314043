"""Doing the same to many cases, in order, in this process or in several."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from assistant.evals.values import Advance, Progress

Given = TypeVar("Given")
Done = TypeVar("Done")


def each_of(
    given: Sequence[Given], do: Callable[[Given], Done], name: Callable[[Given], str], jobs: int, advance: Advance
) -> tuple[Done, ...]:
    """What `do` makes of each, in the order given; `do` must be picklable where `jobs` is more than one."""
    done = []
    for number, (one, result) in enumerate(zip(given, _results(given, do, jobs), strict=True), start=1):
        done.append(result)
        advance(Progress(number, len(given), name(one)))
    return tuple(done)


def _results(given: Sequence[Given], do: Callable[[Given], Done], jobs: int) -> Iterator[Done]:
    if jobs <= 1 or len(given) <= 1:
        yield from map(do, given)
        return
    # Forking would copy whatever threads and locks the caller has; a fresh process has none.
    with ProcessPoolExecutor(min(jobs, len(given)), multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(do, given)
