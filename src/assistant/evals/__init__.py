"""How good the assistant is, measured: suites of cases, scorers, floors, and the pages that tell of a run."""

from assistant.evals.answer import answer
from assistant.evals.comparison import Difference, differences
from assistant.evals.page import page
from assistant.evals.runner import SUITES, SuiteResult, run_suites, set_baselines
from assistant.evals.values import Options, Price, Progress

__all__ = [
    "SUITES",
    "Difference",
    "Options",
    "Price",
    "Progress",
    "SuiteResult",
    "answer",
    "differences",
    "page",
    "run_suites",
    "set_baselines",
]
