"""Domain values → the JSON of the contract."""

from collections.abc import Sequence

from assistant import domain
from assistant.wire import types


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


def fact_sheet(value: domain.FactSheet, unread: Sequence[domain.Source] = ()) -> types.FactsAnswer:
    known: types.FactsAnswer = {
        "facts": [fact(item) for item in value.facts],
        "questions": [question(item) for item in value.questions],
    }
    if unread:
        known["unread"] = [source(clause) for clause in unread]
    return known


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


def draft(
    value: domain.Draft, text: str, checked: domain.Check, unread: Sequence[domain.Source] = ()
) -> types.Draft:
    """`text` is the draft as exported to plain text: the spans of `checked` refer to it."""
    known: types.Draft = {
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
    if unread:
        known["unread"] = [source(clause) for clause in unread]
    return known


def all_sentences(value: types.Draft) -> list[types.Sentence]:
    """The sentences of the whole draft in order."""
    return [*value["opening"], *(item for section in value["sections"] for item in section["sentences"])]
