"""The attachment note: 附件：1.名称, full-width colon, a point after the number, no mark after the name.

GB/T 9704, 7.3.4, binding; mechanical. The note is the line that begins with 附件 and the numbered lines below
it.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="attachment-note",
    name="附件说明的写法",
    severity=Severity.ERROR,
    summary="附件说明写作“附件：1.名称”，用全角冒号，序号后用圆点，名称后不加标点。",
    authority="GB/T 9704—2012 第7.3.4条",
    valid=(
        Example("特此报告。\n附件：1.办件统计表\n2.普法活动一览表\n栗坪镇人民政府"),
        Example("附件中的数据由各村提供。"),
    ),
    invalid=(
        Example("特此报告。\n附件:办件统计表", flagged=":", becomes="特此报告。\n附件：办件统计表"),
        Example("特此报告。\n附件：办件统计表。", flagged="。", becomes="特此报告。\n附件：办件统计表"),
        Example(
            "特此报告。\n附件：1、办件统计表\n2、活动一览表",
            flagged="、",
            becomes="特此报告。\n附件：1.办件统计表\n2.活动一览表",
        ),
    ),
)

_NOTE = re.compile(
    r"(?:^|(?<=\n))[ \u3000]*附件(?P<colon>[:：])[^\n]{2,60}(?:\n[ \u3000]*\d{1,2}[.．、][^\n]{2,60})*",
    re.MULTILINE,
)
_NUMBER = re.compile(r"(?:(?<=^)|(?<=[:：\n ]))\d{1,2}(、|．)(?=\S)")
_FINAL = re.compile(r"[。；，、.;,](?=[ \u3000]*(?:\n|$))")


def find(text: str) -> Iterator[Hit]:
    for note in _NOTE.finditer(text):
        start = note.start()
        if note["colon"] == ":":
            yield Hit(Span(*note.span("colon")), "“附件”后用全角冒号。", "：")
        for match in _NUMBER.finditer(note[0]):
            yield Hit(Span(*match.span(1)).shifted(start), "附件序号后用圆点“.”。", ".")
        for match in _FINAL.finditer(note[0]):
            yield Hit(Span(*match.span()).shifted(start), "附件名称后不加标点，请删去。", "")


STYLE = StyleRule(RULE, find, Masking.ADDRESSES | Masking.TITLES)
