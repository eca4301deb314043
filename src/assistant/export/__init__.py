"""The text of a report → Word in the official layout, or Markdown.

Text is what is exported, whether a draft was rendered, a past report read or a text mended: what the clerk
has seen is what gets printed.
"""

from pathlib import Path

from assistant.errors import UserError
from assistant.export.atomic import write_atomically
from assistant.export.lines import Line, Role, lines_of
from assistant.export.markdown import to_markdown
from assistant.export.printing import DRAFT_LABEL, PLAIN, Printing, Remark, fit, remarks_of

SUFFIXES = (".docx", ".md", ".txt")


def check_target(path: Path, *, word: bool = False) -> None:
    """Raises UserError where the suffix is not one we write, before any work is done.

    `word` tells that comments or a template are asked for, which only a .docx has.
    """
    if word and path.suffix.lower() != ".docx":
        raise UserError(f"批注和模板只用于 Word 文件，请把 {path.name} 的后缀改为 .docx。")
    if path.suffix.lower() not in SUFFIXES:
        raise UserError(f"{path.name} 的后缀不对，请写成 .docx、.md 或 .txt。")
    if not path.parent.is_dir():
        raise UserError(f"文件夹 {path.parent} 不存在，请先建好再试。")


def write_report(text: str, path: Path, printing: Printing = PLAIN) -> None:
    """Write the report to a .docx, .md or .txt file, whole or not at all.

    Raises UserError, also where remarks or a template are asked for in a file other than .docx.
    """
    check_target(path, word=bool(printing.remarks or printing.template))
    write_atomically(path, rendered(text, path.suffix, printing))


def rendered(text: str, suffix: str, printing: Printing = PLAIN) -> bytes:
    """The report as the bytes of a file with this suffix; what else is printed needs a .docx."""
    if suffix.lower() == ".docx":
        # python-docx takes a quarter of a second to import, which --help should not pay.
        from assistant.export.word import to_docx

        return to_docx(text, printing)
    plain = to_markdown(text) if suffix.lower() == ".md" else text
    return plain.encode("utf-8", "replace")


__all__ = [
    "DRAFT_LABEL",
    "PLAIN",
    "SUFFIXES",
    "Line",
    "Printing",
    "Remark",
    "Role",
    "check_target",
    "fit",
    "lines_of",
    "remarks_of",
    "rendered",
    "to_markdown",
    "write_atomically",
    "write_report",
]
