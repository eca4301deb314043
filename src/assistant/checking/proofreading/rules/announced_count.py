"""A text that announces three of something and then lists four.

做到“三个强化” with four items, 以下五项工作 with four headings: one of the two is a slip, which one a person
must say. Counted are items 一是…, headings that follow at once, and phrases that repeat the announced word.
Own rule.
"""

import re
from collections.abc import Iterator

from assistant.checking.masking import Masking
from assistant.checking.proofreading.headings import headings, siblings
from assistant.checking.proofreading.ordinals import series
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity, Span
from assistant.language import numeral

RULE = Rule(
    id="announced-count",
    name="列举数目与所说不符",
    severity=Severity.WARNING,
    summary="所说的数目（三个强化、以下四项工作）与后面列出的项数应一致。",
    authority="本系统：前后应相符",
    valid=(
        Example("主要表现在两个方面：一是力量不足；二是经费紧张。"),
        Example("做到“三个强化”：强化学习、强化执法、强化监督。"),
        Example("落实公示、记录、审核三项制度，推进教育、管理等五项工作。"),
        Example("全镇三个社区发挥作用，一是强化学习；二是规范执法。"),
    ),
    invalid=(
        Example("建立学法、述法、考法四项制度。", flagged="四项制度"),
        Example("主要表现在三个方面：一是力量不足；二是经费紧张。", flagged="三个方面"),
        Example("做到“三个强化”：强化学习、强化执法、强化监督、强化宣传。", flagged="三个强化"),
        Example(
            "下一步，重点做好以下三项工作：\n（一）强化学习\n组织讲座。\n（二）规范执法\n开展评查。",
            flagged="三项工作",
        ),
    ),
)

_NUMBER = r"(?<![一二三四五六七八九十百\d.第])(?:[二两三四五六七八九十]{1,3}|\d{1,2})"
_HAN_NUMBER = "[二两三四五六七八九十]"
_COUNTED = rf"(?P<count>(?P<number>{_NUMBER})(?:个方面|方面|项|个|大|条|点|类)[\u4e00-\u9fff]{{0,8}})"
_LEAD = re.compile(rf"{_COUNTED}(?:”?(?:着力|入手|发力|开展)?[：:—]+|。)$")
_REPEATED = re.compile(
    rf"(?P<count>(?P<number>{_NUMBER})个(?P<word>[\u4e00-\u9fff]{{2}}))”?(?:[：:]|——)(?P<list>[^。；：\n]+)"
)
_AFTER_LIST = re.compile(
    rf"(?P<list>(?:[\u4e00-\u9fff]{{2,12}}、){{1,8}}[\u4e00-\u9fff]{{2,8}}?(?:[和及][\u4e00-\u9fff]{{2,6}}?)?)(?<!等)"
    rf"(?P<count>(?P<number>{_HAN_NUMBER})(?:项|类|种)(?:制度|机制|措施|举措|活动|行动|工程|能力|体系|职责|清单|内容|任务|工作|重点|指标))"
)
_LEAD_LENGTH = 40


def find(text: str) -> Iterator[Hit]:
    yield from _items(text)
    yield from _headings(text)
    yield from _repetitions(text)
    yield from _before(text)


def _items(text: str) -> Iterator[Hit]:
    for run in series(text):
        start = run[0].span.start
        lead = _LEAD.search(text[max(0, start - _LEAD_LENGTH) : start].rstrip("\n"))
        if lead and run[0].number == 1 and [item.number for item in run] == list(range(1, len(run) + 1)):
            yield from _compared(lead, len(run), max(0, start - _LEAD_LENGTH))


def _headings(text: str) -> Iterator[Hit]:
    for group in siblings(headings(text)):
        line = group[0].before
        if line is None or group[0].number.strip("（(）)、.． ") not in ("一", "1"):
            continue
        lead = _LEAD.search(line.text)
        if lead and line.text.endswith(("：", ":")):
            yield from _compared(lead, len(group), line.span.start)


def _repetitions(text: str) -> Iterator[Hit]:
    for match in _REPEATED.finditer(text):
        pieces = re.split(r"[，、]", match["list"])
        opening = sum(piece.startswith(match["word"]) for piece in pieces)
        closing = sum(piece.endswith(match["word"]) for piece in pieces)
        if max(opening, closing) == len(pieces) > 1:
            yield from _compared(match, len(pieces), 0)


def _before(text: str) -> Iterator[Hit]:
    """学法、述法、考法四项制度: the list stands before its number."""
    for match in _AFTER_LIST.finditer(text):
        yield from _compared(match, len(re.split(r"[、和及]", match["list"])), 0)


def _compared(lead: re.Match[str], listed: int, offset: int) -> Iterator[Hit]:
    said = numeral(lead["number"])
    if said is not None and listed > 1 and said != listed:
        span: Span = span_of(lead, "count").shifted(offset)
        yield Hit(span, f"说的是“{lead['count']}”，后面列出{listed}项，请核对。")


STYLE = StyleRule(RULE, find, Masking.FOREIGN | Masking.TITLES)
