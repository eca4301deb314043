"""docs/evals.md, written from evals/datasheet.md and real runs: `python -m evals.datasheet RESULT.json …`.

Each RESULT is what `assistant eval --json` or `python -m evals.naive` printed; of a suite that several have,
the last one counts. Without any, the results stay as they are and the rest is written for the data of now.
"""

import json
import platform
import re
import subprocess
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evals.in_short import in_short

from assistant.evals.datasets import part_of

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "evals.md"
_RESULTS = "## Results of the offline default"
_SHORT = re.compile(r"(?s)## In short\n.*?(?=## What it is for)")
_SHOWN = ("style/auc", "judge/", "model/", "without-phrases/")
_BESIDE = re.compile(r"(?:held-out|development|bm25-only|lsa-only|dense-only|without-lsa)[^/]*/")
_TABLES = ("writers", "naive")


def main(paths: Sequence[str]) -> None:
    """Write the page."""
    if not paths:
        before = PAGE.read_text("utf-8")
        short = _SHORT.search(before)
        head = _with_short(structure(), short[0] if short else "")
        PAGE.write_text(f"{head}\n{_RESULTS}{before.partition(_RESULTS)[2]}", "utf-8", newline="\n")
        return
    answers = [json.loads(Path(path).read_text("utf-8")) for path in paths]
    PAGE.write_text(page(answers), "utf-8", newline="\n")


def page(answers: Sequence[Mapping[str, Any]]) -> str:
    day = datetime.now(UTC).date().isoformat()
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    head = f"{_RESULTS}\n\n{day}, {machine}, commit {_commit()}, no model, no network.\n"
    suites = {one["name"]: (one, bool(answer["whole"])) for answer in answers for one in answer["suites"]}
    told = _with_short(structure(), "\n".join(in_short({name: suite for name, (suite, _) in suites.items()})))
    return "\n".join([told, head, *_results(suites)]).rstrip() + "\n"


def _commit() -> str:
    """The commit that was measured, where git can tell."""
    try:
        asked = ["git", "rev-parse", "--short", "HEAD"]
        return subprocess.check_output(asked, cwd=HERE, text=True).strip()  # noqa: S603 - git as it is found
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def structure() -> str:
    """The part that depends on the data alone, and so can be checked without a run."""
    rows = (f"| {suite} | {name} | {lines} | {use} |" for suite, name, lines, use in _files())
    head = (HERE / "datasheet.md").read_text("utf-8")
    return "\n".join([head, "## Data\n", "| suite | file | lines | use |", "|---|---|---|---|", *rows, ""])


def stale() -> bool:
    """Whether the page was written for other data or by another script."""
    return _SHORT.sub("", PAGE.read_text("utf-8")).partition(_RESULTS)[0] != structure() + "\n"


def _files() -> Iterator[tuple[str, str, int, str]]:
    for path in sorted(HERE.glob("*/*.jsonl")):
        lines = sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines())
        use = "reported" if part_of(path) else "scored"
        yield path.parent.name, path.name, lines, use


def _with_short(page: str, short: str) -> str:
    return page.replace("## What it is for", f"{short}## What it is for", 1)


def _results(suites: Mapping[str, tuple[Mapping[str, Any], bool]]) -> Iterator[str]:
    for name, (suite, whole) in sorted(suites.items()):
        yield f"### {name} ({'all' if whole else 'slice'})\n"
        bounded = _bounded(suite)
        shown = [one for one in suite["metrics"] if _is_shown(_plain(one["name"]), bounded)]
        if shown:
            yield "| metric | value | 95 % | floor | beside the baseline | of |\n|---|---|---|---|---|---|"
            yield from (*map(_metric, shown), "")
        for table in suite["tables"] if name in _TABLES else ():
            yield from _table(table)


def _bounded(suite: Mapping[str, Any]) -> set[str]:
    """Names of the metrics that have a floor or are held against the baseline."""
    floors = {one["name"] for one in suite["metrics"] if one["threshold"] is not None}
    return floors | set(suite["cases"])


def _is_shown(name: str, bounded: Container[str]) -> bool:
    """What is held to something, and what is told for its own sake."""
    return name in bounded or name.startswith(_SHOWN)


def _plain(name: str) -> str:
    """The name without what it is set beside."""
    return _BESIDE.sub("", name, count=1) if _BESIDE.match(name) else name


def _metric(one: Mapping[str, Any]) -> str:
    interval = "" if one["low"] is None else f"{one['low']:.3f}–{one['high']:.3f}"
    sign = "≥" if one["bound"] == "at_least" else "≤"
    floor = "" if one["threshold"] is None else f"{sign} {one['threshold']:g}"
    before = one["baseline"]
    beside = "" if before is None else f"{before['low']:+.3f} to {before['high']:+.3f}"
    value = "–" if one["value"] is None else f"{one['value']:.3f}"
    return f"| {one['name']} | {value} | {interval} | {floor} | {beside} | {one['reason']} |"


def _table(table: Mapping[str, Any]) -> Iterator[str]:
    yield f"#### {table['title']}\n"
    yield f"| {' | '.join(table['columns'])} |"
    yield "|" + "---|" * len(table["columns"])
    yield from (f"| {' | '.join(row)} |" for row in table["rows"] or [["none"]])
    yield ""


if __name__ == "__main__":
    main(sys.argv[1:])
