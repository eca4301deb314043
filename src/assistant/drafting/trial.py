"""A model's section judged: what stands, what is replaced by the clerk's words, what has to be repaired."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.domain import Fact, Paragraph, Sentence, SentenceKind
from assistant.drafting.counting import renumbered
from assistant.drafting.headings import Place, headings_of
from assistant.drafting.parsing import Marked, MarkedParagraph
from assistant.drafting.plan import PROBLEMS, Demand, SectionPlan
from assistant.drafting.problems import problem_sentences
from assistant.drafting.sections import pending_sentences
from assistant.drafting.strays import Ground
from assistant.drafting.tracing import Verdict, tried
from assistant.drafting.wording import sentences_of
from assistant.language import share_of_pairs

Tell = Callable[[Sequence[Fact], int], tuple[Sentence, ...]]
_SAME = 0.3
_FEW = 60
_REPEATED, _TOO_MANY = "与前文重复", "不含事实的句子过多"


@dataclass(frozen=True, slots=True)
class Trial:
    """A section's paragraphs with a verdict on each sentence, and the facts nobody states."""

    paragraphs: tuple[tuple[str, tuple[tuple[Marked, Verdict], ...]], ...]
    omitted: tuple[Fact, ...]

    @property
    def objections(self) -> tuple[str, ...]:
        """What the model is asked to mend, one Chinese line each; what is too much falls away unasked."""
        wrong = [f"“{sentence.text}”：{verdict.objection}。" for sentence, verdict in self.refused]
        return (*wrong, *(f"漏写 {fact.id}：{fact.text}。" for fact in self.omitted))

    @property
    def refused(self) -> tuple[tuple[Marked, Verdict], ...]:
        pairs = (pair for _, judged in self.paragraphs for pair in judged)
        return tuple(pair for pair in pairs if pair[1].objection not in ("", _REPEATED, _TOO_MANY))

    @property
    def any_stands(self) -> bool:
        return any(v.facts and not v.objection for _, judged in self.paragraphs for _, v in judged)


@dataclass
class Court:
    """Tries the sections of one report; `said` are the sentences without facts that stand already."""

    year: int
    ground: Ground
    said: set[str] = field(default_factory=set)

    def judged(self, paragraphs: Sequence[MarkedParagraph], planned: SectionPlan) -> Trial:
        """Every sentence tried against the facts; to state a fact or a sentence twice is objected to.

        Sentences get the planned heading they belong under, in the order of the plan.
        """
        stated: set[str] = set()
        fillers = set(self.said)
        judged, places = [], []
        for at, paragraph in enumerate(paragraphs):
            for said in paragraph.sentences:
                verdict = self._verdict(said, planned.facts, stated, fillers)
                judged.append((said, verdict))
                places.append(Place(verdict.facts or said.marks, paragraph.heading, at))
        headings = headings_of(places, planned)
        done = tuple(
            (heading, own)
            for heading in dict.fromkeys(group.heading for group in planned.groups)
            if (own := tuple(pair for pair, above in zip(judged, headings, strict=True) if above == heading))
        )
        return Trial(done, tuple(fact for fact in planned.facts if fact.id not in stated))

    def settled(self, trial: Trial, planned: SectionPlan) -> tuple[Paragraph, ...]:
        """What stands; in the place of what does not, its facts in the clerk's words, or nothing.

        Facts that the model left out stand at the end of their own group.
        """
        missing = {fact.id: fact for fact in trial.omitted}
        tell = problem_sentences if planned.key == PROBLEMS else sentences_of
        paragraphs: list[Paragraph] = []
        for heading, verdicts in trial.paragraphs:
            said = renumbered(tuple(self._sentences(verdicts, planned.all_demands, missing, tell)))
            if said:
                paragraphs.append(Paragraph(said, heading))
        for group in planned.groups:
            left = [missing.pop(fact.id) for fact in group.facts if fact.id in missing]
            if left:
                _add(paragraphs, group.heading, tell(left, self.year))
        order = [group.heading for group in planned.groups]
        paragraphs.sort(key=lambda paragraph: order.index(paragraph.heading))
        if planned.all_demands:
            _add(paragraphs, "", pending_sentences(planned.all_demands))
        self.said.update(
            sentence.text
            for paragraph in paragraphs
            for sentence in paragraph.sentences
            if sentence.kind is SentenceKind.FILLER
        )
        return tuple(paragraphs)

    def _verdict(self, said: Marked, facts: Sequence[Fact], stated: set[str], fillers: set[str]) -> Verdict:
        verdict = tried(said, facts, self.year, self.ground)
        if said.gap:
            return Verdict((), verdict.objection)
        if verdict.facts and stated.intersection(verdict.facts):
            return Verdict((), _REPEATED)
        if verdict.objection:
            return verdict
        if not verdict.facts:
            if said.text in fillers:
                return Verdict((), _REPEATED)
            if sum(map(len, fillers - self.said)) + len(said.text) > _fillers_allowed(facts):
                return Verdict((), _TOO_MANY)
            fillers.add(said.text)
        stated.update(verdict.facts)
        return verdict

    def _sentences(
        self,
        verdicts: Sequence[tuple[Marked, Verdict]],
        demands: Sequence[Demand],
        missing: dict[str, Fact],
        tell: Tell,
    ) -> Iterator[Sentence]:
        for said, verdict in verdicts:
            if verdict.objection:
                marked = [missing.pop(id) for id in dict.fromkeys(said.marks) if id in missing]
                yield from tell(marked, self.year)
            elif not said.gap:
                kind = SentenceKind.FACT if verdict.facts else SentenceKind.FILLER
                yield Sentence(said.text, kind, verdict.facts)
            elif not any(_covers(demand, said.text) for demand in demands):
                yield Sentence(f"【待补：{said.text}】。", SentenceKind.PENDING)


def _add(paragraphs: list[Paragraph], heading: str, said: tuple[Sentence, ...]) -> None:
    """The sentences at the end of the paragraph under a heading; of the last, where there is none such."""
    at = next((i for i, own in enumerate(paragraphs) if heading and own.heading == heading), None)
    if at is None and (heading or not paragraphs):
        paragraphs.append(Paragraph(said, heading))
        return
    own = paragraphs[-1 if at is None else at]
    paragraphs[-1 if at is None else at] = Paragraph((*own.sentences, *said), own.heading)


def _fillers_allowed(facts: Sequence[Fact]) -> int:
    """Characters without facts: no more than with, as the prompt says."""
    return max(_FEW, sum(len(fact.text) for fact in facts))


def _covers(demand: Demand, gap: str) -> bool:
    return max(share_of_pairs(gap, demand.question.text), share_of_pairs(demand.name, gap)) >= _SAME
