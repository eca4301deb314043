"""Under which planned heading a model's sentences stand: its own headings and order are not taken over."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.drafting.plan import Group, SectionPlan


@dataclass(frozen=True, slots=True)
class Place:
    """Where a model put a sentence: the facts it states or marks, the heading above it, its paragraph."""

    facts: tuple[str, ...]
    heading: str
    paragraph: int


def headings_of(places: Sequence[Place], planned: SectionPlan) -> tuple[str, ...]:
    """The planned heading of each sentence; "" for all of them where the plan has no headings.

    A sentence stands with the group that most of its facts are of. One without facts goes with the next one
    of its paragraph that has any, the last ones with the one before; a paragraph without facts stands under
    the heading the model gave it, if it is one of the plan's, else under the first.
    """
    groups = [group for group in planned.groups if group.heading]
    if not groups:
        return ("",) * len(places)
    known = [_group_of(place.facts, groups) for place in places]
    found = []
    for at, place in enumerate(places):
        beside = [*range(at, len(places)), *range(at - 1, -1, -1)]
        near = (known[i] for i in beside if places[i].paragraph == place.paragraph and known[i])
        given = place.heading if any(group.heading == place.heading for group in groups) else ""
        found.append(next(near, "") or given or groups[0].heading)
    return tuple(found)


def _group_of(facts: Sequence[str], groups: Sequence[Group]) -> str:
    counted = {group.heading: sum(fact.id in facts for fact in group.facts) for group in groups}
    best = max(counted, key=lambda heading: counted[heading])
    return best if counted[best] else ""
