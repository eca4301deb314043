"""What the styles of a Word file say about a paragraph: its outline level, its list, whether it is hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.reading.ooxml import Element, attribute, child, children, name, number, switched_on

_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录) ?\d", re.IGNORECASE)
_TITLES = ("title", "标题")


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Which list a paragraph belongs to, and how deep (0 is outermost)."""

    list_id: str
    depth: int


@dataclass(slots=True)
class Styles:
    by_id: dict[str, Element] = field(default_factory=dict)
    default: str = ""

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        styles = list(children(root, "style"))
        defaults = [
            each for each in styles if attribute(each, "type") == "paragraph" and attribute(each, "default")
        ]
        return cls(
            by_id={attribute(each, "styleId") or "": each for each in styles},
            default=attribute(defaults[0], "styleId") or "" if defaults else "",
        )

    def numbering_links(self) -> dict[str, str]:
        """Numbering styles and the list each of them defines."""
        found = (
            (key, attribute(child(each, "pPr", "numPr", "numId"), "val")) for key, each in self.by_id.items()
        )
        return {key: list_id for key, list_id in found if list_id is not None}

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """A style and what it is based on; circles end."""
        seen = set()
        while style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            yield self.by_id[style_id]
            style_id = attribute(child(self.by_id[style_id], "basedOn"), "val")

    def of_paragraph(self, paragraph: Element) -> list[Element]:
        """The paragraph itself, then its styles, nearest first: where properties are looked up."""
        style_id = attribute(child(paragraph, "pPr", "pStyle"), "val")
        return [paragraph, *self.chain(style_id if style_id in self.by_id else self.default)]

    def outline_level(self, paragraph: Element) -> int | None:
        """1 to 9, 0 for the style Title, None for body text."""
        for holder in self.of_paragraph(paragraph):
            level = number(child(holder, "pPr", "outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < 9 else None
            label = _style_name(holder)
            if match := _HEADING.fullmatch(label):
                return int(match[1])
            if label.lower() in _TITLES:
                return 0
        return None

    def list_place(self, paragraph: Element) -> ListPlace | None:
        list_id, depth = None, None
        for holder in self.of_paragraph(paragraph):
            properties = child(holder, "pPr", "numPr")
            list_id = list_id or attribute(child(properties, "numId"), "val")
            depth = number(child(properties, "ilvl")) if depth is None else depth
        if list_id in (None, "0") or list_id is None:
            return None
        return ListPlace(list_id, depth or 0)

    def is_contents_entry(self, paragraph: Element) -> bool:
        return any(_CONTENTS.fullmatch(_style_name(each)) for each in self.of_paragraph(paragraph)[1:2])

    def is_hidden(self, run: Element, paragraph: Element) -> bool:
        """Whether Word does not print a run: vanished, white on white, or too small to be seen."""
        own = child(run, "rPr")
        holders = [
            run,
            *self.chain(attribute(child(own, "rStyle"), "val")),
            *self.of_paragraph(paragraph)[1:],
        ]
        for holder in holders:
            vanish = child(holder, "rPr", "vanish")
            if vanish is not None:
                return switched_on(vanish)
        return _invisible(own)


def _invisible(properties: Element | None) -> bool:
    size = number(child(properties, "sz"))
    white = (attribute(child(properties, "color"), "val") or "").upper() == "FFFFFF"
    return (size is not None and size < 6) or (white and not _has_ground(properties))


def _has_ground(properties: Element | None) -> bool:
    """White text shows on a shaded or highlighted ground: of the run, its paragraph or its table cell."""
    while properties is not None:
        for each in properties if name(properties).endswith("Pr") else _property_children(properties):
            if name(each) == "highlight" or (name(each) == "shd" and _is_coloured(each)):
                return True
        properties = properties.getparent()
    return False


def _property_children(element: Element) -> Iterator[Element]:
    for each in element:
        if name(each).endswith("Pr"):
            yield from each


def _is_coloured(shading: Element) -> bool:
    return (attribute(shading, "fill") or "auto").upper() not in ("AUTO", "FFFFFF")


def _style_name(element: Element) -> str:
    return attribute(child(element, "name"), "val") or "" if name(element) == "style" else ""
