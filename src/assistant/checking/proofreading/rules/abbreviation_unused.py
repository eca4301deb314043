"""（以下简称……） announces a short form; one that never comes again was announced for nothing.

Own rule, a hint: the full name may simply have been used again.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="abbreviation-unused",
    name="简称没有用到",
    severity=Severity.INFO,
    summary="“以下简称”的简称在后文应当用到。",
    authority="本系统",
    valid=(Example("栗坪镇综合治理中心（以下简称“中心”）受理纠纷。中心共调解84件。"),),
    invalid=(Example("栗坪镇综治服务站（以下简称“综治站”）受理纠纷84件。", flagged="以下简称“综治站”"),),
)

_SHORT = re.compile(
    r"以下(?:统称|简称)(?:为)?[:：]?[“《]?(?P<short>[^“”《》（）()，。\n]{2,20})[”》]?(?=[）)])"
)


def find(text: str) -> Iterator[Hit]:
    for match in _SHORT.finditer(text):
        early = (
            f"“{match['short']}”" in text[: match.start()] or f"《{match['short']}》" in text[: match.start()]
        )
        if match["short"] not in text[match.end() :] and not early:
            yield Hit(span_of(match), f"简称“{match['short']}”在后文没有用到。")


STYLE = StyleRule(RULE, find, Masking.ADDRESSES | Masking.TABLES)
