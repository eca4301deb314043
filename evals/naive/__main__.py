"""Which cases bad systems fail: `python -m evals.naive [SUITE…] [--all] > naive.json`.

A case that no system of a day's work fails tells nothing, and is not kept among those that are scored. What
this prints is for `python -m evals.datasheet`; exit code 1 where there is such a case. --all tries the
development files too.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence

from evals.naive.trying import BAD, DEVELOPMENT, SCORED, SHIPPED, Tried, has, measured, tried, unfailed

from assistant.evals import answer
from assistant.evals.runner import SuiteResult
from assistant.evals.thresholds import held_against

_JOBS = 4


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help="、".join(BAD))
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    done = list(_tried(asked.suites or tuple(BAD), whole=asked.all))
    found = measured(done)
    told = answer([SuiteResult("naive", held_against(found.scores, {}), found)], whole=asked.all)
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return int(any(part == SCORED for _, part, _ in unfailed(done)))


def _tried(names: Sequence[str], *, whole: bool) -> Iterator[Tried]:
    for name in names:
        parts = (SCORED, DEVELOPMENT) if whole and has(name, DEVELOPMENT) else (SCORED,)
        for part in parts:
            # How the shipped system does on development files is told by `assistant eval --all`.
            for system in (SHIPPED, *BAD[name][1]) if part == SCORED else BAD[name][1]:
                one = tried(name, part, system, min(_JOBS, os.cpu_count() or 1))
                sys.stderr.write(f"{name} {part} {system}: {len(one.failed)} of {len(one.cases)}\n")
                yield one


if __name__ == "__main__":
    sys.exit(main())
