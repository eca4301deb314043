"""Two ranks against the places told to lie between them: 列第5位，比上年第9位前移4位."""

import re
from collections.abc import Iterator

from assistant.checking.arithmetic.terms import AUTHORITY, found_at
from assistant.checking.case import Case
from assistant.checking.rule import Example, Rule, span_of
from assistant.domain import Finding, Severity
from assistant.language import normalise, numeral

MOVED = Rule(
    id="rank-change-mismatch",
    name="位次升降不符",
    severity=Severity.ERROR,
    summary="句中写明两年的位次，升降的方向或位数与之算出的不同。",
    authority=AUTHORITY,
    valid=(
        Example("在14个乡镇中列第5位，比上年第9位前移4位。"),
        Example("由去年的第三名降至第五名，下降2名。"),
        Example("列全县第5位，较上年前移4位。"),
        Example("位居第六，较上年的第八名提升了两个位次。"),
    ),
    invalid=(
        Example("在14个乡镇中列第5位，比上年第9位前移3位。", flagged="前移3位"),
        Example("在14个乡镇中列第5位，比上年第9位后移4位。", flagged="后移4位"),
        Example("由去年的第三名上升至第五名。", flagged="上升至第五名"),
        Example("由上年第九位升至第五位，前移三位。", flagged="前移三位"),
    ),
)

RULES = (MOVED,)

_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_UP, _DOWN = (
    r"前移|上升|提升|提高|进步|跃升|晋升|前进|升|进",
    r"后移|下降|下滑|倒退|退后|后退|降低|退步|滑落|降|退",
)
_WAY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_FURTHER = rf"(?:(?P<more>{_UP})|(?P<less>{_DOWN}))"
_PLACES = rf"(?P<places>{_NUMBER})(?:个?(?:位次|名次)|[位名])"
_COMPARED = re.compile(
    rf"第(?P<now>{_NUMBER})[位名]?(?:，|（)?[^\d，。；第]{{0,6}}?[较比][^，。；第\d]{{0,8}}第(?P<then>{_NUMBER})[位名]?"
    rf"[^，。；第\d]{{0,2}}?(?P<told>{_WAY}了?{_PLACES})"
)
_FROM_TO = re.compile(
    rf"[由从][^，。；第\d]{{0,8}}第(?P<then>{_NUMBER})[位名]?[^，。；第\d]{{0,3}}?"
    rf"(?P<told>{_WAY}[到至为][^，。；第\d]{{0,4}}第(?P<now>{_NUMBER})[位名]?)"
    rf"(?:，[^，。；第\d]{{0,3}}?(?P<size>{_FURTHER}了?{_PLACES}))?"
)


def check_moved(case: Case) -> Iterator[Finding]:
    text = normalise(case.draft)
    for pattern in (_COMPARED, _FROM_TO):
        for match in pattern.finditer(text):
            yield from _judged(case, match)


def _judged(case: Case, match: re.Match[str]) -> Iterator[Finding]:
    then, now = numeral(match["then"]), numeral(match["now"])
    if then is None or now is None or then == now:
        return
    told = match.groupdict()
    places = numeral(told["places"]) if told["places"] else None
    rises = then > now
    right = bool(told["up"]) == rises and (told.get("size") is None or bool(told["more"]) == rises)
    if right and places in (None, abs(then - now)):
        return
    part = "size" if right and told.get("size") else "told"
    way = "前移" if rises else "后移"
    message = f"由第{then}位到第{now}位应为{way}{abs(then - now)}位，草稿写“{match[part]}”，请核对。"
    yield found_at(MOVED, span_of(match, part), case.draft, message)
