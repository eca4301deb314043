"""The 抄送 line: bodies of one level are parted by 、 or ，, and the line ends with a full stop.

GB/T 9704, 7.4.2 (最后一个抄送机关名称后标句号); mechanical.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="copy-line",
    name="抄送机关后的句号",
    severity=Severity.WARNING,
    mechanical=True,
    summary="抄送机关之间用逗号或顿号，最后一个抄送机关名称后用句号。",
    authority="GB/T 9704—2012 第7.4.2条",
    valid=(Example("抄送：县委依法治县办，县司法局。"), Example("抄送至县司法局，及时报送。")),
    invalid=(
        Example(
            "抄送：县委依法治县办，县司法局", flagged="县司法局", becomes="抄送：县委依法治县办，县司法局。"
        ),
        Example("抄送：县委依法治县办；", flagged="；", becomes="抄送：县委依法治县办。"),
    ),
)

_LINE = re.compile(
    r"^[ \u3000]*抄[ \u3000]*送[：:](?:[^\n。]*[，、；])?(?P<last>[^\n。，、；]+?)(?P<mark>"
    r"[，、；：.,;]?)[ \u3000]*$",
    re.MULTILINE,
)


def find(text: str) -> Iterator[Hit]:
    for match in _LINE.finditer(text):
        message = "最后一个抄送机关名称后用句号。"
        if match["mark"]:
            yield Hit(span_of(match, "mark"), message, "。")
        else:
            yield Hit(span_of(match, "last"), message, f"{match['last']}。")


STYLE = StyleRule(RULE, find)
