"""From a fact sheet to an outline: sections by the genre's contract, headings, and what has to be asked."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.domain import Fact, FactSheet, Profile, Source, Unused
from assistant.drafting.counting import MOST_ITEMS
from assistant.drafting.demands import demands_of
from assistant.drafting.gathering import with_one_theme
from assistant.drafting.leaders import by_holder
from assistant.drafting.names import office, title_of
from assistant.drafting.packing import bundled, packed
from assistant.drafting.placing import Placing, placed
from assistant.drafting.plan import (
    ELSEWHERE,
    LEADERS,
    MAIN,
    OTHER,
    PLANS,
    PROBLEMS,
    Demand,
    Group,
    Item,
    Plan,
    SectionPlan,
)
from assistant.drafting.theming import themed
from assistant.facts import is_wanting
from assistant.genres import Genre, Outline

_AHEAD = re.compile(r"明年|来年|下一年|下一?步|打算|计划|力争|争取")
_THIS_YEAR = re.compile(r"今年|本年|已经?|[\u4e00-\u9fff]了\d")
_HEADS = {
    PROBLEMS: re.compile(r"不足|问题|短板"),
    PLANS: re.compile(r"打算|计划|安排|下一?步"),
    LEADERS: re.compile(r"第一责任人|述法|主要负责人"),
}
"""How the head of notes that were gathered for one section names it."""
Headings = Mapping[str, Sequence[str]]


def plan(
    sheet: FactSheet,
    genre: Genre,
    *,
    profile: Profile,
    year: int,
    order: str = "",
    only: str = "",
    own_headings: Headings | None = None,
) -> Plan:
    """The outline with its facts.

    `order` is the key or name of an accepted outline (else the profile's, else the genre's first); `only`
    keeps one section; `own_headings` are second-level headings of the office's past reports by theme.
    Raises NotFound where the genre has no such outline or section.
    """
    outline = chosen_outline(genre, order or profile.outline)
    placing = _with_themes(placed(sheet.facts, genre, outline.sections, year), genre, year, sheet.lines)
    wanted = (genre.section(only).key,) if only else _worth_a_heading(outline, placing)
    if only and (wanted[0] != PLANS or _looks_ahead(sheet, year) or _head_names(sheet, PLANS)):
        placing = _asked_for(placing, wanted[0], genre, sheet)
    sections = tuple(
        _section(genre, outline, key, year, placing, own_headings or {}, sheet.facts) for key in wanted
    )
    return Plan(
        title=title_of(office(profile), genre, year),
        genre=genre.key,
        year=year,
        sections=sections,
        unused=(*placing.unused, *_elsewhere(placing, genre, wanted)),
        asked=placing.asked,
        partial=bool(only),
    )


def chosen_outline(genre: Genre, name: str) -> Outline:
    return genre.outline(name) if name else genre.default_outline


def _looks_ahead(sheet: FactSheet, year: int) -> bool:
    """Whether the notes speak of what is to come, and tell of nothing dated in the year reported on."""
    ahead = any(_AHEAD.search(line.text) or f"{year + 1}年" in line.text for line in sheet.lines)
    return ahead and not any(date.startswith(f"{year}-") for fact in sheet.facts for date in fact.dates)


def _asked_for(placing: Placing, key: str, genre: Genre, sheet: FactSheet) -> Placing:
    """Notes given for one section are about it where their head says so, or nothing in them is about it.

    So are those given for the problems which are told by their words alone, as most in them then are.
    What was done this year is no plan, whatever the head says.
    """
    found = placing.sections.get(key, ())
    headed = _head_names(sheet, key)
    main = placing.sections.get(MAIN, ())
    apart = key != PROBLEMS or len(main) > len(found) or not all(is_wanting(fact.text) for fact in found)
    if key == MAIN or (not headed and found and apart):
        return placing
    section = genre.section(key)
    done = [fact for fact in main if key == PLANS and headed and _THIS_YEAR.search(fact.text)]
    among = sorted((*found, *(fact for fact in main if fact not in done)), key=lambda fact: fact.source.line)
    moved = tuple(replace(fact, section=key, section_name=section.name) for fact in among)
    return replace(placing, sections={**placing.sections, MAIN: tuple(done), key: moved})


def _head_names(sheet: FactSheet, key: str) -> bool:
    """Whether the lines above all facts (title, subject of a mail) name the section and no other."""
    first = min((fact.source.line for fact in sheet.facts), default=0)
    head = "\n".join(line.text for line in sheet.lines if line.line < first)
    return [name for name, sign in _HEADS.items() if sign.search(head)] == [key]


def _worth_a_heading(outline: Outline, placing: Placing) -> tuple[str, ...]:
    return tuple(key for key in outline.sections if key != OTHER or placing.sections.get(key))


def _elsewhere(placing: Placing, genre: Genre, wanted: Sequence[str]) -> tuple[Unused, ...]:
    return tuple(
        Unused(fact.id, f"{ELSEWHERE}“{genre.section(key).name}”部分，本次没有起草。")
        for key, facts in placing.sections.items()
        if key not in wanted
        for fact in facts
    )


def _section(
    genre: Genre,
    outline: Outline,
    key: str,
    year: int,
    placing: Placing,
    own: Headings,
    told: Sequence[Fact],
) -> SectionPlan:
    facts = placing.sections.get(key, ())
    demands = demands_of(genre, key, facts, told)
    lifted = key == MAIN and outline.themed
    return SectionPlan(
        key=key,
        heading=genre.heading(key, year, outline.key),
        groups=_groups(genre, key, facts, demands, own),
        demands=() if key == MAIN else demands,
        lifted=lifted,
    )


def _groups(
    genre: Genre, key: str, facts: Sequence[Fact], demands: Sequence[Demand], own: Headings
) -> tuple[Group, ...]:
    if key == LEADERS:
        return by_holder(facts, genre)
    items = _by_theme(facts, demands if key == MAIN else ())
    if key == MAIN:
        return packed(items, genre, own)
    return tuple(Group("", bundle) for bundle in bundled(items, genre, MOST_ITEMS))


def _with_themes(placing: Placing, genre: Genre, year: int, lines: Sequence[Source]) -> Placing:
    """Every fact with the theme it is written under."""
    found = {key: themed(facts, genre, lines) for key, facts in placing.sections.items()}
    if MAIN in found:
        found[MAIN] = with_one_theme(found[MAIN], year)
    return replace(placing, sections=found)


def _by_theme(facts: Sequence[Fact], demands: Sequence[Demand]) -> tuple[Item, ...]:
    """Facts and demands by theme, in the order in which the themes first appear."""
    found: dict[str, list[Fact]] = defaultdict(list)
    asked: dict[str, list[Demand]] = defaultdict(list)
    for fact in facts:
        found[fact.theme].append(fact)
    for demand in demands:
        asked[demand.theme].append(demand)
    keys = tuple(dict.fromkeys((*found, *asked)))
    return tuple(Item(key, tuple(found[key]), tuple(asked[key])) for key in keys)
