"""Edits applied under the locks: what would change a fact is left out, and said."""

import re
from collections.abc import Sequence

from assistant.domain import Finding, Severity, Span
from assistant.register.locks import broken
from assistant.register.protecting import protected
from assistant.register.seams import stands
from assistant.register.tracked import Edit, Tracked

LOCK = "rewrite-lock"
_EITHER = re.compile(r"(.)没有?\1")


def guarded(tracked: Tracked, edits: Sequence[Edit], year: int | None) -> tuple[Tracked, tuple[Finding, ...]]:
    """The text after the edits that leave every fact as it is; a finding for each of the others."""
    outside = [
        group
        for group in _together(edits)
        if not any(_cuts(edit, tracked.text) for edit in group) and stands(tracked.text, group)
    ]
    if not outside:
        return tracked, ()
    done = tracked.edited(edit for group in outside for edit in group)
    if not broken(tracked.text, done.text, year):
        return done, ()
    done, refused = tracked, []
    for group in sorted(outside, key=lambda some: some[0].span, reverse=True):
        tried = done.edited(group)
        if wrong := broken(done.text, tried.text, year):
            refused += [_finding(edit, tracked, wrong) for edit in group if edit.span.start < edit.span.end]
        else:
            done = tried
    return done, tuple(reversed(refused))


def _together(edits: Sequence[Edit]) -> list[list[Edit]]:
    """The edits of each wording, and every other edit by itself."""
    groups: dict[Span, list[Edit]] = {}
    for edit in edits:
        groups.setdefault(edit.of or edit.span, []).append(edit)
    return list(groups.values())


def _cuts(edit: Edit, text: str) -> bool:
    """Whether a protected part, or a question (采没采纳), would not come through whole."""
    asked = (match.span() for match in _EITHER.finditer(text))
    return any(start < edit.span.start < end for start, end in asked) or any(
        (edit.span.overlaps(span) and span.of(text) not in edit.after)
        or span.start < edit.span.start == edit.span.end < span.end
        for span in protected(text)
    )


def _finding(edit: Edit, tracked: Tracked, wrong: Sequence[str]) -> Finding:
    start, end = tracked.origin(edit.span.start), tracked.origin(edit.span.end)
    quote = tracked.source[start:end]
    said = f"“{quote}”没有改写：改写会改动{'、'.join(wrong)}，请自行斟酌。"
    return Finding(LOCK, Severity.INFO, said, quote, Span(start, end))
