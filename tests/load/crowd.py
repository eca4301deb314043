"""Many people at once on a page, ours or a bare one: some type and draft, others only open it."""

import random
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Protocol

TYPING_SECONDS, DRAFTING_SECONDS, OPENING_SECONDS = 2.0, 40.0, 15.0


class Person(Protocol):
    """Each call is one thing a person does; what goes wrong raises."""

    def open_page(self) -> None: ...
    def save(self, text: str) -> None: ...
    def draft(self) -> bool:
        """False where it was politely refused."""
        ...

    def leave(self) -> None: ...


@dataclass
class Seen:
    """What was done, in milliseconds, and what went wrong; `last` is the text last saved, by person."""

    pages: list[float] = field(default_factory=list)
    saves: list[float] = field(default_factory=list)
    drafts: int = 0
    refused: int = 0
    errors: list[str] = field(default_factory=list)
    last: dict[int, str] = field(default_factory=dict)

    def add(self, more: "Seen") -> None:
        for name in ("pages", "saves", "drafts", "refused", "errors"):
            setattr(self, name, getattr(self, name) + getattr(more, name))
        self.last |= more.last

    def __str__(self) -> str:
        return (
            f"{len(self.pages)} pages p95 {p95(self.pages):.0f} ms, "
            f"{len(self.saves)} saves p95 {p95(self.saves):.0f} ms, "
            f"{self.drafts} drafts, {self.refused} refused, {len(self.errors)} errors"
        )


def p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1] if len(times) > 1 else 0.0


def crowd(typing: Sequence[Person], opening: Sequence[Person], seconds: float) -> Seen:
    """Everybody at once for so long; each waits for his answer before he goes on."""
    seen, end = Seen(), time.monotonic() + seconds
    chance = random.Random(20251126)

    def type_and_draft(number: int, person: Person, first: float, draft_at: float) -> None:
        time.sleep(first)
        _timed(seen.pages, person.open_page)
        turn = 0
        while time.monotonic() < end:
            turn += 1
            lines = (f"全年开展法治宣传{each + 1}场。\n" for each in range(turn % 20 + 1))
            text = "".join(lines) + f"第{turn}次"
            _timed(seen.saves, lambda words=text: person.save(words))  # type: ignore[misc]
            seen.last[number] = text
            if time.monotonic() > draft_at:
                draft_at += DRAFTING_SECONDS
                if person.draft():
                    seen.drafts += 1
                else:
                    seen.refused += 1
            time.sleep(min(TYPING_SECONDS, max(0.0, end - time.monotonic())))

    def open_again(person: Person, first: float) -> None:
        time.sleep(first)
        while time.monotonic() < end:
            _timed(seen.pages, person.open_page)
            time.sleep(min(OPENING_SECONDS, max(0.0, end - time.monotonic())))

    def safely(does: Callable[..., None], *given: object) -> None:
        try:
            does(*given)
        except Exception as error:
            seen.errors.append(f"{type(error).__name__}: {error}")

    now = time.monotonic()
    span = min(seconds / 3, DRAFTING_SECONDS)
    threads = [
        threading.Thread(
            target=safely,
            args=(type_and_draft, number, one, chance.random() * 2, now + chance.uniform(1, span)),
        )
        for number, one in enumerate(typing)
    ]
    wait = min(OPENING_SECONDS, seconds / 2)
    threads += [
        threading.Thread(target=safely, args=(open_again, one, chance.random() * wait)) for one in opening
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in (*typing, *opening):
        one.leave()
    return seen


def _timed(times: list[float], does: Callable[[], None]) -> None:
    begun = time.perf_counter()
    does()
    times.append((time.perf_counter() - begun) * 1000)
