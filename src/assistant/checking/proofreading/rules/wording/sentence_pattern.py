"""Sentences that lost their subject or mix two patterns.

Source: school grammar as in proofreading norms; never certain without reading, so a warning. A sentence
with its subject in front (我镇通过培训，使……) is sound.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="sentence-pattern",
    name="句式残缺或杂糅",
    severity=Severity.WARNING,
    summary="“通过……，使……”“由于……，导致……”缺主语，“原因是……造成的”“围绕……为主题”两种句式混用，“防止……不发生”意思相反等。",
    authority="惯例：词语搭配与句式规范",
    valid=(
        Example("我镇通过集中培训，使干部受到教育。"),
        Example("防止类似事件再次发生。原因是人员不足。"),
    ),
    invalid=(
        Example("通过集中培训，使干部受到教育。", flagged="通过集中培训，使"),
        Example("主要原因是人员不足造成的。", flagged="原因是人员不足造成的"),
        Example("防止类似事件不再发生。", flagged="防止类似事件不再发生"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("sentence_patterns", text)


STYLE = StyleRule(RULE, find)
