"""Sample notes to a checked draft: the promise of the program, on both towns of the corpus."""

from functools import cache
from pathlib import Path

import pytest

from assistant.cli.inputs import notes_of
from assistant.domain import Severity
from assistant.settings import load
from assistant.workspace import Drafted, DraftRequest, Workspace

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
TOWNS = {"baishidu": "临澄县白石渡镇人民政府", "liping": "安峪县栗坪镇人民政府"}

towns = pytest.mark.parametrize("town", TOWNS)


@cache
def drafted(town: str) -> Drafted:
    """The draft of a town's notes without a library."""
    notes = notes_of(sorted((CORPUS / "notes" / town).iterdir()))
    request = DraftRequest(notes=notes, issuer=TOWNS[town], year=2025, drafter="offline")
    with Workspace.open(load(Path("nowhere"))) as workspace:
        return workspace.draft(request)


@towns
def test_no_figure_of_the_draft_is_untraced(town: str) -> None:
    errors = [f for f in drafted(town).check.findings if f.severity is Severity.ERROR]
    assert errors == []


@towns
def test_at_least_95_of_100_clear_facts_are_used(town: str) -> None:
    draft = drafted(town).draft
    usable = {fact.id for fact in draft.facts if fact.usable}
    used = {id for section in draft.sections for sentence in section.sentences for id in sentence.facts}
    assert len(usable & used) >= 0.95 * len(usable)


@towns
def test_every_fact_is_used_or_listed_with_a_reason(town: str) -> None:
    draft = drafted(town).draft
    used = {id for section in draft.sections for sentence in section.sentences for id in sentence.facts}
    listed = {unused.fact for unused in draft.unused if unused.reason}
    assert {fact.id for fact in draft.facts} <= used | listed


@pytest.mark.parametrize(
    "leak",
    ["刘春喜", "14200005521", "12600", "浮一成", "全国法治建设先进", "王桂枝", "13800001234", "9500册"],
)
def test_nothing_withheld_stands_in_a_draft(leak: str) -> None:
    assert all(leak not in drafted(town).text for town in TOWNS)
