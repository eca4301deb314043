"""Some of a known whole, told of apart: 实际有3个没改, 其中1件撤了."""

import re

from assistant.language import quantities

_HAS = re.compile(r"(?:(?:里[头面]?|当?中)?(?:实际上?|其实|还|也|又)*有|其中)$")
_BECAME = re.compile(r"(?:还|都|也|又)?(?:没|未|不|撤|退|是[\u4e00-\u9fff]{1,8}的$|[失败])")


def part_in(clause: str) -> str:
    """What a clause tells of some of a known whole (实际有3个没改), "" for none: no new total."""
    found = [one for one in quantities(clause) if one.value is not None]
    if len(found) != 1 or not _HAS.search(clause[: found[0].span.start]):
        return ""
    rest = clause[found[0].span.end :].strip(" ，。")
    return f"其中{found[0].text}{rest}" if found[0].unit and _BECAME.match(rest) else ""
