"""A section in parts that a model can take at once, where its notes are long."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.domain import Fact, Paragraph
from assistant.drafting.counting import renumbered
from assistant.drafting.plan import LEADERS, Group, Item, SectionPlan

_BESIDES = 2800
"""Characters of a call that are no facts: the prompt, exemplars, headings."""
_TIMES = 7
"""How often the facts stand in a call at most: listed, drafted, objected to and drafted again (repair)."""
_FEWEST = 200


def capacity(context_tokens: int) -> int:
    """Characters of facts that fit into a call; a Chinese character counts as one token, which is much."""
    return max(_FEWEST, (context_tokens - _BESIDES) // _TIMES)


def parts(planned: SectionPlan, most: int) -> tuple[SectionPlan, ...]:
    """The section as parts of at most `most` characters of facts each, cut between headings if possible.

    Each holder of duties has a part of its own, since these groups have no heading to be told apart by.
    Demands of the section stand in its last part.
    """
    packed: list[list[Group]] = [[]]
    for group in (piece for whole in planned.groups for piece in _pieces(whole, most)):
        apart = planned.key == LEADERS
        if packed[-1] and (apart or sum(map(_size, packed[-1])) + _size(group) > most):
            packed.append([])
        packed[-1].append(group)
    last = len(packed) - 1
    return tuple(
        replace(planned, groups=tuple(groups), demands=planned.demands if at == last else ())
        for at, groups in enumerate(packed)
    )


def together(written: Sequence[Sequence[Paragraph]]) -> tuple[Paragraph, ...]:
    """The paragraphs of all parts; what stands under one heading is one paragraph again, counted anew."""
    done: list[Paragraph] = []
    for paragraph in (paragraph for part in written for paragraph in part):
        if done and paragraph.heading and paragraph.heading == done[-1].heading:
            joint = (*done[-1].sentences, *paragraph.sentences)
            done[-1] = replace(done[-1], sentences=renumbered(joint))
        else:
            done.append(paragraph)
    return tuple(done)


def _pieces(group: Group, most: int) -> Iterator[Group]:
    """A group as it is, or its facts in several runs under the same heading."""
    if _size(group) <= most:
        yield group
        return
    for item in group.items:
        runs = list(_runs(item.facts, most))
        for at, facts in enumerate(runs):
            demands = item.demands if at == len(runs) - 1 else ()
            yield Group(group.heading, (Item(item.theme, facts, demands),))


def _runs(facts: Sequence[Fact], most: int) -> Iterator[tuple[Fact, ...]]:
    run: list[Fact] = []
    for fact in facts:
        if run and sum(len(one.text) for one in run) + len(fact.text) > most:
            yield tuple(run)
            run = []
        run.append(fact)
    yield tuple(run)


def _size(group: Group) -> int:
    return sum(len(fact.text) for fact in group.facts)
