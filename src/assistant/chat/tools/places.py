"""Which place of the draft a clerk means: 第二段, 问题部分, 调解那句, a quoted sentence."""

import re

from assistant.chat.parts import (
    Part,
    is_pending,
    paragraph_in,
    paragraphs,
    part,
    parts,
    section_in,
    sentences_about,
    without_pending,
)
from assistant.chat.ports import Desk
from assistant.chat.topics import about as facts_about
from assistant.chat.topics import grounded, likeness, topic_of
from assistant.domain import Span
from assistant.editing import Document
from assistant.errors import Refused
from assistant.language import heading, numeral, sentences

_WHERE = "没有看出说的是哪一处，请说第几段、哪一部分，或引用原句。"
_TOO_FAR = "只有{}段，没有第{}段。"
_TOO_SHORT = "{}只有{}句。"
_SENTENCE = re.compile(r"第(?P<number>[一二三四五六七八九十\d]+)句|最后一?句|末句")
_QUOTED = re.compile(r"[“\"「]([^”\"」]{4,})[”\"」]")
_WHOLE = re.compile(r"全文|全篇|整篇|通篇|整体|稿子")
_SAME_PLACE = re.compile(r"(?:刚[才刚]?|上面)(?:那|这|写的|改的)[^，]{0,4}[段节句块处]")
JUST_SHOWN = "刚才那段"
_FIGURE = re.compile(r"[\d.一二三四五六七八九十百千万]+")
_BRACKETED = 2
_BLOCK = re.compile(r"^(?:把|将|请|的)*(?P<matter>[^，段句]{2,10}?)的?[那这][一]?[段块]")
_PART_NUMBER = re.compile(r"第([一二三四五六七八九十\d])个?大?(?:部分|块|节)")
_HEAD_NUMBER = re.compile(r"[（(]([一二三四五六七八九十])[)）]")
_PARAGRAPH = re.compile(r"[段块]|部分|章|节")


def place(desk: Desk, document: Document, where: str) -> tuple[str, tuple[Span, ...]]:
    """How the place is called, and its paragraphs or sentences. Raises Refused where it is not found."""
    if quoted := _QUOTED.search(where):
        at = document.text.find(quoted[1])
        if at >= 0:
            return "引用的那一处", (Span(at, at + len(quoted[1])),)
    if _SAME_PLACE.search(where) and (last := last_shown(desk, document)):
        return JUST_SHOWN, last
    key = section_in(where, desk.genre)
    found = part(document, desk.genre, key) if key else _by_number(document, desk, where)
    lines = paragraphs(document, found.body if found else None)
    if number := paragraph_in(where):
        at = number - 1 if number > 0 else len(lines) - 1
        if not 0 <= at < len(lines):
            raise Refused(_TOO_FAR.format(len(lines), number))
        return _within(document, where, f"第{at + 1}段", lines[at])
    if found:
        return f"“{found.heading}”", lines or (found.body,)
    if head := _headed(document, where):
        return head
    known = "\n".join((document.text, *(fact.source.text for fact in desk.state.sheet.facts)))
    topic = grounded(topic_of(where), known, desk.genre) or topic_of(where)
    if topic and (spans := _about(desk, document, topic)):
        if not _PARAGRAPH.search(where):
            return f"写“{topic}”的句子", spans
        return f"写“{topic}”的段落", tuple(line for line in lines if any(map(line.overlaps, spans)))
    if not topic or _WHOLE.search(where):
        return "全文", lines
    raise Refused(_WHERE)


def _by_number(document: Document, desk: Desk, where: str) -> Part | None:
    """第二部分: the part of the report in that place."""
    match = _PART_NUMBER.search(where)
    at = int(numeral(match[1]) or 0) if match else 0
    return next(iter(parts(document, desk.genre)[at - 1 : at]), None) if at else None


def _headed(document: Document, where: str) -> tuple[str, tuple[Span, ...]] | None:
    """The paragraphs under the one heading that the words name: by its number, or by a block's matter."""
    block = _BLOCK.match(where)
    number = _HEAD_NUMBER.search(where)
    if not (block or number):
        return None
    runs = topic_of(block["matter"]).split() if block and not number else []
    found: dict[str, list[Span]] = {}
    head = ""
    lines = paragraphs(document)
    for match in re.finditer(r"[^\n]+", document.text):
        span = Span(*match.span())
        if span in lines:
            if head:
                found.setdefault(head, []).append(span)
        elif mark := heading(match[0]):
            own = number is not None and mark.number.strip("（()）") == number[1] and mark.level == _BRACKETED
            named = bool(runs) and all(likeness(run, match[0]) == 1 for run in runs)
            head = match[0].strip() if own or named else ""
        else:
            head = ""
    if not found or (len(found) > 1 and not number):
        return None
    name, spans = next(iter(found.items()))
    return f"“{name}”", tuple(spans)


def _within(document: Document, where: str, name: str, line: Span) -> tuple[str, tuple[Span, ...]]:
    """A paragraph, or the sentence of it that is named by its number. Raises Refused where it has fewer."""
    match = _SENTENCE.search(where)
    if match is None:
        return name, (line,)
    own = [span for span in sentences(document.text) if span.overlaps(line)]
    number = int(numeral(match["number"]) or 0) if match["number"] else len(own)
    if not 0 < number <= len(own):
        raise Refused(_TOO_SHORT.format(name, len(own)))
    return f"{name}第{number}句", (own[number - 1],)


def last_shown(desk: Desk, document: Document) -> tuple[Span, ...]:
    """The paragraphs of the draft that the clerk was shown last; none where that was all of it.

    A figure that was changed since makes no other paragraph of it.
    """
    lines = [line for line in paragraphs(document) if not is_pending(line.of(document.text))]
    for message in reversed(desk.messages()):
        shown = _FIGURE.sub("#", message.shown)
        found = [line for line in lines if _FIGURE.sub("#", without_pending(line.of(document.text))) in shown]
        if found:
            return tuple(found) if len(found) < len(lines) else ()
    return ()


def _about(desk: Desk, document: Document, topic: str) -> tuple[Span, ...]:
    """The sentences of running text that have the words of a topic, else those written from facts of it."""
    named = sentences_about(document, topic)
    ids = {fact.id for fact in facts_about(topic, desk.state.sheet.facts, desk.genre)}
    return named or tuple(trace.span for trace in document.traces if ids & {*trace.facts})
