"""Bodies are named from the top: 党中央 before 省委 before 市委 before 县委.

Source: published documents, all of which keep the order of levels, hence an error.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="level-order",
    name="机关层级顺序",
    severity=Severity.ERROR,
    summary="并列的各级机关按中央、省、市、县、镇的顺序排列。",
    authority="惯例：按机关层级由高到低排列",
    valid=(
        Example("贯彻党中央、国务院和省委、市委、县委部署。"),
        Example("对接县委、县政府、市司法局有关科室。"),
    ),
    invalid=(
        Example(
            "贯彻县委、市委、省委部署。", flagged="县委、市委、省委", becomes="贯彻省委、市委、县委部署。"
        ),
        Example("落实县、市、省要求。", flagged="县、市、省", becomes="落实省、市、县要求。"),
    ),
)

_LEVELS = "中省市县乡镇村"
_BODY = r"(?:党?中央|[省市县镇]委|[省市县镇](?:人民)?政府|镇党委)"
_LISTED = re.compile(
    rf"{_BODY}(?:[、和]{_BODY})++(?![\u4e00-\u9fff]{{0,2}}(?:办|局|部(?!署)|书记))"
    r"|(?<![\u4e00-\u9fff、])[省市县](?:、[省市县镇]){{1,3}}+(?![\u4e00-\u9fff]?[委政局级直])"
    r"|(?<=[落实彻按照行达受接合])(?:镇、县、市|县、市、省|市、省|县、市|镇、县)(?=[有各的要部精决安下级两三四工])"
)
_PARTS = re.compile(r"[、和]")
_KIND = re.compile(r"^(?:党?中央|[省市县镇])")


def find(text: str) -> Iterator[Hit]:
    for match in _LISTED.finditer(text):
        parts = _PARTS.split(match[0])
        kinds = {_KIND.sub("", part) for part in parts}
        ranks = [_rank(part) for part in parts]
        if len(kinds) == 1 and ranks != sorted(ranks):
            right = "、".join(sorted(parts, key=_rank))
            yield Hit(span_of(match), "各级机关由高到低排列。", right)


def _rank(part: str) -> int:
    return next(rank for rank, level in enumerate(_LEVELS) if level in part)


STYLE = StyleRule(RULE, find)
