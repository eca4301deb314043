"""Drafting a report: facts, past wording, the drafter, the checker, one repair, the manifest."""

import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.domain import Check, Draft, Exemplar, FactSheet, Hit, Manifest, Profile, Report
from assistant.drafting import draft_offline, plan, render
from assistant.errors import EndpointFailure, NotConfigured, UserError
from assistant.genres import Genre, theme_of
from assistant.settings import Settings
from assistant.workspace.values import Drafted, DraftRequest

_EXEMPLARS_A_THEME = 6
_SUB_HEADING = 2
_NO_MODEL = "未设置大模型，用内置方式起草。"


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a draft is made of. `own` are the office's past reports, oldest first."""

    sheet: FactSheet
    genre: Genre
    profile: Profile
    year: int
    previous: tuple[Report, ...] = ()
    own: tuple[Report, ...] = ()
    exemplars: Mapping[str, Sequence[Exemplar]] | None = None
    roads: tuple[str, ...] = ()
    fell_back: tuple[str, ...] = ()


def queries(sheet: FactSheet, genre: Genre, profile: Profile, year: int) -> dict[str, tuple[str, str]]:
    """One line to look for by theme or section: what it is called, and the section it stands in."""
    found: dict[str, tuple[str, str]] = {}
    for section in plan(sheet, genre, profile=profile, year=year).sections:
        for group in section.groups:
            for item in group.items:
                key = item.theme or section.key
                found.setdefault(key, (_words(genre, key, section.heading), section.key))
    return found


def exemplars_of(hits: Sequence[Hit]) -> tuple[Exemplar, ...]:
    """The hits with nothing in them but wording."""
    return tuple(
        Exemplar(
            hit.passage.id,
            hit.passage.issuer,
            hit.passage.year,
            hit.passage.section,
            hit.passage.masked,
            hit.score,
            hit.roads,
        )
        for hit in hits[:_EXEMPLARS_A_THEME]
    )


def own_headings(reports: Sequence[Report], genre: Genre) -> dict[str, tuple[str, ...]]:
    """Second-level headings of the office's past reports by theme, the latest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for report in reversed(reports):
        for section in report.walk():
            theme = theme_of(genre, section.heading) if section.level == _SUB_HEADING else ""
            if theme and section.heading not in found[theme]:
                found[theme].append(section.heading)
    return {theme: tuple(headings) for theme, headings in found.items()}


def _words(genre: Genre, key: str, heading: str) -> str:
    theme = next((theme for theme in genre.themes if theme.key == key), None)
    return f"{theme.name} {theme.headings[0]}" if theme and theme.headings else theme.name if theme else heading
