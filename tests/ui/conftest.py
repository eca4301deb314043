"""A workspace with two past reports, for handlers that are called without a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.resources import resource
from assistant.settings import Settings
from assistant.ui import Outbox
from assistant.workspace import Workspace

REPORTS = ("2022-fazhi-annual.txt", "2023-fazhi-annual.txt")


@pytest.fixture(scope="module")
def past_reports(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("uploads")
    return [shutil.copy(resource("corpus/reports/baishidu") / name, folder) for name in REPORTS]


@pytest.fixture(scope="module")
def workspace(
    tmp_path_factory: pytest.TempPathFactory, past_reports: list[str], without_index: None
) -> Iterator[Workspace]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"))
    with Workspace.open(settings, write=True) as opened:
        opened.ingest([Path(path) for path in past_reports])
        yield opened


@pytest.fixture(scope="module")
def without_reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(Settings(data_dir=tmp_path_factory.mktemp("data")), write=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def outbox() -> Outbox:
    return Outbox()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(Settings(data_dir=tmp_path / "data"), write=True) as opened:
        yield opened
