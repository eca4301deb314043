"""XML parts of office files as trees that are asked by local name, so that both OOXML dialects read alike."""

from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from assistant.errors import UnreadableFile

Element = Any  # lxml ships no types

_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_OFF = ("0", "false", "off", "none")


def parse_xml(data: bytes) -> Element:
    """Raises UnreadableFile on a document type (entities have no place here), MemoryError, lxml's errors."""
    if any(mark in data for mark in _DOCTYPES):
        raise UnreadableFile("文件里有不该有的实体声明，不予读取，请用 Word 或 WPS 打开后另存再试")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise


def name(element: Element) -> str:
    """Local name of an element; "" for processing instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element | None, key: str) -> str | None:
    """Value of the attribute with this local name."""
    if element is None:
        return None
    for full, value in element.attrib.items():
        if full.rpartition("}")[2] == key:
            return str(value)
    return None


def number(element: Element | None, key: str = "val") -> int | None:
    value = attribute(element, key)
    return int(value) if value is not None and value.lstrip("-").isdecimal() and len(value) < 10 else None


def child(element: Element | None, *path: str) -> Element | None:
    """First element down a path of local names."""
    for step in path:
        if element is None:
            return None
        element = next((each for each in element if name(each) == step), None)
    return element


def children(element: Element | None, wanted: str) -> Iterator[Element]:
    for each in () if element is None else element:
        if name(each) == wanted:
            yield each


def switched_on(element: Element | None) -> bool:
    """Whether a toggle such as <w:vanish/> is there and not switched off."""
    return element is not None and attribute(element, "val") not in _OFF
