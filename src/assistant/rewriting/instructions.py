"""What is said to the writer or to a program, not to the reader: it is told, and stays out of the text."""

import re
from collections.abc import Iterator

from assistant.domain import Finding, Severity, Span
from assistant.language import clauses, quantities, sentences
from assistant.register import Edit, Tracked
from assistant.rewriting.patterns import pattern

RULE = "instruction"
_REASON = "对写稿人或程序说的话，不写入报告"
_SAID = "“{quote}”像是对写稿人或程序的要求，不是报告内容，已略去；如确需写入，请改为陈述。"
_ENGLISH_END = re.compile(
    r"(?<=[A-Za-z][.!?])\s+(?=[\u4e00-\u9fff])|(?<=[.!?][\"”])\s+(?=[\u4e00-\u9fff])|(?<=[\"”][.!?])\s+(?=[\u4e00-\u9fff])|(?<=###)\s+|(?<=[A-Za-z]>)(?=[\u4e00-\u9fff])"
)
_TAGS = re.compile(r"<!--.*?-->\s*|(?:</[A-Za-z_]+>\s*)*<(?P<tag>[A-Za-z_]+)>[^<\n]*</(?P=tag)>\s*")
_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]"}
_MARKS = "，、；：:,; \t"


def without_instructions(tracked: Tracked) -> tuple[Tracked, tuple[Finding, ...]]:
    """The text without orders to the writer, and a finding for each; spans in the source."""
    findings: tuple[Finding, ...] = ()
    done = tracked
    for find in (_tagged, _spans):
        spans = list(find(done.text))
        findings += tuple(_finding(done, span) for span in spans)
        done = done.edited([Edit(span, "", _REASON) for span in spans])
    return (done, findings) if done.text.strip() else (tracked, ())


def _tagged(text: str) -> Iterator[Span]:
    """What stands between the tags of a prompt, and no word behind them."""
    yield from (Span(*match.span()) for match in _TAGS.finditer(text))


def _spans(text: str) -> Iterator[Span]:
    for sentence in _sentences(text):
        words = sentence.of(text)
        if match := pattern("orders").search(words):
            yield _with_gap(text, _order(words, match.start()).shifted(sentence.start))
            continue
        for clause in clauses(words):
            if pattern("asides").search(clause.of(words)):
                yield _with_mark(text, clause.shifted(sentence.start))


def _order(words: str, at: int) -> Span:
    """The part of a sentence that an order takes up: its brackets, or from its clause to the end.

    A clause that tells a figure before the order keeps what it tells.
    """
    opening = max(words.rfind(mark, 0, at + 1) for mark in _BRACKETS)
    closing = words.find(_BRACKETS[words[opening]], at) if opening >= 0 else -1
    if closing >= 0:
        return Span(opening, closing + 1)
    start = max(words.rfind(mark, 0, at) for mark in "，；") + 1
    if quantities(words[start:at]):
        start = at
    # The sentence that stays keeps its own end.
    inside = start > 0 and words[-1] in "。！？"
    return Span(start - (words[start - 1] in "，；"), len(words) - 1) if inside else Span(start, len(words))


def _sentences(text: str) -> Iterator[Span]:
    """Sentences, an English one ended by its point too."""
    for sentence in sentences(text):
        at = sentence.start
        for match in _ENGLISH_END.finditer(sentence.of(text)):
            yield Span(at, sentence.start + match.start())
            at = sentence.start + match.end()
        yield Span(at, sentence.end)


def _with_mark(text: str, span: Span) -> Span:
    """With the comma behind it, else the one before."""
    if text[span.end : span.end + 1] in tuple(_MARKS):
        return Span(span.start, span.end + 1)
    return Span(span.start - 1, span.end) if text[span.start - 1 : span.start] in tuple(_MARKS) else span


def _with_gap(text: str, span: Span) -> Span:
    end = span.end
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return Span(span.start, end)


def _finding(tracked: Tracked, span: Span) -> Finding:
    place = Span(tracked.origin(span.start), tracked.origin(span.end))
    quote = place.of(tracked.source).strip()
    return Finding(RULE, Severity.WARNING, _SAID.format(quote=quote), quote, place)
