"""Full and short names of laws mixed in one list: 《中华人民共和国宪法》《民法典》.

Source: convention of print; style on request.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span
from assistant.language import lexicon

RULE = Rule(
    id="law-name-mixed",
    name="法律全称与简称混用",
    severity=Severity.INFO,
    summary="一处并列的法律名称，全称（带“中华人民共和国”）与简称不混用。",
    authority="惯例",
    valid=(
        Example("学习《宪法》《民法典》。"),
        Example("学习《中华人民共和国宪法》《信访工作条例》。"),
    ),
    invalid=(Example("学习《中华人民共和国宪法》《民法典》。", flagged="民法典"),),
)

_LIST = re.compile(r"《[^《》\n]+》(?:[、，和及]{0,2}《[^《》\n]+》)+")
_NAME = re.compile(r"(?<=《)[^《》\n]+(?=》)")
_STATE = "中华人民共和国"


def find(text: str) -> Iterator[Hit]:
    for match in _LIST.finditer(text):
        names = list(_NAME.finditer(match[0]))
        if any(name[0].startswith(_STATE) for name in names):
            for name in names:
                if f"{_STATE}{name[0]}" in _full_names():
                    span = Span(*name.span()).shifted(match.start())
                    yield Hit(
                        span, f"并列的法律有的用全称，有的用简称，请统一（全称《{_STATE}{name[0]}》）。"
                    )


@cache
def _full_names() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon("laws"))


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.QUOTATIONS)
