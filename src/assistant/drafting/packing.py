"""Themes packed under three to six second-level headings, none of them with a single thin sentence.

Measured on township reports: 3–6 headings in the main section (domain.md 1.5).
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from assistant.drafting.plan import Group, Item
from assistant.genres import Genre, Theme

MOST_HEADINGS = 6
FEWEST_HEADINGS = 3
LOOSE_HEADING = "统筹推进其他工作"
_THIN = 36
_HEAVIEST = 0.3


def packed(
    items: Sequence[Item], genre: Genre, own_headings: Mapping[str, Sequence[str]] | None = None
) -> tuple[Group, ...]:
    """The items, one per theme, in groups by the order of the genre's themes.

    A theme with little to say joins a partner, one only asked about always; items without a theme make a
    last group of their own, or end the last one where they are few. A theme that the genre gives no heading
    stands before all groups.
    `own_headings` are headings of the office's own past reports by theme and win over the genre's stock.
    """
    themed = sorted((item for item in items if item.theme), key=lambda item: genre.theme(item.theme).rank)
    loose = tuple(item for item in items if not item.theme)
    first = [item for item in themed if item.facts and genre.theme(item.theme).stands_first]
    bins = _merged([(item,) for item in themed if item not in first], genre, MOST_HEADINGS)
    groups = (*(Group("", (item,)) for item in first), *_headed(bins, genre, own_headings or {}))
    if groups and _weight(loose) < _THIN:
        return (*groups[:-1], Group(groups[-1].heading, (*groups[-1].items, *loose)))
    return (*groups, Group(LOOSE_HEADING if groups else "", loose)) if loose else groups


def bundled(items: Sequence[Item], genre: Genre, most: int) -> tuple[tuple[Item, ...], ...]:
    """The items in at most so many bundles, partners and neighbours together, without headings."""
    ranks = {theme.key: theme.rank for theme in genre.themes}
    ordered = sorted(items, key=lambda item: ranks.get(item.theme, len(ranks)))
    return tuple(_merged([(item,) for item in ordered], genre, most, thin=0))


def _merged(
    bins: list[tuple[Item, ...]], genre: Genre, most: int, thin: int = _THIN
) -> list[tuple[Item, ...]]:
    while len(bins) > 1:
        thinnest = min(range(len(bins)), key=lambda index: (_weight(bins[index]), index))
        crowded = len(bins) > most
        weight = _weight(bins[thinnest])
        only_asked = weight == 0 < max(map(_weight, bins))
        if not crowded and (weight >= thin or (len(bins) <= FEWEST_HEADINGS and not only_asked)):
            return bins
        pairs = [pair for pair in combinations(range(len(bins)), 2) if crowded or thinnest in pair]
        bins = _join(bins, *min(pairs, key=lambda pair: _cost(bins, pair, genre)))
    return bins


def _cost(bins: list[tuple[Item, ...]], pair: tuple[int, int], genre: Genre) -> tuple[bool, int, int, int]:
    """What it costs to put two bins together: none too heavy, partners first, then neighbours, then light."""
    one, other = bins[pair[0]], bins[pair[1]]
    partners = _are_partners(_main(one), _main(other), genre)
    near = pair[1] - pair[0] == 1
    weight = _weight(one) + _weight(other)
    heavy = weight > _HEAVIEST * sum(map(_weight, bins))
    return heavy, 0 if partners else 1 if near else 2, weight, pair[0]


def _main(items: tuple[Item, ...]) -> Item:
    """The theme a bin is known by: the one with most to say."""
    return max(items, key=lambda item: _weight((item,)))


def _are_partners(one: Item, other: Item, genre: Genre) -> bool:
    return any(
        theme.key == a.theme and b.theme in theme.partners
        for theme in genre.themes
        for a, b in ((one, other), (other, one))
    )


def _weight(items: tuple[Item, ...]) -> int:
    return sum(len(fact.text) for item in items for fact in item.facts)


def _join(bins: list[tuple[Item, ...]], one: int, other: int) -> list[tuple[Item, ...]]:
    first, second = sorted((one, other))
    rest = [items for index, items in enumerate(bins) if index not in (first, second)]
    return [*rest[:first], (*bins[first], *bins[second]), *rest[first:]]


def _headed(
    bins: Sequence[tuple[Item, ...]], genre: Genre, own: Mapping[str, Sequence[str]]
) -> tuple[Group, ...]:
    """Groups with headings of one length, no heading twice."""
    choices = [_choices(items, genre, own) for items in bins]
    usual = _usual_length([heading for options in choices for heading in options])
    groups: list[Group] = []
    for items, options in zip(bins, choices, strict=True):
        taken = {group.heading for group in groups}
        free = [heading for heading in options if heading not in taken] or list(options)
        groups.append(Group(min(free, key=lambda heading: len(heading) != usual, default=""), items))
    return tuple(groups)


def _choices(items: tuple[Item, ...], genre: Genre, own: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    telling = [item for item in items if item.facts] or items
    heaviest = sorted(telling, key=lambda item: -_weight((item,)))[:2]
    themes = [genre.theme(item.theme) for item in items if item in heaviest]
    mine = tuple(heading for theme in themes for heading in own.get(theme.key, ()))
    if mine:
        return mine
    return _paired(themes) if len(themes) > 1 else themes[0].headings


def _paired(themes: Sequence[Theme]) -> tuple[str, ...]:
    """Headings that name two themes, a half of equal length from each; else those of the first."""
    halves = [[half for heading in theme.headings for half in heading.split("，")[:1]] for theme in themes]
    pairs = tuple(f"{one}，{two}" for one in halves[0] for two in halves[1] if len(one) == len(two))
    return pairs or themes[0].headings


def _usual_length(headings: Sequence[str]) -> int:
    lengths = [len(heading) for heading in headings]
    return max(sorted(set(lengths)), key=lengths.count, default=0)
