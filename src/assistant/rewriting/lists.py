"""Lists: told as lists, merged into one paragraph where asked; counted in several ways, in one.

Short items stand in a row, longer ones as 一是…；二是….
"""

import re
from collections.abc import Iterator, Sequence

from assistant.domain import Span
from assistant.language.text import lines
from assistant.register import Edit, Tracked

_MERGED, _ORDERED, _EVEN = "并列事项归并成段", "序次语改为一是、二是", "序号统一"
_MARK = re.compile(
    r"\s*(?:[（(]?\d{1,2}[)）、．]|\d{1,2}\.(?!\d)|[①-⑳]|[•·\-*●▪◆][ \t]*"
    r"|[A-Za-z][.、)）](?=[\u4e00-\u9fff]))\s*"
)
_END = re.compile(r"[\s，,；;。.、]*$")
_SHORT = 18
_NUMERALS = "一二三四五六七八九十"
_FIRST = re.compile(r"(?:首先|第一|其一|一来|一个)(?:是|就是|呢|，)*")
_NEXT = re.compile(
    r"(?:然后|其次|再次|再者|第[二三四五六七八九]|其[二三四五]|二来|最后|还有一个|再一个|另外)(?:是|就是|呢|，)*"
)
# How an item of a list may be counted (一、 2. 三是 （4） 1执法); the digit of 1个村 counts a thing.
_THINGS = "个名位处件起次场户家村份条台辆人天月日年号点元块只项类种批组层米吨亩万千百余多周本张"
_COUNTED = re.compile(
    r"(?:^|(?<=[\n；;。：:]))[ \t]*(?:"
    r"(?P<comma>[一二三四五六七八九])、|(?P<is>[一二三四五六七八九])是|第(?P<nth>[一二三四五六七八九])[，,、]"
    r"|其(?P<of>[一二三四五六七八九])[，,、]|[（(](?P<inside>[1-9一二三四五六七八九])[)）]|(?P<point>[1-9])[.．、](?!\d)"
    rf"|(?P<bare>[1-9])[ \t]*(?=[\u4e00-\u9fff])(?![ \t]*[{_THINGS}])"
    r"|(?P<further>再一个|还有一个|最后一个|再一条)(?:就是|是))[ \t]*"
)
# 1、学法4次 2、述法1次: items counted in a row that nothing but a gap parts.
_IN_A_ROW = re.compile(
    r"(?:^|(?P<gap>[，,；;。]?[ \t\u3000]+|[；;，,]))(?P<number>\d{1,2})[.．、](?!\d)[ \t]*"
)
# 一个是人少，再一个钱不够，还有就是没场地; but of things counted, 有2件，一个是…, each is one of them.
_BE = r"(?:呢|嘛|吧|，)?(?:就)?是(?:是)?"
_SAID_FIRST = re.compile(
    rf"(?:^|(?<=[，。；：、\n])|(?<=[\u4e00-\u9fff]))(?<!有)(?<!第)(?:第一个|头一个|一个|一来|第一){_BE}"
)
_SAID_NEXT = re.compile(
    rf"(?<=[，。；])(?:(?:(?:还有|再有|再|另|另外|最后|第[二三四五六])一?个|第[二三四五六]|[二三四]来|再者){_BE}"
    r"|(?:再一个|还有一个|另一个)(?:呢|嘛|，)?(?=[\u4e00-\u9fff])(?!事|问题|情况|方面|人|村|点)|(?:再|还有|再有)就是(?:是)?(?:，)?)"
)
_COUNTED_BEFORE = re.compile(
    r"(?:\d|[一两二三四五六七八九十几])[件个起户人家名处类种份条项](?!(?:主要)?(?:原因|问题|方面|因素|难处|难点|不足|短板|缺点|教训))[^。；]{0,8}$"
)
_SENTENCE = re.compile(r"(?:^|(?<=[。；！？\n]))\s*")


def merged(tracked: Tracked) -> Tracked:
    """Lines of a list as one paragraph, and 首先…最后… as 一是…二是…."""
    tracked = tracked.edited(_blocks(tracked.text))
    return tracked.edited(_ordinals(tracked.text))


def evenly_counted(tracked: Tracked) -> Tracked:
    """A list whose items are counted in several ways (一、…2.…三是…) counted in one.

    Nothing is done where the counts of a text are not one row from the first on.
    """
    text = tracked.text
    items = [
        (match, next(kind for kind, told in match.groupdict().items() if told))
        for match in _COUNTED.finditer(text)
    ]
    counts = [_count(match[kind], number) for number, (match, kind) in enumerate(items, 1)]
    if len({kind for _, kind in items}) < 2 or counts != list(range(1, len(items) + 1)):
        return tracked
    return tracked.edited(
        Edit(Span(*match.span()), f"{_NUMERALS[number]}是", _EVEN) for number, (match, _) in enumerate(items)
    )


def enumerated(tracked: Tracked) -> Tracked:
    """What talk counts off (一个是…再一个…还有就是…) as 一是…二是…三是…, within a line."""
    text, edits = tracked.text, []
    for line in lines(text):
        for first in _SAID_FIRST.finditer(text, line.start, line.end):
            if _COUNTED_BEFORE.search(text, line.start, first.start()):
                break
            if further := list(_SAID_NEXT.finditer(text, first.end(), line.end))[: len(_NUMERALS) - 1]:
                edits += [
                    Edit(Span(*match.span()), f"{_NUMERALS[count]}是", _ORDERED)
                    for count, match in enumerate((first, *further))
                ]
                break
    return tracked.edited(edits)


def parted(tracked: Tracked) -> Tracked:
    """Items counted in a row in one line (1、… 2、…) parted by semicolons."""
    edits: list[Edit] = []
    for line in lines(tracked.text):
        items = list(_IN_A_ROW.finditer(line.of(tracked.text)))
        if len(items) < 2 or [int(item["number"]) for item in items] != list(range(1, len(items) + 1)):
            continue
        for item in items:
            written = f"{'；' if item['gap'] else ''}{item['number']}."
            edits.append(Edit(Span(*item.span()).shifted(line.start), written, _EVEN))
    return tracked.edited(edits)


def _count(told: str, number: int) -> int:
    """The count that an item has; 再一个 is the one after those before it."""
    if told.isdigit():
        return int(told)
    return _NUMERALS.index(told) + 1 if told in _NUMERALS else number


def _blocks(text: str) -> Iterator[Edit]:
    block: list[Span] = []
    for line in (*lines(text), None):
        if line is not None and _MARK.match(line.of(text)) and (not block or _adjoins(text, block[-1], line)):
            block.append(line)
            continue
        if len(block) > 1:
            yield from _joined(text, block)
        block = [line] if line is not None and _MARK.match(line.of(text)) else []


def _adjoins(text: str, one: Span, other: Span) -> bool:
    return not text[one.end : other.start].strip() and text.count("\n", one.end, other.start) == 1


def _joined(text: str, block: Sequence[Span]) -> Iterator[Edit]:
    short = all(line.end - line.start <= _SHORT for line in block) or len(block) > len(_NUMERALS)
    at = block[0].start
    for number, line in enumerate(block):
        mark = _MARK.match(text, line.start)
        start = mark.end() if mark else line.start
        between = "" if number == 0 else "，" if short else "；"
        yield Edit(Span(at, start), between + ("" if short else f"{_NUMERALS[number]}是"), _MERGED)
        end = _END.search(text, line.start, line.end)
        at = end.start() if end else line.end
    yield Edit(Span(at, block[-1].end), "。", _MERGED)


def _ordinals(text: str) -> Iterator[Edit]:
    """Within a line: the second counts only where a first stands before it."""
    for line in lines(text):
        count = 0
        for place in _SENTENCE.finditer(text, line.start, line.end):
            match = (_NEXT if count else _FIRST).match(text, place.end())
            if match and match.end() <= line.end and count < len(_NUMERALS):
                yield Edit(Span(*match.span()), f"{_NUMERALS[count]}是", _ORDERED)
                count += 1
