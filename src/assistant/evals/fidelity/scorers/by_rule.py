"""Kills and alarms of each rule, and the curve when the costliest rules are left out one after another."""

from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.domain import Severity
from assistant.evals.fidelity.scorers.alarms import sentence_rate
from assistant.evals.fidelity.scorers.discrimination import rates
from assistant.evals.fidelity.trial import LEVELS, CaseTrial, Trial
from assistant.evals.values import Curve, Point, Table

_COLUMNS = ("rule", "kills", "alone", "clean errors", "clean warnings", "per 100 sentences", "benign")


def rule_table(cases: Sequence[CaseTrial]) -> Table:
    """`alone` counts faults that no other rule kills; `benign` variants with a new finding of the rule."""
    kills = Counter(rule for trial in _faults(cases) for rule in _rules(trial))
    alone = Counter(rule for trial in _faults(cases) for rule in _rules(trial) if len(_rules(trial)) == 1)
    benign = Counter(rule for case in cases for trial in case.benign for rule in _rules(trial))
    clean = Counter((found.rule, found.severity) for case in cases for found in case.clean)
    sentences = sum(len(case.sentences) for case in cases) or 1
    rows = []
    for rule in sorted({*kills, *benign, *(rule for rule, _ in clean)}):
        errors, warnings = (clean[rule, level] for level in LEVELS)
        share = f"{100 * (errors + warnings) / sentences:.2f}"
        counts = (kills[rule], alone[rule], errors, warnings)
        rows.append((rule, *map(str, counts), share, str(benign[rule])))
    rows.sort(key=lambda row: (-int(row[3]) - int(row[4]) - int(row[6]), -int(row[1]), row[0]))
    return Table("Kills and alarms by rule", _COLUMNS, tuple(rows))


def operating_curve(cases: Sequence[CaseTrial], level: Severity) -> Curve:
    """Macro kills over alarmed clean sentences: all rules, then without the costliest, and so on."""
    return Curve(f"Kills over alarmed clean sentences at {level}", tuple(_points(cases, level)))


def _points(cases: Sequence[CaseTrial], level: Severity) -> Iterator[Point]:
    without: frozenset[str] = frozenset()
    label = "all rules"
    for rule in [*_by_cost(cases, level), ""]:
        kills, _ = rates(cases, level, without)
        yield Point(label, sentence_rate(cases, level, without).value or 0.0, kills or 0.0)
        without, label = without | {rule}, f"without {rule}"


def _by_cost(cases: Sequence[CaseTrial], level: Severity) -> list[str]:
    """Rules with alarms, the one with most of them first."""
    at = LEVELS[: LEVELS.index(level) + 1]
    found = [f for case in cases for f in case.clean]
    found += [f for case in cases for trial in case.benign for f in trial.fresh]
    alarms = Counter(one.rule for one in found if one.severity in at)
    return sorted(alarms, key=lambda rule: (-alarms[rule], rule))


def _faults(cases: Sequence[CaseTrial]) -> Iterator[Trial]:
    return (trial for case in cases for trial in case.faults)


def _rules(trial: Trial) -> frozenset[str]:
    return frozenset(found.rule for found in trial.fresh)
