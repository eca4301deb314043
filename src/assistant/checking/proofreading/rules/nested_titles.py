"""A title in a title takes 〈〉 (GB/T 15834, 4.15.3.3); a third inside takes 《》 again: mechanical."""

from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="nested-titles",
    name="书名号套用",
    severity=Severity.ERROR,
    summary="书名号里面再用书名号时，里面一层用单书名号〈〉。",
    authority="GB/T 15834—2011 第4.15.3.3条",
    valid=(Example("印发《关于印发〈实施方案〉的通知》。"), Example("学习《宪法》《民法典》。")),
    invalid=(
        Example(
            "印发《关于印发《实施方案》的通知》。",
            flagged="《关于印发《实施方案》的通知》",
            becomes="印发《关于印发〈实施方案〉的通知》。",
        ),
    ),
)


def find(text: str) -> Iterator[Hit]:
    start = 0
    for line in text.split("\n"):
        for span in _outermost(line):
            inner = line[span.start + 1 : span.end - 1]
            if "《" in inner:
                right = inner.replace("《", "〈").replace("》", "〉")
                yield Hit(span.shifted(start), "书名号里面的一层用单书名号〈〉。", f"《{right}》")
        start += len(line) + 1


def _outermost(line: str) -> Iterator[Span]:
    """Balanced titles that stand in no other."""
    depth, begin = 0, 0
    for at, char in enumerate(line):
        if char == "《":
            begin = at if depth == 0 else begin
            depth += 1
        elif char == "》" and depth:
            depth -= 1
            if depth == 0:
                yield Span(begin, at + 1)


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
