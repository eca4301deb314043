"""Notes to a fact sheet: the one function that the other floors call."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import (
    FactSheet,
    Profile,
    Question,
    QuestionKind,
)
from assistant.facts.hints import (
    is_diary,
    known_names,
    year_in,
)
from assistant.facts.lexicon import has
from assistant.facts.lines import LineReader, source_of
from assistant.facts.notes import NoteLine
from assistant.facts.readings import numbered
from assistant.facts.reconcile import reconciled
from assistant.facts.speakers import recurring
from assistant.facts.standpoint import seen_from
from assistant.facts.units import totals
from assistant.genres import Genre


def read_facts(
    lines: Sequence[NoteLine], *, year: int | None = None, genre: Genre, profile: Profile = Profile()
) -> FactSheet:
    """The facts in raw notes with the questions they raise, numbered in the order of the notes.

    Where `year` is None it is taken from the notes; where they name none the clerk is asked.
    """
    known_year = year or year_in(lines)
    lines = seen_from(lines, known_year)
    reader = LineReader(
        genre,
        known_year,
        known_names(profile),
        speakers=recurring(line.text for line in lines),
        diary=is_diary(lines),
        recanted=any(has("recanted", line.text) for line in lines),
        totals=totals(line.text for line in lines),
        fresh=len(lines) > 1,
    )
    told = list(reader.read(lines))
    open_still = [one for one in told if one.fact.usable or one.fact.source not in reader.exchange.answered]
    read = numbered(reconciled(open_still, reader.reread))
    sheet = replace(read, lines=tuple(source_of(line) for line in lines if line.text.strip() or line.cells))
    if known_year is None and sheet.facts:
        asked = Question("Q0", "材料里没有写年份，这些是哪一年的情况？", QuestionKind.MISSING)
        return replace(sheet, questions=(asked, *sheet.questions))
    return sheet
