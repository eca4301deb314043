"""A model's section judged: what stands, what is replaced by the clerk's words, what has to be repaired."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain import Fact, Paragraph, Sentence, SentenceKind
from assistant.drafting.parsing import Marked, MarkedParagraph
from assistant.drafting.plan import Demand
from assistant.drafting.sections import pending_sentences
from assistant.drafting.tracing import Verdict, likeness, tried
from assistant.drafting.wording import sentences_of
from assistant.language import quantities

_SAME = 0.3


@dataclass(frozen=True, slots=True)
class Trial:
    """A section's paragraphs with a verdict on each sentence, and the facts nobody states."""

    paragraphs: tuple[tuple[str, tuple[tuple[Marked, Verdict], ...]], ...]
    omitted: tuple[Fact, ...]

    @property
    def objections(self) -> tuple[str, ...]:
        """What the model is asked to mend, one Chinese line each."""
        wrong = [
            f"“{sentence.text}”：{verdict.objection}。"
            for _, judged in self.paragraphs
            for sentence, verdict in judged
            if verdict.objection
        ]
        return (*wrong, *(f"漏写 {fact.id}：{fact.text}。" for fact in self.omitted))

    @property
    def any_stands(self) -> bool:
        return any(v.facts and not v.objection for _, judged in self.paragraphs for _, v in judged)


def judged(paragraphs: Sequence[MarkedParagraph], facts: Sequence[Fact], year: int) -> Trial:
    """Every sentence tried against the facts; to state a fact twice is objected to."""
    stated: set[str] = set()
    done = []
    for paragraph in paragraphs:
        verdicts = tuple((said, _verdict(said, facts, year, stated)) for said in paragraph.sentences)
        done.append((paragraph.heading, verdicts))
    omitted = tuple(fact for fact in facts if fact.id not in stated)
    return Trial(tuple(done), omitted)


def _verdict(said: Marked, facts: Sequence[Fact], year: int, stated: set[str]) -> Verdict:
    if said.gap:
        return Verdict(())
    verdict = tried(said, facts, year)
    if verdict.facts and stated.issuperset(verdict.facts):
        return Verdict((), "与前文重复")
    if not verdict.objection:
        stated.update(verdict.facts)
    return verdict


def settled(trial: Trial, year: int, demands: Sequence[Demand]) -> tuple[Paragraph, ...]:
    """What stands; sentences objected to fall away, omitted facts follow in the clerk's words."""
    paragraphs = [
        Paragraph(tuple(_sentences(verdicts, demands)), heading if not quantities(heading) else "")
        for heading, verdicts in trial.paragraphs
    ]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.sentences]
    rest = (*sentences_of(trial.omitted, year), *pending_sentences(demands))
    if not rest:
        return tuple(paragraphs)
    if not paragraphs:
        return (Paragraph(rest),)
    last = paragraphs.pop()
    return (*paragraphs, Paragraph((*last.sentences, *rest), last.heading))


def _sentences(verdicts: Sequence[tuple[Marked, Verdict]], demands: Sequence[Demand]) -> Iterator[Sentence]:
    for said, verdict in verdicts:
        if said.gap and not any(_covers(demand, said.text) for demand in demands):
            yield Sentence(f"【待补：{said.text}】。", SentenceKind.PENDING)
        elif not said.gap and not verdict.objection:
            kind = SentenceKind.FACT if verdict.facts else SentenceKind.FILLER
            yield Sentence(said.text, kind, verdict.facts)


def _covers(demand: Demand, gap: str) -> bool:
    return max(likeness(gap, demand.question.text), likeness(demand.name, gap)) >= _SAME
