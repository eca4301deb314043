"""Blanks a clerk types between words: some part two things said, some stand where nothing is meant."""

import re

from assistant.domain import NameKind
from assistant.facts.lexicon import has, usual_unit
from assistant.language import names, periods, quantities, unit_class
from assistant.language.patterns import late
from assistant.language.places import has_verb, is_verb
from assistant.language.words import tagged

_GAP = late(r"(?<=[\u4e00-\u9fff\d%）)”》万亿])[ \u3000]+(?=[\u4e00-\u9fff\d“《（(≥+])")
_UNIT_FIRST = late(
    r"(?<![\u4e00-\u9fff\d])(场|册|期|份|批)\s*(\d[\d,.]*万?[+余多]?)(?![\d.场册期份批次件个])"
)
_UNIT_APART = late(
    r"(?<=[\d万亿千百余多+])[ \u3000]+(?P<unit>[\u4e00-\u9fff]{1,3})(?=[ \u3000，。；、：:,;.（()）!！]|$)"
)
_SCALE_APART = late(r"(?<=\d)[ \u3000]+(?=[万亿](?:元|份|次|人|件|条)?(?:[ \u3000，。；、（()）]|$))")
_HEDGE_APART = late(r"(?<=[\d万亿%％\u4e00-\u9fff])[ \u3000]+(?=左右|上下|以上|以下|以内)")
_BLANK_IN_BRACKET = late(r"[（(][^（()）]*[)）]")
_WORD_AND_FIGURE = late(
    r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=\d[\d.,]*[万亿]?[ ]?[\u4e00-\u9fff]{0,2}(?:[、，；)）]|$))"
)
_PLUS = late(r"(?<=\d)\+(?=[\s，。；、）)\u4e00-\u9fff]|$)")
_SLASHED = late(r"(?<=\d[场次期册份批节课堂讲轮件])/(?=\d)")
_SOLID = "，。；：、,;:"
_FIGURE_START = late(
    r"(?:约|近|超|不到|不足|不少于|共|一共|≥|\+)?"
    r"(?:\d|(?!一(?:下|直|起|样|般|些|定|律|并|旦|方|时|来|边))[零一二两三四五六七八九十百千]+[\u4e00-\u9fff])"
)
_FINISHED = late(r"(?:了|完|过|好|着|的|中|无|没有|(?<=[\u4e00-\u9fff]{2})[多少难慢])$")
_AWAITS_A_FIGURE = late(r"(?<!都)(?<!全)(?<!均)(?<!全部)[\u4e00-\u9fff](?:了|完|过|好|着|的)$")
_MORE_APART = late(
    r"(?<=\d)[ \u3000]+"
    r"(?=[多余来](?!次(?:上门|调解|组织|召开|开展)|方|部门|数|元化)(?P<unit>[\u4e00-\u9fff]))"
)
_GROUPS_APART = late(r"(?<![\d.])\d{1,3}(?:[ \u3000]\d{3})+(?![\d.])(?=[ \u3000]?[\u4e00-\u9fff])")
_COUNTED_UNKNOWN = late(r"[\u4e00-\u9fff]\d+[\u4e00-\u9fff]{1,2}$")
_EVENTS = frozenset(["次", "场", "期", "批", "节", "轮", "起", "件"])
_PERSONS = late(r"[ \u3000]?[人名位]")
_DID = late(r"[也就才]?(?:参加|没|未|不|在|正|已|还|都|全|均|到|来|通过|合格|参训|因|被|由|是|有)")
_LONGEST_SUBJECT = 10
_SUMMED_UP = late(
    r"(?:这|那)?(?:\d+|[一二两三四五六七八九十]+)[\u4e00-\u9fff]{0,2}?(?:加起来|合起来|加在一起|合在一起|加一块)"
)
"""三场加起来 sums up what was told before it."""


def without_gaps(text: str) -> str:
    """The text with ， for a blank that parts two things, and nothing for one that parts none.

    网格员 62人 is one thing, 29批 44人次 is one, 调解 341 成功 329 are two.
    """
    text = _SLASHED.sub("，", _PLUS.sub("余", _with_units_beside(text)))
    for gap in reversed(list(_GAP.finditer(text))):
        mark = "" if _belongs(text[: gap.start()], text[gap.end() :]) else "，"
        text = text[: gap.start()] + mark + text[gap.end() :]
    return text


def _with_units_beside(text: str) -> str:
    """Units moved to their figures: 52 批 121 人次 has them behind, 场 33 册 6500 before."""
    text = _MORE_APART.sub(
        lambda apart: "" if unit_class(apart["unit"]) else apart.group(), _GROUPS_APART.sub(_grouped, text)
    )
    text = _BLANK_IN_BRACKET.sub(lambda aside: _WORD_AND_FIGURE.sub("", aside.group()), text)
    text = _HEDGE_APART.sub("", _SCALE_APART.sub("", text))
    first = next((apart for apart in _UNIT_APART.finditer(text) if unit_class(apart["unit"])), None)
    leading = _UNIT_FIRST.search(text)
    if leading and (first is None or leading.start() < first.start()):
        return _UNIT_FIRST.sub(r"\2\1", text)
    return _UNIT_APART.sub(lambda apart: apart["unit"] if unit_class(apart["unit"]) else apart.group(), text)


def _grouped(apart: re.Match[str]) -> str:
    """25 316件 as 25316件: digits in groups of three before one unit.

    Before persons the first may be how often they came:
    培训 2 160人 stays two figures, 租客 2 860人 is open.
    """
    if not _PERSONS.match(apart.string, apart.end()):
        return re.sub(r"[ \u3000]", "", apart.group())
    before = re.split(r"[ \u3000，。；、：]", apart.string[: apart.start()].rstrip())[-1]
    return apart.group() if usual_unit(before) in _EVENTS else "若干"


def _belongs(before: str, after: str) -> bool:
    """Whether what stands behind a blank goes on with what stands before it."""
    if _SUMMED_UP.match(after):
        return False
    left = re.split(rf"[{_SOLID}]", before)[-1].split("  ")[-1]
    said = re.split(r"[ \u3000]", left)
    left, chunk = left.replace(" ", "").replace("\u3000", ""), re.split(rf"[ \u3000{_SOLID}]", after)[0]
    if before[-1:].isdigit():
        return _opens_with_unit(chunk) or (len(chunk) == 1 and chunk.isalpha())
    if after[:1] in "（(":
        return True
    counted = quantities(said[-1])
    if counted and not counted[-1].unit and _COUNTED_UNKNOWN.search(said[-1]):
        return False
    if _says_a_figure(said[-1]) or _ends_in_a_figure(left):
        return bool(_FIGURE_START.match(chunk)) and _is_figure(chunk)
    if chunk[:1].isdigit() and _AWAITS_A_FIGURE.search(left) and _counts_an_object(chunk):
        return True
    if _is_date(left) or _FINISHED.search(left):
        return False
    if _FIGURE_START.match(chunk) and quantities(chunk) and quantities(chunk)[0].span.start == 0:
        return True
    return (bool(_FIGURE_START.match(chunk)) and chunk[:1].isdigit()) or _goes_on(said[-1], chunk)


def _goes_on(left: str, right: str) -> bool:
    """Whether a word without a figure is a subject before its verb, or a verb before its object."""
    if len(left) > _LONGEST_SUBJECT or has("cause", right):
        return False
    words = tagged(left)
    first, last = tagged(right)[:1], words[-1:]
    if not first or not last or any(n.kind is NameKind.BODY and n.span.start == 0 for n in names(right)):
        return False
    opens = (
        is_verb(first[0][0]) or first[0][1].startswith("v") or first[0][0] in ("全", "都", "均", "不", "没")
    )
    bare = len(last[0][0]) == 1 or all(tag.startswith(("d", "a", "b")) for _, tag in words[:-1])
    closes = bare and (is_verb(last[0][0]) or last[0][1].startswith("v"))
    return (opens and not has_verb(left)) or (closes and not opens)


def _says_a_figure(text: str) -> bool:
    return bool(quantities(text)) or bool(re.search(r"\d[万亿多余]?$", text))


def _ends_in_a_figure(text: str) -> bool:
    found = quantities(text)
    return bool(found) and found[-1].span.end == len(text)


def _counts_an_object(chunk: str) -> bool:
    """Whether a chunk is figures alone, or a figure and what it counts, not what they did (3家没签)."""
    found = quantities(chunk)
    return bool(found) and found[0].span.start == 0 and not _DID.match(chunk[found[-1].span.end :])


def _is_figure(chunk: str) -> bool:
    found = quantities(chunk)
    return bool(found) and found[0].span.start == 0 and found[0].span.end == len(chunk)


def _opens_with_unit(chunk: str) -> bool:
    """Whether a word behind digits is the unit they lack (9 件)."""
    found = quantities(f"1{chunk}") if not chunk[:1].isdigit() else ()
    unit = found[0].unit if found else ""
    return unit_class(unit) != "" and chunk.startswith(unit) and not chunk[len(unit) :][:1].isdigit()


def _is_date(text: str) -> bool:
    found = periods(text)
    return bool(found) and sum(len(period.text) for period in found) >= len(text) - 1
