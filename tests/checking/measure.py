"""Kill and alarm rates of the checker, per fault class and per rule.

    python -m tests.checking.measure [--reports FOLDER] [--each N] [--survivors]

Facts are made of the reports' own sentences, word for word and as notes, so the figures are an upper bound;
the hand-written pairs of tests/checking/pairs.py are the harder half. A mutant is killed when a finding that
the untouched draft does not have lies in the changed sentence.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.checking import check
from assistant.checking.case import Case
from assistant.domain import Check, FactSheet, Finding, Report, Severity, Span
from assistant.facts import note_lines, read_facts
from assistant.genres import Genre, genre, genre_of
from tests.checking.evidence import report, sheet_of
from tests.checking.mutants import Mutant, mutants
from tests.checking.pairs import PAIRS

_ALARMING = (Severity.ERROR, Severity.WARNING)
_REPORTS = Path(__file__).resolve().parents[2] / "corpus" / "reports"


@dataclass(frozen=True)
class Sample:
    """A correct draft with its facts."""

    name: str
    draft: str
    facts: FactSheet
    previous: tuple[Report, ...]
    year: int | None
    genre: Genre | None

    def check(self, draft: str) -> Check:
        return check(draft, self.facts, previous=self.previous, year=self.year, genre=self.genre)

    @property
    def case(self) -> Case:
        return Case(self.draft, self.facts.facts, self.previous, genre=self.genre, report_year=self.year)


@dataclass
class Tally:
    killed: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    alarms: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    alarmed: Counter[Severity] = field(default_factory=Counter)
    drafts: int = 0
    drafts_alarmed: int = 0
    sentences: int = 0
    survivors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    false: list[str] = field(default_factory=list)
    slowest: float = 0.0


def corpus(folder: Path, plain: bool) -> Iterator[Sample]:
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md")]
    texts = {path: _decoded(path.read_bytes()) for path in files if path.name != "README.md"}
    for path, text in texts.items():
        year = int(path.name[:4]) if path.name[:4].isdigit() else None
        earlier = path.with_name(f"{year - 1}{path.name[4:]}") if year else path
        last = [old for old in texts if old.with_suffix("") == earlier.with_suffix("") and old != path]
        key = genre_of(text.split("\n\n")[0].replace("\n", ""))
        kind = genre(key) if key else None
        case = Case(text, None, genre=kind, report_year=year)
        said = [s.of(text) for s in case.sentences if (line := case.line_at(s.start)) and line.claims]
        previous = tuple(report(texts[old], old.name, year) for old in last)
        yield Sample(
            f"{path.parent.name}/{path.stem}", text, sheet_of(said, year, plain), previous, year, kind
        )


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def pairs() -> Iterator[Sample]:
    for pair in PAIRS:
        yield Sample(pair.name, pair.draft, pair.facts, (), pair.year, None)


def drafts() -> Iterator[Sample]:
    """Hand-written drafts of the sample notes, with the facts the fact reader finds in them."""
    kind = genre("fazhi-annual")
    for name, notes in (
        ("baishidu-2025", "baishidu/notes-2025.txt"),
        ("liping-wechat-2025", "liping/wechat-2025.txt"),
    ):
        path = _REPORTS.parent / "notes" / notes
        facts = read_facts(note_lines(path.read_text("utf-8"), path.name), year=2025, genre=kind)
        draft = (Path(__file__).parent / "drafts" / f"{name}.txt").read_text("utf-8")
        yield Sample(name, draft, facts, (), 2025, kind)


def measure(samples: Sequence[Sample], each: int) -> Tally:
    tally = Tally()
    for number, sample in enumerate(samples):
        base = _clean(sample, tally)
        last_year = [claim for old in sample.previous for claim in Case(old.text, None).claims]
        for mutant in mutants(sample.case, last_year, seed=number, each=each):
            _mutated(sample, mutant, base, tally)
    return tally


def _clean(sample: Sample, tally: Tally) -> Counter[tuple[str, str]]:
    started = time.perf_counter()
    found = [finding for finding in sample.check(sample.draft).findings if finding.severity in _ALARMING]
    tally.slowest = max(tally.slowest, time.perf_counter() - started)
    case = sample.case
    tally.drafts += 1
    tally.drafts_alarmed += bool(found)
    tally.sentences += len(case.sentences)
    for severity in _ALARMING:
        spans = {case.sentence_at(f.span.start) for f in found if f.span and f.severity is severity}
        tally.alarmed[severity] += len(spans)
    for finding in found:
        tally.alarms[finding.rule, finding.severity] += 1
        place = case.sentence_at(finding.span.start).of(sample.draft) if finding.span else ""
        tally.false.append(f"{sample.name} {finding.rule}: {finding.message} | {place}")
    return Counter((finding.rule, finding.quote) for finding in found)


def _mutated(sample: Sample, mutant: Mutant, base: Counter[tuple[str, str]], tally: Tally) -> None:
    tally.made[mutant.kind] += 1
    known = base.copy()
    fresh = []
    for finding in sample.check(mutant.draft).findings:
        if known[finding.rule, finding.quote] > 0:
            known[finding.rule, finding.quote] -= 1
        elif finding.severity in _ALARMING and _hits(finding, mutant):
            fresh.append(finding)
    severities = {finding.severity for finding in fresh}
    tally.killed[mutant.kind, Severity.ERROR] += Severity.ERROR in severities
    tally.killed[mutant.kind, Severity.WARNING] += bool(severities)
    if Severity.ERROR not in severities:
        text = mutant.draft[max(0, mutant.span.start - 30) : mutant.span.end + 12].replace("\n", "／")
        tally.survivors[mutant.kind].append(f"{sample.name}: {text} (was {mutant.before})")


def _hits(finding: Finding, mutant: Mutant) -> bool:
    if finding.span is None:
        return False
    sentence = Case(mutant.draft, None).sentence_at(mutant.span.start)
    return finding.span.overlaps(Span(sentence.start, max(sentence.end, mutant.span.end)))


def table(name: str, tally: Tally) -> Iterator[str]:
    yield f"\n## {name}: {tally.drafts} drafts, {tally.sentences} sentences, slowest {tally.slowest:.2f} s"
    rates = []
    for kind in sorted(tally.made):
        made = tally.made[kind]
        error, warning = (100 * tally.killed[kind, severity] / made for severity in _ALARMING)
        rates.append(error)
        yield f"{kind:18}{made:5} mutants  killed {error:5.1f} % at error, {warning:5.1f} % at warning"
    yield f"macro {sum(rates) / max(len(rates), 1):.1f} % at error"
    for severity in _ALARMING:
        share = 100 * tally.alarmed[severity] / max(tally.sentences, 1)
        yield f"clean sentences with a false {severity}: {share:.2f} %"
    yield f"clean drafts alarmed: {tally.drafts_alarmed} of {tally.drafts}"
    for (rule, severity), count in sorted(tally.alarms.items()):
        yield f"  {rule:22}{severity:8}{count}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=Path, default=_REPORTS)
    parser.add_argument("--each", type=int, default=4)
    parser.add_argument("--survivors", action="store_true")
    options = parser.parse_args(arguments)
    for name, samples in (
        ("word for word", list(corpus(options.reports, plain=False))),
        ("as notes", list(corpus(options.reports, plain=True))),
        ("pairs", list(pairs())),
        ("drafts of the sample notes", list(drafts())),
    ):
        tally = measure(samples, options.each)
        lines = list(table(name, tally))
        if options.survivors:
            lines += [f"false  {line}" for line in tally.false]
            lines += [f"{kind}: {line}" for kind, found in sorted(tally.survivors.items()) for line in found]
        sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
