"""Some of a known whole, told of apart: 实际有3个没改, 其中1件撤了."""

import re

from assistant.language import quantities

_HAS = re.compile(r"(?:(?:里[头面]?|当?中)?(?:实际上?|其实|还|也|又)*有|其中)$")
_WITHIN = re.compile(r"(?:里[头面边]?|当?中)(?:还|也|就)?(?:有|是)?")
_TWO = 2
_REST = re.compile(r"^(?:另外?|其余|剩下?|余下|还[有剩])的?$")
_BECAME = re.compile(r"(?:还|都|也|又|仍)?(?:没|未|不|撤|退|是[\u4e00-\u9fff]{1,8}的$|[失败])")
_NOT_YET = re.compile(
    r"(?:还|都还|仍)(?:在|没|未|不)|(?:没|未)[\u4e00-\u9fff]{1,2}(?:了|的)?$|正?在[办审查改调][理结]?$"
)
_STANDS = re.compile(r"(?:还|都|也|又|仍|正)*(?:在|正|待|没|未|不)")


def part_in(clause: str) -> str:
    """What a clause tells of some of a known whole (实际有3个没改, 另外2处在改), "" for none."""
    found = [one for one in quantities(clause) if one.value is not None]
    if len(found) == _TWO and _WITHIN.fullmatch(clause[found[0].span.end : found[1].span.start]):
        rest = clause[found[1].span.end :].strip(" ，。")
        return f"其中{found[1].text}{rest}" if rest else ""
    if len(found) != 1:
        return ""
    before, rest = clause[: found[0].span.start], clause[found[0].span.end :].strip(" ，。")
    unit = "" if found[0].unit else rest[:1]
    if not before and found[0].unit and _NOT_YET.match(rest):
        return f"其中{found[0].text}{rest}"
    if _REST.match(before) and _STANDS.match(rest.removeprefix(unit)):
        return f"其余{found[0].text}{rest}"
    if not _HAS.search(before):
        return ""
    return f"其中{found[0].text}{rest}" if found[0].unit and _BECAME.match(rest) else ""
