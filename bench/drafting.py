"""A whole report drafted offline, against the searches it needs; spoken text rewritten, against replacing."""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.facts import note_lines
from assistant.library import Library
from assistant.settings import Settings
from assistant.workspace import DraftRequest, RewriteRequest, Workspace
from bench.material import ISSUER, YEAR, draft, jotted, reports
from bench.values import Timing, in_turns, median_of

_REPORTS, _PASSAGES_A_REPORT, _FACTS, _CHARACTERS, _ROUNDS = 200, 36, 60, 10_000, 5
_SPOKEN = (("我们镇", "我镇"), ("搞了", "开展"), ("今年", f"{YEAR}年"), ("开了", "召开"), ("老百姓", "群众"))


def timings() -> Iterator[Timing]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports(folder / "reports", _REPORTS * _PASSAGES_A_REPORT)
        with Workspace.open(Settings(data_dir=folder / "data"), write=True) as workspace:
            workspace.ingest([folder / "reports"])
        with Workspace.open(Settings(data_dir=folder / "data")) as workspace:
            yield _drafted(workspace)
            yield _rewritten(workspace)


@dataclass
class Clock:
    """The library with its searches timed."""

    library: Library
    spent: list[float] = field(default_factory=list)

    def __enter__(self) -> "Clock":
        self._search = self.library.search
        self.library.search = self._timed  # type: ignore[method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        self.library.search = self._search  # type: ignore[method-assign]

    def _timed(self, *given: Any, **options: Any) -> Any:
        started = time.perf_counter()
        try:
            return self._search(*given, **options)
        finally:
            self.spent.append(time.perf_counter() - started)


def _drafted(workspace: Workspace) -> Timing:
    with Clock(workspace.kept.library) as clock:
        taken: list[tuple[float, float]] = []
        for number in range(_ROUNDS + 1):
            clock.spent.clear()
            started = time.perf_counter()
            workspace.draft(request(number))
            taken.append((time.perf_counter() - started, sum(clock.spent)))
    whole, searching = median_of(taken[1:])
    what = f"draft {_FACTS} facts offline from a library of {_REPORTS} reports"
    return Timing(what, whole, "its searches alone", searching)


def request(number: int) -> DraftRequest:
    """Notes of 60 events, others for every number."""
    notes = note_lines(jotted(number, _FACTS))
    return DraftRequest(notes=tuple(notes), issuer=ISSUER, year=YEAR, drafter="offline")


def _rewritten(workspace: Workspace) -> Timing:
    texts = [draft(_CHARACTERS, number) for number in range(_ROUNDS + 1)]
    ours, plain = in_turns(
        lambda number: workspace.rewrite(RewriteRequest(texts[number], year=YEAR, drafter="offline")),
        lambda number: replaced(texts[number]),
        _ROUNDS,
    )
    return Timing(f"rewrite {_CHARACTERS:,} characters", ours, "str.replace, five words", plain)


def replaced(text: str) -> str:
    """The plain way: a few words for others."""
    for spoken, written in _SPOKEN:
        text = text.replace(spoken, written)
    return text
