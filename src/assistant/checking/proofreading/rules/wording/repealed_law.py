"""A law cited that was no longer in force in the report year.

Source: the act that repealed or replaced it, named in the list; certain, yet a report may speak of the
past, so it is a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.lexicon import table
from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="repealed-law",
    name="引用已废止的法律法规",
    severity=Severity.WARNING,
    summary="报告年度已废止或已被取代的法律、法规、党内法规，请改引现行的。",
    authority="各法废止、取代的规定",
    valid=(
        Example("学习《劳动合同法》《信访工作条例》。"),
        Example("学习《信访条例》。", year=2021),
    ),
    invalid=(
        Example("学习《信访条例》。", year=2024, flagged="信访条例"),
        Example("宣传《中华人民共和国婚姻法》。", flagged="婚姻法"),
    ),
)

_TITLE = re.compile(r"《(?:中华人民共和国)?([^《》\n（）]{2,40})(?:（[^（）\n]*）)?》")


def find(text: str) -> Iterator[Hit]:
    repealed = {row["wrong"]: row for row in table("law_names") if row["kind"] == "repealed"}
    for match in _TITLE.finditer(text):
        row = repealed.get(match[1])
        if row is None:
            continue
        now = f"，现行的是《{row['right']}》" if row["right"] else ""
        message = f"《{match[1]}》已废止{now}（{row['source']}），请核对。"
        severity = Severity.ERROR if row["right"] else None
        yield Hit(Span(*match.span(1)), message, severity=severity, since=int(row["since"]))


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
