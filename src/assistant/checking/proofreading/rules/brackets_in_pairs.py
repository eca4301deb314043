"""Brackets, quotes and title marks come in pairs within a paragraph.

GB/T 15834 gives each of them an opening and a closing form. A quotation may run over several paragraphs, each
of them opened anew, so an unclosed “ counts only where the next line does not begin with one. What to add,
and where, a person must say.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="brackets-in-pairs",
    name="括号引号不成对",
    severity=Severity.ERROR,
    summary="括号、引号、书名号在一段之内应成对。",
    authority="GB/T 15834—2011 第4.8、4.9、4.15条",
    valid=(
        Example("学习《民法典》（2021年1月1日施行），落实“谁执法谁普法”。"),
        Example("1）强化学习。\n2）规范执法。"),
    ),
    invalid=(
        Example("学习《民法典，落实责任。", flagged="《"),
        Example("落实“谁执法谁普法责任制。", flagged="“"),
        Example("强化学习（含村干部。", flagged="（"),
        Example("落实谁执法谁普法”责任制。", flagged="”"),
    ),
)

_CLOSING = {
    "）": "（",
    ")": "(",
    "》": "《",
    "〉": "〈",
    "”": "“",
    "’": "‘",
    "】": "【",
    "〕": "〔",
    "］": "［",
}
_ALSO = {"）": "(", ")": "（"}
_MARKS = re.compile("[" + re.escape("".join((*_CLOSING, *_CLOSING.values()))) + "]")
_NUMBERED = re.compile(r"^[ \u3000]*[\da-zA-Z一二三四五六七八九十]{1,3}[）)]", re.MULTILINE)
# A quotation goes on in the next paragraph, opened anew.
_NEXT = re.compile(r"\n\s{0,20}“")
_PARTNER = {opening: closing for closing, opening in _CLOSING.items()}


def find(text: str) -> Iterator[Hit]:
    start = 0
    for line in text.split("\n"):
        follows = _NEXT.match(text, start + len(line))
        for at in _alone(line):
            if not (line[at] == "“" and follows):
                yield _hit(line[at], start + at)
        start += len(line) + 1


def _alone(line: str) -> Iterator[int]:
    """Where marks without a partner stand."""
    opened: list[int] = []
    number = _NUMBERED.match(line)
    for match in _MARKS.finditer(line, number.end() if number else 0):
        mark = match[0]
        if mark not in _CLOSING:
            opened.append(match.start())
            continue
        wanted = (_CLOSING[mark], _ALSO.get(mark))
        if mark == "’" and not any(line[at] == "‘" for at in opened):
            continue
        known = next((at for at in reversed(opened) if line[at] in wanted), None)
        if known is None:
            yield match.start()
        else:
            yield from (at for at in opened if at > known)
            opened = [at for at in opened if at < known]
    yield from opened


def _hit(mark: str, at: int) -> Hit:
    partner = _CLOSING.get(mark) or _PARTNER[mark]
    return Hit(Span(at, at + 1), f"“{mark}”没有与之配对的“{partner}”，请补上或删去。")


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
