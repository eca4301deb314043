"""Doing the same to many cases, in order, in this process or in several."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from assistant.evals.values import Advance, Progress

_WORTH_IT = 4  # a process takes as long to start as a case or two
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

Given = TypeVar("Given")
Done = TypeVar("Done")


def each_of(
    given: Sequence[Given],
    do: Callable[[Given], Done],
    name: Callable[[Given], str],
    jobs: int,
    advance: Advance,
) -> tuple[Done, ...]:
    """What `do` makes of each, in the order given; `do` must be picklable where `jobs` is more than one."""
    done = []
    for number, (one, result) in enumerate(zip(given, _results(given, do, jobs), strict=True), start=1):
        done.append(result)
        advance(Progress(number, len(given), name(one)))
    return tuple(done)


def _results(given: Sequence[Given], do: Callable[[Given], Done], jobs: int) -> Iterator[Done]:
    if jobs <= 1 or len(given) < _WORTH_IT:
        yield from map(do, given)
        return
    # Forking would copy whatever threads and locks the caller has; a fresh process has none.
    context = multiprocessing.get_context("spawn")
    with _one_thread_each(), ProcessPoolExecutor(min(jobs, len(given)), context) as pool:
        yield from pool.map(do, given)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Processes started meanwhile multiply their small matrices in one thread: sharing costs more."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
