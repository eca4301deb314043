from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.records import Records


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def records(data_dir: Path) -> Iterator[Records]:
    with Records.open(data_dir, write=True) as opened:
        yield opened
