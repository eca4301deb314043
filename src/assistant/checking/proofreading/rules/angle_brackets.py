"""< > and << >> typed for title marks (GB/T 15834, 4.15: 《》 and 〈〉): mechanical around Chinese."""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="angle-brackets",
    name="尖括号代书名号",
    severity=Severity.ERROR,
    summary="书名号用《 》，不用尖括号。",
    authority="GB/T 15834—2011 第4.15条",
    valid=(Example("学习《民法典》。"), Example("1<2，x>y。")),
    invalid=(
        Example("学习<<民法典>>。", flagged="<<民法典>>", becomes="学习《民法典》。"),
        Example("学习＜宪法＞。", flagged="＜宪法＞", becomes="学习《宪法》。"),
    ),
)

_ANGLES = re.compile(r"(?:<<|<|＜＜|＜|«)([\u4e00-\u9fff][^<>＜＞《》\n]{0,40})(?:>>|>|＞＞|＞|»)")


def find(text: str) -> Iterator[Hit]:
    for match in _ANGLES.finditer(text):
        yield Hit(span_of(match), "书名号用《 》，请改正。", f"《{match[1]}》")


STYLE = StyleRule(RULE, find, Masking.FOREIGN)
