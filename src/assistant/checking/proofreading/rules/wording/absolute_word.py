"""Absolute claims: nil counts, full coverage, first places, a rate that rises without a figure.

Source: our own; a claim must be traceable, and whether it is only the facts can tell. Style on request.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="absolute-word",
    name="绝对化表述",
    severity=Severity.INFO,
    summary="“零上访”“全覆盖”“彻底解决”“全县第一”“满意率明显提高”等说法须有依据。",
    authority="本系统：结论须有素材依据",
    valid=(Example("满意率由92%提高到96%。"),),
    invalid=(
        Example("全年实现零上访，零事故。", flagged="零事故"),
        Example("群众满意率明显提高。", flagged="率明显提高"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("absolute_words", text)


STYLE = StyleRule(RULE, find)
