"""What a kind of report has to look like: the values of a genre contract."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from assistant.errors import NotFound

Patterns = tuple[re.Pattern[str], ...]


def fill(template: str, **values: object) -> str:
    """The template with each `{name}` replaced; names without a value stay as they are."""
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", str(value))
    return template


@dataclass(frozen=True, slots=True)
class GenreSection:
    """A part every report of the genre has; `heading` is its usual heading, `cues` recognise others."""

    key: str
    name: str
    heading: str
    required: bool
    cues: Patterns

    def recognises(self, heading: str) -> int | None:
        """Where in `heading` the first cue of this section stands, None where there is none."""
        starts = [match.start() for cue in self.cues if (match := cue.search(heading))]
        return min(starts, default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """An accepted order of sections; `headings` are those that differ from the sections' own.

    Where it is `themed`, the themes of the main section stand on the first level themselves.
    """

    key: str
    name: str
    sections: tuple[str, ...]
    headings: Mapping[str, str]
    themed: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject of the report's main section.

    `headings` are sub-headings of two or three halves of equal length; `cues` assign a text to the theme
    unless `veto` matches; `rank` is its place in the report; `partners` may share a sub-heading with it.
    """

    key: str
    name: str
    section: str
    rank: int
    headings: tuple[str, ...]
    cues: Patterns
    veto: Patterns = ()
    partners: tuple[str, ...] = ()

    @property
    def stands_first(self) -> bool:
        """Whether it is told before all sub-headings, as it has none of its own."""
        return not self.headings

    def score(self, text: str) -> int:
        """How many characters of `text` speak for this theme; 0 where a veto matches."""
        spans = [match.span() for cue in self.cues for match in cue.finditer(text)]
        if not spans or any(pattern.search(text) for pattern in self.veto):
            return 0
        return len({position for start, end in spans for position in range(start, end)})


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something a report of the genre must or should say; `question` is put to the clerk where it is absent.

    A text satisfies it where one of `cues` matches and, if `figure`, a figure stands in the text.
    """

    key: str
    name: str
    section: str
    severity: str
    question: str
    cues: Patterns
    figure: bool = False

    def met_by(self, text: str, figures: bool) -> bool:
        """`figures` says whether `text` holds a quantity, which floor 1's `language` knows."""
        return any(cue.search(text) for cue in self.cues) and (figures or not self.figure)


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty of the first responsible person (2016 rules, articles 5 and 6): a slot for a fact.

    `holder` is "party" or "government"; `phrase` opens the clause that states the fact.
    """

    key: str
    holder: str
    name: str
    phrase: str
    cues: Patterns

    def met_by(self, text: str) -> bool:
        return any(cue.search(text) for cue in self.cues)


@dataclass(frozen=True, slots=True)
class OpeningPart:
    """A piece of the opening paragraph; `role` is period, leadership, thought, basis or result."""

    role: str
    text: str


@dataclass(frozen=True, eq=False)
class Genre:
    """A genre contract. `titles` and `addressees` are keyed by form: government, joint, short.

    `authority` is the norm that prescribes the sections, "" where they are only usual; `path` is the file it
    was read from.
    """

    key: str
    name: str
    aliases: tuple[str, ...]
    recognise: Patterns
    length: tuple[int, int]
    titles: Mapping[str, str]
    addressees: Mapping[str, str]
    opening: tuple[OpeningPart, ...]
    transitions: tuple[str, ...]
    closing: str
    sections: tuple[GenreSection, ...]
    outlines: tuple[Outline, ...]
    themes: tuple[Theme, ...]
    required: tuple[Requirement, ...]
    duties: tuple[Duty, ...] = ()
    authority: str = ""
    status: Mapping[str, Patterns] = field(default_factory=dict)
    path: Path | None = None

    @cached_property
    def _sections(self) -> Mapping[str, GenreSection]:
        return {section.key: section for section in self.sections}

    @cached_property
    def _themes(self) -> Mapping[str, Theme]:
        return {theme.key: theme for theme in self.themes}

    @property
    def default_outline(self) -> Outline:
        return self.outlines[0]

    def section(self, key: str) -> GenreSection:
        """Raises NotFound."""
        if key not in self._sections:
            raise NotFound(f"{self.name}没有“{key}”这一部分，可用：{_listed(self.sections)}。")
        return self._sections[key]

    def theme(self, key: str) -> Theme:
        """Raises NotFound."""
        if key not in self._themes:
            raise NotFound(f"{self.name}没有“{key}”这一主题，可用：{_listed(self.themes)}。")
        return self._themes[key]

    def outline(self, key: str) -> Outline:
        """Raises NotFound."""
        for outline in self.outlines:
            if key in (outline.key, outline.name):
                return outline
        raise NotFound(f"{self.name}没有“{key}”这种结构，可用：{_listed(self.outlines)}。")

    def heading(self, section: str, year: int, outline: str = "") -> str:
        """The default heading of a section in a report on `year`."""
        chosen = self.outline(outline) if outline else self.default_outline
        text = chosen.headings.get(section) or self.section(section).heading
        return fill(text, year=year, next_year=year + 1)

    def title(self, issuer: str, year: int, form: str = "government", **names: str) -> str:
        """The report's title; `names` fill what a form needs beside issuer and year ({party} in joint)."""
        return fill(self.titles[form], issuer=issuer, year=year, **names)


def _listed(items: Iterable[GenreSection | Theme | Outline]) -> str:
    return "、".join(f"{item.key}（{item.name}）" for item in items)
