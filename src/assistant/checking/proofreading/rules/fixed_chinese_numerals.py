"""Set words keep their Chinese numerals: 二十大, 一是, 第一责任人, “三重一大” (GB/T 15835, 4.2.3).

The words and their names are data (data/fixed_numerals.tsv); mechanical.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.lexicon import rows
from assistant.checking.masking import Masking
from assistant.checking.proofreading.ordinals import NUMERALS
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="fixed-chinese-numerals",
    name="定型词语中的数字",
    severity=Severity.ERROR,
    summary="定型的词语用汉字数字，如“二十大”“第一责任人”“一是”“三重一大”。",
    authority="GB/T 15835—2011 第4.2.3条",
    valid=(
        Example("学习党的二十大精神，落实“三重一大”。"),
        Example("推进20大项工程，建成4个全面小康村。"),
    ),
    invalid=(
        Example("学习党的20大精神。", flagged="20大", becomes="学习党的二十大精神。"),
        Example("1是强化学习；2是规范执法。", flagged="1是", becomes="一是强化学习；二是规范执法。"),
        Example("落实“3重1大”制度。", flagged="3重1大", becomes="落实“三重一大”制度。"),
        Example("党的20届三中全会", flagged="20届", becomes="党的二十届三中全会"),
    ),
)

_ITEM = re.compile(r"(?:^|(?<=[。；：]))([1-9])是(?=[\u4e00-\u9fff])", re.MULTILINE)


def find(text: str) -> Iterator[Hit]:
    for match in _words().finditer(text):
        right = rows("fixed_numerals")[(match.lastindex or 1) - 1][1]
        yield Hit(span_of(match), f"定型词语用汉字数字，应为“{right}”。", right)
    for match in _ITEM.finditer(text):
        right = f"{NUMERALS[int(match[1]) - 1]}是"
        yield Hit(span_of(match), f"序次语用汉字数字，应为“{right}”。", right)


@cache
def _words() -> re.Pattern[str]:
    """A group for each row; a figure stands among the first three characters of every one (三重1大)."""
    words = "|".join(f"({pattern})" for pattern, _ in rows("fixed_numerals"))
    return re.compile(rf"(?<![\d.])(?=.{{0,2}}\d)(?:{words})")


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.TITLES)
