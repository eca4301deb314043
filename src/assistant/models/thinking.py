"""What a reasoning model thinks aloud is no part of its answer."""

import re

_OPEN, _CLOSE = "<think>", "</think>"
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.S)


def spoken(text: str) -> str:
    """The answer without <think>…</think>; some chat templates leave out the opening mark."""
    without = _THOUGHT.sub("", text)
    return without.rpartition(_CLOSE)[2].strip()


class Spoken:
    """The same for an answer that arrives in pieces: `feed` returns what may be shown by now."""

    def __init__(self) -> None:
        self._held = ""
        self._inside = False

    def feed(self, piece: str) -> str:
        self._held += piece
        shown = []
        while True:
            mark = _CLOSE if self._inside else _OPEN
            before, found, after = self._held.partition(mark)
            if not self._inside:
                shown.append(before if found else before[: len(before) - _overlap(before, mark)])
            if not found:
                self._held = before[len(before) - _overlap(before, mark) :]
                return "".join(shown)
            self._held, self._inside = after, not self._inside

    def rest(self) -> str:
        """What was held back as the possible beginning of a mark."""
        return "" if self._inside else self._held


def _overlap(text: str, mark: str) -> int:
    """Length of the longest end of `text` that begins `mark`."""
    return next((size for size in range(len(mark) - 1, 0, -1) if text.endswith(mark[:size])), 0)
