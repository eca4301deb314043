"""Pieces of work, written while the folder's lock is somebody else's.

The lock guards reports together with the index made from them. A piece of work is one row that no index
knows: a transaction and its revision number guard it, so any thread of any process may write it.
"""

from collections.abc import Iterable

from assistant.records import works
from assistant.records.database import OnDatabase
from assistant.records.values import KeptMessage, KeptVersion, KeptWork, NewVersion, Step, WorkEntry
from assistant.records.works import Json


class WorkRecords(OnDatabase):
    """All raise NotFound for a work that is not the owner's.

    Those that take a `revision` raise Conflict where the work has another one by now.
    """

    def listed(self, owner: str, *, removed: bool = False) -> tuple[WorkEntry, ...]:
        """The owner's, last changed first; or those that were removed and can be brought back."""
        with self._database.reading() as on:
            return works.listed(on, owner, removed=removed)

    def read(self, id: str, owner: str, revision: int | None = None) -> KeptWork:
        with self._database.reading() as on:
            return works.read(on, id, owner, revision)

    def add(self, owner: str, content: Json) -> KeptWork:
        """`content` has the keys title, issuer, year and genre, and any others."""
        with self._database.writing() as on:
            return works.read(on, works.add(on, owner, content), owner)

    def save(self, id: str, owner: str, revision: int, content: Json, step: Step) -> KeptWork:
        with self._database.writing() as on:
            works.save(on, id, owner, revision, content, step)
            return works.read(on, id, owner)

    def undo(self, id: str, owner: str, revision: int) -> KeptWork:
        """Raises Refused where there is nothing to undo."""
        with self._database.writing() as on:
            works.swap(on, id, owner, revision, undo=True)
            return works.read(on, id, owner)

    def redo(self, id: str, owner: str, revision: int) -> KeptWork:
        """Raises Refused where nothing was undone."""
        with self._database.writing() as on:
            works.swap(on, id, owner, revision, undo=False)
            return works.read(on, id, owner)

    def remove(self, id: str, owner: str) -> None:
        with self._database.writing() as on:
            works.remove(on, id, owner)

    def bring_back(self, id: str, owner: str) -> None:
        with self._database.writing() as on:
            works.bring_back(on, id, owner)

    def versions(self, id: str, owner: str) -> tuple[KeptVersion, ...]:
        """Oldest first."""
        with self._database.reading() as on:
            return works.versions_of(on, id, owner)

    def version(self, id: str, owner: str, number: int) -> Json:
        """Raises NotFound for the number too."""
        with self._database.reading() as on:
            return works.version(on, id, owner, number)

    def keep_version(self, id: str, owner: str, new: NewVersion) -> None:
        with self._database.writing() as on:
            works.keep_version(on, id, owner, new)

    def say(self, id: str, owner: str, said: Iterable[tuple[str, Json]]) -> None:
        """Messages in order, each a role and a content."""
        with self._database.writing() as on:
            works.say(on, id, owner, said)

    def messages(self, id: str, owner: str) -> tuple[KeptMessage, ...]:
        with self._database.reading() as on:
            return works.messages_of(on, id, owner)
