"""The levels go down 一、→（一）→ 1.→（1）; a level may be left out, but none stands above a higher one.

GB/T 9704, 7.3.3 (依次可以用): an order, not a duty, so a warning.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.headings import Heading, headings
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="heading-level-order",
    name="标题层级颠倒",
    severity=Severity.ERROR,
    summary="结构层次依次为“一、”“（一）”“1.”“（1）”，低层级不统领高层级。",
    authority="GB/T 9704—2012 第7.3.3条",
    valid=(
        Example("一、主要成效\n（一）强化学习\n1.组织讲座\n镇级讲座。\n二、存在不足\n力量不足。"),
        Example("一、主要成效\n1.组织讲座\n镇级讲座。\n二、存在不足\n力量不足。"),
    ),
    invalid=(
        Example(
            "（一）主要成效\n一、强化学习\n组织讲座。\n二、规范执法\n开展评查。", flagged="（一）主要成效"
        ),
        Example(
            "一、主要成效\n1.强化学习\n（一）组织讲座\n镇级讲座。\n（二）走访群众\n听取意见。",
            flagged="1.强化学习",
        ),
    ),
)


def find(text: str) -> Iterator[Hit]:
    """The first of a level that the first of a higher level follows at once."""
    found = headings(text)
    seen: set[int] = set()
    for at, heading in enumerate(found):
        if heading.level == 1:
            seen = set()
        following = found[at + 1] if at + 1 < len(found) else None
        if (
            following
            and _first(heading)
            and _first(following)
            and following.level < heading.level
            and following.level not in seen
        ):
            yield Hit(heading.span, f"“{following.number}”的层级高于“{heading.number}”，不应列在其下。")
        seen.add(heading.level)


def _first(heading: Heading) -> bool:
    return heading.number.strip("（()）、.． ") in ("一", "1")


STYLE = StyleRule(RULE, find)
