import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records
from tests.library.made import keep_all, report

TOWNS = ("栗坪镇人民政府", "白石渡镇人民政府", "芦洲乡人民政府")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def records(data_dir: Path) -> Iterator[Records]:
    with Records.open(data_dir, write=True) as opened:
        yield opened


@pytest.fixture
def library(records: Records, data_dir: Path) -> Iterator[Library]:
    """Empty, and without an index until something is ingested."""
    library = Library(records, data_dir, HashEmbeddings())
    yield library
    library.close()


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with nine reports, 1,404 passages, and a published generation."""
    folder = tmp_path_factory.mktemp("published") / "data"
    with Records.open(folder, write=True) as records:
        keep_all(records, [report(town, year, 12, 12) for town in TOWNS for year in (2021, 2022, 2023)])
        library = Library(records, folder, HashEmbeddings())
        assert library.repair() == ()
        library.close()
    return folder


@pytest.fixture
def published(published_once: Path, data_dir: Path) -> Path:
    """A copy of it that a test may damage."""
    return Path(shutil.copytree(published_once, data_dir))
