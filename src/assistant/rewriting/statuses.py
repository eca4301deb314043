"""Signs of how an item stands (✅, ❌, ⏳): written where they are told apart, else asked about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain import Finding, Severity, Span
from assistant.language import quantities
from assistant.language.text import lines
from assistant.register import Edit, Tracked

RULE = "status-sign"
_REASON = "状态符号改为文字"
_SAID = "“{item}”后的“{sign}”表示办理状态，请用文字写明；改写稿不保留符号。"
_MEANT = (
    dict.fromkeys("✅✔☑", "已完成") | dict.fromkeys("❌✖✗❎", "未完成") | dict.fromkeys("⏳⌛🔄", "正在办理")
)
_SIGN = re.compile(f"[{''.join(_MEANT)}]\ufe0f?")
_ITEM = re.compile(r"[^\s，。；、！？：:✅✔☑❌✖✗❎⏳⌛🔄\ufe0f]+$")
_GOES_ON = re.compile(r"[ \u3000]*(?=[\w（])")
# What says already how it stands, or whose end is told otherwise.
_TOLD = re.compile(r"[已完好成未没尚还在剩齐不]|到位|结束|通过")


@dataclass(frozen=True, slots=True)
class _Signed:
    """A sign with the item that it stands behind or, at the head of a line, before."""

    sign: Span
    item: Span
    meant: str


def stated(tracked: Tracked) -> tuple[Tracked, tuple[Finding, ...]]:
    """The text with signs of two or more kinds written behind their items; a finding for each one left."""
    text = tracked.text
    signed = tuple(_signed(text))
    told_apart = len({one.meant for one in signed}) > 1
    edits: list[Edit] = []
    findings: list[Finding] = []
    for one in signed:
        item = one.item.of(text).strip()
        if _TOLD.search(item):
            continue
        if told_apart and not quantities(item):
            edits += _written(text, one)
        else:
            said = _SAID.format(item=item, sign=one.sign.of(text))
            findings.append(Finding(RULE, Severity.WARNING, said, one.sign.of(text), one.sign))
    return tracked.edited(edits), tuple(findings)


def _signed(text: str) -> Iterator[_Signed]:
    for line in lines(text):
        found = [Span(*match.span()).shifted(line.start) for match in _SIGN.finditer(line.of(text))]
        for sign in found:
            meant = _MEANT[text[sign.start]]
            before = _ITEM.search(text, line.start, sign.start)
            if before:
                yield _Signed(sign, Span(*before.span()), meant)
            elif len(found) == 1 and text[sign.end : line.end].strip():
                yield _Signed(sign, Span(sign.end, line.end), meant)


def _written(text: str, one: _Signed) -> Iterator[Edit]:
    if one.item.end <= one.sign.start:
        goes_on = _GOES_ON.match(text, one.sign.end)
        end = goes_on.end() if goes_on else one.sign.end
        yield Edit(Span(one.item.end, end), one.meant + ("，" if goes_on else ""), _REASON)
        return
    yield Edit(one.sign, "", _REASON)
    end = one.item.start + len(one.item.of(text).rstrip(" \t。；，"))
    yield Edit(Span(end, end), one.meant, _REASON)
