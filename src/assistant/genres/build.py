"""A genre contract from its YAML file."""

import re
from collections.abc import Iterable
from pathlib import Path

from assistant.genres.keys import names_in
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

_MAIN = "achievements"
_NAME = re.compile(r"\{([^{}]*)\}")
_OF_TITLES = frozenset(("issuer", "year", "town", "party"))
_OF_ADDRESSEES = frozenset(("county", "superior"))
_OF_OPENING = frozenset(("year", "superior", "self", "spirit"))
_OF_HEADINGS = frozenset(("year", "next_year"))
_ROLES = ("period", "leadership", "thought", "basis", "result")


def build(path: Path, status: dict[str, Patterns]) -> Genre:
    """The contract in `path`; `status` are the status words used where the file has none.

    Raises BadNotes naming file and line.
    """
    top = read(path).only(*names_in(""))
    sections = tuple(_section(entry) for entry in top.entries("sections", required=True))
    section_keys = _unique(top, [section.key for section in sections])
    if _MAIN not in section_keys:
        raise top.fault(f"sections 中要有代号为 {_MAIN} 的部分，素材归入其中", top.fields["sections"])
    themes = _themes(top, section_keys)
    length = top.entry("length").only(*names_in("length"))
    return Genre(
        key=top.text("key"),
        name=top.text("name"),
        aliases=top.texts("aliases"),
        recognise=top.patterns("recognise", required=True),
        length=(length.number("least", 0), length.number("most", 5000)),
        titles=_titles(top),
        addressees=_templates(top.entry("addressees").only(*names_in("addressees")), _OF_ADDRESSEES),
        opening=tuple(_opening(entry) for entry in top.entries("opening")),
        transitions=tuple(
            _filled(top, "transitions", text, _OF_OPENING) for text in top.texts("transitions")
        ),
        closing=top.text("closing", ""),
        sections=sections,
        outlines=tuple(_outline(entry, section_keys) for entry in top.entries("outlines", required=True)),
        themes=themes,
        required=tuple(_requirement(entry, section_keys) for entry in top.entries("required")),
        authority=top.text("authority", ""),
        duties=tuple(_duty(entry) for entry in top.entries("duties")),
        status=status_words(top.entry("status")) or status,
        path=path,
    )


def status_words(entry: Entry) -> dict[str, Patterns]:
    """Patterns by status: problem, cause, plan, under-way, pending."""
    return {name: entry.patterns(name) for name in entry.fields}


def _section(entry: Entry) -> GenreSection:
    entry.only(*names_in("sections"))
    return GenreSection(
        key=entry.text("key"),
        name=entry.text("name"),
        heading=_filled(entry, "heading", entry.text("heading"), _OF_HEADINGS),
        required=entry.flag("required", default=True),
        cues=entry.patterns("cues", required=True),
    )


def _themes(top: Entry, sections: frozenset[str]) -> tuple[Theme, ...]:
    entries = top.entries("themes")
    keys = _unique(top, [entry.text("key") for entry in entries])
    return tuple(_theme(entry, rank, sections, keys) for rank, entry in enumerate(entries))


def _theme(entry: Entry, rank: int, sections: frozenset[str], keys: frozenset[str]) -> Theme:
    entry.only(*names_in("themes"))
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
    entry.only(*names_in("outlines"))
    order = entry.texts("sections", required=True)
    headings = _templates(entry.entry("headings"), _OF_HEADINGS)
    for key in (*order, *headings):
        if key not in sections:
            raise entry.fault(f"{key} 不是本文种的部分", entry.fields["sections"])
    return Outline(
        entry.text("key"), entry.text("name"), order, headings, entry.flag("themed", default=False)
    )


def _requirement(entry: Entry, sections: frozenset[str]) -> Requirement:
    entry.only(*names_in("required"))
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
    entry.only(*names_in("duties"))
    return Duty(
        key=entry.text("key"),
        holder=entry.choice("holder", ("party", "government")),
        name=entry.text("name"),
        phrase=entry.text("phrase"),
        cues=entry.patterns("cues", required=True),
    )


def _opening(entry: Entry) -> OpeningPart:
    entry.only(*names_in("opening"))
    return OpeningPart(entry.choice("role", _ROLES), _filled(entry, "text", entry.text("text"), _OF_OPENING))


def _titles(top: Entry) -> dict[str, str]:
    """By form; office, year and the genre's name where the file says nothing."""
    entry = top.entry("titles").only(*names_in("titles"))
    if not entry.fields:
        return {"government": f"{{issuer}}{{year}}年{top.text('name')}"}
    entry.text("government")
    return _templates(entry, _OF_TITLES)


def _templates(entry: Entry, names: frozenset[str]) -> dict[str, str]:
    return {name: _filled(entry, name, entry.text(name), names) for name in entry.fields}


def _filled(entry: Entry, field: str, template: str, names: frozenset[str]) -> str:
    """The template, all of whose `{names}` can be filled in: a slip would be printed as it stands."""
    for name in _NAME.findall(template):
        if name not in names:
            allowed = "、".join(f"{{{each}}}" for each in sorted(names))
            raise entry.fault(f"{field} 中的 {{{name}}} 填不出来（可用：{allowed}）", entry.fields[field])
    return template


def _unique(entry: Entry, keys: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise entry.fault(f"{key} 出现了两次")
        seen.add(key)
    return frozenset(seen)
