"""Everything one check looks at, read once."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from operator import attrgetter

from assistant.checking.figures.align import Alignment, align
from assistant.checking.figures.claims import Claim, claims, line_at
from assistant.checking.figures.items import (
    Item,
    items_of_facts,
    items_of_lines,
    items_of_report,
    items_of_text,
)
from assistant.checking.layout import Kind, Line, lines
from assistant.checking.meaning.comparison import Comparison, statements
from assistant.checking.meaning.notes import notes_of
from assistant.checking.meaning.pairing import pair
from assistant.checking.similarity import Matrix, text_space
from assistant.checking.tables import told_rows
from assistant.checking.telling import Mark, Told, told
from assistant.checking.usable import may_be_stated
from assistant.domain import Fact, Hedge, Profile, Quantity, Report, Source, Span
from assistant.genres import Genre
from assistant.language import Gazetteer, normalise, sentences

_PLANS = "plans"
_start = attrgetter("start")


@dataclass(frozen=True, eq=False)
class Case:
    """A draft with its evidence. `facts` is None where no notes were given: then nothing can be untraced."""

    draft: str
    facts: tuple[Fact, ...] | None
    previous: tuple[Report, ...] = ()
    profile: Profile = Profile()
    genre: Genre | None = None
    report_year: int | None = None
    issuer: str = ""
    dated: str = ""
    attested: frozenset[str] = frozenset()
    notes: tuple[Source, ...] = ()
    marks: tuple[Mark, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return lines(self.draft, self.genre)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return sentences(self.draft)

    @cached_property
    def note_lines(self) -> tuple[Source, ...]:
        """The lines of the notes, and what else gave a fact, as answers do."""
        return tuple(dict.fromkeys((*self.notes, *self.facts_by_line)))

    @cached_property
    def facts_by_line(self) -> Mapping[Source, Sequence[Fact]]:
        """The facts of each line that gave some, in their order."""
        found: dict[Source, list[Fact]] = defaultdict(list)
        for fact in self.facts or ():
            found[fact.source].append(fact)
        return dict(found)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return claims(self.draft, self.lines)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Figures of the facts, then what else the notes hold, then those of the profile's standing facts."""
        facts, standing = self.facts or (), "\n".join(self.profile.standing_facts)
        unread = tuple(items_of_lines(self.notes, facts, self.rows))
        read = items_of_facts(facts, self.rows, self.year)
        noted = (self._of_its_year(item) for item in (*read, *unread))
        return (*noted, *items_of_text(standing, "单位档案"))

    def _of_its_year(self, item: Item) -> Item:
        """The column of the year reported on (2025年231件) is not last year's."""
        own = item.role == "last-year" and self.year is not None and item.window.endswith(f"{self.year}年")
        return replace(item, role="") if own else item

    @cached_property
    def rows(self) -> Mapping[Source, str]:
        """What the rows of the notes' tables say."""
        return told_rows(self.notes)

    def row_at(self, source: Source) -> str:
        """What the row of a table at the place of a source says, "" where there is none."""
        return self._rows_by_line.get((source.file, source.line), "")

    @cached_property
    def _rows_by_line(self) -> dict[tuple[str | None, int], str]:
        return {(row.file, row.line): told for row, told in self.rows.items()}

    def items_for(self, claim: Quantity) -> Sequence[int]:
        """The usable items whose unit the claim's may stand for."""
        kind = (claim.unit, claim.indicator)
        if kind not in self._items_for:
            usable = (number for number, item in enumerate(self.items) if item.usable)
            self._items_for[kind] = tuple(number for number in usable if self.items[number].takes(claim))
        return self._items_for[kind]

    @cached_property
    def _items_for(self) -> dict[tuple[str, str], tuple[int, ...]]:
        return {}

    @cached_property
    def exact_items(self) -> Sequence[int]:
        """The usable items without hedge or upper end."""
        return tuple(
            number
            for number, item in enumerate(self.items)
            if item.usable and not item.quantity.hedge and item.key.high is None
        )

    def items_near(self, at: int, least: float, hedges: Collection[Hedge] = ()) -> list[int]:
        """The usable exact items, and those of some hedges, more alike than `least` to the claim, the most
        alike first.
        """
        scores = self.alignment.likeness[at].tolist()
        among = [*self.exact_items]
        if hedges:
            among += (n for n, item in enumerate(self.items) if item.usable and item.quantity.hedge in hedges)
        return sorted((item for item in among if scores[item] > least), key=lambda item: -scores[item])

    @cached_property
    def items_of_line(self) -> Mapping[Source, Sequence[int]]:
        """The items of each line of the notes that has some."""
        found: dict[Source, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            found[item.source].append(number)
        return dict(found)

    @cached_property
    def items_of_value(self) -> Mapping[Decimal | None, Sequence[int]]:
        """The usable items by the value written, whatever its unit."""
        found: dict[Decimal | None, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            if item.usable:
                found[item.quantity.value].append(number)
        return found

    @cached_property
    def previous_items(self) -> tuple[Item, ...]:
        return tuple(item for report in self.previous for item in items_of_report(report))

    @cached_property
    def alignment(self) -> Alignment:
        return align(self.claims, self.items)

    @cached_property
    def stated(self) -> tuple[tuple[str, Source], ...]:
        """What the notes say that a draft may state: the facts, and the lines that are not withheld."""
        facts = self.facts or ()
        told = [(fact.text, fact.source) for fact in facts if may_be_stated(fact)]
        barred = {fact.source for fact in facts if not may_be_stated(fact)}
        rest = [(self.rows.get(line, line.text), line) for line in self.notes if line not in barred]
        return (*told, *rest)

    @cached_property
    def in_notes(self) -> Matrix:
        """Weighted share of each claim's window that each text of `stated` holds: claims by texts."""
        windows, texts = [claim.window for claim in self.claims], [text for text, _ in self.stated]
        space = text_space((*windows, *dict.fromkeys(texts)))
        return space.found(space.vectors(windows), space.vectors(texts))

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Where the draft tells each fact."""
        return told(self.draft, self.sentences, self.facts or (), self.marks, self.year)

    @cached_property
    def previous_alignment(self) -> Alignment:
        return align(self.claims, self.previous_items)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Names the office is known to have, and those of the facts as places."""
        own = {self.issuer, self.profile.issuer, self.profile.short_name, self.profile.county} - {""}
        noted = {name for fact in self.facts or () for name in fact.names}
        return Gazetteer(
            places=frozenset(self.profile.places) | noted,
            bodies=frozenset(self.profile.bodies) | own,
            posts=frozenset(self.profile.posts),
        )

    @cached_property
    def year(self) -> int | None:
        """The year reported on: as given, else the title's."""
        if self.report_year is not None:
            return self.report_year
        named = re.search(r"(?:19|20)\d\d", normalise(self.title))
        return int(named[0]) if named else None

    @cached_property
    def comparison(self) -> Comparison:
        said = statements(self.draft, self.lines)
        notes = tuple(notes_of(self.note_lines, self.facts_by_line, self.rows))
        return Comparison(said, notes, pair(said, notes, self.claims, self.items, self.alignment))

    @property
    def title(self) -> str:
        return "".join(line.text for line in self.lines if line.kind is Kind.TITLE)

    def line_at(self, at: int) -> Line | None:
        return line_at(self.lines, at)

    def section_at(self, at: int) -> str:
        line = self.line_at(at)
        return line.section if line else ""

    def planned_at(self, at: int) -> bool:
        return self.section_at(at) == _PLANS

    def sentence_at(self, at: int) -> Span:
        index = bisect_right(self.sentences, at, key=_start) - 1
        inside = index >= 0 and at < self.sentences[index].end
        return self.sentences[index] if inside else Span(at, at)

    def clause_lead(self, claim: Claim) -> str:
        """The clause of a claim up to its figure."""
        return self.draft[claim.clause.start : claim.span.start]

    def sentence_lead(self, claim: Claim) -> str:
        return self.draft[claim.sentence.start : claim.span.start]

    def in_sentence(self, claim: Claim) -> Sequence[int]:
        """Indices of the claims of the same sentence, itself included."""
        return self._by_sentence[claim.sentence]

    def claims_in(self, span: Span) -> Sequence[int]:
        """Indices of the claims that overlap a span."""
        first = bisect_right(self.claims, span.start, key=attrgetter("span.end"))
        return range(first, max(first, bisect_left(self.claims, span.end, key=attrgetter("span.start"))))

    @cached_property
    def _by_sentence(self) -> dict[Span, list[int]]:
        found: dict[Span, list[int]] = defaultdict(list)
        for at, claim in enumerate(self.claims):
            found[claim.sentence].append(at)
        return found
