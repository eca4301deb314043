"""Runs cut, deleted and inserted, each as the schema of WordprocessingML wants it."""

from collections.abc import Callable
from copy import deepcopy

from lxml import etree  # type: ignore[import-untyped]

from assistant.reading.ooxml import Element, child, name

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BY_ANOTHER = ("ins", "moveTo")
Mark = Callable[[Element], Element]


def qualified(like: Element, tag: str) -> str:
    """A tag in the namespace of an element: transitional and strict files have different ones."""
    return f"{like.tag.rpartition('}')[0]}}}{tag}"


def revision(kind: str, stamp: dict[str, str], number: int) -> Mark:
    """What makes the element of a revision, in the namespace of the element it is asked for."""

    def made(like: Element) -> Element:
        mark = etree.Element(qualified(like, kind))
        mark.set(qualified(like, "id"), str(number))
        for key, value in stamp.items():
            mark.set(qualified(like, key), value)
        return mark

    return made


def cut(run: Element, element: Element, start: int, end: int) -> tuple[Element, Element, Element]:
    """A run as three in its place: up to `start` of one of its text elements, the stretch, and the rest."""
    text = element.text or ""
    at = run.index(element)
    head, middle, tail = run, _emptied(run), _emptied(run)
    middle.append(_text(run, text[start:end]))
    tail.append(_text(run, text[end:]))
    for each in list(run)[at + 1 :]:
        tail.append(each)
    element.text = text[:start]
    element.set(_SPACE, "preserve")
    run.addnext(middle)
    middle.addnext(tail)
    return head, middle, tail


def deleted(run: Element, mark: Mark) -> None:
    """Wrap a run into a deletion."""
    wrapper = mark(run)
    run.addprevious(wrapper)
    wrapper.append(run)
    for each in run:
        if name(each) == "t":
            each.tag = qualified(run, "delText")


def inserted(
    text: str, model: Element | None, anchor: Element | None, paragraph: Element, mark: Mark
) -> None:
    """Put an insertion behind `anchor`, with the look of `model`; at the paragraph's beginning without one.

    A line end in it breaks the line within the paragraph.
    What another author inserted is parted around it, so that each insertion keeps its author.
    """
    like = paragraph if model is None else model
    run = etree.Element(qualified(like, "r")) if model is None else _emptied(model)
    for at, line in enumerate(text.split("\n")):
        if at:
            run.append(etree.Element(qualified(like, "br")))
        run.append(_text(like, line))
    wrapper = mark(like)
    wrapper.append(run)
    if anchor is None:
        properties = child(paragraph, "pPr")
        paragraph.insert(0 if properties is None else 1, wrapper)
        return
    outer = anchor.getparent()
    if name(outer) not in _BY_ANOTHER:
        anchor.addnext(wrapper)
        return
    rest = etree.Element(outer.tag, outer.attrib)
    for each in list(outer)[outer.index(anchor) + 1 :]:
        rest.append(each)
    outer.addnext(wrapper)
    if len(rest):
        wrapper.addnext(rest)


def commented(first: Element, last: Element, number: int) -> None:
    """Mark the runs from `first` to `last` as what a comment is about."""
    start, end, reference = (
        etree.Element(qualified(first, f"comment{tag}")) for tag in ("RangeStart", "RangeEnd", "Reference")
    )
    for each in (start, end, reference):
        each.set(qualified(first, "id"), str(number))
    run = etree.Element(qualified(first, "r"))
    run.append(reference)
    first.addprevious(start)
    last.addnext(run)
    last.addnext(end)


def _emptied(run: Element) -> Element:
    """A run with the look of another and nothing in it."""
    made = etree.Element(run.tag, run.attrib)
    look = child(run, "rPr")
    if look is not None:
        made.append(deepcopy(look))
    return made


def _text(like: Element, text: str) -> Element:
    made = etree.Element(qualified(like, "t"))
    made.text = text
    made.set(_SPACE, "preserve")
    return made
