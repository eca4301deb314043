"""An attachment the text points to must be listed: 详见附件2 needs two entries in the attachment note.

《条例》 art. 9(10): the note gives number and names of the attachments. What is missing a person must say.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="attachment-announced",
    name="提到的附件没有列出",
    severity=Severity.WARNING,
    summary="正文提到的附件应在附件说明中列出，份数相符。",
    authority="《党政机关公文处理工作条例》第九条第十项",
    valid=(
        Example("办件情况详见附件1。\n附件：1.办件统计表\n2.活动一览表"),
        Example("办件情况见附件。\n附件：办件统计表"),
        Example("审核合同及其附件12份。"),
    ),
    invalid=(
        Example("办件情况详见附件。\n特此报告。", flagged="详见附件"),
        Example("办件情况详见附件2。\n附件：办件统计表", flagged="详见附件2"),
        Example("特此报告。\n附件：2份\n栗坪镇人民政府", flagged="附件：2份"),
    ),
)

_POINTER = re.compile(r"(?:详?见|参见|附)附件(?P<number>\d{1,2}|[一二三四五六七八九十])?")
_LISTED = re.compile(r"^[ \u3000]*附件[ \u3000]*(?:\d{0,2}[:：]|\d{1,2}[ \u3000]*$|$)", re.MULTILINE)
_NAME = r"[.．、](?=[\u4e00-\u9fff《“])|[ \u3000]*[:：]?[ \u3000]*$"
_ENTRY = re.compile(rf"^[ \u3000]*(?:附件[ \u3000]*[:：]?[ \u3000]*)?(\d{{1,2}})(?:{_NAME})", re.MULTILINE)
_COUNT = re.compile(r"^[ \u3000]*附件[:：][ \u3000]*[\d一二三四五六七八九]份", re.MULTILINE)
_NUMERALS = "零一二三四五六七八九十"


def find(text: str) -> Iterator[Hit]:
    note = _LISTED.search(text)
    for match in _COUNT.finditer(text):
        yield Hit(span_of(match), "附件说明应逐一写出附件名称，不只写份数。")
    listed = max((int(entry[1]) for entry in _ENTRY.finditer(text, note.start())), default=1) if note else 0
    for match in _POINTER.finditer(text):
        number = match["number"] or "1"
        wanted = int(number) if number.isdigit() and number.isascii() else _NUMERALS.index(number)
        if wanted > listed:
            yield Hit(span_of(match), "提到的附件没有在附件说明中列出，请补上或核对。")


STYLE = StyleRule(RULE, find, Masking.ADDRESSES | Masking.TITLES | Masking.QUOTATIONS)
