"""Text as runs of a Word paragraph; what is still to be supplied is highlighted."""

import re
from copy import deepcopy
from typing import Any

from docx.enum.text import WD_COLOR_INDEX

from assistant.export import layout

_PENDING = re.compile(r"(【待补：[^】]*】)")


def add_runs(paragraph: Any, text: str, font: str = "", form: Any = None) -> None:
    """`font` is named on every run for every script; `form` are run properties to begin with."""
    for piece in filter(None, _PENDING.split(text)):
        run = paragraph.add_run(piece)
        if form is not None:
            run._element.insert(0, deepcopy(form))
        if font:
            layout.set_font(run._element.get_or_add_rPr(), font)
        if _PENDING.fullmatch(piece):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
