"""Hits and false alarms of each rule."""

from collections import Counter
from collections.abc import Sequence

from assistant.evals.proofreading.items import Kind, Reading
from assistant.evals.values import Table

_COLUMNS = ("rule", "hits", "beside a fault", "on traps", "on clean text", "precision")


def rule_table(readings: Sequence[Reading]) -> Table:
    hits: Counter[str] = Counter()
    wrong: Counter[tuple[str, Kind]] = Counter()
    for one in readings:
        for finding in one.findings:
            if one.hits(finding):
                hits[finding.rule] += 1
            else:
                wrong[finding.rule, one.item.kind] += 1
    rows = []
    for rule in sorted({*hits, *(rule for rule, _ in wrong)}):
        misses = tuple(wrong[rule, kind] for kind in Kind)
        precision = f"{hits[rule] / (hits[rule] + sum(misses)):.2f}"
        rows.append((rule, str(hits[rule]), *map(str, misses), precision))
    rows.sort(key=lambda row: (-int(row[3]) - int(row[4]), -int(row[2]), row[0]))
    return Table("Hits and alarms by rule", _COLUMNS, tuple(rows))
