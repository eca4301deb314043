"""A paragraph of more than 450 characters: most of a page without a break (own rule, a hint)."""

from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

LONGEST = 450

RULE = Rule(
    id="long-paragraph",
    name="段落过长",
    severity=Severity.INFO,
    summary=f"一段超过{LONGEST}个字，宜分段。",
    authority="本系统",
    valid=(Example("扎实推进依法行政。" * 50),),
    invalid=(Example("扎实推进依法行政。" * 51, flagged="扎实推进依法行政。" * 51),),
)


def find(text: str) -> Iterator[Hit]:
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if len(bare) > LONGEST:
            begin = start + line.index(bare)
            yield Hit(Span(begin, begin + len(bare)), f"这一段有{len(bare)}个字，宜分段。")
        start += len(line) + 1


STYLE = StyleRule(RULE, find)
