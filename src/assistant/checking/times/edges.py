"""年初 where the notes about the same say 年底, and the other way: words no calendar date stands for."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.figures.claims import tell_apart
from assistant.checking.rule import Rule
from assistant.checking.similarity import text_space
from assistant.domain import Finding, Source, Span
from assistant.language import clauses

_EDGE = re.compile(r"年(?P<edge>[底末初])")
_EARLY, _LATE = re.compile(r"年初"), re.compile(r"年[底末]")
_SAME_EVENT, _BETTER = 0.4, 0.2


def check_edges(case: Case, rule: Rule) -> Iterator[Finding]:
    """Findings of `rule` for clauses that put at one end of the year what the notes put at the other."""
    stated = [(clause.of(text), source) for text, source in case.stated for clause in clauses(text)]
    if not any(_EDGE.search(text) for text, _ in stated):
        return
    for span in clauses(case.draft):
        match, line = _EDGE.search(span.of(case.draft)), case.line_at(span.start)
        if match is None or line is None or not line.claims:
            continue
        own, other = (_EARLY, _LATE) if match["edge"] == "初" else (_LATE, _EARLY)
        told = _told(span.of(case.draft), stated, own, other)
        if told is not None:
            text, source = told
            message = f"草稿写“{match[0]}”，素材为“{text.strip()}”，请核对。"
            found = rule.finding(Span(*match.span()).shifted(span.start), match[0], message)
            yield replace(found, evidence=source, section=line.section or None)


def _told(
    clause: str, stated: list[tuple[str, Source]], own: re.Pattern[str], other: re.Pattern[str]
) -> tuple[str, Source] | None:
    """The clause of the notes that tells the same of the other end, clearly better than any of this end.

    年末在册9人 is no other telling of 年初11人: both are told.
    """
    edged = [
        (text, source)
        for text, source in stated
        if (own.search(text) or other.search(text)) and not tell_apart(clause, text)
    ]
    if not edged:
        return None
    bare = [_EDGE.sub("", text) for text in (clause, *(text for text, _ in stated))]
    space = text_space(bare)
    rows = space.vectors([_EDGE.sub("", text) for text, _ in edged])
    scores = space.similarity(space.vectors(bare[:1]), rows)[0].tolist()
    ranked = sorted(zip(scores, edged, strict=True), key=lambda one: -one[0])
    held = max((score for score, (text, _) in ranked if own.search(text)), default=0.0)
    best, told = ranked[0]
    if own.search(told[0]) or best < _SAME_EVENT or best - held < _BETTER:
        return None
    return told
