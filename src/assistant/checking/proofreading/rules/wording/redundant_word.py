"""One meaning said twice.

Source: the senses of 《现代汉语词典》; an error where the repetition is certain (付诸于), a warning or
hint elsewhere.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="redundant-word",
    name="词义重复",
    severity=Severity.WARNING,
    mechanical=True,
    summary="一个意思说两遍：涉及到、付诸于、目的是为了、原因是因为、被评为……称号等。",
    authority="《现代汉语词典》；惯例",
    valid=(
        Example("涉及群众利益，付诸实施。"),
        Example("涉及到期债务3笔。"),
    ),
    invalid=(
        Example("涉及到群众利益。", flagged="涉及到", becomes="涉及群众利益。"),
        Example("目的是为了便民。", flagged="目的是为了", becomes="目的是便民。"),
        Example("被评为“先进集体”荣誉称号。", flagged="被评为", becomes="被授予“先进集体”荣誉称号。"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("redundant_words", text)


STYLE = StyleRule(RULE, find)
