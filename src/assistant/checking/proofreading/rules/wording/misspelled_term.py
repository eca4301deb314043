"""A word of three or more characters with one homophone in it, as pinyin input leaves it: 联席会义.

Source: the segmenter's dictionary and this project's terms. Measured on 1,720 official sentences with planted
errors: precision 0.97, recall 0.05 of all character errors; on published reports one false hit in 150,000
characters.
"""

import re
from collections.abc import Iterator

from assistant.checking.proofreading.homophones import misspellings
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="misspelled-term",
    name="疑似同音错字",
    severity=Severity.WARNING,
    summary="常用词中有一个字误作同音字（联席会义、烂用职权、因地制意）。",
    authority="《现代汉语词典》",
    valid=(
        Example("召开联席会议，严查滥用职权，因地制宜推进。"),
        Example("在栗坪镇、石门峪村开展宣传，依法制定村规民约。"),
    ),
    invalid=(
        Example("召开联席会义3次。", flagged="联席会义", becomes="召开联席会议3次。"),
        Example("严查烂用职权行为。", flagged="烂用职权", becomes="严查滥用职权行为。"),
        Example("做到因地制意。", flagged="因地制意", becomes="做到因地制宜。"),
    ),
)

_LINE = re.compile(r"[^\n]+")


def find(text: str) -> Iterator[Hit]:
    for line in _LINE.finditer(text):
        for miss in misspellings(line[0]):
            message = f"“{miss.span.of(line[0])}”疑为“{miss.word}”。"
            yield Hit(miss.span.shifted(line.start()), message, miss.word)


STYLE = StyleRule(RULE, find)
