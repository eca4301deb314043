"""A text that a person brings to be worked on as a file."""

from pathlib import Path

from assistant.reading import read_document

READABLE = [".docx", ".txt", ".md", ".pdf", ".doc", ".wps"]
LONGEST = 200_000
"""How many characters of a text are worked on at once."""


def read(path: str | None) -> tuple[str, str]:
    """The text of a file, and what to say of it. Raises UserError."""
    if path is None:
        return "", ""
    document = read_document(Path(path))
    said = f"已读入 {Path(path).name}，共 {len(document.text)} 字。"
    return document.text, " ".join((said, *document.dropped))
