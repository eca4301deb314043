"""Brackets, quotes or title marks with nothing between them: what should stand there was lost or never filled
in.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="empty-brackets",
    name="括号引号内没有内容",
    severity=Severity.ERROR,
    summary="括号、引号、书名号之间应有内容。",
    authority="惯例",
    valid=(Example("学习《民法典》（2021年施行）。"),),
    invalid=(
        Example("认真学习《》，提升能力。", flagged="《》"),
        Example("印发实施方案（ ）。", flagged="（ ）"),
    ),
)

_EMPTY = re.compile(r"[（(][ \u3000]*[）)]|《[ \u3000]*》|“[ \u3000]*”|〔[ \u3000]*〕|【[ \u3000]*】")


def find(text: str) -> Iterator[Hit]:
    for match in _EMPTY.finditer(text):
        yield Hit(span_of(match), f"“{match[0]}”里没有内容，请补上或删去。")


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
