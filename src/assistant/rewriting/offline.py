"""The rewriter that needs no model: the register engine, sentence by sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.domain import Finding, Rewriting, Span
from assistant.language import sentences
from assistant.language.text import lines
from assistant.register import (
    USUAL,
    Context,
    Edit,
    Formal,
    Strength,
    Tracked,
    formal,
    talks,
    telling,
    without_dialect,
)
from assistant.rewriting.chatter import without_chatter
from assistant.rewriting.instructions import without_instructions
from assistant.rewriting.lists import enumerated, evenly_counted, merged, parted
from assistant.rewriting.manner import Manner
from assistant.rewriting.marks import tidied
from assistant.rewriting.pauses import punctuated
from assistant.rewriting.polishing import polished
from assistant.rewriting.speakers import line_of, speaker_of
from assistant.rewriting.statuses import stated
from assistant.rewriting.wishes import Wish

OFFLINE = "offline"
_HAN = re.compile(r"[\u4e00-\u9fff]")


def rewrite_offline(
    text: str, context: Context = USUAL, wishes: Sequence[Wish] = (), manner: Manner | None = None
) -> Rewriting:
    """The text as a report writes it: same facts, same order, written words; polished where wished.

    What is written already, headings, tables and text in other languages stay as they are. The same
    input gives the same text.
    """
    tracked, orders = cleared(text, context)
    done, findings = by_sentence(tracked, context, formal)
    done, said = polished(done, wishes, context, manner)
    done = tidied(done)
    return Rewriting(done.text, done.changes(), (*orders, *findings, *said), OFFLINE)


def by_sentence(
    tracked: Tracked, context: Context, write: Callable[[str, Context], Formal]
) -> tuple[Tracked, tuple[Finding, ...]]:
    """The text with every sentence written by `write`, and what it says of them; spans in the source."""
    edits: list[Edit] = []
    findings: list[Finding] = []
    for span, said in _said(tracked.text, context, write):
        edits += (Edit(one.span.shifted(span.start), one.after, one.reason) for one in said.changes)
        findings += (_placed(one, span, tracked) for one in said.findings)
    return tracked.edited(edits), tuple(findings)


def cleared(text: str, context: Context) -> tuple[Tracked, tuple[Finding, ...]]:
    """The text in clauses and sentences of common speech, without what is not said to the reader."""
    tracked, signs = stated(Tracked.of(text))
    tracked, _ = by_sentence(tracked, context, without_dialect)
    tracked, orders = without_instructions(punctuated(evenly_counted(parted(without_chatter(tracked)))))
    tracked = enumerated(tracked)
    tracked = merged(tracked) if context.strength is Strength.STRONG else tracked
    return tidied(tracked), (*signs, *orders)


def _said(
    text: str, context: Context, write: Callable[[str, Context], Formal]
) -> Iterator[tuple[Span, Formal]]:
    talking = _talking_lines(text, context)
    for span in sentences(text):
        if _HAN.search(span.of(text)):
            yield (
                span,
                write(
                    span.of(text),
                    replace(
                        context,
                        actor=speaker_of(text, span) or context.actor or telling(line_of(text, span)),
                        spoken=context.spoken or any(line.start <= span.start < line.end for line in talking),
                    ),
                ),
            )


def _talking_lines(text: str, context: Context) -> list[Span]:
    """The lines in which at least half of the sentences talk: what else they say is talk too."""
    found = []
    for line in lines(text):
        told = [span.of(line.of(text)) for span in sentences(line.of(text))]
        said = sum(talks(one, context) for one in told if _HAN.search(one))
        if len(told) > 1 and said * 2 >= len(told):
            found.append(line)
    return found


def _placed(finding: Finding, sentence: Span, tracked: Tracked) -> Finding:
    """With its span in the text as given."""
    if finding.span is None:
        return finding
    inner = finding.span.shifted(sentence.start)
    return replace(finding, span=Span(tracked.origin(inner.start), tracked.origin(inner.end)))
