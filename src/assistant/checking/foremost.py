"""Of several findings about one fault the most precise stands; the others fall in behind it as hints.

A word exchanged, a figure altered and its clause told as done are one thing to mend for the clerk, who reads
the first; what a rule says twice of the same words is said once. What is worse stands before what is
doubtful, what reads figures, times and names before what compares clauses, and what points at fewer words
before what points at more; of what the draft leaves out of one fact the smallest part stands.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.domain import Finding, Severity


def foremost(findings: Sequence[Finding], precision: Mapping[str, int]) -> Iterator[Finding]:
    """The findings in their order; of those about the same words or fact all but the foremost as hints.

    `precision` ranks the rules it is about, the smaller before the greater.
    """
    loud = (at for at, one in enumerate(findings) if one.severity is not Severity.INFO)
    told = [at for at in loud if findings[at].rule in precision]
    ranked = sorted(told, key=lambda at: _rank(findings[at], at, precision))
    standing: list[Finding] = []
    behind: dict[int, Finding] = {}
    for at in ranked:
        before = next((other for other in standing if _tells_the_same(findings[at], other)), None)
        if before is None:
            standing.append(findings[at])
        else:
            behind[at] = before
    for at, one in enumerate(findings):
        if at not in behind:
            yield one
        elif one.span is None or (one.rule, one.span) != (behind[at].rule, behind[at].span):
            yield replace(one, severity=Severity.INFO)


def _rank(finding: Finding, at: int, precision: Mapping[str, int]) -> tuple[bool, int, int, int]:
    """What comes first is the smallest; the checks of what is left out go from whole facts to their parts."""
    certain, rule = finding.severity is not Severity.ERROR, precision[finding.rule]
    if finding.span is None:
        return certain, rule, 0, -at
    return certain, rule, finding.span.end - finding.span.start, at


def _tells_the_same(one: Finding, other: Finding) -> bool:
    if one.span is None or other.span is None:
        return one.span is other.span and bool(set(one.facts) & set(other.facts))
    return one.span.overlaps(other.span)
