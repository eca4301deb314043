"""Units of bare figures: supplied where a noun, a whole or a sum says them, else the clause is set apart."""

import re
from decimal import Decimal

from assistant.domain import Quantity, QuestionKind
from assistant.facts.judging import lacks_a_unit
from assistant.facts.lexicon import has, proof_question, usual_unit
from assistant.facts.readings import Doubt
from assistant.language import quantities

_DIVISIBLE = frozenset(["元", "万元", "亿元", "亩", "公里", "千米", "吨", "平方米", "小时", "%"])
_PRODUCT = re.compile(
    r"(?P<whole>\d{1,4})(?P<gap>\s*)(?P<unit>[名人个])?\s*"
    r"[（(](?P<times>\d{1,3})个?村[×xX*](?P<each>\d{1,3})(?:[名人个])?[)）]"
)
_PUT_RIGHT = re.compile(
    r"(?P<old>\d[\d,.]*)(?P<unit>[\u4e00-\u9fff]{1,2})"
    r"[（(](?:更正|订正|核实|核对)[^（()）]{0,12}?(?:为|是)(?P<new>\d[\d,.]*)(?P=unit)[)）]"
)
_AROUND = re.compile(r"(?:左右|上下)$")
_PART = re.compile(r"其中|包括|含")
_SUMMED = re.compile(r"(?:共|合计|总共|一共|总计)$")


def put_right(text: str) -> str:
    """8台（更正：核对为6台） as 6台: a bracket that corrects the figure before it."""
    return _PUT_RIGHT.sub(r"\g<new>\g<unit>", text)


def with_units(text: str) -> tuple[str, tuple[Doubt, ...]]:
    """Bare figures of telegrams (调解400多) with the unit their noun takes; asked about, but for money."""
    supplied: list[str] = []
    said = text
    for position in range(len(quantities(text))):
        figures = quantities(text)
        figure = figures[position] if position < len(figures) else None
        unit = "" if figure is None or figure.unit or figure.value is None else _default_unit(text, figure)
        if figure is not None and unit:
            supplied += [unit] if unit != "元" else []
            at = figure.span.start + len(_AROUND.sub("", figure.text))
            text = text[:at] + unit + text[at:]
    if not supplied:
        return text, ()
    question = proof_question("unit").format(quote=said, unit="、".join(dict.fromkeys(supplied)))
    return text, (Doubt(QuestionKind.UNCLEAR, question),)


def without_bare_figures(text: str) -> tuple[str, str]:
    """The clauses that can be stated, and those with a figure that counts nobody knows what.

    A text none of whose other clauses says a figure stays whole.
    """
    doubtful = [figure.span.start for figure in quantities(text) if lacks_a_unit(figure, text)]
    sound: list[str] = []
    bare: list[str] = []
    at = 0
    for part in text.split("，"):
        inside = any(at <= start < at + len(part) for start in doubtful)
        (bare if inside else sound).append(part)
        at += len(part) + 1
    if not bare or not any(quantities(part) for part in sound):
        return text, ""
    return "，".join(sound), "，".join(bare)


def _default_unit(text: str, figure: Quantity) -> str:
    if _in_brackets(text, figure) and (unit := _unit_of_the_whole(text, figure)):
        return unit
    before = re.split(r"[，、（(；]", text[: figure.span.start])[-1]
    if _PART.match(before) and (unit := _unit_of_the_whole(text, figure)):
        return unit
    if unit := _unit_of_the_sum(text, figure) or usual_unit(before):
        whole = figure.value is None or figure.value == int(figure.value)
        spoken_short = unit == "元" and not whole and not figure.text.endswith(("万", "亿"))
        return unit if (whole or unit in _DIVISIBLE) and not spoken_short else ""
    return _unit_of_the_whole(text, figure) if has("outcome", before) else ""


def _unit_of_the_sum(text: str, figure: Quantity) -> str:
    """A part counts what the sum behind it counts: 村19，企业28，共47份."""
    found = quantities(text)
    total = next((q for q in found if q.unit and _SUMMED.search(text[: q.span.start])), None)
    if total is None or figure.span.start >= total.span.start:
        return ""
    parts = [q.value for q in found if q.span.end <= total.span.start and q.value is not None]
    adds_up = any(sum(parts[at:], Decimal(0)) == total.value for at in range(len(parts) - 1))
    return total.unit if adds_up else ""


def _unit_of_the_whole(text: str, figure: Quantity) -> str:
    """A part counts what its whole counts: 合同91份（村级52）, 建议26件，满意24."""
    earlier = [q for q in quantities(text) if q.span.end <= figure.span.start and q.unit]
    wholes = [q for q in earlier if figure.value is None or q.value is None or q.value >= figure.value]
    return wholes[-1].unit if wholes else ""


def _in_brackets(text: str, figure: Quantity) -> bool:
    """Whether a figure stands in brackets, or in the list after a colon, behind its whole (47场：集市14)."""
    before = text[: figure.span.start]
    if "：" in before and any(q.unit for q in quantities(before.split("：", 1)[0])):
        return True
    return max(before.rfind("（"), before.rfind("(")) > max(before.rfind("）"), before.rfind(")"))


def with_products(text: str) -> str:
    """78名（26村×3）, where the product is the whole, as 78名（26个村，每村3名）."""

    def told(match: re.Match[str]) -> str:
        whole, villages, each = int(match["whole"]), int(match["times"]), int(match["each"])
        unit = match["unit"] or ""
        if whole != villages * each:
            return match.group()
        return f"{match['whole']}{match['gap']}{unit}（{villages}个村，每村{each}{unit}）"

    return _PRODUCT.sub(told, text)
