"""The migrations lead to the tables of schema.py, on SQLite and on PostgreSQL."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from assistant.records import Records
from assistant.records.migrate import configuration, upgrade
from assistant.records.schema import HEAD, metadata


def test_the_newest_migration_is_the_one_the_program_expects() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == HEAD


def test_the_migrations_make_the_tables_of_the_schema(records: Records) -> None:
    with records._database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_postgresql_understands_them() -> None:
    config = configuration()
    config.set_main_option("sqlalchemy.url", "postgresql+psycopg://")
    config.output_buffer = io.StringIO()
    command.upgrade(config, "head", sql=True)
    for table in metadata.tables:
        assert f"CREATE TABLE {table} " in config.output_buffer.getvalue()


def test_a_migration_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Records.open(tmp_path, write=True):
        pass
    (tmp_path / "records.db").unlink()
    monkeypatch.setattr("alembic.operations.Operations.create_table", _fails_at("vectors"))
    with pytest.raises(RuntimeError):
        Records.open(tmp_path, write=True)
    with create_engine(f"sqlite:///{tmp_path / 'records.db'}").connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0


def test_upgrading_twice_changes_nothing(records: Records) -> None:
    upgrade(records._database.engine)
    assert records.reports() == ()


def test_folders_are_made_side_by_side(tmp_path: Path) -> None:
    def made(number: int) -> int:
        with Records.open(tmp_path / str(number), write=True) as own:
            return len(own.reports())

    with ThreadPoolExecutor(6) as threads:
        assert [*threads.map(made, range(6))] == [0] * 6


def _fails_at(name: str):  # type: ignore[no-untyped-def]
    from alembic.operations import Operations

    create = Operations.create_table

    def failing(self, table, *args, **kwargs):  # type: ignore[no-untyped-def]
        if table == name:
            raise RuntimeError("power cut")
        return create(self, table, *args, **kwargs)

    return failing
