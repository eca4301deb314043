"""The one function: a draft and its facts to findings and coverage. Checks are isolated from one another."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from typing import TypeVar

from assistant.checking.appearance import check_appearance
from assistant.checking.arithmetic import check_arithmetic
from assistant.checking.case import Case
from assistant.checking.catalogue import of_the_notes
from assistant.checking.contract import check_contract
from assistant.checking.coverage import check_completeness, check_coverage, coverage
from assistant.checking.failing import check_left_out
from assistant.checking.fidelity.checks import Verdicts, judge_figures
from assistant.checking.foremost import foremost
from assistant.checking.meaning import checks as meaning
from assistant.checking.names import check_names
from assistant.checking.omitted import check_omitted
from assistant.checking.personal import check_personal
from assistant.checking.placeholders import check_placeholders
from assistant.checking.proofreading.rules import STYLE_RULES
from assistant.checking.proofreading.rules.wording import confused_word, obsolete_term
from assistant.checking.proofreading.style import check_style
from assistant.checking.rule import StyleRule
from assistant.checking.sign_off import check_sign_off
from assistant.checking.telling import Mark
from assistant.checking.times.dates import check_dates
from assistant.checking.times.years import check_years
from assistant.domain import Check, Coverage, FactSheet, Finding, Profile, Report, Severity, Span
from assistant.genres import Genre, all_phrases
from assistant.page import Appearance

Subject = TypeVar("Subject")
Value = TypeVar("Value")
_LOG = logging.getLogger(__name__)
_LAST = 2**62
_MAY_BE_ITS_OWN = (obsolete_term.RULE.id,)
_NEVER_IN_A_NAME = (confused_word.RULE.id,)
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_CHECKS: tuple[Callable[[Case], Iterable[Finding]], ...] = (
    check_dates,
    check_years,
    check_names,
    check_personal,
    check_sign_off,
    check_placeholders,
    check_arithmetic,
    check_contract,
    check_omitted,
)


def check(
    draft: str,
    facts: FactSheet | None,
    *,
    previous: tuple[Report, ...] = (),
    profile: Profile = Profile(),
    genre: Genre | None = None,
    year: int | None = None,
    issuer: str = "",
    dated: str = "",
    attested: frozenset[str] | None = None,
    appearance: Appearance | None = None,
    marks: tuple[Mark, ...] = (),
) -> Check:
    """Checks a draft: pure, without model or store, the same answer every time.

    Without `facts` only style, arithmetic, placeholders and the genre's contract are checked and coverage is
    None. `year` is the report's; where it is None the title's counts. `dated` is the day it is signed.
    `attested` are phrases that state no fact, the shipped ones where it is None; `appearance` is the layout
    of the Word file that the draft was read from; `marks` tell where the drafter wrote which fact.
    Findings come in the order
    of the text, those about something absent last.
    """
    case = Case(
        draft=draft,
        facts=None if facts is None else facts.facts,
        previous=previous,
        profile=profile,
        genre=genre,
        report_year=year,
        issuer=issuer,
        dated=dated,
        attested=shipped() if attested is None else attested,
        notes=() if facts is None else facts.lines,
        marks=marks,
    )
    failed: list[str] = []
    verdicts = _isolated("figures", lambda: judge_figures(case), failed) or Verdicts()
    covered = _isolated("coverage", lambda: coverage(case, verdicts.proofs), failed)
    findings = [*verdicts.findings]
    for name, run in _checks(case, covered, verdicts):
        findings.extend(_isolated(name, run, failed) or ())
    if appearance is not None:
        laid_out = partial(check_appearance, draft, case.lines, appearance)
        findings.extend(_isolated("appearance", lambda: tuple(laid_out()), failed) or ())
    findings.extend(check_left_out(failed))
    told = foremost(tuple(dict.fromkeys(findings)), of_the_notes())
    return Check(tuple(sorted(told, key=_order)), covered)


@cache
def shipped() -> frozenset[str]:
    """The phrases that state no fact, as shipped with the genres."""
    return frozenset(phrase.text for phrase in all_phrases())


def _checks(
    case: Case, covered: Coverage | None, verdicts: Verdicts
) -> Iterator[tuple[str, Callable[[], tuple[Finding, ...]]]]:
    yield "unused facts", lambda: check_coverage(case, covered)
    yield "unused figures", lambda: check_completeness(case, verdicts, covered)
    for one in _CHECKS:
        yield one.__name__, partial(_listed, one, case)
    for name, compare in meaning.CHECKS if case.facts is not None else ():
        yield name, partial(_listed, compare, case)
    for style in STYLE_RULES:
        yield style.rule.id, partial(_in_its_style, case, style)


def _in_its_style(case: Case, style: StyleRule) -> tuple[Finding, ...]:
    """What a rule of style finds; an old name that the notes have too is the office's own, at most a hint."""
    found = _listed(partial(check_style, rule=style, year=case.year), case.draft)
    if style.rule.id in _NEVER_IN_A_NAME:
        return tuple(one for one in found if one.span is None or not _is_of_a_name(case, one.span))
    if style.rule.id not in _MAY_BE_ITS_OWN:
        return found
    noted = "\n".join(line.text for line in case.notes)
    return tuple(
        replace(one, severity=Severity.INFO) if one.quote and one.quote in noted else one for one in found
    )


def _is_of_a_name(case: Case, span: Span) -> bool:
    """Whether it stands in the office's own name, or that of one of its places, with the character beside it:
    帐 of 云帐乡."""
    names = (case.issuer, case.profile.issuer, *case.profile.places)
    beside = (
        Span(max(0, span.start - 1), span.end).of(case.draft),
        Span(span.start, span.end + 1).of(case.draft),
    )
    return any(len(text) > len(span.of(case.draft)) and text in name for text in beside for name in names)


def _listed(run: Callable[[Subject], Iterable[Finding]], subject: Subject) -> tuple[Finding, ...]:
    return tuple(run(subject))


def _isolated(name: str, run: Callable[[], Value], failed: list[str]) -> Value | None:
    """None where a check raises, its name in `failed`: it loses its own findings and no others."""
    try:
        return run()
    except Exception:
        _LOG.exception("the check %s failed and was left out", name)
        failed.append(name)
        return None


def _order(finding: Finding) -> tuple[int, int, int, str]:
    start, end = (finding.span.start, finding.span.end) if finding.span else (_LAST, _LAST)
    return start, end, _RANK[finding.severity], finding.rule
