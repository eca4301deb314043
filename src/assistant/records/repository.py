"""The one place of truth: what was kept stays kept, and an index can always be made from it anew."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from assistant.domain import Passage, Profile, Report
from assistant.records import generations, profiles, reports, users
from assistant.records.database import Database, open_database
from assistant.records.lock import writer_lock
from assistant.records.values import (
    Generation,
    KeptReport,
    Original,
    Outcome,
    PassageRow,
    Scope,
    Stage,
    State,
    User,
    Vectors,
)

P = ParamSpec("P")
T = TypeVar("T")


class Records:
    """Every method is one transaction. Errors of the database are Failure with one Chinese sentence.

    Safe to share between threads. Readers need no lock.
    """

    def __init__(self, database: Database, where: Path | str, held: ExitStack | None) -> None:
        self.where = where
        self._database = database
        self._held = held

    @classmethod
    def open(cls, where: Path | str, *, write: bool = False) -> "Records":
        """The records in a data folder (Path) or at a database address (str).

        A reader of a folder without records gets empty ones. A writer of a folder holds its lock until
        `close`. Raises NotConfigured, and Busy within 2 seconds where another process writes.
        """
        if not write:
            return cls(open_database(where, write=False), where, None)
        held = ExitStack()
        try:
            if isinstance(where, Path):
                held.enter_context(writer_lock(where))
            return cls(open_database(where, write=True), where, held)
        except BaseException:
            held.close()
            raise

    @property
    def writable(self) -> bool:
        return self._held is not None

    def close(self) -> None:
        self._database.close()
        if self._held is not None:
            self._held.close()

    def __enter__(self) -> "Records":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add_report(
        self,
        report: Report,
        passages: Sequence[Passage],
        vectors: Vectors | None = None,
        original: Original | None = None,
    ) -> Outcome:
        """Keep a report whose `id` is set (`report_id`), all of it or nothing.

        It replaces the live one of the same issuer, year and genre, where all three are known; that one
        is kept and can be restored. A report that is held already is skipped.
        """
        return self._write(reports.keep, report, passages, vectors, original)

    def recut_report(self, id: str, passages: Sequence[Passage], vectors: Vectors | None) -> None:
        """Replace a report's passages, and its vectors in every space."""
        self._write(reports.recut, id, passages, vectors)

    def forget(self, id: str) -> None:
        """Take a report out of search; it can be restored. Raises NotFound."""
        self._write(reports.forget, id)

    def restore(self, id: str) -> None:
        """Make a replaced or forgotten report live again, in the place of its successor. Raises NotFound."""
        self._write(reports.revive, id)

    def holds(self, id: str) -> bool:
        """Whether a report is kept, in whatever state."""
        return self._read(reports.is_held, id)

    def report(self, id: str) -> Report:
        """By its id or the first six or more characters of it. Raises NotFound."""
        return self._read(reports.read, id)

    def original(self, id: str) -> Original | None:
        """The file a report was read from, if it was kept. Raises NotFound."""
        return self._read(reports.original_of, id)

    def reports(self, state: State | None = State.LIVE) -> tuple[KeptReport, ...]:
        return self._read(reports.listed, state)

    def live_ids(self) -> tuple[str, ...]:
        """Sorted ids of the live reports: what an index has to cover."""
        return self._read(reports.live_ids)

    def passages(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        """In the order asked; unknown ids are left out."""
        return self._read(reports.passages_by_id, ids)

    def passages_of(self, report: str) -> tuple[Passage, ...]:
        """All passages of a report, whatever its state, in order."""
        return self._read(reports.passages_of, report)

    def passages_in(self, scope: Scope) -> tuple[Passage, ...]:
        """The live passages of a scope."""
        return self._read(reports.passages_in, scope)

    def passage_rows(self) -> tuple[PassageRow, ...]:
        return self._read(reports.passage_rows)

    def vectors(self, embedding: str, ids: Sequence[str]) -> Iterator[tuple[str, Vectors]]:
        """(report id, vectors) of the given reports, as far as they have any in this space."""
        with self._database.reading() as connection:
            yield from reports.matrices(connection, embedding, ids)

    def add_vectors(self, report: str, vectors: Vectors) -> None:
        """Vectors in another space; held ones are left as they are."""
        self._write(reports.add_vectors, report, vectors)

    def without_vectors(self, embedding: str) -> tuple[str, ...]:
        return self._read(reports.without_vectors, embedding)

    def generations(self) -> tuple[Generation, ...]:
        return self._read(generations.all_of)

    def published(self, embedding: str) -> Generation | None:
        return self._read(generations.published, embedding)

    def add_generation(self, generation: Generation) -> None:
        self._write(generations.add, generation)

    def publish(self, id: str, manifest: dict[str, Any]) -> None:
        """Make a generation the one that is searched; its forerunner is retired."""
        self._write(generations.publish, id, manifest)

    def mark_generation(self, id: str, stage: Stage) -> None:
        self._write(generations.mark, id, stage)

    def drop_generation(self, id: str) -> None:
        self._write(generations.drop, id)

    def profile(self, issuer: str = "") -> Profile | None:
        """The office's profile; without a name, the one set last."""
        return self._read(profiles.read, issuer)

    def set_profile(self, profile: Profile) -> None:
        self._write(profiles.keep, profile)

    def users(self) -> tuple[User, ...]:
        """All accounts by name, disabled ones too."""
        return self._read(users.listed)

    def user(self, name: str) -> User | None:
        return self._read(users.find, name)

    def add_user(self, user: User) -> None:
        """Raises UserError where the name is taken."""
        self._write(users.add, user)

    def set_password(self, name: str, password: str) -> None:
        """Raises NotFound."""
        self._write(users.set_password, name, password)

    def set_disabled(self, name: str, disabled: bool) -> None:
        """Raises NotFound."""
        self._write(users.set_disabled, name, disabled)

    def _read(
        self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        with self._database.reading() as connection:
            return function(connection, *args, **kwargs)

    def _write(
        self, function: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        if not self.writable:
            raise AssertionError("these records were opened for reading")
        with self._database.writing() as connection:
            return function(connection, *args, **kwargs)
