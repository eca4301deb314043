"""How often somebody may fail before he has to wait."""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

_MOST_KEYS = 10_000


class Throttle:
    """Counts failures by key over a sliding time. Safe to share between threads."""

    def __init__(self, failures: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._failures = failures
        self._seconds = seconds
        self._clock = clock
        self._times: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def shut(self, key: str) -> bool:
        with self._lock:
            return len(self._recent(key)) >= self._failures

    def failed(self, key: str) -> None:
        with self._lock:
            self._times[key] = [*self._recent(key), self._clock()]
            self._times.move_to_end(key)
            while len(self._times) > _MOST_KEYS:
                self._times.popitem(last=False)

    def succeeded(self, key: str) -> None:
        with self._lock:
            self._times.pop(key, None)

    def _recent(self, key: str) -> list[float]:
        since = self._clock() - self._seconds
        return [moment for moment in self._times.get(key, ()) if moment > since]
