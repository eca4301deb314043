"""Domain values → the JSON of the contract."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from assistant import domain
from assistant.checking import Example, Fix, Ignored, Rule
from assistant.genres import Genre
from assistant.wire import types

if TYPE_CHECKING:
    from assistant.library import Ingested
    from assistant.records import KeptReport
    from assistant.records import User as Account


def figure(value: domain.Quantity) -> types.Figure:
    known: types.Figure = {
        "value": None if value.value is None else format(value.value, "f"),
        "unit": value.unit,
        "hedge": value.hedge.value,
        "indicator": value.indicator,
        "text": value.text,
    }
    if value.high is not None:
        known["high"] = format(value.high, "f")
    return known


def source(value: domain.Source) -> types.Source:
    known: types.Source = {"file": value.file, "line": value.line, "text": value.text}
    if value.sheet is not None:
        known["sheet"] = value.sheet
    return known


def fact(value: domain.Fact) -> types.Fact:
    known: types.Fact = {
        "id": value.id,
        "text": value.text,
        "source": source(value.source),
        "figures": [figure(quantity) for quantity in value.figures],
        "dates": list(value.dates),
        "names": list(value.names),
        "titles": list(value.titles),
        "section": value.section,
        "section_name": value.section_name,
        "theme": value.theme,
        "status": value.status.value,
    }
    if value.reason is not None:
        known["reason"] = value.reason
    return known


def question(value: domain.Question) -> types.Question:
    return {
        "id": value.id,
        "text": value.text,
        "about": list(value.about),
        "section": value.section,
        "kind": value.kind.value,
    }


def fact_sheet(value: domain.FactSheet) -> types.FactsAnswer:
    return {
        "facts": [fact(item) for item in value.facts],
        "questions": [question(item) for item in value.questions],
    }


def sentence(value: domain.Sentence) -> types.Sentence:
    return {
        "text": value.text,
        "kind": value.kind.value,
        "facts": list(value.facts),
        "exemplars": list(value.exemplars),
    }


def finding(value: domain.Finding) -> types.Finding:
    known: types.Finding = {
        "rule": value.rule,
        "severity": value.severity.value,
        "start": value.span.start if value.span else None,
        "end": value.span.end if value.span else None,
        "quote": value.quote,
        "message": value.message,
        "suggestion": value.suggestion,
    }
    if value.authority is not None:
        known["authority"] = value.authority
    if value.evidence is not None:
        known["evidence"] = source(value.evidence)
    if value.facts:
        known["facts"] = list(value.facts)
    if value.section is not None:
        known["section"] = value.section
    return known


def unused(value: domain.Unused) -> types.Unused:
    return {"fact": value.fact, "reason": value.reason}


def coverage(value: domain.Coverage) -> types.Coverage:
    return {
        "facts": value.facts,
        "used": [{"fact": use.fact, "start": use.span.start, "end": use.span.end} for use in value.used],
        "unused": [unused(item) for item in value.unused],
    }


def manifest(value: domain.Manifest) -> types.Manifest:
    known: types.Manifest = {
        "drafter": value.drafter,
        "prompts": [
            {"name": prompt.name, "version": prompt.version, "digest": prompt.digest}
            for prompt in value.prompts
        ],
        "embedding": value.embedding,
        "exemplars": list(value.exemplars),
        "roads": list(value.roads),
        "fell_back": list(value.fell_back),
        "seconds": round(value.seconds, 3),
        "version": value.version,
    }
    if value.model is not None:
        known["model"] = value.model
    if value.endpoint is not None:
        known["endpoint"] = value.endpoint
    if value.tokens is not None:
        known["tokens"] = {"in": value.tokens[0], "out": value.tokens[1]}
    if value.parameters:
        known["parameters"] = dict(value.parameters)
    if value.cached:
        known["cached"] = value.cached
    if value.sent is not None:
        known["sent"] = {
            "host": value.sent.host,
            "requests": value.sent.requests,
            "characters": value.sent.characters,
            "masked": dict(value.sent.masked),
        }
    return known


def draft_section(value: domain.DraftSection) -> types.DraftSection:
    return {
        "key": value.key,
        "heading": value.heading,
        "sentences": [sentence(item) for item in value.sentences],
        "paragraphs": [
            {"heading": paragraph.heading, "sentences": len(paragraph.sentences)}
            for paragraph in value.paragraphs
        ],
    }


def draft(value: domain.Draft, text: str, checked: domain.Check) -> types.Draft:
    """`text` is the draft as exported to plain text: the spans of `checked` refer to it."""
    return {
        "title": value.title,
        "issuer": value.issuer,
        "year": value.year,
        "genre": value.genre,
        "addressee": value.addressee,
        "opening": [sentence(item) for item in value.opening],
        "text": text,
        "sections": [draft_section(section) for section in value.sections],
        "closing": value.closing,
        "dated": value.dated,
        "facts": [fact(item) for item in value.facts],
        "pending": [question(item) for item in value.pending],
        "unused": [unused(item) for item in value.unused],
        "findings": [finding(item) for item in checked.findings],
        "coverage": coverage(checked.coverage or domain.Coverage(len(value.facts))),
        "manifest": manifest(value.manifest),
    }


def all_sentences(value: types.Draft) -> list[types.Sentence]:
    """The sentences of the whole draft in order."""
    return [*value["opening"], *(item for section in value["sections"] for item in section["sentences"])]


def report(value: "KeptReport") -> types.Report:
    return {
        "id": value.id,
        "issuer": value.issuer,
        "year": value.year,
        "genre": value.genre,
        "title": value.title,
        "path": value.path,
        "sections": value.sections,
    }


def reports(values: "Iterable[KeptReport]") -> types.ReportsAnswer:
    return {"reports": [report(value) for value in values]}


def users(values: "Iterable[Account]") -> types.UsersAnswer:
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


def ingested(value: "Ingested") -> types.IngestAnswer:
    return {
        "added": value.added,
        "skipped": value.skipped,
        "replaced": value.replaced,
        "failed": [{"path": failed.path, "reason": failed.reason} for failed in value.failed],
        "sections": value.sections,
        "fell_back": list(value.fell_back),
    }


def hit(value: domain.Hit) -> types.Hit:
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


def profile(value: domain.Profile) -> types.Profile:
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


def genre(value: Genre) -> types.Genre:
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


def hits(values: Sequence[domain.Hit], fell_back: Sequence[str] = ()) -> types.SearchAnswer:
    """`fell_back` are Chinese sentences on what the search had to do without."""
    return {"hits": [hit(value) for value in values], "fell_back": list(fell_back)}


def rule(value: Rule) -> types.ExplainAnswer:
    return {
        "rule": value.id,
        "name": value.name,
        "severity": value.severity.value,
        "summary": value.summary,
        "authority": value.authority,
        "valid": [_example(example) for example in value.valid],
        "invalid": [_example(example) for example in value.invalid],
    }


def _example(value: Example) -> types.Example:
    known: types.Example = {"text": value.text}
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
) -> types.CheckAnswer:
    """`attested` and `profile` say what the answer depends on beside draft and notes."""
    known: types.CheckAnswer = {
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


def _fixed(value: Fix) -> types.Fixed:
    return {
        "start": value.span.start,
        "end": value.span.end,
        "before": value.before,
        "after": value.after,
        "rule": value.rule,
    }


def rewriting(value: domain.Rewriting, given: str | None = None) -> types.RewriteAnswer:
    """`given` is the text that offsets point into, where the caller does not have it."""
    known: types.RewriteAnswer = {
        "text": value.text,
        "changes": [_change(item) for item in value.changes],
        "findings": [finding(item) for item in value.findings],
        "rewriter": value.rewriter,
        "fell_back": list(value.fell_back),
    }
    if given is not None:
        known["given"] = given
    return known


def _change(value: domain.Change) -> types.Change:
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
