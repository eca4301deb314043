"""The unit that a bare figure takes: its noun's, its whole's, its list's or its heading's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain import Quantity
from assistant.facts.lexicon import has, markers, usual_unit
from assistant.language import names_a_line, quantities
from assistant.language.patterns import late
from assistant.language.text import in_brackets
from assistant.language.words import tagged

_DIVISIBLE = frozenset(["元", "万元", "亿元", "亩", "公里", "千米", "吨", "平方米", "小时", "%", "分"])
_CROWDS = frozenset(["人次", "人"])
TIMES = frozenset(["次", "场", "期", "批"])
"""Units of what happens."""
_PARTS_AHEAD = late(r"其中|分别|含|包括")
_TOPIC = late(r"(?:^|[，；。])(?P<topic>[\u4e00-\u9fff“”]{1,10})：[^：；。]*$")
_CLOSED_ASIDE = late(r"[（(][^（()）]*[)）]")
_PAIR = late(
    r"(?:^|(?<=[，、：]))(?P<noun>[\u4e00-\u9fff]{1,8})(?P<figure>\d+)(?P<unit>[\u4e00-\u9fff]{0,2})(?=$|[，、])"
)
_PAID = late(r"(?:罚|赔|讨薪|投入?|资金|拨|损|补助|筹)[^，。；]*，$")
_OF_MONEY = late(
    r"(?:钱|款|资金|经费|财政|账上|预算|涉案|标的|涉及|损失|工资)[^。；\d]*(?:\d[\d.]*[万亿]元?[，、][^。；\d]*)?$"
)
_PAYER = late(r"(?:[局厅]|财政|(?<![\u4e00-\u9fff])[省市县区镇乡])(?:里)?(?:出|补|投|拨)?$")
"""Who gave the money that a round figure behind it is: 县司法局8万，镇3.5万."""
_PERIOD = late(r"(?:第?[一二三四1-4]季度?|[上下]半年|\d{1,2}月份?|前[一二三]季度|年[初中末底])")
_SEASON = late(r"(?:第?[一二三四1-4]季度?|[上下]半年|年[初中末底])$")
_ANEW = late(r"[新已现再共总原]")
_HEADED = late(r"(?:数据?|情况)[：:]?$")
_NAMES = ("n", "vn", "l", "j")
_LONGEST_OPENING = 8
_RATED = late(r"(?:满意|好评|办结|回访|知晓|认可|应诉|采纳|化解|按时|及时)度?$")
_WHOLE = 100
_PART = late(r"其中|包括|含")
_SUM = late(r"(?:一|总)?共计?|合计|总计?|累计|计")
_ADVERBS = late(r"(?:才|仅|只|就|光|再|又|另|[一总]?共计?|合计|总计|累计|了|过|有|是)+$")
"""What may stand between a thing and its figure: 专职才3, 月月查共36, 酒驾查了13."""
_RATE = late(r"(?:每(?:[天日周月季年村组站所校镇乡班户]|社区|企业|单位)|[日周月季年村]均)$")
_SUMMED = late(r"(?:共计?|合计|总计?|累计|计)$")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a line: the `heading` over it, and figures that its own may add up to."""

    heading: str = ""
    wholes: tuple[Quantity, ...] = ()


NOWHERE = Around()


def totals(lines: Iterable[str]) -> tuple[Quantity, ...]:
    """The sums that notes give for what they tell in parts (检查一共65家)."""
    return tuple(
        figure
        for line in lines
        for figure in quantities(line)
        if figure.unit and _SUMMED.search(line[: figure.span.start])
    )


def unit_of(text: str, figure: Quantity, above: tuple[Quantity, ...], around: Around) -> str:
    """The unit of a figure of the text that has none, "" where nothing tells it.

    `above` are the figures with a unit that the line has told before. A broken number counts no things.
    """
    unit = _unit_of_parts(text, around.wholes) or _unit_here(text, figure, above, around.heading)
    broken = bool(figure.value and figure.value % 1)
    return "" if broken and unit not in _DIVISIBLE else unit


def _unit_of_parts(text: str, wholes: tuple[Quantity, ...]) -> str:
    """The unit of a total told elsewhere, where all figures of the text add up to it and none has another.

    Where the things told all take one unit, theirs stands: a total of another unit is met by chance.
    """
    found = quantities(text)
    parts = [figure.value for figure in found]
    if len(parts) <= 2 or None in parts:
        return ""
    total = sum((value for value in parts if value is not None), Decimal(0))
    usual = {usual_unit(_noun_before(text, figure)) for figure in found} - {""}
    own = {figure.unit for figure in found} - {""} or (usual if len(usual) == 1 else set())
    fitting = (whole.unit for whole in wholes if whole.unit and whole.value == total and own <= {whole.unit})
    return next(fitting, "")


def _unit_here(text: str, figure: Quantity, above: tuple[Quantity, ...], heading: str) -> str:
    wholes = (*above, *(q for q in quantities(text) if q.span.end <= figure.span.start and q.unit))
    if wholes and wholes[-1].unit.endswith("元") and figure.text.endswith(("万", "亿")):
        return "元"
    if figure.value is not None and figure.value % 1 and _is_a_rate(text[: figure.span.start], figure.value):
        return "%"
    if figure.text.endswith(("万", "亿")) and _OF_MONEY.search(text[: figure.span.start]):
        return "元"
    if figure.text.endswith(("万", "亿")) and _PAYER.search(text[: figure.span.start]):
        return "元"
    ahead = _before_the_bracket(text, figure, wholes)
    of_money = bool(ahead) and ahead[-1].unit.endswith("元") and not in_brackets(text, figure.span.start)
    if _in_brackets(text, figure) and not of_money and (unit := _unit_of_the_whole(ahead, figure)):
        return unit
    before = markers("voice").sub("", _noun_before(text, figure))
    before = _SEASON.sub("", before) or before
    before = _ADVERBS.sub("", before) or before
    if (_PERIOD.fullmatch(before) or _RATE.fullmatch(before)) and wholes:
        return wholes[-1].unit
    if _is_a_share(before) and (unit := _unit_of_a_greater(figure, wholes)):
        return unit
    if _is_a_part_of_money(before, figure, wholes):
        return wholes[-1].unit
    if unit := _unit_of_the_sum(text, figure, above) or usual_unit(before) or usual_unit(_deed(before)):
        whole = figure.value is None or figure.value == int(figure.value)
        if unit == "元" and wholes and wholes[-1].unit == "万元" and not figure.text.endswith(("万", "亿")):
            return "万元"
        spoken_short = unit == "元" and not whole and not figure.text.endswith(("万", "亿"))
        return unit if (whole or unit in _DIVISIBLE) and not spoken_short else ""
    if _is_a_share(before) and wholes:
        return _unit_of_the_whole(wholes, figure)
    if (not before or _SUM.fullmatch(before)) and _is_paid(figure, text):
        return "元"
    if not before and wholes and wholes[-1].unit in TIMES and (figure.value or 0) > (wholes[-1].value or 0):
        return "人次"
    if _SUM.fullmatch(before) and wholes and not _is_paid(figure, text):
        return wholes[-1].unit
    topic = _TOPIC.search(text[: figure.span.start])
    return (
        _unit_of_the_subject(before)
        or (usual_unit(topic["topic"]) if topic else "")
        or _unit_of_the_list(text, figure)
        or _unit_of_the_opening(text, figure)
        or (_unit_of_the_heading(heading, before) if text.startswith(before) else "")
    )


def _noun_before(text: str, figure: Quantity) -> str:
    """The words between the mark before a figure and the figure."""
    return re.split(r"[，、（(；：]", _CLOSED_ASIDE.sub("", text[: figure.span.start]))[-1]


def _deed(before: str) -> str:
    """The bare verb that a telegram puts before a figure (综执立22), "" for none."""
    words = tagged(before)
    return words[-1][0] if len(words) > 1 and len(words[-1][0]) == 1 and words[-1][1] == "v" else ""


def _unit_of_the_heading(heading: str, before: str) -> str:
    """What a heading counts (信访数：网上71), unless the line names a thing of its own."""
    counted = _HEADED.search(heading)
    own = any(tag.startswith(_NAMES) for _, tag in tagged(before))
    return usual_unit(heading[: counted.start()]) if counted and not own else ""


def _unit_of_the_subject(before: str) -> str:
    """The unit of the noun that the words behind it tell something of: 明白人新训48, 矫正在册9."""
    words = tagged(before)
    while len(words) > 1 and (_ANEW.match(words[-1][0]) or not words[-1][1].startswith(_NAMES)):
        words.pop()
        if unit := usual_unit("".join(word for word, _ in words)):
            return unit
    return ""


def _unit_of_the_opening(text: str, figure: Quantity) -> str:
    """The unit of a short first clause that only names the matter: 示范户，新认30; 热线12345，一季85."""
    opening, mark, _ = text.partition("，")
    if not mark or len(opening) > _LONGEST_OPENING or figure.span.start < len(opening):
        return ""
    if any(map(names_a_line, quantities(opening))):
        return "件"
    return "" if quantities(opening) else usual_unit(opening)


def _unit_of_the_list(text: str, figure: Quantity) -> str:
    """The unit of a thing unknown in a list of things (帮代办610，上门45) two of which all take one unit."""
    pairs = list(_PAIR.finditer(text))
    others = [pair for pair in pairs if pair.start("figure") != figure.span.start]
    if len(others) == len(pairs):
        return ""
    units = {unit for pair in others if (unit := usual_unit(pair["noun"]))}
    known = [pair for pair in others if usual_unit(pair["noun"])]
    return next(iter(units)) if len(known) > 1 and len(units) == 1 else ""


def _is_a_rate(before: str, value: Decimal) -> bool:
    """Whether a broken number is per cent: 满意96.8; nobody counts people or matters in tenths."""
    return value <= _WHOLE and _RATED.search(before) is not None


def _is_paid(figure: Quantity, text: str) -> bool:
    """Whether a round figure is the money that was fined, paid or won before it (讨薪27人，共计32万)."""
    return (
        figure.text.endswith("万")
        and _PAID.search(re.sub(r"[，、]?(?:一|总)?共计?$", "，", text[: figure.span.start])) is not None
    )


def _is_a_share(before: str) -> bool:
    """Whether words say what became of a whole, or which part it is: 改358, 林草类13, 新培养的38."""
    return has("outcome", before) or _PART.match(before) is not None or before.endswith("的")


def _unit_of_the_sum(text: str, figure: Quantity, above: tuple[Quantity, ...]) -> str:
    """A part counts what the sum counts, behind it (村19，企业28，共47份) or before (24件，林草13…)."""
    found = quantities(text)
    total = next((q for q in found if q.unit and _SUMMED.search(text[: q.span.start])), None)
    if total is not None and figure.span.start < total.span.start:
        parts = [q.value for q in found if q.span.end <= total.span.start and q.value is not None]
        adds_up = any(sum(parts[at:], Decimal(0)) == total.value for at in range(len(parts) - 1))
        return total.unit if adds_up else ""
    inside = [q for q in found if q.unit and q.span.end <= figure.span.start]
    wholes = [(whole, [q for q in found if q.span.start > whole.span.end]) for whole in inside]
    wholes += [(whole, list(found)) for whole in above[::-1] if _PARTS_AHEAD.match(text)]
    for whole, behind in wholes:
        parts = [q.value for q in behind if q.value is not None]
        if len(parts) > 1 and sum(parts, Decimal(0)) == whole.value:
            return whole.unit
    return ""


def _unit_of_the_whole(wholes: tuple[Quantity, ...], part: Quantity) -> str:
    """A part counts what its whole counts: 合同91份（村级52）, 建议26件，满意24; 20件，讨回71.3万 is none."""
    value = part.value or Decimal(0)
    fits = wholes and (
        wholes[-1].value is None or wholes[-1].value >= value or wholes[-1].unit.endswith("元")
    )
    return wholes[-1].unit if fits else ""


def _before_the_bracket(text: str, figure: Quantity, wholes: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The figures that a bracket around a figure may part: 26件（林业9、城建13）, not the 9 before it."""
    opened = max(text.rfind("（", 0, figure.span.start), text.rfind("(", 0, figure.span.start))
    here = tuple(q for q in quantities(text[:opened]) if q.unit) if opened > 0 else ()
    return here or wholes


def _unit_of_a_greater(figure: Quantity, wholes: tuple[Quantity, ...]) -> str:
    """The unit of the nearest figure that the share can be a share of."""
    value = figure.value or Decimal(0)
    if value % 1:
        return ""
    fitting = [q for q in wholes if q.value is not None and q.value >= value and q.unit not in _DIVISIBLE]
    matters = [q for q in fitting if q.unit not in _CROWDS] or fitting
    return matters[-1].unit if matters else ""


def _is_a_part_of_money(before: str, figure: Quantity, wholes: tuple[Quantity, ...]) -> bool:
    """罚款18.6万元，其中普通15.2: a broken number behind a sum in the same scale."""
    if not wholes or wholes[-1].unit != "万元" or wholes[-1].value is None or figure.value is None:
        return False
    said_to_be = _PART.match(before) is not None or figure.value % 1 > 0
    return said_to_be and not figure.text.endswith(("万", "亿")) and figure.value <= wholes[-1].value


def _in_brackets(text: str, figure: Quantity) -> bool:
    """Whether a figure stands in brackets, or in the list after a colon, behind its whole (47场：集市14)."""
    before = text[: figure.span.start]
    if "：" in before and any(q.unit and q.span.end == before.rfind("：") for q in quantities(before)):
        return True
    return in_brackets(text, figure.span.start)
