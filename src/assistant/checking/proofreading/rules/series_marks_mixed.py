"""A list of like words parted by 、 that has one ，among them: 道路、消防设施，校园食堂、自建房等.

GB/T 15834, 4.5: words side by side take 、; the comma parts clauses. A new clause may begin there,
so a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity
from assistant.language.places import is_verb
from assistant.language.words import words_of

RULE = Rule(
    id="series-marks-mixed",
    name="并列成分的标点不一",
    severity=Severity.WARNING,
    summary="同一组并列词语之间统一用顿号，不夹逗号。",
    authority="GB/T 15834—2011 第4.5条",
    valid=(
        Example("加强组织、制度建设，完善机制、台账等。"),
        Example("走进学校、企业，开展宣传、讲座等。"),
    ),
    invalid=(
        Example(
            "抓好农村道路、消防设施，校园食堂、自建房等领域整治。",
            flagged="，",
            becomes="抓好农村道路、消防设施、校园食堂、自建房等领域整治。",
        ),
    ),
)

_ITEM = r"[\u4e00-\u9fff]{2,4}"
_LIST = re.compile(
    rf"(?P<first>[\u4e00-\u9fff]{{2,10}})、(?P<left>{_ITEM})(?P<mark>，)(?P<right>{_ITEM})、(?P<last>{_ITEM}?)(?=等|逐|全部|均|都|各|一律|分别)"
)


def find(text: str) -> Iterator[Hit]:
    for match in _LIST.finditer(text):
        opening = words_of(match["right"])[0]
        if abs(len(match["left"]) - len(match["right"])) <= 1 and not is_verb(opening):
            yield Hit(span_of(match, "mark"), "同一组并列词语之间宜统一用顿号。", "、")


STYLE = StyleRule(RULE, find)
