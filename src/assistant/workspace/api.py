"""The functions of `from assistant import check, facts`: no data folder, no settings, no network."""

from collections.abc import Sequence

from assistant.domain import Check, FactSheet, Profile
from assistant.facts import note_lines, read_facts
from assistant.genres import genre as find_genre
from assistant.workspace.checks import checked, reports_of
from assistant.workspace.values import DEFAULT_GENRE, CheckRequest


def facts(
    notes: str,
    *,
    year: int | None = None,
    genre: str = DEFAULT_GENRE,
    profile: Profile | None = None,
) -> FactSheet:
    """The facts in pasted notes, and the questions they raise. Raises NotFound (the genre)."""
    return read_facts(note_lines(notes), year=year, genre=find_genre(genre), profile=profile or Profile())


def check(
    draft: str,
    notes: str | None = None,
    *,
    previous: Sequence[str] = (),
    issuer: str = "",
    year: int | None = None,
    genre: str = "",
    date: str = "",
    profile: Profile | None = None,
) -> Check:
    """What is wrong with a draft. Without `notes` nothing is said of facts. Raises NotFound (the genre)."""
    request = CheckRequest(
        notes=None if notes is None else note_lines(notes),
        previous=reports_of(previous),
        issuer=issuer,
        year=year,
        genre=genre,
        date=date,
        profile=profile,
    )
    return checked(draft, request, saved=lambda _: None).check
