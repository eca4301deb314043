"""How one segment of a line changes what the next is about: a label, a leader who acts, a plan, a year."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assistant.facts.context import Context, post_called
from assistant.facts.headings import FIRST_RESPONSIBLE, PLANS, spoken_label
from assistant.facts.judging import THIS_YEAR, other_year
from assistant.facts.lexicon import has
from assistant.facts.segments import Segment
from assistant.facts.standing import speaks_of_next_year, was_done
from assistant.facts.subjects import holder_of, leaders_of, subject_of
from assistant.language.words import tagged

_DIFFERENCE = re.compile(
    r"(?:今年|本年)?(?:比去年)?(?:多|少|增加|减少|增|减|上升|下降)了?\d[\d.]*[\u4e00-\u9fff%]{0,2}$"
)
_NEVER = -1


def asking(pieces: Iterable[Segment]) -> frozenset[int]:
    """The sentences of a line that ask the report's writer for something (请写上……)."""
    return frozenset(said.sentence for said in pieces if has("wish", said.text))


@dataclass
class Turns:
    """The context of a line while its segments are read; numbers are those of its sentences.

    What stands in a sentence that asks the writer for something is no fact.
    """

    context: Context
    year: int | None
    dictated: bool
    asking: frozenset[int] = frozenset()
    past: dict[int, str] = field(default_factory=dict)
    told_by: int = _NEVER
    planned_in: int = _NEVER
    unplanned: str = ""

    def into(self, segment: Segment) -> tuple[Context, Segment]:
        """The context of a segment, and the segment without the label that it speaks."""
        if self.dictated and self.told_by != _NEVER and not self._goes_on(segment):
            self.context, self.told_by = replace(self.context, section="", holder=""), _NEVER
        planned_before = self.planned_in not in (_NEVER, segment.sentence)
        if planned_before and was_done(segment.text, self.year, counted=self.dictated):
            self.context, self.planned_in = replace(self.context, section=self.unplanned), _NEVER
        subject = subject_of(segment.text, self.year)
        acts = subject and not subject.endswith("会") and not holder_of(subject, self.year)
        if acts and self.told_by not in (_NEVER, segment.sentence):
            self.context, self.told_by = replace(self.context, section=self.unplanned, holder=""), _NEVER
        if opened := spoken_label(segment.text, self.year):
            self.context, segment = self.context.headed(opened[0]), replace(segment, text=opened[1])
        instructed = self.context.instructed or segment.sentence in self.asking
        told = replace(self.context, past=self._past_year(segment), instructed=instructed)
        headed = told.section == PLANS and self.planned_in == _NEVER
        if headed and was_done(segment.text, self.year, counted=True):
            told = replace(told, section="")
        return told, segment

    def _goes_on(self, segment: Segment) -> bool:
        """Whether speech goes on about who acted in its sentence: it opens with no thing of its own."""
        opens = tagged(segment.text)[:1]
        return segment.sentence == self.told_by and not (opens and opens[0][1].startswith(("n", "j", "l")))

    def after(self, segment: Segment) -> None:
        """What the segment has told leads the ones behind it."""
        subjects = [holder_of(clause, self.year) for clause in segment.text.split("，")]
        subject = next(filter(None, reversed(subjects)), None)
        if subject and self.context.section in ("", FIRST_RESPONSIBLE):
            both = leaders_of(segment.text)
            holder = both if "、" in both else post_called(subject["post"])
            self.context = replace(self.context, section=FIRST_RESPONSIBLE, holder=holder)
            self.told_by = segment.sentence
        elif (
            speaks_of_next_year(segment.text, self.year)
            and has("planned", segment.text)
            and not has("unsure", segment.text)
        ):
            if self.planned_in == _NEVER:
                self.unplanned = self.context.section
            self.planned_in = segment.sentence
            self.context = replace(self.context, section=PLANS)

    def _past_year(self, segment: Segment) -> str:
        year = other_year(segment.text, self.year)
        if self.dictated:
            return year
        if year:
            self.past[segment.sentence] = year
        goes_on = not THIS_YEAR.search(segment.text) or _DIFFERENCE.match(segment.text)
        return self.past.get(segment.sentence, "") if goes_on else ""
