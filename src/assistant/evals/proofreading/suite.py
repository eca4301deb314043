"""The proofreading suite: passages with a known fault, traps and clean passages, checked without facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from assistant.evals.datasets import files
from assistant.evals.outcomes import by_case, reported, together, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.proofreading.items import Kind, Reading, read, read_items
from assistant.evals.proofreading.scorers.by_rule import rule_table
from assistant.evals.proofreading.scorers.fixes import fixes
from assistant.evals.proofreading.scorers.recall import recall
from assistant.evals.proofreading.scorers.silence import silence
from assistant.evals.values import Advance, Listing, Measured, Options

_scores = together(recall, fixes, silence)


@dataclass(frozen=True)
class Proofreading:
    """An item takes a millisecond: the slice is the whole but for what is only reported, in one process."""

    name: str = "proofreading"

    def run(self, options: Options, advance: Advance) -> Measured:
        known = [item for path in files(self.name, options.paths) for item in read_items(path)]
        chosen = [item for item in known if options.asks_for(item.id, item.category, item.part)]
        attempt = partial(read, checker=options.check)
        done = each_of(chosen, attempt, lambda item: item.id, jobs=1, advance=advance)
        scored = [one for one in done if not one.item.part]
        own = worked_on(done, lambda one: one.item.part)
        return Measured(
            scores=(*_scores(scored), *reported(done, _scores, lambda one: one.item.part)),
            tables=(rule_table(scored),),
            listings=_listings(own),
            outcomes=by_case(own, _scores, lambda one: one.item.id),
        )


def _listings(readings: Sequence[Reading]) -> tuple[Listing, ...]:
    faults = [one for one in readings if one.item.kind is Kind.FAULT]
    quiet = [one for one in readings if one.item.kind is not Kind.FAULT]
    return (
        Listing(
            "Faults not found", tuple(_line(one) for one in faults if not any(map(one.hits, one.findings)))
        ),
        Listing("Wrong fixes", tuple(_line(one) for one in faults if one.mended is False)),
        Listing("Alarms on traps and clean text", tuple(_line(one) for one in quiet if one.findings)),
    )


def _line(reading: Reading) -> str:
    item = reading.item
    said = "; ".join(
        f"{one.severity} {one.rule} “{one.quote}” → {one.suggestion!r} {one.message}"
        for one in reading.findings
    )
    fault = f" [{item.wrong}→{item.right}]" if item.wrong else ""
    return f"{item.id} {item.row} {item.category} {item.kind}: {item.text}{fault} ⇒ {said}".replace("\n", "⏎")
