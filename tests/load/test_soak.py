"""A whole office at once, on our page and on a bare Gradio page in turns; the figures are in docs/load.md."""

import time
from pathlib import Path

import pytest

from assistant.records import Records, User
from assistant.server.passwords import proof_of
from assistant.settings import Settings
from assistant.testing import openai_server
from assistant.workspace import Workspace
from tests.load.crowd import Seen, crowd, p95
from tests.load.people import Clerk, Visitor, clerks, lost
from tests.load.processes import resident, served
from tests.server.running import PASSWORD

pytestmark = pytest.mark.soak

_TYPING, _OPENING, _REST = 50, 100, 20
_TURNS, _SECONDS = 4, 30
_MOST, _MOST_MEMORY = 1.5, 1.2
NAMES = [f"经办{number}" for number in range(_TYPING)]


def test_fifty_people_type_and_draft_while_a_hundred_open_the_page(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with openai_server() as model:
        env = {"ASSISTANT_MODEL": "m", "ASSISTANT_OPENAI_BASE_URL": model.url}
        with Records.open(data, write=True) as records:
            proof = proof_of(PASSWORD)
            for name in NAMES:
                records.add_user(User(name, proof))
        with (
            Workspace.open(Settings(data_dir=data)) as workspace,
            served("tests.load.bare", tmp_path / "bare", "/", env) as (bares, _),
            served("tests.load.ours", data, "/health", env) as (address, pid),
        ):
            visitors = [Visitor(bares, number) for number in range(_TYPING)]
            passers = [Visitor(bares, -1) for _ in range(_OPENING)]
            people = clerks(address, workspace, NAMES)
            opening = [Clerk(address, NAMES[number % _TYPING], "") for number in range(_OPENING)]
            crowd(visitors[:5], (), 20)
            crowd(people[:5], (), 20)
            before = resident(pid)
            bare, ours = Seen(), Seen()
            for _ in range(_TURNS):
                bare.add(crowd(visitors, passers, _SECONDS))
                ours.add(crowd(people, opening, _SECONDS))
            time.sleep(_REST)
            after = resident(pid)
            gone = lost(workspace, people, ours.last)
    pages, saves = p95(ours.pages) / p95(bare.pages), p95(ours.saves) / p95(bare.saves)
    ratios = f"pages × {pages:.2f}, saves × {saves:.2f}, {before:.0f} → {after:.0f} MiB"
    told = f"bare: {bare}\nours: {ours}\n{ratios}"
    assert (bare.errors, ours.errors, gone) == ([], [], []), told
    assert max(pages, saves) <= _MOST and after <= before * _MOST_MEMORY, told
    print(told)  # noqa: T201
