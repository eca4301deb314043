"""What a report on a given year may cite: sessions, laws, plans and campaigns with their dates."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from assistant.domain import Span
from assistant.genres.located import Entry, read
from assistant.resources import resource


@dataclass(frozen=True, slots=True)
class Citable:
    """Something that can be cited from `known` (adopted, held) on.

    `from_` and `to` bound the time it is in force, None where it has no such time or no known end.
    """

    name: str
    kind: str
    known: date
    cues: tuple[re.Pattern[str], ...]
    from_: date | None = None
    to: date | None = None

    def in_force(self, year: int) -> bool:
        """Whether it is in force on some day of `year`."""
        starts, ends = self.from_ or self.known, self.to or date.max
        return starts <= date(year, 12, 31) and ends >= date(year, 1, 1)


@dataclass(frozen=True, slots=True)
class Era:
    """What is usual in reports on `year`: the spirit cited in the opening, and all that is in force.

    Where `spirit` is empty, `question` asks the clerk for it.
    """

    year: int
    spirit: str
    question: str
    citable: tuple[Citable, ...]


@dataclass(frozen=True, slots=True)
class TooEarly:
    """A citation of something not yet known when the report was written."""

    name: str
    known: date
    span: Span
    quote: str


def era(genre: str, year: int) -> Era:
    """What a report of the genre (its key) on `year` may cite."""
    spirits, questions, citables = _data()
    current = tuple(item for item in citables if item.in_force(year))
    return Era(year, spirits.get(year, ""), _question(questions, genre, year, spirits), current)


def cited_too_early(text: str, year: int, dated: date | None = None) -> tuple[TooEarly, ...]:
    """Citations of what was adopted after the report's date, in the order of the text.

    Without a date the report counts as written by 31 March after its year (publication is due by
    1 April: 法治政府建设与责任落实督察工作规定, article 24).
    """
    written = dated or date(year + 1, 3, 31)
    return tuple(
        sorted(
            (
                TooEarly(item.name, item.known, Span(*match.span()), match.group())
                for item in _data()[2]
                if item.known > written
                for cue in item.cues
                for match in cue.finditer(text)
            ),
            key=lambda found: found.span,
        )
    )


def _question(questions: dict[str, str], genre: str, year: int, spirits: dict[int, str]) -> str:
    if year in spirits:
        return ""
    return questions.get(genre, questions["any"]).replace("{year}", str(year))


@cache
def _data() -> tuple[dict[int, str], dict[str, str], tuple[Citable, ...]]:
    top = read(resource("genres/data/eras.yaml")).only("spirits", "questions", "citable")
    spirits = {entry.number("year"): entry.text("text") for entry in top.entries("spirits", required=True)}
    questions = top.entry("questions")
    asked = {name: questions.text(name) for name in questions.fields}
    return spirits, asked, tuple(_citable(entry) for entry in top.entries("citable", required=True))


def _citable(entry: Entry) -> Citable:
    entry.only("name", "kind", "known", "from", "to", "cues")
    return Citable(
        name=entry.text("name"),
        kind=entry.choice("kind", ("session", "meeting", "law", "plan", "campaign")),
        known=_date(entry, "known"),
        cues=entry.patterns("cues", required=True),
        from_=_date(entry, "from") if "from" in entry.fields else None,
        to=_date(entry, "to") if "to" in entry.fields else None,
    )


def _date(entry: Entry, name: str) -> date:
    return entry.parsed(name, date.fromisoformat, "形如 2024-07-18 的日期")
