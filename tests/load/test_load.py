"""Ten people at once, each typing and drafting through a model: no error, and nothing saved is lost."""

from pathlib import Path

import pytest

from assistant.testing import openai_server
from tests.load.crowd import crowd
from tests.load.people import clerks, lost
from tests.server.running import at_home, serving

_SECONDS = 16
NAMES = [f"经办{number}" for number in range(10)]


@pytest.mark.slow
def test_ten_people_type_and_draft_and_lose_nothing(tmp_path: Path) -> None:
    with (
        openai_server() as model,
        at_home(tmp_path / "data", *NAMES, model="m", openai_base_url=model.url) as workspace,
        serving(workspace, "0.0.0.0") as address,
    ):
        people = clerks(address, workspace, NAMES)
        seen = crowd(people, (), _SECONDS)
        assert seen.errors == [], seen
        assert seen.drafts and len(seen.saves) > len(people)
        assert lost(workspace, people, seen.last) == []
