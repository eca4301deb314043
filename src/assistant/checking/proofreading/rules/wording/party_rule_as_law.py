"""Party rules are 党内法规, not 法律法规, and the other way round.

Source: 《中国共产党党内法规制定条例》 article 3 and 《立法法》; binding, but what 等 takes in is for a
person to say.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.masking import Masking
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity
from assistant.language import lexicon

RULE = Rule(
    id="party-rule-as-law",
    name="党内法规误称法律法规",
    severity=Severity.WARNING,
    summary="列举中有党内法规的，不统称“法律法规”；有国家法律的，不统称“党内法规”。",
    authority="《中国共产党党内法规制定条例》第三条",
    valid=(
        Example("学习《中国共产党章程》《中华人民共和国宪法》等党内法规和国家法律。"),
        Example("学习《中华人民共和国宪法》《中华人民共和国民法典》等法律法规。"),
    ),
    invalid=(
        Example(
            "学习《中华人民共和国宪法》《中国共产党纪律处分条例》等法律法规。",
            flagged="法律法规",
            becomes="学习《中华人民共和国宪法》《中国共产党纪律处分条例》等党内法规和国家法律法规。",
        ),
    ),
)

_BOTH = "党内法规和国家法律法规"
_LIST = re.compile(
    r"((?:《[^《》\n]+》[、，和及]{0,2}){1,40})等(?:\d+部|多部|[^，。；《\n]{0,4}?)(党内法规|(?:国家)?法律法规|国家法律)(?!和|与|、)"
)
_NAME = re.compile(r"《([^《》\n]+)》")


def find(text: str) -> Iterator[Hit]:
    for match in _LIST.finditer(text):
        kinds = {_kinds().get(name, "") for name in _NAME.findall(match[1])}
        of_party = match[2] == "党内法规"
        if ("law" if of_party else "party") in kinds:
            message = "所列既有党内法规又有国家法律，不能统称“" + match[2] + "”。"
            yield Hit(span_of(match, 2), message, _BOTH)


@cache
def _kinds() -> dict[str, str]:
    rows = lexicon("laws")
    return {name: row["kind"] for row in rows for name in (row["name"], *row["short"].split())}


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.QUOTATIONS)
