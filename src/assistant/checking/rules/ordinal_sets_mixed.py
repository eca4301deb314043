"""首先/其次, 第一/第二, 其一/其二 and 一是/二是 are sets of their own: one series keeps to one of them.

GB/T 15834, notes on words of sequence (informative), hence a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="ordinal-sets-mixed",
    name="序次语混用",
    severity=Severity.WARNING,
    summary="“首先、其次”“第一、第二”“其一、其二”“一是、二是”不混用。",
    authority="GB/T 15834—2011 附录B",
    valid=(
        Example("首先，强化学习。其次，规范执法。"),
        Example("第一，强化学习：一是中心组学，二是干部学。第二，规范执法。"),
    ),
    invalid=(
        Example("首先，强化学习。第二，规范执法。", flagged="第二"),
        Example("一是强化学习；其次，规范执法。", flagged="其次"),
    ),
)

_SETS = (("首先", "其次"), ("第一", "第二"), ("其一", "其二"), ("一是", "二是"))
_SET_OF = {word: number for number, words in enumerate(_SETS) for word in words}
_WORD = re.compile(
    r"(?:^|(?<=[，。；：]))(?:(?P<comma>首先|其次|第一|第二|其一|其二)(?=，)|(?P<plain>一是|二是))"
)


def find(text: str) -> Iterator[Hit]:
    start = 0
    for paragraph in text.split("\n"):
        words = [(match[0], match.start()) for match in _WORD.finditer(paragraph)]
        used = {word for word, _ in words}
        for at, (word, place) in enumerate(words[1:], start=1):
            first, second = _SETS[_SET_OF[words[at - 1][0]]]
            if words[at - 1][0] == first and word == _SETS[_SET_OF[word]][1] and second not in used:
                message = f"前面用了“{first}”，这里宜用“{second}”，序次语不混用。"
                yield Hit(Span(start + place, start + place + len(word)), message)
        start += len(paragraph) + 1


STYLE = StyleRule(RULE, find)
