"""What a job says of itself while it is at work, and the moment at which it heeds a stop."""

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import Any

from assistant.domain import DraftSection, Paragraph
from assistant.drafting import Progress

_BEGUN, _WRITTEN = 0.05, 0.9
_PAUSE_SECONDS = 0.3
_HALF_A_SECTION = 3
_SURE_ENOUGH = 0.12
_SECTION = re.compile(r"^##(?!#)")
_MARK = re.compile(r"⟦(?!待补)[^⟦⟧]*⟧|^#+\s*|\*\*")

Tell = Callable[[float, str, Mapping[str, Any]], None]
"""Share done from 0 to 1, a sentence, and what there is by now."""


class Stopped(Exception):
    """Who asked for the job has asked to stop it."""


class Stop:
    """Whether a stop was asked for. Safe to share between threads."""

    def __init__(self) -> None:
        self.asked = False
        self._lock = Lock()
        self._ends: Callable[[], None] | None = None

    def ask(self) -> None:
        with self._lock:
            self.asked = True
            if self._ends:
                self._ends()

    @contextmanager
    def ending(self, ends: Callable[[], None]) -> Iterator[None]:
        """Meanwhile a stop calls `ends`, which must break what is waited for: that raises Stopped."""
        with self._lock:
            self._ends = ends
        try:
            if self.asked:
                raise Stopped
            yield
        except Exception:
            if self.asked:
                raise Stopped from None
            raise
        finally:
            with self._lock:
                self._ends = None


class JobProgress:
    """A job's own voice. Every call raises Stopped once a stop was asked for."""

    def __init__(self, tell: Tell, stop: Stop, clock: Callable[[], float] = time.monotonic) -> None:
        self._tell, self.stop, self._clock = tell, stop, clock
        self._begun = clock()
        self._told = float("-inf")

    def say(self, share: float, message: str, result: Mapping[str, Any], *, must: bool = True) -> None:
        """What is not a `must` is left out where something was said just before."""
        if self.stop.asked:
            raise Stopped
        if must or self._clock() - self._told >= _PAUSE_SECONDS:
            self._tell(share, message, {**result, "left": self._left(share)})
            self._told = self._clock()

    def _left(self, share: float) -> int | None:
        """Seconds that it will still take, going on as until now; None where that is too early to say."""
        if share < _SURE_ENOUGH:
            return None
        return round((self._clock() - self._begun) * (1 - share) / share)


class Writing:
    """A draft told as it is written: the sections that stand, and of the next one the lines as they come."""

    def __init__(self, telling: JobProgress, heading: str) -> None:
        self._telling = telling
        self._sections: list[dict[str, str]] = []
        self._lines: list[str] = []
        self._heading = heading
        self._at: tuple[int, int] | None = None
        self._say(heading)

    def section(self, section: DraftSection) -> None:
        text = "\n".join(map(_line, section.paragraphs))
        self._sections.append({"heading": section.heading, "text": text})
        self._lines, self._heading = [], ""
        self._say(f"已写好“{section.heading}”")

    def line(self, at: Progress) -> None:
        """A line not proved yet. What a model says again after objections is not shown twice."""
        self._at, self._heading = (at.number, at.sections), at.heading
        shown = "" if _SECTION.match(at.line) else _MARK.sub("", at.line).strip()
        if shown and shown not in self._lines:
            self._lines.append(shown)
        self._say(f"正在写“{at.heading}”（{at.number}/{at.sections}）", must=False)

    def _say(self, message: str, *, must: bool = True) -> None:
        number, sections = self._at or (len(self._sections), len(self._sections) + 1)
        within = len(self._lines) / (len(self._lines) + _HALF_A_SECTION)
        done = number if not self._lines else number - 1 + within
        share = _BEGUN + (_WRITTEN - _BEGUN) * min(1.0, done / sections)
        result = {"sections": [*self._sections], "heading": self._heading, "lines": [*self._lines]}
        self._telling.say(share, message, result, must=must)


def _line(paragraph: Paragraph) -> str:
    said = "".join(sentence.text for sentence in paragraph.sentences)
    return f"{paragraph.heading}。{said}" if paragraph.heading else said
