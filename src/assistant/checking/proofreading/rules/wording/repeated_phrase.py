"""A stock phrase used too often for the length of the text.

Source: our own measure, more than three in a thousand characters; style on request.
"""

from collections.abc import Iterator

from assistant.checking.lexicon import table
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

_PER_THOUSAND = 3
_TIRED = "扎实推进法治建设，" * 5

RULE = Rule(
    id="repeated-phrase",
    name="套语重复过多",
    severity=Severity.INFO,
    summary="同一套语（扎实推进、不断增强、切实加强等）每千字超过3次，请换用或删减。",
    authority="本系统",
    valid=(Example("扎实推进法治建设，扎实推进普法。"),),
    invalid=(Example(_TIRED, flagged="扎实推进"),),
)


def find(text: str) -> Iterator[Hit]:
    allowed = max(_PER_THOUSAND, _PER_THOUSAND * len(text) // 1000)
    for row in table("stock_phrases"):
        phrase, count = row["phrase"], text.count(row["phrase"])
        if count > allowed:
            first = text.find(phrase)
            yield Hit(Span(first, first + len(phrase)), f"全文“{phrase}”出现{count}次，请换用或删减。")


STYLE = StyleRule(RULE, find)
