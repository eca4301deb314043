"""Files made for one person to take away, for a while."""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

_LIFE_SECONDS = 15 * 60
_MOST = 200
_UNFIT = str.maketrans(dict.fromkeys('\\/:*?"<>|\r\n\t\0', "_"))
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Parcel:
    owner: str
    name: str
    content: bytes
    made: float


class Outbox:
    """Kept in memory and forgotten after a quarter of an hour. Safe to share between threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._parcels: OrderedDict[str, Parcel] = OrderedDict()
        self._lock = Lock()

    def put(self, owner: str, stem: str, suffix: str, content: bytes) -> str:
        """The path below the site's root at which the owner finds it."""
        name = (stem.translate(_UNFIT).strip(" .")[:_LONGEST_NAME] or "报告") + suffix
        token, now = secrets.token_urlsafe(24), self._clock()
        with self._lock:
            while self._parcels and (
                len(self._parcels) >= _MOST or not self._fresh(next(iter(self._parcels.values())), now)
            ):
                self._parcels.popitem(last=False)
            self._parcels[token] = Parcel(owner, name, content, now)
        return f"files/{token}/{name}"

    def parcel(self, token: str, person: str) -> Parcel | None:
        """None where there is none, or it is somebody else's."""
        with self._lock:
            found = self._parcels.get(token)
        return found if found and found.owner == person and self._fresh(found, self._clock()) else None

    def _fresh(self, parcel: Parcel, now: float) -> bool:
        return now - parcel.made < _LIFE_SECONDS
