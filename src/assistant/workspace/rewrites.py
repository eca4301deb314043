"""Rewriting a text: how the office calls itself, which year it is, and what the notes say against it."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from assistant import checking
from assistant.domain import Finding, Profile, Rewriting, Severity
from assistant.facts import read_facts
from assistant.genres import Genre
from assistant.reading import parse_report
from assistant.register import Context
from assistant.rewriting import rewrite_offline
from assistant.workspace.values import RewriteRequest

_OWN = re.compile(r"(?:我们?|咱们?|全|俺们?)(镇|乡|街道)")
_USUAL = "我镇"


def rewritten(request: RewriteRequest, genre: Genre, saved: Callable[[str], Profile | None]) -> Rewriting:
    """The text rewritten, with what the notes, where there are any, say against it.

    `saved` finds the profile kept for an issuer.
    """
    profile = request.profile or saved(request.issuer) or Profile()
    year = request.year or parse_report(request.text).year
    context = Context(_self_name(request.text, profile), year=year, strength=request.strength)
    done = rewrite_offline(request.text, context)
    return replace(done, findings=(*done.findings, *_contradicted(request, genre, profile, year)))


def _self_name(text: str, profile: Profile) -> str:
    """As the profile has it, else after the kind of place that the text itself speaks of."""
    if profile.self_name:
        return profile.self_name
    kinds = Counter(_OWN.findall(f"{text}全{profile.issuer[-1:]}"))
    return f"我{kinds.most_common(1)[0][0]}" if kinds else _USUAL


def _contradicted(
    request: RewriteRequest, genre: Genre, profile: Profile, year: int | None
) -> tuple[Finding, ...]:
    """Where the text as given says something else than the notes; rewriting changes no fact."""
    if request.notes is None:
        return ()
    sheet = read_facts(request.notes, year=year, genre=genre, profile=profile)
    found = checking.check(request.text, sheet, profile=profile, year=year).findings
    return tuple(
        one
        for one in found
        if one.span is not None and one.severity is not Severity.INFO and (one.evidence or one.facts)
    )
