"""A counter that does not fit what is counted: 手册1000份, 会议6场次, 200次人.

Source: usage of published township reports; a convention, so a warning, but for 次人, which is no counter.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from assistant.checking.lexicon import table
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="noun-counter",
    name="量词与名词不搭配",
    severity=Severity.WARNING,
    summary="会议用次，手册用册，资料用份，横幅用条，纠纷用件（起），隐患用处，人员用名；不写“次人”。",
    authority="惯例",
    valid=(
        Example("召开会议6次，发放手册1000册、资料500份，培训200人次。"),
        Example("召开3次人大会议，出台6个文件，走访3个月。"),
    ),
    invalid=(
        Example("召开会议6场次。", flagged="场次", becomes="召开会议6次。"),
        Example("发放手册1000余份。", flagged="份", becomes="发放手册1000余册。"),
        Example("发放500册资料。", flagged="册", becomes="发放500份资料。"),
        Example("培训干部200次人。", flagged="次人", becomes="培训干部200人次。"),
    ),
)

_NUMBER = r"(?:约|近|共|共计|累计|达|超|计)?\d[\d,.]*[万千百]?[余多]?"
_END = r"(?=[，。；、：）（(\n]|$|其中|以上|以下|左右)"
_TIMES_PERSONS = re.compile(r"(?<=[\d余多万])次人(?!大|民|员|才|均|数|口|体|工|为|士|代|社|居|身)")


def find(text: str) -> Iterator[Hit]:
    for match in _TIMES_PERSONS.finditer(text):
        yield Hit(span_of(match), "“次人”不是量词，应为“人次”。", "人次", Severity.ERROR)
    for pattern, right in _patterns():
        for match in pattern.finditer(text):
            message = f"“{match['noun']}”一般不用“{match['unit']}”，用“{right}”。"
            yield Hit(span_of(match, "unit"), message, right)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """For each row the counter behind the figure (手册1000份) and before the noun (500册资料)."""
    return tuple(
        (re.compile(pattern), row["right"])
        for row in table("noun_counters")
        for pattern in (
            rf"(?P<noun>{row['noun']}){_NUMBER}(?P<unit>{_behind(row)}){_END}",
            rf"\d[余多万千百]{{0,2}}(?P<unit>{row['wrong']})(?P<noun>{row['noun']}){_END}",
        )
    )


def _behind(row: Mapping[str, str]) -> str:
    return "|".join(filter(None, (row["wrong"], row["after"])))


STYLE = StyleRule(RULE, find)
