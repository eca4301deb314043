"""Files of notes → lines of notes, each with the place at which a person finds it again."""

from pathlib import Path

from assistant.facts import NoteLine, note_lines
from assistant.reading import Document, read_document

_PLAIN = (".txt", ".md", "")


def read_notes(path: Path) -> tuple[NoteLine, ...]:
    """Raises UnreadableFile."""
    document = read_document(path)
    if path.suffix.lower() in _PLAIN:
        return note_lines(document.text, path.name)
    return note_lines_of(document, path.name)


def note_lines_of(document: Document, file: str) -> tuple[NoteLine, ...]:
    """The blocks of a document as note lines."""
    return tuple(
        NoteLine(
            block.span.of(document.text),
            block.number,
            file,
            block.sheet,
            block.cells,
            heading=block.level is not None,
        )
        for block in document.blocks
    )
