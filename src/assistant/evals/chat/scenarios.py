"""Scenarios of the chat suite: what is on the desk, what the clerk says, what should have happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.evals.datasets import read_all

Wanted = tuple[tuple[str, ...], ...]
"""Each entry must occur in one of its spellings."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What a clerk wants, and the slots as they are said (`from`, `to`, `section`, …)."""

    name: str
    slots: Mapping[str, Any]

    def slot(self, name: str) -> str:
        return str(self.slots.get(name) or "")


@dataclass(frozen=True, slots=True)
class Turn:
    """`has` and `lacks` are about the reply, `draft_lacks` about facts and draft afterwards.

    `injection` is the kind of attack or pressure, "" for none.
    """

    say: str
    intents: tuple[Intent, ...]
    effect: str
    has: Wanted = ()
    lacks: tuple[str, ...] = ()
    draft_lacks: tuple[str, ...] = ()
    injection: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    year: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Scenario:
    id: str
    issuer: str
    year: int
    genre: str
    notes: str
    past: tuple[Past, ...]
    turns: tuple[Turn, ...]
    part: str = ""


def read_scenarios(path: Path) -> tuple[Scenario, ...]:
    """The scenarios of a JSON Lines file. Raises BadNotes where a line is none."""
    return read_all(path, _scenario)


def _scenario(given: dict[str, Any], part: str) -> Scenario:
    return Scenario(
        given["id"],
        given["issuer"],
        int(given["year"]),
        given["genre"],
        given.get("notes") or "",
        tuple(Past(int(one["year"]), one["title"], one["text"]) for one in given.get("past") or ()),
        tuple(map(_turn, given["turns"])),
        part,
    )


def _turn(given: dict[str, Any]) -> Turn:
    intents = (given, *(given.get("also") or ()))
    return Turn(
        given["say"],
        tuple(Intent(one["intent"], one.get("slots") or {}) for one in intents),
        given["effect"],
        tuple((one,) if isinstance(one, str) else tuple(one) for one in given.get("reply_has") or ()),
        tuple(given.get("reply_lacks") or ()),
        tuple(given.get("draft_lacks") or ()),
        given.get("injection") or "",
    )
