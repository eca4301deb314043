"""Who is logged in: random tokens that die of idleness, of age, and with the process."""

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

IDLE_SECONDS = 30 * 60
LIFE_SECONDS = 8 * 60 * 60


@dataclass(frozen=True, slots=True)
class _Session:
    person: str
    opened: float
    used: float


class Sessions:
    """Tokens are kept as hashes only. Safe to share between threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._open: dict[str, _Session] = {}
        self._lock = Lock()

    def open(self, person: str) -> str:
        """A new token."""
        token = secrets.token_urlsafe(32)
        now = self._clock()
        with self._lock:
            self._open = {key: one for key, one in self._open.items() if _alive(one, now)}
            self._open[_key(token)] = _Session(person, now, now)
        return token

    def person(self, token: str) -> str | None:
        """Whose token it is; asking keeps the session from idling."""
        key, now = _key(token), self._clock()
        with self._lock:
            found = self._open.get(key)
            if found is None or not _alive(found, now):
                self._open.pop(key, None)
                return None
            self._open[key] = replace(found, used=now)
            return found.person

    def close(self, token: str) -> None:
        with self._lock:
            self._open.pop(_key(token), None)

    def close_all(self, person: str) -> None:
        with self._lock:
            self._open = {key: one for key, one in self._open.items() if one.person != person}


def _alive(session: _Session, now: float) -> bool:
    return now - session.used < IDLE_SECONDS and now - session.opened < LIFE_SECONDS


def _key(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
