"""Whole reports from the facts that were read by hand from the sample notes (evals/facts)."""

import json
from collections import Counter
from pathlib import Path

import pytest

from assistant.domain import FactSheet, Status
from assistant.drafting import draft_offline, render
from assistant.drafting.gates import measures_of
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, fact, used

FACTS = Path(__file__).resolve().parents[2] / "evals" / "facts"


@pytest.fixture(scope="module", params=["baishidu-2025", "liping-2025"])
def draft(request):
    lines = (FACTS / f"{request.param}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    facts = (
        fact(row["text"], f"F{at}", section=row["section"], status=Status(row["status"]), line=row["line"])
        for at, row in enumerate(rows, 1)
        if row["text"]
    )
    return draft_offline(FactSheet(tuple(facts)), ANNUAL, profile=TOWN, year=YEAR)


def test_every_fact_is_used_once_or_listed(draft):
    counted = Counter(used(draft))
    assert set(counted.values()) == {1}
    assert set(counted) | {item.fact for item in draft.unused} == {item.id for item in draft.facts}


def test_every_figure_comes_from_a_used_fact_and_none_is_lost(draft):
    stated = set(used(draft))
    known = sum((measures_of(item.text) for item in draft.facts if item.id in stated), Counter())
    body = "".join(s.text for section in draft.sections for s in section.sentences)
    assert measures_of(body) <= known and set(measures_of(body)) == set(known)


def test_no_unusable_fact_is_stated(draft):
    assert not {item.id for item in draft.facts if not item.usable} & set(used(draft))


def test_the_report_is_of_a_usual_length(draft):
    assert ANNUAL.length[0] <= len(render(draft)) <= 1.3 * ANNUAL.length[1]
