"""A report as Markdown: title, headings and run-in headings marked, everything else as plain text."""

import re

from assistant.export.lines import Line, Role, lines_of

_SPECIAL = re.compile(r"([\\`*_<\[\]|])")


def to_markdown(text: str) -> str:
    blocks: list[str] = []
    before = None
    for line in lines_of(text):
        if line.role is Role.ROW and before is Role.ROW:
            blocks[-1] += f"\n{_row(line)}"
        else:
            blocks.append(_block(line))
        before = line.role
    return "\n\n".join(blocks) + "\n"


def _block(line: Line) -> str:
    if line.role is Role.TITLE:
        return f"# {_escaped(line.text)}"
    if line.role is Role.HEADING:
        return f"{'#' * (line.level + 1)} {_escaped(line.lead)}"
    if line.role is Role.ROW:
        return f"{_row(line)}\n|{'---|' * len(line.cells)}"
    lead = f"**{_escaped(line.lead)}**" if line.lead else ""
    return lead + _escaped(line.text)


def _row(line: Line) -> str:
    return f"| {' | '.join(_escaped(cell) for cell in line.cells)} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
