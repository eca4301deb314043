"""Silence: traps and clean passages with a finding, at each level, and how many findings are on a fault."""

from collections.abc import Iterator, Sequence

from assistant.domain import Severity
from assistant.evals.proofreading.items import Kind, Reading
from assistant.evals.statistics import rate
from assistant.evals.values import Score, of_rate


def silence(readings: Sequence[Reading]) -> Iterator[Score]:
    for kind in (Kind.TRAP, Kind.CLEAN):
        found = [one for one in readings if one.item.kind is kind]
        for level in Severity:
            yield of_rate(f"alarm/{kind}/{level}", rate(bool(one.at(level)) for one in found))
    for level in Severity:
        hits = (one.hits(finding) for one in readings for finding in one.at(level))
        yield of_rate(f"precision/{level}", rate(hits))
