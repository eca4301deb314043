"""How likely a figure of a correction speaks of one told before: by unit, size and the words before both."""

import re
from decimal import Decimal

from assistant.domain import Fact, Quantity
from assistant.language import convert, quantities, same_unit, unit_class
from assistant.language.patterns import late

_DENIED = late(r"(?:不是|而不是|非|原报|原来|错报|从|由|将|把)$")
_DISOWNED = late(
    r"改为(?=\d)|[，,]?(?:不对|错了|有误|作废|不算|是?(?:我)?(?:打|写|报|算|记|填|抄|弄|数)(?:错|重|多|漏|串)了?"
    r"|是(?:初稿|原稿|原来的?|原报|旧数|老数|笔误|把|没|未|漏|少|多|重|去年|上年)|那?个?含)"
)
_COUNTERS = frozenset({"case", "document", "event", "place", "general"})
NAME_LENGTH = 2
BY_NAME = 4
"""The closeness of what stands behind the very name of the thing."""
_LEAD_WORDS = late(
    r"^(?:[\u4e00-\u9fff]{1,8}?(?=更正))?(?:更正|订正|纠正|更(?=[：:])|改一下)?(?:一下)?[：:，, ]*"
    r"(?:刚才|前面|上面|那个|这个|我们?|第|条|把|将|是|的)*"
)
_LINK_WORDS = late(
    r"(?:那个|这个|的)?(?:次数|场次|批数|批次|人数|件数|份数|数量|数据?)?(?:的)?"
    r"(?:刚才)?(?:(?:打|写|说|报|弄|算)(?:错|反|少|多|漏|成)了?|[多少][打写报算]了?|不对|有误)?[，, ]*"
    r"(?:实际上?|其实|也|相应|跟着|一并)*(?:应该|应当|应)?"
    r"(?:是|为|改为|改成|(?<=[\u4e00-\u9fff]{2})改|调整为|更正为|订正为|核实为|不是|以|(?:应|该)[填报写记算](?:为|成)?)?$"
)
_CHECKED = late(
    r"(?:[跟和与同经找问][\u4e00-\u9fff]{1,4}?)?(?:又|再|重新|后来)?"
    r"(?:复核|复查|核对|核实|核准|核定|查|核|对|问|翻|数)(?:了|过)?(?:一下|下来)?|[哦啊呃嗯噢哎唉]+|不对|[对是为有]"
)
"""How somebody came to the right number (跟县局核了是, 复核是, 哦哦对): no thing that is counted."""
_MEANT = late(
    r"(?:改为|改成|应为|应是|调整为|核定为|更正为|应该[是为]|实际(?:是|为|应为|只有|数为)?)(?:约|近)?$"
)
_WITH_THE_REST = late(r"(?:加上|连上|加起来|合起来)(?:一共|总共)?(?:是|有|为)(?:约|近)?$")
_COUNT_NAMES = late(r"(?:场次|次数|人数|人次|份数|件数|数量|金额|总数)")


def distance(new: Quantity, old: Quantity) -> Decimal:
    """How far the new figure is from the old one, by the greater of the two."""
    counted = old.unit.lstrip("万亿") if new.text[-1:] in ("万", "亿") else old.unit
    one, other = (convert(q.value or Decimal(0), q.unit or counted)[0] for q in (new, old))
    return abs(one - other) / max(abs(one), abs(other), Decimal(1))


def closeness(thing: str, before: str, old: Quantity) -> int:
    """How surely an earlier figure behind `before` counts the thing: 0 not at all, 4 by its very name."""
    if _COUNT_NAMES.fullmatch(thing):
        return int(unit_class(thing[0]) != "" and old.unit.startswith(thing[0]))
    if not thing:
        return 0
    if before.endswith(thing):
        return BY_NAME
    if len(thing) > NAME_LENGTH and before.endswith(thing[-NAME_LENGTH:]):
        return 3
    if len(thing) >= NAME_LENGTH and (thing[-NAME_LENGTH:] in before or thing[:NAME_LENGTH] in before):
        return 2
    if len(thing) > NAME_LENGTH and before[-NAME_LENGTH:] in thing and len(before) >= NAME_LENGTH:
        return 2
    return int(bool(set(thing) & set(before)) and len(thing) <= NAME_LENGTH)


def words_before(fact: Fact, figure: Quantity) -> str:
    """The words between a figure and the figure or mark before it."""
    return re.split(r"[\d，；。、（(]", fact.text[: figure.span.start])[-1].rstrip("约近超")


def thing_before(text: str, at: int) -> str:
    """What a correction says that its figure counts, "" where it does not say."""
    parts = re.split(r"[\d，；。：（(]", text[:at])
    for part in reversed(parts[-NAME_LENGTH:]):
        if _COUNT_NAMES.fullmatch(part):
            return part
        if thing := _LINK_WORDS.sub("", _LEAD_WORDS.sub("", part)):
            return thing
    return ""


def named_before(text: str, at: int) -> str:
    """What the words right before a figure say that it counts, "" where they link or tell of a check."""
    told = [figure.span.end for figure in quantities(text[:at])]
    nearest = re.sub(
        r"[^\u4e00-\u9fff]|错了?", "", re.split(r"[\d，；。：（(、]", text[max(told, default=0) : at])[-1]
    )
    named = _LINK_WORDS.sub("", _LEAD_WORDS.sub("", nearest))
    return named if _CHECKED.sub("", named) else ""


def is_denied(text: str, figure: Quantity) -> bool:
    return bool(_DENIED.search(text[: figure.span.start]) or _DISOWNED.match(text, figure.span.end))


def of_one_value(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are one number: 5.42万 without its 元 is 5.42万元."""
    return one.value == other.value or (
        one.value is not None
        and other.value is not None
        and not one.unit
        and convert(other.value, other.unit)[0] == one.value
    )


def may_be_one(one: str, other: str) -> bool:
    """One unit, or counters: the reader supplied those that a telegram leaves out."""
    if not one or not other or same_unit(one, other):
        return True
    return {unit_class(one), unit_class(other)} <= _COUNTERS


def is_meant(before: str) -> bool:
    """Whether the words before a figure say that it is the right one (应为, 实际是, 加上是)."""
    return bool(_MEANT.search(before) or _WITH_THE_REST.search(before))


def may_be_of_it(text: str, new: Quantity, before: str, old: Quantity) -> bool:
    """Whether a correction's figure can stand for the old one, behind the words `before` it.

    It names nothing, a count (人数) or the same thing, or takes the rest in (加上是1034人次).
    """
    if _WITH_THE_REST.search(text[: new.span.start]):
        return True
    thing = named_before(text, new.span.start)
    return not thing or closeness(thing, "", old) > 0 or closeness(thing, before, old) > 1
