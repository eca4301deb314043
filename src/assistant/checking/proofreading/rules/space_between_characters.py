"""A blank inside a Chinese sentence is a slip: Chinese words are not parted by blanks.

Only within running sentences; titles, names of leaders and the sign-off use blanks to set words apart.
Source: GB/T 15834 knows no blank as a mark; a person decides whether a word or a mark is missing, so a
warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="space-between-characters",
    name="汉字间有空格",
    severity=Severity.WARNING,
    mechanical=True,
    summary="句子里的汉字之间不留空格。",
    authority="GB/T 15834—2011",
    valid=(Example("中共栗坪镇委员会 栗坪镇人民政府"), Example("省长　王　某\n各位代表，现在报告工作。")),
    invalid=(
        Example(
            "扎实推进法治 政府建设，取得新成效。", flagged=" ", becomes="扎实推进法治政府建设，取得新成效。"
        ),
    ),
)

_HAN = r"[\u4e00-\u9fff]"
_BLANK = re.compile(rf"(?:(?<={_HAN}{{2}})|(?<=\d[年月日]))[ \u3000]+(?={_HAN}{{2}}[^\n]*[，。；])")


def find(text: str) -> Iterator[Hit]:
    for match in _BLANK.finditer(text):
        yield Hit(span_of(match), "句子里的汉字之间有空格，请删去或补上标点。", "")


STYLE = StyleRule(RULE, find)
