"""What a command has found → the JSON it answers with."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from assistant import domain
from assistant.checking import Example, Fix, Ignored, Rule
from assistant.genres import Genre
from assistant.wire import answers
from assistant.wire.dump import coverage, finding

if TYPE_CHECKING:
    from assistant.library import Ingested
    from assistant.records import KeptReport
    from assistant.records import User as Account


def report(value: "KeptReport") -> answers.Report:
    return {
        "id": value.id,
        "issuer": value.issuer,
        "year": value.year,
        "genre": value.genre,
        "title": value.title,
        "path": value.path,
        "sections": value.sections,
    }


def reports(values: "Iterable[KeptReport]") -> answers.ReportsAnswer:
    return {"reports": [report(value) for value in values]}


def users(values: "Iterable[Account]") -> answers.UsersAnswer:
    return {
        "users": [
            {
                "name": value.name,
                "role": value.role.value,
                "department": value.department,
                "disabled": value.disabled,
                "created": value.created,
            }
            for value in values
        ]
    }


def ingested(value: "Ingested") -> answers.IngestAnswer:
    return {
        "added": value.added,
        "skipped": value.skipped,
        "replaced": value.replaced,
        "failed": [{"path": failed.path, "reason": failed.reason} for failed in value.failed],
        "sections": value.sections,
        "fell_back": list(value.fell_back),
    }


def hit(value: domain.Hit) -> answers.Hit:
    return {
        "id": value.passage.id,
        "issuer": value.passage.issuer,
        "year": value.passage.year,
        "genre": value.passage.genre,
        "section": value.passage.section,
        "text": value.passage.text,
        "score": round(value.score, 6),
        "roads": list(value.roads),
    }


def profile(value: domain.Profile) -> answers.Profile:
    return {
        "issuer": value.issuer,
        "short_name": value.short_name,
        "self_name": value.self_name,
        "level": value.level,
        "county": value.county,
        "addressee": value.addressee,
        "joint": value.joint,
        "outline": value.outline,
        "places": list(value.places),
        "bodies": list(value.bodies),
        "standing_facts": list(value.standing_facts),
        "posts": list(value.posts),
    }


def genre(value: Genre) -> answers.Genre:
    return {
        "key": value.key,
        "name": value.name,
        "aliases": list(value.aliases),
        "sections": [
            {"key": item.key, "name": item.name, "heading": item.heading, "required": item.required}
            for item in value.sections
        ],
        "outlines": [
            {"key": item.key, "name": item.name, "sections": list(item.sections)} for item in value.outlines
        ],
        "required": [
            {
                "key": item.key,
                "name": item.name,
                "section": item.section,
                "severity": cast(Any, item.severity),
                "question": item.question,
            }
            for item in value.required
        ],
        "file": str(value.path or ""),
    }


def hits(values: Sequence[domain.Hit], fell_back: Sequence[str] = ()) -> answers.SearchAnswer:
    """`fell_back` are Chinese sentences on what the search had to do without."""
    return {"hits": [hit(value) for value in values], "fell_back": list(fell_back)}


def rule(value: Rule) -> answers.ExplainAnswer:
    return {
        "rule": value.id,
        "name": value.name,
        "severity": value.severity.value,
        "summary": value.summary,
        "authority": value.authority,
        "valid": [_example(example) for example in value.valid],
        "invalid": [_example(example) for example in value.invalid],
    }


def _example(value: Example) -> answers.Example:
    known: answers.Example = {"text": value.text}
    if value.flagged:
        known["flagged"] = value.flagged
    if value.becomes:
        known["becomes"] = value.becomes
    return known


def check(
    value: domain.Check,
    attested: str,
    profile: str | None,
    ignored: Sequence[Ignored] = (),
    fixes: Sequence[Fix] | None = None,
) -> answers.CheckAnswer:
    """`attested` and `profile` say what the answer depends on beside draft and notes."""
    known: answers.CheckAnswer = {
        "findings": [finding(item) for item in value.findings],
        "coverage": coverage(value.coverage) if value.coverage else None,
        "attested": attested,
        "profile": profile,
        "ignored": [
            {"rule": item.finding.rule, "quote": item.finding.quote, "reason": item.reason}
            for item in ignored
        ],
    }
    if fixes is not None:
        known["fixed"] = [_fixed(fix) for fix in fixes]
    return known


def _fixed(value: Fix) -> answers.Fixed:
    return {
        "start": value.span.start,
        "end": value.span.end,
        "before": value.before,
        "after": value.after,
        "rule": value.rule,
    }


def rewriting(value: domain.Rewriting, given: str | None = None) -> answers.RewriteAnswer:
    """`given` is the text that offsets point into, where the caller does not have it."""
    known: answers.RewriteAnswer = {
        "text": value.text,
        "changes": [_change(item) for item in value.changes],
        "findings": [finding(item) for item in value.findings],
        "rewriter": value.rewriter,
        "fell_back": list(value.fell_back),
    }
    if given is not None:
        known["given"] = given
    return known


def _change(value: domain.Change) -> answers.Change:
    return {
        "start": value.span.start,
        "end": value.span.end,
        "before": value.before,
        "after": value.after,
        "reason": value.reason,
    }


def with_id(line_id: Any, answer: Any) -> dict[str, Any]:
    """A batch answer: `id` first, as it was given."""
    return {"id": line_id, **cast(dict[str, Any], answer)}
