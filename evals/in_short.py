"""The first screen of docs/evals.md, from the answers of runs."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.evals.thresholds import read_watched

HERE = Path(__file__).resolve().parent
_TOLD = {
    "facts": {
        "figures/read": "figures that may be told are read",
        "use/ask": "what is in doubt is asked about",
    },
    "fidelity": {
        "kill/figure/error": "wrong figures are proved wrong",
        "kill/meaning/warning": "wrong statements without figures are pointed at",
        "alarm/benign/warning": "harmless edits are pointed at",
    },
    "proofreading": {
        "recall/info": "faults are found",
        "alarm/trap/warning": "what only looks like one is pointed at",
    },
    "rewriting": {"talk/gone": "talk is gone", "facts/kept": "facts come through"},
    "chat": {"turn/right": "turns are right in all they ask for"},
    "drafting": {"draft/accepted": "drafts meet every criterion"},
    "retrieval": {"hit@5/question": "questions find their passage among five"},
}
"""What the first screen tells of each suite."""
_ABLATIONS = (
    (
        "masking of what a model is lent",
        "writers",
        "figures-lent/assistant/weak",
        "figures-lent/without-masking/weak",
    ),
    (
        "trial of each sentence",
        "writers",
        "figures-strange/assistant/weak",
        "figures-strange/without-trial/weak",
    ),
    (
        "repair after the check",
        "writers",
        "errors-left/assistant/offline",
        "errors-left/without-repair/offline",
    ),
    ("LSA, by questions", "retrieval", "ndcg@10/question", "without-lsa/ndcg@10/question"),
    ("LSA, by wording", "retrieval", "ndcg@10/wording", "without-lsa/ndcg@10/wording"),
    (
        "attestation of fillers",
        "fidelity",
        "alarm/clean-sentences/warning",
        "without-phrases/alarm/clean-sentences/warning",
    ),
)
"""A step, the suite that sees it, its metric with the step and without."""
_WEAKEST = 8

Suites = Mapping[str, Mapping[str, Any]]
Values = Mapping[tuple[str, str], Any]
"""Suites by name, and values by suite and metric."""


def in_short(suites: Suites) -> Iterator[str]:
    """The assistant beside bad systems, what each step is worth, and what is weakest."""
    values = {(name, one["name"]): one["value"] for name, suite in suites.items() for one in suite["metrics"]}
    yield "## In short\n"
    yield from _beside_the_bad(values)
    yield from _step_by_step(values)
    yield from _weakest(suites)


def _beside_the_bad(values: Values) -> Iterator[str]:
    """The assistant and the systems of a day's work on the same scored cases."""
    yield "On the scored cases, the assistant beside systems that somebody would build in a day:\n"
    yield "| suite | how often | assistant | systems of a day's work |\n|---|---|---|---|"
    for suite, told in _TOLD.items():
        for metric, words in told.items():
            found = {
                name.split("/")[1]: value
                for (run, name), value in values.items()
                if run == "naive" and name.startswith(f"{suite}/") and name.endswith(f"/{metric}")
            }
            others = ", ".join(f"{name} {value:.2f}" for name, value in found.items() if name != "assistant")
            if found:
                yield f"| {suite} | {words} | {found['assistant']:.2f} | {others} |"
    yield ""


def _step_by_step(values: Values) -> Iterator[str]:
    yield "What each step is worth:\n"
    yield "| step | measured by | with it | without it |\n|---|---|---|---|"
    for step, suite, kept, left in _ABLATIONS:
        if (suite, kept) in values and (suite, left) in values:
            yield f"| {step} | {suite} {kept} | {values[suite, kept]:.3g} | {values[suite, left]:.3g} |"
    yield ""


def _weakest(suites: Suites) -> Iterator[str]:
    """The shares held against the baseline that are furthest from 1."""
    shares = sorted(
        (one["value"], f"{name} {one['name']}", one["reason"])
        for name, suite in suites.items()
        for one in suite["metrics"]
        if read_watched(HERE / name / "thresholds.yaml").get(one["name"]) == "at_least"
        and (one["high"] is not None or one["reason"].startswith("macro"))
    )
    told = ", ".join(f"{name} {value:.2f} ({of})" for value, name, of in shares[:_WEAKEST])
    yield f"Weakest of what is watched: {told}.\n\n"
