"""A quotation in a quotation takes ‘ ’ (GB/T 15834, 4.8.3.4): mechanical where both pairs are complete."""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="nested-quotes",
    name="引号套用",
    severity=Severity.WARNING,
    mechanical=True,
    summary="引号里面再用引号时，里面一层用单引号‘ ’。",
    authority="GB/T 15834—2011 第4.8.3.4条",
    valid=(Example("他说：“要落实‘三项制度’。”"), Example("“三项制度”“四个办法”")),
    invalid=(
        Example(
            "建立“党建引领“一张网”治理”机制。",
            flagged="“党建引领“一张网”治理”",
            becomes="建立“党建引领‘一张网’治理”机制。",
        ),
    ),
)

_NESTED = re.compile(r"“([^“”\n]{1,60})“([^“”\n]{1,40})”([^“”\n]{0,60})”")


def find(text: str) -> Iterator[Hit]:
    for match in _NESTED.finditer(text):
        yield Hit(span_of(match), "引号里面的一层用单引号‘ ’。", f"“{match[1]}‘{match[2]}’{match[3]}”")


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
