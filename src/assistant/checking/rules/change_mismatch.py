"""A stated change in per cent against the two figures beside it: 120件，较2024年的150件下降25% is 20%.

Arithmetic; a rounded or adjusted figure may stand behind it, hence a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="change-mismatch",
    name="增减幅度与数据不符",
    severity=Severity.WARNING,
    summary="“较上年的150件下降25%”之类的幅度应与同句的两个数相符。",
    authority="本系统：前后应相符",
    valid=(
        Example("受理信访120件，较2024年的150件下降20%。"),
        Example("受理信访121件，较2024年的150件下降19.3%，比2023年下降8%。"),
    ),
    invalid=(
        Example(
            "受理信访120件，较2024年的150件下降25%。",
            flagged="下降25%",
            becomes="受理信访120件，较2024年的150件下降20%。",
        ),
        Example("案件由40件降至30件，下降20%。", flagged="下降20%"),
    ),
)

_FIGURE = r"(?P<{0}>\d+(?:\.\d+)?)"
_WAY = r"(?P<change>(?P<way>下降|减少|降低|增长|上升|增加|提高|提升)了?" + _FIGURE.format("said") + "%)"
_AGAINST = re.compile(
    _FIGURE.format("now")
    + r"(?P<unit>[\u4e00-\u9fff]{1,2})，(?:较|比|同比|与)(?:\d{4}年|上年|去年|上一年)?(?:同期)?的?"
    + _FIGURE.format("before")
    + r"(?P=unit)(?:相比)?，?"
    + _WAY
)
_FROM_TO = re.compile(
    r"由"
    + r"(?:\d{4}年|上年|去年)?的?"
    + _FIGURE.format("before")
    + (
        r"(?P<unit>[\u4e00-\u9fff]{1,2})(?:下降|减少|降低|增长|上升|增加|提高|提升|降|升|增)(?:到"
        r"|至|为)(?:\d{4}年的?)?"
    )
    + _FIGURE.format("now")
    + r"(?P=unit)，?(?:同比)?"
    + _WAY
)
_TOLERANCE = 1.0


def find(text: str) -> Iterator[Hit]:
    for pattern in (_AGAINST, _FROM_TO):
        for match in pattern.finditer(text):
            before, now, said = (float(match[name]) for name in ("before", "now", "said"))
            change = (now - before) * 100 / before if before else 0.0
            if abs(abs(change) - said) > _TOLERANCE:
                exact = f"{abs(change):.1f}".removesuffix(".0")
                right = f"{match['way']}{exact}%"
                yield Hit(span_of(match, "change"), f"按同句数据应为{exact}%，请核对。", right)


STYLE = StyleRule(RULE, find)
