"""Which part of its genre each section of a report is."""

from dataclasses import replace
from pathlib import Path

from assistant.domain import Report, Section
from assistant.genres import genre, section_key


def keyed(report: Report, folder: Path | None = None) -> Report:
    """The report with the section keys of its genre, inherited by sub-sections; as it is without a genre.

    `folder` holds the installation's own genres.
    """
    if not report.genre:
        return report
    contract = genre(report.genre, folder)
    keys: list[str] = []
    for section in report.sections:
        keys.append(section_key(contract, section.heading, keys))
    sections = (_with(section, key) for section, key in zip(report.sections, keys, strict=True))
    return replace(report, sections=tuple(sections))


def genre_key(name: str | None, folder: Path | None = None) -> str | None:
    """The key of a genre given by key or name. Raises NotFound."""
    return genre(name, folder).key if name else None


def _with(section: Section, key: str) -> Section:
    return replace(section, key=key, children=tuple(_with(child, key) for child in section.children))
