"""首先/其次, 第一/第二, 其一/其二 and 一是/二是 are sets of their own: one series keeps to one of them.

GB/T 15834, notes on words of sequence (informative), hence a warning. Flagged are the words of the set that
the series uses less, of two sets used alike often the later.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
        Example("一是强化学习，首先，抓干部；其次，抓群众。二是规范执法。"),
    ),
    invalid=(
        Example(
            "首先，强化学习。第二，规范执法。", flagged="第二", becomes="首先，强化学习。其次，规范执法。"
        ),
        Example("一是强化学习；其次，规范执法。", flagged="其次"),
        Example("其一，领导重视；第二，制度健全；第三，群众参与。", flagged="其一"),
    ),
)

_SETS = (
    ("首先", "其次", "再次"),
    ("第一", "第二", "第三"),
    ("其一", "其二", "其三"),
    ("一是", "二是", "三是"),
)
_ITEMS_SET = len(_SETS) - 1
_WORD = re.compile(
    r"(?:^|(?<=[，。；：]))(?:(?:首先|其次|再次|第[一二三]|其[一二三])(?=，)|[一二三]是(?!否))"
)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    kind: int
    rank: int


def find(text: str) -> Iterator[Hit]:
    start = 0
    for paragraph in text.split("\n"):
        for series in _series(tuple(_words(paragraph, start))):
            yield from _mixed(series)
        start += len(paragraph) + 1


def _words(paragraph: str, offset: int) -> Iterator[_Word]:
    for match in _WORD.finditer(paragraph):
        kind, rank = next(
            (kind, words.index(match[0])) for kind, words in enumerate(_SETS) if match[0] in words
        )
        yield _Word(match[0], offset + match.start(), kind, rank)


def _series(words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    """Runs in which every word counts on from the one before."""
    run: list[_Word] = []
    for word in words:
        if run and word.rank != run[-1].rank + 1:
            yield run
            run = []
        run.append(word)
    yield run


def _mixed(series: Sequence[_Word]) -> Iterator[Hit]:
    counts = Counter(word.kind for word in series)
    if len(counts) < 2 or series[0].rank != 0:
        return
    # Counter keeps the order of the text, so that of equals the first wins.
    usual = max(counts, key=counts.__getitem__)
    for word in series:
        if word.kind != usual:
            right = _SETS[usual][word.rank]
            message = f"同一组里用了“{_SETS[usual][0]}”一类，这里宜用“{right}”，序次语不混用。"
            same_mark = _ITEMS_SET not in (usual, word.kind)
            yield Hit(Span(word.start, word.start + len(word.text)), message, right if same_mark else None)


STYLE = StyleRule(RULE, find)
