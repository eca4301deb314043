"""Comments of a Word file: their part, its relation to the body, and its content type (17.13.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from posixpath import join, normpath

from lxml import etree  # type: ignore[import-untyped]

from assistant.reading.archive import Archive
from assistant.reading.ooxml import Element, attribute, children, parse_xml
from assistant.revisions.runs import qualified

_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    ),
    "http://purl.oclc.org/ooxml/wordprocessingml/main": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    ),
}


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands in the margin under a number that the body refers to; `date` is ISO 8601."""

    number: int
    text: str
    author: str
    date: str


def parts_with(archive: Archive, main: str, root: Element, comments: Sequence[Comment]) -> dict[str, bytes]:
    """The parts of the file that differ once it has these comments besides its own, by name."""
    folder, _, body = main.rpartition("/")
    relations_part = join(folder, "_rels", f"{body}.rels")
    relations = _part(archive, relations_part, f"{{{_PACKAGE}}}Relationships")
    part = _comments_part(relations, folder)
    made: dict[str, Element] = {}
    if part is None:
        part = join(folder, "comments.xml")
        _relate(relations, _KINDS[etree.QName(root).namespace])
        types = parse_xml(archive.read(_TYPES))
        override = etree.SubElement(types, qualified(types, "Override"))
        override.set("PartName", f"/{part}")
        override.set("ContentType", _TYPE)
        made |= {relations_part: relations, _TYPES: types}
    whole = _part(archive, part, qualified(root, "comments"))
    whole.extend(_element(root, comment) for comment in comments)
    made[part] = whole
    return {name: as_part(each) for name, each in made.items()}


def as_part(root: Element) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _part(archive: Archive, name: str, tag: str) -> Element:
    if name in archive.names:
        return parse_xml(archive.read(name))
    namespace = etree.QName(tag).namespace
    return etree.Element(tag, nsmap={None if namespace == _PACKAGE else "w": namespace})


def _comments_part(relations: Element, folder: str) -> str | None:
    for each in children(relations, "Relationship"):
        if attribute(each, "Type") in _KINDS.values():
            return normpath(join("/", folder, attribute(each, "Target") or "")).lstrip("/")
    return None


def _relate(relations: Element, kind: str) -> None:
    used = {attribute(each, "Id") for each in relations}
    relation = etree.SubElement(relations, qualified(relations, "Relationship"))
    free = next(name for at in range(len(used) + 1) if (name := f"rIdComments{at}") not in used)
    for key, value in {"Id": free, "Type": kind, "Target": "comments.xml"}.items():
        relation.set(key, value)


def _element(like: Element, comment: Comment) -> Element:
    made = etree.Element(qualified(like, "comment"))
    marks = {"id": str(comment.number), "author": comment.author, "date": comment.date}
    for key, value in (marks | {"initials": comment.author[:1]}).items():
        made.set(qualified(like, key), value)
    run = etree.SubElement(etree.SubElement(made, qualified(like, "p")), qualified(like, "r"))
    etree.SubElement(run, qualified(like, "t")).text = comment.text
    return made
