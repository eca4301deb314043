"""Recall: the share of known faults that a finding lies on, as severe as they are, by class and by row."""

from collections.abc import Callable, Iterator, Sequence

from assistant.domain import Severity
from assistant.evals.proofreading.items import Item, Kind, Reading
from assistant.evals.statistics import macro, rate
from assistant.evals.values import Score, of_rate, of_value


def recall(readings: Sequence[Reading]) -> Iterator[Score]:
    faults = [one for one in readings if one.item.kind is Kind.FAULT]
    for level in Severity:
        yield of_rate(f"recall/{level}", rate(one.caught(level) for one in faults))
    rated = [(one, one.item.severity) for one in faults if one.item.severity is not None]
    yield of_rate("recall/as-severe", rate(one.caught(severity) for one, severity in rated))
    yield from _by("class", faults, lambda item: item.category)
    yield from _by("row", faults, lambda item: item.row)


def _by(name: str, faults: Sequence[Reading], key: Callable[[Item], str]) -> Iterator[Score]:
    groups: dict[str, list[Reading]] = {}
    for one in faults:
        groups.setdefault(key(one.item), []).append(one)
    rates = {
        group: rate(one.caught(Severity.INFO) for one in found) for group, found in sorted(groups.items())
    }
    yield of_value(f"recall/{name}-macro", macro(rates.values()), f"macro of {len(rates)}")
    yield from (of_rate(f"recall/{name}/{group}", one) for group, one in rates.items())
