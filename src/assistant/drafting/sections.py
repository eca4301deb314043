"""A planned section to paragraphs: themed items, problems, leaders' duties, plans."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from assistant.domain import DraftSection, Exemplar, Fact, Paragraph, Sentence, SentenceKind
from assistant.drafting.counting import Part, counted
from assistant.drafting.echoes import without_echo
from assistant.drafting.fillers import Stock
from assistant.drafting.gathering import Series, series_of
from assistant.drafting.leaders import shared_subject
from assistant.drafting.plan import LEADERS, MAIN, PLANS, PROBLEMS, Demand, Group, Item, Plan, SectionPlan
from assistant.drafting.plans import plan_sentences
from assistant.drafting.problems import problem_sentences
from assistant.drafting.wording import events_of, sentences_of

_OWN_NAME = re.compile(r"(?<![自忘])我(?:镇|乡|街道|们)")
_SPLIT_FROM = 3
_MOST_LISTED = 9
"""Items that are counted one by one: 一是 to 九是."""


@dataclass
class Writer:
    """Writes the sections of one report; `stock` keeps count of the set phrases used."""

    year: int
    self_name: str
    stock: Stock
    exemplars: Mapping[str, Sequence[Exemplar]]

    def report(self, outline: Plan) -> tuple[DraftSection, ...]:
        return tuple(
            self._in_own_name(section) for planned in outline.sections for section in self.sections(planned)
        )

    def _in_own_name(self, section: DraftSection) -> DraftSection:
        """我镇 of a clerk's words as the office calls itself."""
        paragraphs = tuple(
            replace(
                paragraph,
                sentences=tuple(
                    replace(sentence, text=_OWN_NAME.sub(self.self_name, sentence.text))
                    for sentence in paragraph.sentences
                ),
            )
            for paragraph in section.paragraphs
        )
        return replace(section, paragraphs=paragraphs)

    def sections(self, planned: SectionPlan) -> tuple[DraftSection, ...]:
        """One section, or as many as it has groups where these stand on the first level themselves."""
        if not planned.lifted:
            return (DraftSection(planned.key, planned.heading, self._paragraphs(planned)),)
        return tuple(
            DraftSection(
                planned.key, group.heading or planned.heading, (replace(self._group(group), heading=""),)
            )
            for group in planned.groups
        )

    def _paragraphs(self, planned: SectionPlan) -> tuple[Paragraph, ...]:
        if planned.key == MAIN:
            said = [self._group(group) for group in planned.groups]
        elif planned.key == LEADERS:
            said = [self._leader(group) for group in planned.groups]
        else:
            said = self._listed(planned)
        pending = pending_sentences(planned.demands)
        return (*said, Paragraph(pending)) if pending else tuple(said)

    def _group(self, group: Group) -> Paragraph:
        """One paragraph under its heading: an opener, then the items, counted where there are several."""
        self.stock.begin(group.heading, group.facts)
        main = max(group.items, key=lambda item: sum(len(fact.text) for fact in item.facts))
        opener = self.stock.opener(main.theme, main.facts, self.exemplars.get(main.theme, ()))
        parts = [part for item in group.items for part in self._parts(item, alone=len(group.items) == 1)]
        pending = pending_sentences([demand for item in group.items for demand in item.demands])
        return Paragraph((*opener, *counted(parts, self._method), *pending), group.heading)

    def _method(self, part: Part) -> str:
        return self.stock.method(part.theme, part.facts, part.topic) if part.facts else ""

    def _parts(self, item: Item, *, alone: bool) -> tuple[Part, ...]:
        """An item as one part, or as several by their topics where it is long; no event is torn."""
        if not item.facts:
            return ()
        series = {own.facts[0].id: own for own in series_of(item.facts, self.year)}
        behind = {fact.id for own in series.values() for fact in own.facts[1:]}
        facts = tuple(fact for fact in item.facts if fact.id not in behind)
        if len(item.facts) >= (_SPLIT_FROM if alone else _SPLIT_FROM + 1):
            told = {event[0].id: event for event in events_of(facts)}
            heads = tuple(event[0] for event in told.values())
            topics = self.stock.topics(item.theme, heads)
            split = tuple((topic, tuple(f for head in own for f in told[head.id])) for topic, own in topics)
        else:
            split = (("", facts),)
        if not alone and not any(topic for topic, _ in split):
            split = ((self.stock.topic(item.theme, facts), facts),)
        return tuple(Part(item.theme, topic, self._said(own, series), own) for topic, own in split)

    def _said(self, facts: Sequence[Fact], series: Mapping[str, Series]) -> tuple[Sentence, ...]:
        """The facts in sentences, each series as its first fact comes."""
        said: list[Sentence] = []
        for own, run in groupby(facts, key=lambda fact: series.get(fact.id)):
            said += [own.sentence] if own else sentences_of(tuple(run), self.year)
        return tuple(replace(sentence, text=without_echo(sentence.text)) for sentence in said)

    def _leader(self, group: Group) -> Paragraph:
        said = sentences_of(group.facts, self.year, tight=True)
        return Paragraph(shared_subject(said, self.self_name))

    def _listed(self, planned: SectionPlan) -> list[Paragraph]:
        """Problems, plans and other matters in the order of the notes, each sentence or line counted."""
        write = {PROBLEMS: problem_sentences, PLANS: plan_sentences}.get(planned.key, sentences_of)
        apart = partial(plan_sentences, apart=True) if planned.key == PLANS else write
        facts = _as_told(planned.facts)
        parts = [Part("", "", (sentence,)) for sentence in apart(facts, self.year)]
        if len(parts) > _MOST_LISTED:
            lines = groupby(facts, key=lambda fact: fact.source)
            parts = [Part("", "", write(tuple(run), self.year)) for _, run in lines]
        if not parts:
            return []
        names = {"self": self.self_name, "next_year": self.year + 1}
        lead = self.stock.lead(planned.key, names)
        return [Paragraph((*lead, *counted(parts)))]


def _as_told(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts in the order of the notes."""
    return tuple(sorted(facts, key=lambda fact: (fact.source.line, int(re.sub(r"\D", "", fact.id) or 0))))


def pending_sentences(demands: Sequence[Demand]) -> tuple[Sentence, ...]:
    """One mark for all that a paragraph still needs: an answer takes its own name out of it."""
    names = "、".join(demand.name for demand in demands)
    return (Sentence(f"【待补：{names}】。", SentenceKind.PENDING),) if names else ()
