from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.editing import SetNotes
from assistant.settings import load
from assistant.workspace import Workspace
from assistant.workspace.works import Work

NOTES = "全年开展法治宣传12场。\n执法人员12人参加培训。\n明年打算建一个法治文化广场。\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(load(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def work(workspace: Workspace) -> Work:
    new = workspace.works.new("王", issuer="栗坪镇人民政府", year=2025)
    return workspace.works.apply(new.id, "王", new.revision, SetNotes(NOTES))
