"""Lists against the number that sums them up: three villages named, four counted."""

import re
from collections.abc import Iterator

from assistant.checking.arithmetic.terms import AUTHORITY, found_at
from assistant.checking.case import Case
from assistant.checking.rule import Example, Rule, span_of
from assistant.domain import Finding, Severity
from assistant.language import normalise, numeral

LISTED = Rule(
    id="listed-count",
    name="列举与数目不符",
    severity=Severity.WARNING,
    summary="列出的村、单位、月份与随后写的个数、次数不同（有“等”“各”“分别”的不论）。",
    authority=AUTHORITY,
    valid=(
        Example("走进石臼、双井、芦家台3个村。"),
        Example("走进石臼、双井等6个村。"),
        Example("1月、4月、7月和10月召开专题会议4次。"),
        Example("1月、4月各召开专题会议2次。"),
        Example("确定3个试点村（石臼、双井、芦家台）。"),
    ),
    invalid=(
        Example("走进石臼、双井、芦家台4个村。", flagged="走进石臼、双井、芦家台4个村"),
        Example("1月、4月、7月召开专题会议4次。", flagged="4次"),
        Example("确定4个试点村（石臼、双井、芦家台）。", flagged="4个试点村（石臼、双井、芦家台）"),
    ),
)

RULES = (LISTED,)

_COUNT = r"(?P<count>\d{1,2}|[两三四五六七八九十])(?:个|家|所)"
_KIND = r"(?:[\u4e00-\u9fff]{0,4}?(?:村|社区|学校|中小学|单位|部门|站所|乡镇|镇|街道|企业))"
_ITEM = r"[\u4e00-\u9fff]{1,10}"
_BEFORE = re.compile(rf"(?P<list>{_ITEM}(?:、{_ITEM}?)+(?:[和及与]{_ITEM}?)?)(?P<sum>{_COUNT}{_KIND})(?!组)")
_BEHIND = re.compile(rf"{_COUNT}{_KIND}（(?P<list>{_ITEM}(?:、{_ITEM})+(?:[和及]{_ITEM})?)）")
_OPEN_LIST = re.compile(r"等|各|分别|每|另|其中|其他|除")
_JOINING = re.compile(r"(?<=[\u4e00-\u9fff]{2})[和及与](?=[\u4e00-\u9fff]{2})")

# 司法所、妇联走进双槐、石碾、南坳3个村: who goes is no place gone to.
_GONE_TO = re.compile(r"走进|深入|前往|走访|赴|分别在")
_SHORT_PAIR = re.compile(r"、[\u4e00-\u9fff]{1,3}\d{1,2}个(?:村|社区)$")
_FEWEST_ITEMS = 3
_MONTHS = re.compile(
    r"(?P<list>(?:\d{1,2}月(?:\d{1,2}日)?[、和及])+\d{1,2}月(?:\d{1,2}日)?|\d{1,2}(?:[、和]\d{1,2})+月)"
    r"(?P<between>[^，。；、\d]{0,24}?)(?P<times>(?P<count>\d{1,2}|[两三四五六七八九十])[次场期])(?!以上)"
)


def check_lists(case: Case) -> Iterator[Finding]:
    text = normalise(case.draft)
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(text):
            yield from _listed(case, match)
    for match in _MONTHS.finditer(text):
        yield from _times(case, match)


def _listed(case: Case, match: re.Match[str]) -> Iterator[Finding]:
    """和 may join two items or belong to a name: either number will do."""
    listed, count = _GONE_TO.split(match["list"])[-1], _number(match["count"])
    items = listed.count("、") + 1
    if items < _FEWEST_ITEMS and not _SHORT_PAIR.search(match[0]):
        return
    if _OPEN_LIST.search(match[0]) or items <= count <= items + len(_JOINING.findall(listed)):
        return
    message = f"列出{items}项，却写“{match['count']}个”，请核对。"
    yield found_at(LISTED, span_of(match), case.draft, message)


def _times(case: Case, match: re.Match[str]) -> Iterator[Finding]:
    listed = len(re.findall(r"\d+月" if match["list"].count("月") > 1 else r"\d+", match["list"]))
    if not _OPEN_LIST.search(match["between"]) and listed != _number(match["count"]):
        message = f"列出{listed}个时间，却写“{match['times']}”，请核对。"
        yield found_at(LISTED, span_of(match, "times"), case.draft, message)


def _number(written: str) -> int:
    return int(numeral(written) or 0)
