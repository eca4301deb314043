"""The fidelity suite: faults and harmless variants of correct drafts, past reports against themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.evals.datasets import files
from assistant.evals.fidelity.cases import FidelityCase, read_cases
from assistant.evals.fidelity.judge import agreement, judge_of, judged
from assistant.evals.fidelity.listings import listings
from assistant.evals.fidelity.operators import benign, faults
from assistant.evals.fidelity.own_facts import (
    against_itself,
    own_facts,
    own_facts_listing,
    reports_below,
)
from assistant.evals.fidelity.scorers.alarms import alarms
from assistant.evals.fidelity.scorers.by_rule import operating_curve, rule_table
from assistant.evals.fidelity.scorers.discrimination import discrimination
from assistant.evals.fidelity.scorers.kills import kills
from assistant.evals.fidelity.scorers.localisation import localisation
from assistant.evals.fidelity.scorers.padding import padding
from assistant.evals.fidelity.scorers.without_phrases import without_phrases
from assistant.evals.fidelity.trial import LEVELS, CaseTrial, put_on_trial
from assistant.evals.outcomes import by_case, reported, together, worked_on
from assistant.evals.parallel import each_of
from assistant.evals.values import Advance, Measured, Options, Score

_WHOLE, _SLICE = 7, 1  # generated edits a class and case; 7 makes 300 of the common classes over 45 cases
_EVERY = 3
_scores = together(kills, localisation, alarms, discrimination, padding)


@dataclass(frozen=True)
class Fidelity:
    name: str = "fidelity"

    def run(self, options: Options, advance: Advance) -> Measured:
        chosen = _chosen(self.name, options)
        each = options.each or (_WHOLE if options.whole else _SLICE)
        attempt = partial(_attempt, each=each, only=options.only)
        done = each_of(chosen, attempt, lambda case: case.id, options.jobs, advance)
        scored = [one for one in done if not one.part]
        own = worked_on(done, lambda one: one.part)
        measured = Measured(
            scores=(
                *_scores(scored),
                *without_phrases([case for case in chosen if not case.part]),
                *_by_judge(chosen, options, advance),
                *reported(done, _scores, lambda one: one.part),
            ),
            tables=(rule_table(scored),),
            listings=listings(own),
            curves=tuple(operating_curve(scored, level) for level in LEVELS),
            outcomes=by_case(own, _scores, lambda one: one.case),
        )
        return measured if options.partial else _with_reports(measured, options, advance)


def _chosen(suite: str, options: Options) -> tuple[FidelityCase, ...]:
    """The cases to try: of the slice every third one, and none that is only reported."""
    known = [case for path in files(suite, options.paths) for case in read_cases(path)]
    named = [replace(case, checker=options.check) for case in known if options.names(case.id)]
    if options.whole or options.partial:
        return tuple(named)
    return tuple(case for case in named if not case.part)[::_EVERY]


def _attempt(case: FidelityCase, each: int, only: str) -> CaseTrial:
    return put_on_trial(case, faults(case, each, only), benign(case, each, only))


def _by_judge(cases: Sequence[FidelityCase], options: Options, advance: Advance) -> Iterator[Score]:
    """The model that is set up, as judge of the same statements; nothing without one."""
    if options.model is not None:
        ask = judge_of(options.model)
        done = each_of(cases, partial(judged, ask=ask), lambda case: case.id, 1, advance)
        yield from agreement([one for case in done for one in case])


def _with_reports(measured: Measured, options: Options, advance: Advance) -> Measured:
    paths = reports_below(options.reports)[:: 1 if options.whole else _EVERY]
    attempt = partial(against_itself, checker=options.check)
    done = each_of(paths, attempt, lambda path: path.stem, options.jobs, advance)
    return replace(
        measured,
        scores=(*measured.scores, *own_facts(done)),
        listings=(*measured.listings, own_facts_listing(done)),
        outcomes=(*measured.outcomes, *by_case(done, own_facts, lambda forms: forms[0].report)),
    )
