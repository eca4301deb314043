"""A planned section to paragraphs: themed items, problems, leaders' duties, plans."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.domain import DraftSection, Exemplar, Paragraph, Sentence, SentenceKind
from assistant.drafting.fillers import Stock
from assistant.drafting.leaders import shared_subject
from assistant.drafting.plan import LEADERS, MAIN, PLANS, PROBLEMS, Demand, Group, Item, Plan, SectionPlan
from assistant.drafting.problems import problem_sentences
from assistant.drafting.rendering import ordinal
from assistant.drafting.wording import sentences_of

_FEWEST_TO_COUNT = 2
_SPLIT_FROM = 5
_PROBLEMS_OPEN = "对照上级要求和群众期盼，{self}法治工作还存在一些差距和不足，主要表现在："
_PLANS_OPEN = "{next_year}年，{self}将重点做好以下工作："


@dataclass
class Writer:
    """Writes the sections of one report; `stock` keeps count of the set phrases used."""

    year: int
    self_name: str
    stock: Stock
    exemplars: Mapping[str, Sequence[Exemplar]]

    def report(self, outline: Plan) -> tuple[DraftSection, ...]:
        return tuple(section for planned in outline.sections for section in self.sections(planned))

    def sections(self, planned: SectionPlan) -> tuple[DraftSection, ...]:
        if planned.lifted:
            return tuple(
                DraftSection(planned.key, group.heading or planned.heading, self._group(replace(group, heading="")))
                for group in planned.groups
            )
        return (DraftSection(planned.key, planned.heading, self._paragraphs(planned)),)

    def _paragraphs(self, planned: SectionPlan) -> tuple[Paragraph, ...]:
        pending = tuple(pending_sentence(demand) for demand in planned.demands)
        if planned.key == MAIN:
            return tuple(paragraph for group in planned.groups for paragraph in self._group(group))
        if planned.key == LEADERS:
            return _with_pending([self._leader(group) for group in planned.groups], pending)
        return _with_pending(self._listed(planned), pending)

    def _group(self, group: Group) -> tuple[Paragraph, ...]:
        """One paragraph under its heading: an opener, then the items, counted where there are several."""
        main = max(group.items, key=lambda item: len(item.facts))
        opener = self.stock.opener(main.theme, group.facts, self.exemplars.get(main.theme, ()))
        parts = [part for item in group.items for part in self._parts(item, alone=len(group.items) == 1)]
        stated = [part for part in parts if part.sentences]
        pending = tuple(pending_sentence(demand) for item in group.items for demand in item.demands)
        return (Paragraph((*opener, *_counted(stated), *pending), group.heading),)

    def _parts(self, item: Item, *, alone: bool) -> tuple["_Part", ...]:
        """An item as one part, or as several by their topics where it is long or stands alone."""
        if alone and len(item.facts) >= _SPLIT_FROM or len(item.facts) >= 2 * _SPLIT_FROM:
            split = self.stock.topics(item.theme, item.facts)
            return tuple(_Part(topic, sentences_of(facts, self.year)) for topic, facts in split)
        topic = "" if alone or not item.facts else self.stock.topic(item.theme, item.facts)
        return (_Part(topic, sentences_of(item.facts, self.year)),)

    def _leader(self, group: Group) -> Paragraph:
        return Paragraph(shared_subject(sentences_of(group.facts, self.year), self.self_name))

    def _listed(self, planned: SectionPlan) -> list[Paragraph]:
        """Problems, plans and other matters: one paragraph, counted."""
        facts = planned.facts
        if not facts:
            return []
        if planned.key == PROBLEMS:
            said, lead = problem_sentences(facts, self.year), _PROBLEMS_OPEN
        else:
            said, lead = sentences_of(facts, self.year), _PLANS_OPEN if planned.key == PLANS else ""
        counted = _counted([_Part("", (sentence,)) for sentence in said])
        opener = lead.format(self=self.self_name, next_year=self.year + 1)
        return [Paragraph(((Sentence(opener, SentenceKind.FILLER),) if opener else ()) + counted)]


@dataclass(frozen=True, slots=True)
class _Part:
    topic: str
    sentences: tuple[Sentence, ...]


def pending_sentence(demand: Demand) -> Sentence:
    return Sentence(f"【待补：{demand.name}】。", SentenceKind.PENDING)


def _counted(parts: Sequence[_Part]) -> tuple[Sentence, ...]:
    """一是…二是… before the parts that have a topic, then the rest; plain sentences where there is only one."""
    titled = [part for part in parts if part.topic] or list(parts)
    rest = [part for part in parts if part not in titled]
    if len(titled) < _FEWEST_TO_COUNT:
        return tuple(sentence for part in (*rest, *titled) for sentence in part.sentences)
    numbered = [s for at, part in enumerate(titled, 1) for s in _numbered(f"{ordinal(at)}是", part)]
    return (*numbered, *_besides([sentence for part in rest for sentence in part.sentences]))


def _besides(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    if not sentences:
        return ()
    first, *others = sentences
    return (replace(first, text=f"此外，{first.text}"), *others)


def _numbered(mark: str, part: _Part) -> tuple[Sentence, ...]:
    if part.topic:
        return (Sentence(f"{mark}{part.topic}。", SentenceKind.FILLER), *part.sentences)
    first, *rest = part.sentences
    return (replace(first, text=mark + first.text), *rest)


def _with_pending(paragraphs: Sequence[Paragraph], pending: tuple[Sentence, ...]) -> tuple[Paragraph, ...]:
    return (*paragraphs, Paragraph(pending)) if pending else tuple(paragraphs)
