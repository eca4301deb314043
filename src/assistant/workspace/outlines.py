"""The office's own order and first-level headings: where its past reports have them, theirs win."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Profile, Report
from assistant.genres import Genre, Outline, section_keys_of
from assistant.language import names, quantities
from assistant.workspace.offices import office_of

OWN = "own"
_OWN_NAME = "本单位往年次序"
_LAST = 3
_PLACE = re.compile(r"[村镇乡县市]|社区|街道")
_NO_PLACE = re.compile(r"乡镇|[全我本][镇乡县]|城乡|农村|乡村|市场|社区矫正|法治(?:乡镇|县)")
_YEAR_LEFT = re.compile(r"\d|[〇零一二三四五六七八九]{4}年")


def with_own_outline(genre: Genre, profile: Profile, reports: Sequence[Report]) -> tuple[Genre, Profile]:
    """The genre with the headings of the office's reports (oldest first), and the profile.

    An order that none of the genre's outlines has is added as one of its own; what the genre requires and the
    reports lack stands at its end. An outline that the profile names stays.
    """
    order = tuple(dict.fromkeys(key for key in section_keys_of(reports[-1], genre) if key)) if reports else ()
    if not order:
        return genre, profile
    headings = own_headings(reports, genre, profile)
    if profile.outline:
        outlines = (_with_headings(each, headings, profile.outline) for each in genre.outlines)
        return replace(genre, outlines=tuple(outlines)), profile
    rest = (key for key in genre.default_outline.sections if key not in order)
    own = Outline(OWN, _OWN_NAME, (*order, *rest), headings)
    return replace(genre, outlines=(*genre.outlines, own)), replace(profile, outline=OWN)


def own_headings(reports: Sequence[Report], genre: Genre, profile: Profile) -> dict[str, str]:
    """First-level headings by section, with {year} and {next_year}, as the last reports have them.

    A motto that changes with the year (踏石留印谋实功，…) falls away. A heading that names a figure or
    another place says what last year was like, and is none; nor are several headings of one section.
    """
    latest, *before = [_headings(report, genre) for report in reversed(reports[-_LAST:])]
    found: dict[str, str] = {}
    for key, heading in latest.items():
        others = [headings[key] for headings in before if key in headings]
        text = _shared(heading, others)
        if not _YEAR_LEFT.search(text) and not quantities(text) and not _strange(text, profile):
            found[key] = text
    return found


def _headings(report: Report, genre: Genre) -> dict[str, str]:
    keys = section_keys_of(report, genre)
    return {
        key: _without_years(section.heading, report.year)
        for section, key in zip(report.sections, keys, strict=True)
        if key and keys.count(key) == 1
    }


def _without_years(heading: str, year: int | None) -> str:
    if year is None:
        return heading
    return heading.replace(str(year + 1), "{next_year}").replace(str(year), "{year}")


def _shared(heading: str, others: Sequence[str]) -> str:
    """The parts of a heading that another one has; the whole where they share none."""
    parts = heading.split("，")
    shared = [part for part in parts if any(part in other.split("，") for other in others)]
    return "，".join(shared or parts)


def _strange(heading: str, profile: Profile) -> bool:
    """Whether a heading names somebody or some place beside the office itself."""
    for known in (office_of(profile.issuer).town, profile.short_name):
        heading = heading.replace(known, "") if known else heading
    return bool(names(heading)) or _PLACE.search(_NO_PLACE.sub("", heading)) is not None


def _with_headings(outline: Outline, headings: dict[str, str], key: str) -> Outline:
    if outline.key != key:
        return outline
    return replace(outline, headings={**outline.headings, **headings})
