"""A genre contract from its YAML file."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from assistant.genres.located import Entry, read
from assistant.genres.model import (
    Duty,
    Genre,
    GenreSection,
    OpeningPart,
    Outline,
    Patterns,
    Requirement,
    Theme,
)

_FIELDS = tuple(field.name for field in fields(Genre))
_ROLES = ("period", "leadership", "thought", "basis", "result")


def build(path: Path, status: dict[str, Patterns]) -> Genre:
    """The contract in `path`; `status` are the status words used where the file has none.

    Raises BadNotes naming file and line.
    """
    top = read(path).only(*_FIELDS)
    sections = tuple(_section(entry) for entry in top.entries("sections", required=True))
    section_keys = _unique(top, [section.key for section in sections])
    themes = _themes(top, section_keys)
    length = top.entry("length").only("least", "most")
    return Genre(
        key=top.text("key"),
        name=top.text("name"),
        aliases=top.texts("aliases"),
        recognise=top.patterns("recognise", required=True),
        length=(length.number("least", 0), length.number("most", 5000)),
        titles=_texts_of(top.entry("titles")),
        addressees=_texts_of(top.entry("addressees")),
        opening=tuple(_opening(entry) for entry in top.entries("opening")),
        transitions=top.texts("transitions"),
        closing=top.text("closing", ""),
        sections=sections,
        outlines=tuple(_outline(entry, section_keys) for entry in top.entries("outlines", required=True)),
        themes=themes,
        required=tuple(_requirement(entry, section_keys) for entry in top.entries("required")),
        authority=top.text("authority", ""),
        duties=tuple(_duty(entry) for entry in top.entries("duties")),
        status=status_words(top.entry("status")) or status,
    )


def status_words(entry: Entry) -> dict[str, Patterns]:
    """Patterns by status: problem, cause, plan, under-way, pending."""
    return {name: entry.patterns(name) for name in entry.fields}


def _section(entry: Entry) -> GenreSection:
    entry.only("key", "name", "heading", "required", "cues")
    return GenreSection(
        key=entry.text("key"),
        name=entry.text("name"),
        heading=entry.text("heading"),
        required=entry.flag("required", default=True),
        cues=entry.patterns("cues", required=True),
    )


def _themes(top: Entry, sections: frozenset[str]) -> tuple[Theme, ...]:
    entries = top.entries("themes")
    keys = _unique(top, [entry.text("key") for entry in entries])
    return tuple(_theme(entry, rank, sections, keys) for rank, entry in enumerate(entries))


def _theme(entry: Entry, rank: int, sections: frozenset[str], keys: frozenset[str]) -> Theme:
    entry.only("key", "name", "section", "headings", "cues", "veto", "partners")
    partners = entry.texts("partners")
    for partner in partners:
        if partner not in keys:
            raise entry.fault(f"partners 中的 {partner} 不是本文种的主题", entry.fields["partners"])
    return Theme(
        key=entry.text("key"),
        name=entry.text("name"),
        section=entry.choice("section", sorted(sections)),
        rank=rank,
        headings=_headings(entry),
        cues=entry.patterns("cues", required=True),
        veto=entry.patterns("veto"),
        partners=partners,
    )


def _headings(entry: Entry) -> tuple[str, ...]:
    headings = entry.texts("headings")
    for heading in headings:
        halves = heading.split("，")
        if not 2 <= len(halves) <= 3 or any(not 4 <= len(half) <= 8 for half in halves):
            raise entry.fault(f"小标题“{heading}”应是两到三个四至八字的短语", entry.fields["headings"])
    return headings


def _outline(entry: Entry, sections: frozenset[str]) -> Outline:
    entry.only("key", "name", "sections", "headings")
    order = entry.texts("sections", required=True)
    headings = _texts_of(entry.entry("headings"))
    for key in (*order, *headings):
        if key not in sections:
            raise entry.fault(f"{key} 不是本文种的部分", entry.fields["sections"])
    return Outline(entry.text("key"), entry.text("name"), order, headings)


def _requirement(entry: Entry, sections: frozenset[str]) -> Requirement:
    entry.only("key", "name", "section", "severity", "question", "cues", "figure")
    return Requirement(
        key=entry.text("key"),
        name=entry.text("name"),
        section=entry.choice("section", sorted(sections)),
        severity=entry.choice("severity", ("must", "should"), default="should"),
        question=entry.text("question"),
        cues=entry.patterns("cues", required=True),
        figure=entry.flag("figure", default=False),
    )


def _duty(entry: Entry) -> Duty:
    entry.only("key", "holder", "name", "phrase", "cues")
    return Duty(
        key=entry.text("key"),
        holder=entry.choice("holder", ("party", "government")),
        name=entry.text("name"),
        phrase=entry.text("phrase"),
        cues=entry.patterns("cues", required=True),
    )


def _opening(entry: Entry) -> OpeningPart:
    entry.only("role", "text")
    return OpeningPart(entry.choice("role", _ROLES), entry.text("text"))


def _texts_of(entry: Entry) -> dict[str, str]:
    return {name: entry.text(name) for name in entry.fields}


def _unique(entry: Entry, keys: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise entry.fault(f"{key} 出现了两次")
        seen.add(key)
    return frozenset(seen)
