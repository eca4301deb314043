"""One case on trial: the clean draft once, then every edit, and what the checker newly says."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.domain import Finding, Severity, Span
from assistant.evals.edits import Edit
from assistant.evals.fidelity.cases import FidelityCase
from assistant.evals.fidelity.harmless_wording import padded
from assistant.language import sentences

LEVELS = (Severity.ERROR, Severity.WARNING)
_SHARED = 0.25


@dataclass(frozen=True, slots=True)
class Trial:
    """An edit and the findings that the clean draft does not have; `hits` are those at its place."""

    edit: Edit
    shown: str
    fresh: tuple[Finding, ...]
    hits: tuple[Finding, ...]

    def killed(self, level: Severity, without: frozenset[str] = frozenset()) -> bool:
        """Whether a new finding is of this level or worse; `without` leaves rules out."""
        return any(reaches(found, level) and found.rule not in without for found in self.fresh)

    def localised(self, level: Severity) -> bool:
        return any(reaches(found, level) for found in self.hits)


@dataclass(frozen=True, slots=True)
class Padded:
    """How many errors and warnings a wrong draft has, and how many it has when boilerplate is appended."""

    edit: Edit
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CaseTrial:
    """What became of one case. `sentences` counts those of the clean draft, `clean` are its findings."""

    case: str
    sentences: tuple[Span, ...]
    clean: tuple[Finding, ...]
    shown: tuple[str, ...]
    faults: tuple[Trial, ...]
    benign: tuple[Trial, ...]
    padded: tuple[Padded, ...] = ()
    part: str = ""

    def alarmed(self, level: Severity, without: frozenset[str] = frozenset()) -> bool:
        return any(reaches(found, level) and found.rule not in without for found in self.clean)

    def alarmed_sentences(self, level: Severity, without: frozenset[str] = frozenset()) -> int:
        """Sentences of the clean draft with a finding; one about something absent counts as one more."""
        touched: set[object] = set()
        for number, found in enumerate(self.clean):
            if reaches(found, level) and found.rule not in without:
                at = found.span.start if found.span else None
                inside = (s for s in self.sentences if at is not None and s.start <= at < s.end)
                touched.add(next(inside, number))
        return len(touched)


def put_on_trial(case: FidelityCase, faults: Sequence[Edit], benign: Sequence[Edit]) -> CaseTrial:
    """Every edit tried alone; the first and the last fault are also padded."""
    clean = _alarms(case.check(case.draft).findings)
    return CaseTrial(
        case=case.id,
        sentences=sentences(case.draft),
        clean=clean,
        shown=tuple(_shown(case.draft, found) for found in clean),
        faults=tuple(_tried(case, edit, clean) for edit in faults),
        benign=tuple(_tried(case, edit, clean) for edit in benign),
        padded=tuple(_padded(case, edit) for edit in (*faults[:1], *faults[1:][-1:])),
        part=case.part,
    )


def _padded(case: FidelityCase, edit: Edit) -> Padded:
    wrong = edit.applied(case.draft)
    longer = Edit(case.id, "padding", "padding", (padded(wrong),)).applied(wrong)
    before, after = (len(_alarms(case.check(draft).findings)) for draft in (wrong, longer))
    return Padded(edit, before, after)


def _tried(case: FidelityCase, edit: Edit, clean: Sequence[Finding]) -> Trial:
    fresh = new_findings(clean, case.check(edit.applied(case.draft)).findings)
    hits = tuple(found for found in fresh if _at_its_place(case, edit, found))
    return Trial(edit, edit.around(case.draft), fresh, hits)


def new_findings(clean: Sequence[Finding], found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Errors and warnings unknown to the clean draft by rule and quote; a warning become error is new."""
    known = {level: Counter(_key(f) for f in clean if reaches(f, level)) for level in LEVELS}
    fresh = []
    for finding in _alarms(found):
        stock = known[finding.severity]
        if stock[_key(finding)] > 0:
            for level in LEVELS:
                known[level][_key(finding)] -= reaches(finding, level)
        else:
            fresh.append(finding)
    return tuple(fresh)


def _key(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.quote if finding.span else finding.quote + finding.message


def _alarms(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in found if finding.severity in LEVELS)


def reaches(finding: Finding, level: Severity) -> bool:
    return LEVELS.index(finding.severity) <= LEVELS.index(level)


def _at_its_place(case: FidelityCase, edit: Edit, found: Finding) -> bool:
    """Whether a finding overlaps what was changed, or names the fact that is gone."""
    if found.span is None:
        return any(_says(fact.text, edit.dropped) for fact in case.sheet.facts if fact.id in found.facts)
    return any(_touches(found.span, place) for place in edit.places)


def _touches(found: Span, place: Span) -> bool:
    return (
        found.start <= place.end and place.start <= found.end
        if place.start == place.end
        else found.overlaps(place)
    )


def _says(fact: str, dropped: str) -> bool:
    """Whether a fact is what the dropped words told: they share pairs of characters."""
    pairs = {fact[at : at + 2] for at in range(len(fact) - 1)}
    gone = {dropped[at : at + 2] for at in range(len(dropped) - 1)}
    return bool(gone) and len(pairs & gone) >= _SHARED * min(len(pairs), len(gone))


def _shown(draft: str, found: Finding) -> str:
    if found.span is None:
        return f"{found.severity} {found.rule}: {found.message}"
    sentence = next((s for s in sentences(draft) if s.start <= found.span.start < s.end), found.span)
    return f"{found.severity} {found.rule} “{found.quote}”: {found.message} | {sentence.of(draft).strip()}"
