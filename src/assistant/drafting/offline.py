"""The drafter that needs no model: the clerk's facts in the genre's form."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version

from assistant.domain import Draft, Exemplar, FactSheet, Manifest, Profile
from assistant.drafting.fillers import SHARE, Stock
from assistant.drafting.frame import accounted, framed
from assistant.drafting.names import office
from assistant.drafting.planning import Headings, plan
from assistant.drafting.sections import Writer
from assistant.drafting.varying import seed_of
from assistant.genres import Genre

OFFLINE = "offline"


def draft_offline(
    sheet: FactSheet,
    genre: Genre,
    *,
    profile: Profile,
    year: int,
    exemplars: Mapping[str, Sequence[Exemplar]] | None = None,
    dated: str = "",
    order: str = "",
    only: str = "",
    answers: Mapping[str, str] | None = None,
    own_headings: Headings | None = None,
    share: float = SHARE,
) -> Draft:
    """A whole report, or the one section `only` (its key).

    `exemplars` are past passages by theme key, `answers` what the clerk said of the frame (need-date,
    need-spirit), `share` the part of a section's characters that may state no fact. The same input gives
    the same draft. The manifest's `embedding` and `seconds` are the caller's to fill in.
    Raises NotFound where the genre has no such outline or section.
    """
    replies = answers or {}
    outline = plan(
        sheet, genre, profile=profile, year=year, order=order, only=only, own_headings=own_headings
    )
    manifest = Manifest(OFFLINE, "", version("report-drafting-assistant"))
    draft = framed(outline, sheet, genre, profile, manifest, dated=dated, answers=replies)
    names = office(profile)
    stock = Stock(year, names.level, share, seed_of(profile.issuer, year, genre))
    writer = Writer(year, names.self_name, stock, exemplars or {})
    return accounted(draft, writer.report(outline))
