"""Opening: where the database is, how it is set, and what is said when it cannot be used."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.errors import Failure, NotConfigured
from assistant.records import Records, database
from assistant.records.database import open_database
from tests.records.made import keep, report


def test_a_reader_of_an_empty_folder_finds_nothing_and_leaves_nothing(data_dir: Path) -> None:
    with Records.open(data_dir) as records:
        assert records.reports() == ()
    assert not data_dir.exists()


def test_writes_are_durable_and_readers_are_not_locked_out(records: Records) -> None:
    with records._database.reading() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_reader_goes_on_while_a_writer_is_at_it(records: Records, data_dir: Path) -> None:
    keep(records, report(2022))
    with Records.open(data_dir) as reader, records._database.writing() as connection:
        connection.exec_driver_sql("UPDATE reports SET title = '改'")
        assert [r.title for r in reader.reports()] == [report(2022).title]


def test_a_reader_sees_what_was_written_after_it_opened(records: Records, data_dir: Path) -> None:
    with Records.open(data_dir) as reader:
        keep(records, report())
        assert len(reader.reports()) == 1


def test_what_was_opened_for_reading_does_not_write(data_dir: Path) -> None:
    with Records.open(data_dir) as reader, pytest.raises(AssertionError):
        keep(reader, report())


def test_a_newer_versions_database_is_not_touched(records: Records, data_dir: Path) -> None:
    with records._database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NotConfigured, match="升级"):
        Records.open(data_dir)


def test_a_damaged_file_is_told(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "records.db").write_bytes(b"no database at all" * 500)
    with pytest.raises(Failure, match="备份"):
        Records.open(data_dir)


def test_a_database_held_by_another_program_is_told(
    records: Records, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with records._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    other = sqlite3.connect(data_dir / "records.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Failure, match="占用"):
        keep(records, report())
    other.close()


def test_who_writes_into_the_same_folder_waits_for_his_turn_and_is_not_refused(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_MILLISECONDS", 1)
    one, other = (open_database(data_dir, write=True) for _ in range(2))

    def write() -> None:
        with other.writing():
            pass

    with ThreadPoolExecutor(1) as threads:
        with one.writing():
            waiting = threads.submit(write)
            with pytest.raises(TimeoutError):
                waiting.result(0.1)
        assert waiting.result(10) is None


@pytest.mark.parametrize("url", ["nonsense", "nosuchdriver://host/db"])
def test_an_address_that_means_nothing_is_told(url: str) -> None:
    with pytest.raises(NotConfigured, match="ASSISTANT_DATABASE_URL"):
        Records.open(url)


def test_a_database_server_that_is_not_there_is_told() -> None:
    with pytest.raises(Failure, match="连不上数据库"):
        Records.open("postgresql+psycopg://nobody:secret@127.0.0.1:9/none")


def test_an_address_is_as_good_as_a_folder(tmp_path: Path) -> None:
    with Records.open(f"sqlite:///{tmp_path / 'own.db'}", write=True) as records:
        keep(records, report())
    with Records.open(f"sqlite:///{tmp_path / 'own.db'}") as records:
        assert len(records.reports()) == 1
