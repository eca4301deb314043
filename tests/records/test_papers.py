"""What is typed on the page, a row a field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from assistant.records import PaperRecords, days_ago, mark_of
from assistant.records.database import open_database
from assistant.records.schema import papers


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[PaperRecords]:
    records = PaperRecords.open(tmp_path)
    yield records
    records.close()


def test_a_text_that_is_there_already_is_no_conflict(kept: PaperRecords) -> None:
    kept.keep("王芳", {"a": "一"}, {})
    assert kept.keep("王芳", {"a": "一"}, {}) == ()


def test_a_field_emptied_elsewhere_is_not_filled_again(kept: PaperRecords) -> None:
    kept.keep("王芳", {"a": "一"}, {})
    kept.keep("王芳", {"a": ""}, {"a": mark_of("一")})
    assert kept.keep("王芳", {"a": "一二"}, {"a": mark_of("一")}) == ("a",)
    assert kept.of("王芳") == {}


def test_what_nobody_has_touched_for_a_month_is_forgotten(kept: PaperRecords, tmp_path: Path) -> None:
    kept.keep("王芳", {"old": "旧", "new": "新"}, {})
    database = open_database(tmp_path, write=True)
    with database.writing() as on:
        on.execute(update(papers).where(papers.c.name == "old").values(updated=days_ago(31)))
    database.close()
    assert kept.forget_untouched() == 1
    assert kept.of("王芳") == {"new": "新"}
