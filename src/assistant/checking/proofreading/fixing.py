"""Takes the suggestions that no one needs to be asked about, and says what was changed.

Those are the exact suggestions of errors, and of rules that are mechanical.
"""

from collections.abc import Iterable, Sequence

from assistant.checking.catalogue import mechanical
from assistant.checking.policy import Policy, sifted
from assistant.checking.proofreading.rules import STYLE_RULES
from assistant.checking.proofreading.style import check_style
from assistant.checking.values import Fix
from assistant.domain import Finding, Severity, Span

_ROUNDS = 3


def fix(
    draft: str, findings: Iterable[Finding], policy: Policy = Policy(), *, year: int | None = None
) -> str:
    """The draft with every certain suggestion taken."""
    return applied(draft, fixes(draft, findings, policy, year=year))


def fixes(
    draft: str, findings: Iterable[Finding], policy: Policy = Policy(), *, year: int | None = None
) -> tuple[Fix, ...]:
    """What to change in the draft, in order; of two suggestions that overlap, the first in the text wins.

    What proofreading still finds afterwards (。。，) in a report on `year` is mended too, in three rounds
    at most.
    """
    made = _joined(draft, (), findings)
    for _ in range(_ROUNDS - 1):
        text = applied(draft, made)
        found = (finding for style in STYLE_RULES for finding in check_style(text, style, year))
        more = _joined(draft, made, sifted(found, text, policy)[0])
        if more == made:
            break
        made = more
    return made


def applied(draft: str, made: Sequence[Fix]) -> str:
    pieces, at = [], 0
    for each in made:
        pieces += [draft[at : each.span.start], each.after]
        at = each.span.end
    return "".join(pieces) + draft[at:]


def _joined(draft: str, made: tuple[Fix, ...], findings: Iterable[Finding]) -> tuple[Fix, ...]:
    """The changes with those added that the findings on the changed text ask for.

    Taken from the end, so that places before them keep.
    """
    for rule, span, suggestion in reversed(_exact(findings)):
        made = _with(draft, made, rule, span, suggestion)
    return made


def _exact(findings: Iterable[Finding]) -> list[tuple[str, Span, str]]:
    """Rule, span and replacement of suggestions that do not overlap."""
    kept: list[tuple[str, Span, str]] = []
    exact = [
        (finding.span, finding.suggestion, finding.rule)
        for finding in findings
        if finding.span is not None and finding.suggestion is not None and _certain(finding)
    ]
    for span, suggestion, rule in sorted(exact, key=lambda each: each[0]):
        if not kept or kept[-1][1].end <= span.start:
            kept.append((rule, span, suggestion))
    return kept


def _certain(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR or (finding.rule in mechanical())


def _with(draft: str, made: tuple[Fix, ...], rule: str, span: Span, suggestion: str) -> tuple[Fix, ...]:
    """One more change, at a span of the changed text; it joins the changes that it touches."""
    before: list[Fix] = []
    touched: list[tuple[Fix, int]] = []
    shift = 0
    for at, each in enumerate(made):
        start = each.span.start + shift
        if start > span.end:
            after = made[at:]
            break
        if start + len(each.after) >= span.start:
            touched.append((each, start))
        else:
            before.append(each)
        shift += len(each.after) - len(each.before)
    else:
        after = ()
    lead = shift - sum(len(each.after) - len(each.before) for each, _ in touched)
    start = min([span.start - lead, *(each.span.start for each, _ in touched)])
    end = max([span.end - shift, *(each.span.end for each, _ in touched)])
    text = applied(draft, tuple(each for each, _ in touched))
    replaced = text[start : span.start - lead] + suggestion + text[span.end - lead : end + shift - lead]
    joined = Fix(touched[0][0].rule if touched else rule, Span(start, end), draft[start:end], replaced)
    return (*before, *((joined,) if joined.before != joined.after else ()), *after)
