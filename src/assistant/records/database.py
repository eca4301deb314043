"""Opening the database: where it is, how SQLite is set, and which migration it stands at."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Self

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from assistant.errors import Failure, NotConfigured
from assistant.records.lock import writer_lock
from assistant.records.schema import HEAD, metadata

FILE = "records.db"
_BUSY_MILLISECONDS = 10_000
_IMMEDIATE = "immediate"


class Database:
    """An engine with two ways in: `reading` and `writing`, each one transaction.

    Who writes takes his `turn`: SQLite lets one in and has the others ask again and again, without order.
    """

    def __init__(self, engine: Engine, turn: AbstractContextManager[Any]) -> None:
        self.engine = engine
        self._turn = turn

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of the data at one moment."""
        with told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All or nothing: what is written is on the disk when the block ends without an error."""
        with told(), self._turn, self.engine.connect() as plain:
            connection = plain.execution_options(**{_IMMEDIATE: True})
            with connection.begin():
                yield connection

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def told() -> Iterator[None]:
    """What the database refuses becomes a Failure with one Chinese sentence."""
    try:
        yield
    except DBAPIError as error:
        raise Failure(_sentence(error)) from error


def open_database(where: Path | str, *, write: bool) -> Database:
    """The database in a data folder (Path) or at an address (str), brought to the newest migration.

    A reader of a folder without one gets an empty database in memory. Raises Busy, where a migration is
    due and another process writes, and NotConfigured for an address that cannot be used or a database
    written by a newer version.
    """
    if isinstance(where, Path) and not write and not (where / FILE).exists():
        return _empty()
    turn = _turn(where.resolve()) if isinstance(where, Path) else nullcontext()
    database = Database(_engine(where), turn)
    stands_at = _revision(database)
    if stands_at != HEAD:
        _upgrade(database, where, stands_at)
    return database


class OnDatabase:
    """What keeps one kind of row. Every method is one transaction; safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, where: Path | str) -> Self:
        """In a data folder (Path) or at a database address (str), made where there is none.

        Raises NotConfigured, and Busy where a migration is due and another process writes.
        """
        return cls(open_database(where, write=True))

    def close(self) -> None:
        self._database.close()


def now() -> str:
    return days_ago(0)


def days_ago(days: int) -> str:
    """A moment of the past as the records write moments (ISO 8601, UTC)."""
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="microseconds")


def _engine(where: Path | str) -> Engine:
    if isinstance(where, Path):
        where.mkdir(parents=True, exist_ok=True)
        where = f"sqlite:///{where / FILE}"
    try:
        engine = create_engine(make_url(where))
    except Exception as error:
        raise NotConfigured("数据库地址用不了，请检查 ASSISTANT_DATABASE_URL 的写法和所需的驱动。") from error
    if engine.dialect.name == "sqlite":
        _set_sqlite(engine)
    return engine


def _set_sqlite(engine: Engine) -> None:
    """WAL for readers beside a writer, FULL for what was said to be kept, and BEGIN where we say so."""

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={_BUSY_MILLISECONDS}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        immediate = connection.get_execution_options().get(_IMMEDIATE)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@cache
def _turn(_: Path) -> Lock:
    """One for all in this process who write into the same data folder."""
    return Lock()


def _empty() -> Database:
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    metadata.create_all(engine)
    return Database(engine, nullcontext())


def _revision(database: Database) -> str | None:
    with database.reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found


def _upgrade(database: Database, where: Path | str, stands_at: str | None) -> None:
    if stands_at is not None and stands_at > HEAD:
        raise NotConfigured("数据文件夹由更新的版本写成，请先升级本程序。")
    from assistant.records.migrate import upgrade

    lock = writer_lock(where) if isinstance(where, Path) else nullcontext()
    with lock, told():
        upgrade(database.engine)


def _sentence(error: DBAPIError) -> str:
    said = str(error.orig).lower()
    if "locked" in said:
        return "数据库正被另一个程序占用，请稍后再试。"
    if "full" in said or "no space" in said or "disk i/o" in said:
        return "磁盘写不进去，多半是空间不足，请清理后重试；已保存的内容没有受影响。"
    if "readonly" in said or "read-only" in said:
        return "数据文件夹不能写入，请检查文件夹的权限。"
    if "connect" in said:
        return "连不上数据库，请检查 ASSISTANT_DATABASE_URL 和数据库服务。"
    if "malformed" in said or "not a database" in said:
        return "数据库文件已损坏，请用备份恢复数据文件夹。"
    return "数据库出错，操作没有生效，请重试；若再次出现，请查看日志。"
