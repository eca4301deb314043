"""An abbreviation that stands in the text before （以下简称……） tells what it is short for.

Convention: the short form is told at the first use of the full name.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="abbreviation-early",
    name="简称用在说明之前",
    severity=Severity.WARNING,
    summary="简称应在“以下简称”之后才使用。",
    authority="惯例",
    valid=(
        Example("栗坪镇综合治理中心（以下简称“中心”）受理纠纷。中心共调解84件。"),
        Example("依据《栗坪镇合同管理规定》（以下简称《规定》）审查合同。《规定》共12条。"),
    ),
    invalid=(
        Example(
            "“调处中心”受理纠纷84件。栗坪镇矛盾纠纷调处中心（以下简称“调处中心”）由司法所牵头，调处中心人员6名。",
            flagged="“调处中心”",
        ),
    ),
)

_DEFINED = re.compile(
    r"以下(?:统称|简称)(?:为)?[:：]?(?P<mark>[“《])(?P<short>[^“”《》（）()，。\n]{2,20})[”》](?=[）)])"
)
_CLOSING = {"“": "”", "《": "》"}


def find(text: str) -> Iterator[Hit]:
    for match in _DEFINED.finditer(text):
        short = f"{match['mark']}{match['short']}{_CLOSING[match['mark']]}"
        at = text.find(short, 0, match.start())
        if at >= 0:
            yield Hit(Span(at, at + len(short)), f"{short}在“以下简称”之前就用了，此处请写全称或先作说明。")


STYLE = StyleRule(RULE, find, Masking.ADDRESSES | Masking.TABLES)
