"""Whose an id is. Gradio gives a session, an upload or an event to whoever names it; here it has an owner."""

from collections import OrderedDict
from collections.abc import Iterator
from enum import StrEnum
from threading import Lock
from typing import Any

_MOST = 50_000


class Kind(StrEnum):
    SESSION = "session"
    UPLOAD = "upload"
    EVENT = "event"
    FILE = "file"


class Ownership:
    """Ids of the page and who brought them; the oldest of very many are forgotten. Safe between threads."""

    def __init__(self) -> None:
        self._owners: OrderedDict[tuple[Kind, str], frozenset[str]] = OrderedDict()
        self._lock = Lock()

    def claim(self, kind: Kind, id: str, person: str) -> bool:
        """Whether the id is the person's; one that nobody had is from now on."""
        with self._lock:
            owners = self._owners.get((kind, id))
            if owners is None:
                self._keep(kind, id, frozenset((person,)))
            return owners is None or person in owners

    def give(self, kind: Kind, id: str, person: str) -> None:
        """Make it the person's, beside others': two people may upload the same file."""
        with self._lock:
            self._keep(kind, id, self._owners.get((kind, id), frozenset()) | {person})

    def holds(self, kind: Kind, id: str, person: str) -> bool:
        with self._lock:
            return person in self._owners.get((kind, id), frozenset())

    def _keep(self, kind: Kind, id: str, owners: frozenset[str]) -> None:
        self._owners[kind, id] = owners
        self._owners.move_to_end((kind, id))
        while len(self._owners) > _MOST:
            self._owners.popitem(last=False)


def files_in(data: Any) -> Iterator[str]:
    """The paths of all files that a request's JSON refers to."""
    left = [data]
    while left:
        item = left.pop()
        if isinstance(item, dict):
            if isinstance(item.get("path"), str):
                yield item["path"]
            left += item.values()
        elif isinstance(item, list):
            left += item
