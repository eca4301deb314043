"""Whether a numeral counts something where it stands, or is part of a word, a name or a date."""

import re

from assistant.domain import Hedge
from assistant.language.hedges import hedge_before
from assistant.language.numerals import numeral
from assistant.language.text import is_han
from assistant.language.units import Unit
from assistant.language.words import word_length_before

UNIT_OR_NOTHING = frozenset(("until", "grouped"))

_UNTIL = re.compile(r"以?内|前|以上|以下|左右")
_GROUPED = re.compile(r"(?:[分成立建设派共]|组成|组建|安排|配备|购置|捐赠|发放)$")
# \ue000 is what quantities() leaves of a quoted name (“法治大讲堂”十二期).
_HELD = re.compile(r"[\ue000训班办展开讲课学了共计]|举行|讲座|活动|沙龙")
_MADE = re.compile(r"(?:[了立建设增办开搞选拆修配装评获]|发现|成立|新建|建成|查处|处罚|打掉)$")
_CASES = re.compile(
    r"[一-龥]{0,8}?(?:案|纠纷|事故|事件|矛盾|信访|诉讼|复议|投诉|违法|举报|火灾|火情|警情|官司|冲突)"
)
_HAPPENED = re.compile(
    r"(?:查处|发生|化解|调解|调处|受理|办理|办结|处置|处理|成功|查获|侦破|破获|立案|审理)了?$"
)
_NOT_BEFORE_ONE = frozenset("新上下前后又再每同另某这那哪唯第任其之不逐单万是为的")
_POINTING = ("那", "这")
"""那几处 speaks of what was counted before and counts nothing."""
_ROUGH = ("几", "好几", "数", "百十")
_SMALL = 10


def fits(text: str, figure: re.Match[str], unit: Unit, place: int) -> bool:
    """Whether the unit at `place` goes with the figure, by its flags (see data/units.tsv)."""
    start, run = figure.start(), figure["han"]
    flags = unit.flags
    if "arabic" in flags and not figure["arabic"]:
        return False
    if "small" in flags and figure["arabic"] and (numeral(figure["arabic"]) or 0) > _SMALL:
        return False
    if "until" in flags and not _UNTIL.match(text, place + len(unit.text)):
        return False
    if "rough" in flags and place == figure.end() and not figure[0].startswith(_ROUGH):
        return False
    if "held" in flags and run and run != "两" and not _HELD.search(text, max(0, start - 4), start):
        return False
    return "grouped" not in flags or bool(_GROUPED.search(text, max(0, start - 2), start))


def counts(text: str, figure: re.Match[str], unit: Unit | None, hedge: Hedge, end: int) -> bool:
    """Whether a figure that ends at `end`, before its unit, counts something.

    An Arabic figure nearly always does; a Chinese one needs a unit or a hedge and may not be part of a word
    (统一, 万一); a bare 百 or 千 needs a hedge (近百人).
    """
    start = figure.start()
    if text[start - 1 : start] in ("前", "后") and unit and unit.text in ("名", "位"):
        return False
    if figure["arabic"]:
        return bool(unit) or not re.match(r"[大号A-Za-z]", text[end : end + 1])
    run = figure["han"]
    if run is None:
        return True
    if set(run) <= set("百千万亿"):
        return unit is not None and bool(hedge or hedge_before(text, start)[0])
    if word_length_before(text, start + 1) > 1:
        return False
    if unit is None:
        scaled = not set(run).isdisjoint("百千万") or text[end - 1] in "百千万"
        return len(run) > 1 and scaled and bool(hedge or _ends_clause(text, end))
    return _counts_with_unit(text, run, start, unit)


def _counts_with_unit(text: str, run: str, start: int, unit: Unit) -> bool:
    if run == "多" and text.startswith("多", start + len(run) + len(unit.text)):
        return False
    if set(run) & set("几数多若"):
        points = run.startswith("几") and text[start - 1 : start] in _POINTING
        return unit.kind != "duration" and not points
    if run == "一":
        return _is_one(text, start, unit)
    return run != "二" or unit.kind in ("ratio", "money", "points")


def _is_one(text: str, at: int, unit: Unit) -> bool:
    """一 is a count before a counter (一场讲座), not in 一批, 新一轮, 是一项 nor in 一起 as "together"."""
    if "no-one" in unit.flags or text[at - 1 : at] in _NOT_BEFORE_ONE:
        return False
    after = at + 1 + len(unit.text)
    if unit.text == "起":
        happened = _HAPPENED.search(text, max(0, at - 6), at)
        told = happened is not None and (happened[0].endswith("了") or _ends_clause(text, after))
        return told or _CASES.match(text, after) is not None
    if _ends_clause(text, after):
        return True
    if "made-one" in unit.flags:
        return bool(_MADE.search(text, max(0, at - 3), at))
    return "end-one" not in unit.flags and text[after] not in "都也不" + unit.text


def _ends_clause(text: str, at: int) -> bool:
    return at >= len(text) or not is_han(text[at])
