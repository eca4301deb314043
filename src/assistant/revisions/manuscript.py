"""The body of a Word file: its text as accepted, its tracked changes, and new ones made in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from lxml import etree  # type: ignore[import-untyped]

from assistant.domain import Change, Span
from assistant.export import Remark
from assistant.reading.ooxml import Element, attribute, child, name, switched_on
from assistant.revisions.comments import Comment
from assistant.revisions.runs import commented, cut, deleted, inserted, qualified, revision

_GONE = ("del", "moveFrom")
# What is not running text hangs beside a paragraph.
_APART = ("txbxContent", "AlternateContent", "drawing", "pict", "object", "pPr", "sdtPr")
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change as it stands in a file. `kind` is "ins" or "del"; `date` is ISO 8601 or ""."""

    kind: str
    text: str
    author: str
    date: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text element or sign of a run and where it stands in the text."""

    run: Element
    element: Element
    span: Span


class Manuscript:
    """The running text of a body, a paragraph a line, as a reader of the accepted document sees it.

    With `tables` each paragraph of a cell is a line too. `comments` are those added.
    """

    def __init__(self, root: Element, *, tables: bool = False) -> None:
        self.root = root
        self.comments: tuple[Comment, ...] = ()
        self._apart = _APART if tables else (*_APART, "tbl")
        self._read()

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """The tracked insertions and deletions of text, in order."""
        found = (each for each in self.root.iter() if name(each) in ("ins", "del"))
        return tuple(
            Revision(name(each), text, attribute(each, "author") or "", attribute(each, "date") or "")
            for each in found
            if (text := _all_text(each))
        )

    def revise(self, changes: Sequence[Change], author: str, when: datetime | None = None) -> None:
        """Make changes of `text` as tracked ones, spans as in `text` before any of them.

        A change that takes out a line end marks the paragraph's mark as deleted, so that accepting joins the
        paragraphs. The text inserted looks like what it replaces. `text` is read anew.
        """
        stamp = {"author": author, "date": _stamped(when)}
        numbers = _numbers(self.root)
        for change in sorted(changes, key=lambda one: one.span, reverse=True):
            self._revise(change, stamp, numbers)
        self._read()

    def remark(self, remarks: Sequence[Remark], author: str, when: datetime | None = None) -> None:
        """Comment on stretches of `text`, on its first line where a remark has none, else on what is before.

        Nothing where there is no text to hang a comment on. `text` is read anew.
        """
        spans = [remark.span or Span(0, max(self.text.find("\n"), 1)) for remark in remarks]
        edges = sorted({edge for span in spans for edge in (span.start, span.end)})
        for start, end in reversed(list(pairwise(edges))):
            if any(span.overlaps(Span(start, end)) for span in spans):
                list(self._cut(Span(start, end)))
        self._read()
        numbers = _numbers(self.root)
        runs = [(piece.span, piece.run) for piece in self._pieces if name(piece.element) == "t"]
        for remark, span in zip(remarks, spans, strict=True):
            before = [run for place, run in runs if place.start < place.end <= span.start]
            over = [run for place, run in runs if place.overlaps(span)] or before[-1:]
            if over:
                number = next(numbers)
                commented(over[0], over[-1], number)
                self.comments += (Comment(number, remark.text, author, _stamped(when)),)
        self._read()

    def _revise(self, change: Change, stamp: dict[str, str], numbers: Iterator[int]) -> None:
        after = change.after
        for paragraph, line in reversed(self._paragraphs):
            inside = Span(max(line.start, change.span.start), min(line.end, change.span.end))
            if inside.start > inside.end or change.span.start > line.end or change.span.end < line.start:
                continue
            first = change.span.start >= line.start
            if change.span.start <= line.end < change.span.end:
                _delete_mark(paragraph, stamp, next(numbers))
            self._revise_line(paragraph, inside, after if first else "", stamp, numbers)
            if first:
                return

    def _revise_line(
        self, paragraph: Element, span: Span, after: str, stamp: dict[str, str], numbers: Iterator[int]
    ) -> None:
        runs = list(self._cut(span))
        for run in runs:
            deleted(run, revision("del", stamp, next(numbers)))
        if not after:
            return
        model = runs[0] if runs else self._run_before(paragraph, span.start)
        anchor = runs[-1].getparent() if runs else model
        inserted(after, model, anchor, paragraph, revision("ins", stamp, next(numbers)))

    def _run_before(self, paragraph: Element, at: int) -> Element | None:
        before = next((one.run for one in reversed(self._pieces) if one.span.end <= at), None)
        inside = before is not None and any(each is paragraph for each in before.iterancestors())
        return before if inside else None

    def _cut(self, span: Span) -> Iterator[Element]:
        """The runs of a stretch, cut so that they hold nothing else. Signs and pictures stay."""
        for at, piece in enumerate(self._pieces):
            if not piece.span.overlaps(span) or name(piece.element) != "t":
                continue
            start, end = max(piece.span.start, span.start), min(piece.span.end, span.end)
            head, middle, _ = cut(piece.run, piece.element, start - piece.span.start, end - piece.span.start)
            # What stands before the cut is still to be revised: changes are made from the end.
            self._pieces[at] = _Piece(head, child(head, "t"), Span(piece.span.start, start))
            yield middle

    def _read(self) -> None:
        self._paragraphs: list[tuple[Element, Span]] = []
        self._pieces: list[_Piece] = []
        text = ""
        for paragraph in _paragraphs(self.root, self._apart):
            start = len(text)
            for run, element, shown in _shown(paragraph, None):
                self._pieces.append(_Piece(run, element, Span(len(text), len(text) + len(shown))))
                text += shown
            self._paragraphs.append((paragraph, Span(start, len(text))))
            if child(paragraph, "pPr", "rPr", "del") is None:
                text += "\n"
        self.text = text.removesuffix("\n")


def _stamped(when: datetime | None) -> str:
    return (when or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _paragraphs(element: Element, apart: Sequence[str]) -> Iterator[Element]:
    for each in element:
        if name(each) == "p":
            yield each
        elif name(each) not in (*_GONE, *apart):
            yield from _paragraphs(each, apart)


def _shown(element: Element, run: Element | None) -> Iterator[tuple[Element, Element, str]]:
    """Run, element and text of what is seen once everything is accepted."""
    for each in element:
        tag = name(each)
        if tag == "t":
            yield run, each, each.text or ""
        elif tag in _SIGNS:
            yield run, each, _SIGNS[tag]
        elif tag == "r":
            if not switched_on(child(each, "rPr", "vanish")):
                yield from _shown(each, each)
        elif tag not in (*_GONE, *_APART, "rPr"):
            yield from _shown(each, run)


def _all_text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter() if name(each) in ("t", "delText"))


def _numbers(root: Element) -> Iterator[int]:
    """Ids that no revision or bookmark of the body has."""
    used = (attribute(each, "id") or "" for each in root.iter() if isinstance(each.tag, str))
    at = max((int(one) for one in used if one.isdecimal() and len(one) < 10), default=0)
    while True:
        at += 1
        yield at


def _delete_mark(paragraph: Element, stamp: dict[str, str], number: int) -> None:
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = etree.Element(qualified(paragraph, "pPr"))
        paragraph.insert(0, properties)
    mark = child(properties, "rPr")
    if mark is None:
        mark = etree.Element(qualified(paragraph, "rPr"))
        # The schema wants rPr before the section and the old properties.
        last = next((each for each in properties if name(each) in ("sectPr", "pPrChange")), None)
        properties.append(mark) if last is None else last.addprevious(mark)
    mark.insert(0, revision("del", stamp, number)(paragraph))
