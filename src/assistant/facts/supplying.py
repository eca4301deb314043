"""Units of bare figures: supplied where a noun, a whole or a sum says them, else the clause is set apart."""

import re

from assistant.domain import Quantity, QuestionKind
from assistant.facts.judging import lacks_a_unit
from assistant.facts.lexicon import has, proof_question, usual_unit
from assistant.facts.readings import Doubt
from assistant.facts.units import NOWHERE, TIMES, Around, unit_of
from assistant.language import has_verb, names_a_line, quantities
from assistant.language.patterns import late

_PRODUCT = late(
    r"(?P<whole>\d{1,4})(?P<gap>\s*)(?P<unit>[名人个])?\s*"
    r"(?:[（(]|，)(?P<times>\d{1,3})个?村[×xX*](?P<each>\d{1,3})(?:[名人个])?[)）]?"
)
_EACH = late(
    r"(?<![\d（(])(?P<times>\d{1,3})个?(?P<place>村|社区|站|所|校|组|寨|企业)[×xX*](?P<each>\d{1,4})(?P<unit>[名人次场期个]?)"
    r"(?![\d.])"
)
_TIMES = late(r"(?<=[\u4e00-\u9fff])[×xX*](?P<times>\d{1,3})(?![\d.]|[村社站所校组寨名人次场期份册个])")
_PUT_RIGHT = late(
    r"(?P<old>\d[\d,.]*)(?P<unit>[\u4e00-\u9fff]{1,2})"
    r"[（(](?:更正|订正|核实|核对)[^（()）]{0,12}?(?:为|是)(?P<new>\d[\d,.]*)(?P=unit)[)）]"
)
_SUM_AT_END = late(r"(?<=[\d\u4e00-\u9fff])[\s，]*[=＝]\s*(?P<sum>\d+[\u4e00-\u9fff]?)(?=$|[，；。）)√✓ ])")
_LISTED_SUM = late(
    r"(?P<parts>(?:[\u4e00-\u9fff]{1,8}[ ]?\d+[、，；]?[ \u3000]*){2,})[=＝][ ]*"
    r"(?P<sum>\d+)(?P<unit>[\u4e00-\u9fff])(?=$|[^\u4e00-\u9fff\d])"
)
_LISTED_PART = late(r"[\u4e00-\u9fff]+[ ]?(?P<figure>\d+)")
_TIMES_AND_PEOPLE = late(
    r"(?<![\d/.])(?P<times>\d{1,3})/(?P<people>\d{1,5})(?:人次|人|名)?(?![\d/.%票家户个件份处条场次项所台辆])"
)
_ANOTHER_COUNT = late(r"[\u4e00-\u9fff]{1,2}\d+(?![\u4e00-\u9fff\d.])")
_COUNTER = late(r"[\u4e00-\u9fff]{1,2}(?=$|[，。；、：（()）\d])")
_ABOUT = late(
    r"(?<![\d.约近超])(?P<figure>\d[\d,.]*[万亿]?[\u4e00-\u9fff]{0,2})[，（(](?:为|是)?(?:大约数?|约数|概数|约)[)）]?(?=$|[，。；])"
)
_NO_THING = re.compile(r"(?:才|仅|只|就)+(?:有|是)?")
_AROUND = re.compile(r"(?:左右|上下)$")


def put_right(text: str) -> str:
    """8台（更正：核对为6台） as 6台: a bracket that corrects the figure before it."""
    return _PUT_RIGHT.sub(r"\g<new>\g<unit>", text)


def with_units(text: str, above: str = "", around: Around = NOWHERE) -> tuple[str, tuple[Doubt, ...]]:
    """Bare figures of telegrams (调解400多) with the unit their noun or their whole takes, each asked about.

    `above` is what the line has said before.
    """
    supplied: list[str] = []
    said = text = _slashes_told(_sums_told(text))
    wholes = tuple(figure for figure in quantities(above) if figure.unit)
    for position in range(len(quantities(text))):
        figures = quantities(text)
        figure = figures[position] if position < len(figures) else None
        unit = (
            ""
            if figure is None or figure.unit or figure.value is None or names_a_line(figure)
            else unit_of(text, figure, wholes, around)
        )
        if figure is not None and unit and not _has_a_counter(text, figure, unit):
            supplied += [unit] if unit != "元" else []
            at = figure.span.start + len(_AROUND.sub("", figure.text))
            text = text[:at] + unit + _parted(text[at:])
    if not supplied or _add_up(text, said, (*wholes, *quantities(said))):
        return text, ()
    units = "、".join(dict.fromkeys(supplied))
    question = proof_question("unit").format(quote=said, unit=units)
    return text, (Doubt(QuestionKind.UNCLEAR, question, assumed=f"“{said}”按“{units}”"),)


def _add_up(text: str, said: str, wholes: tuple[Quantity, ...]) -> bool:
    """Whether the figures that got a unit are parts of a whole told here (7次，防火2、防汛2、消防3)."""
    bare = {figure.value for figure in quantities(said) if not figure.unit}
    parts = [figure for figure in quantities(text) if figure.value in bare]
    total = sum(figure.value or 0 for figure in parts)
    units = {figure.unit for figure in parts}
    known = {(whole.value, whole.unit) for whole in wholes if whole.unit}
    return len(parts) > 1 and len(units) == 1 and (total, *units) in known


def _has_a_counter(text: str, figure: Quantity, unit: str) -> bool:
    """Whether the unit stands there, or a word unknown as one closes the clause: it counts (310具, 7晚)."""
    if text.startswith(unit, figure.span.end):
        return True
    behind = _COUNTER.match(text, figure.span.end)
    return behind is not None and not has("outcome", behind.group()) and not _is_a_deed(behind.group())


def _is_a_deed(word: str) -> bool:
    return len(word) > 1 and has_verb(word)


def _parted(rest: str) -> str:
    """What follows a unit supplied, behind a mark where another bare count begins at once (镇1村19)."""
    return f"、{rest}" if _ANOTHER_COUNT.match(rest) else rest


def _sums_told(text: str) -> str:
    """班子9人+科室6人=15 as parts and their sum."""
    return _SUM_AT_END.sub(r"，共\g<sum>", text)


def with_parts_of_a_sum(text: str) -> str:
    """机关4 乡村21 单位1 =26场 as 机关4场、乡村21场、单位1场，共26场, where the parts add up."""

    def told(listed: re.Match[str]) -> str:
        found = list(_LISTED_PART.finditer(listed["parts"]))
        if sum(int(part["figure"]) for part in found) != int(listed["sum"]):
            return listed.group()
        parts = "、".join(f"{part.group()}{listed['unit']}" for part in found)
        return f"{parts}，共{listed['sum']}{listed['unit']}"

    return _LISTED_SUM.sub(told, text)


def _slashes_told(text: str) -> str:
    """旁听庭审2/64 as 2次64人次: how often, and how many came."""

    def told(match: re.Match[str]) -> str:
        unit = usual_unit(text[: match.start()])
        unit = "次" if unit not in TIMES and match.group()[-1] in "人名次" else unit
        if unit not in TIMES or int(match["people"]) < int(match["times"]):
            return match.group()
        return f"{match['times']}{unit}{match['people']}人次"

    return _TIMES_AND_PEOPLE.sub(told, text)


def without_bare_figures(text: str) -> tuple[str, str]:
    """The clauses that can be stated, and those with a figure that counts nobody knows what.

    A clause that names no thing of its own (才300) takes the one before it along. A text none of whose
    other clauses says a figure stays whole.
    """
    doubtful = [figure.span.start for figure in quantities(text) if lacks_a_unit(figure, text)]
    sound: list[str] = []
    bare: list[str] = []
    at = 0
    for part in text.split("，"):
        inside = [start for start in doubtful if at <= start < at + len(part)]
        if inside and sound and _NO_THING.fullmatch(text[at : inside[0]]):
            bare.append(sound.pop())
        (bare if inside else sound).append(part)
        at += len(part) + 1
    if not bare or not any(quantities(part) for part in sound):
        return text, ""
    return "，".join(sound), "，".join(bare)


def with_products(text: str) -> str:
    """78名（26村×3）, where the product is the whole, as 78名（26个村，每村3名）."""

    def told(match: re.Match[str]) -> str:
        whole, villages, each = int(match["whole"]), int(match["times"]), int(match["each"])
        unit = match["unit"] or ""
        if whole != villages * each:
            return match.group()
        return f"{match['whole']}{match['gap']}{unit}（{villages}个村，每村{each}{unit}）"

    return _PRODUCT.sub(told, text)


def with_hedges(text: str) -> str:
    """9000份，约数 as 约9000份: a remark that only says how exact the figure before it is."""
    return _ABOUT.sub(r"约\g<figure>", text)


def with_each_told(text: str) -> str:
    """9村×12次 as 9个村，每村12次, 议法×4 as 议法4次.

    A unit that is left out is that of the thing before (明白人16村×3).
    """

    def often(match: re.Match[str]) -> str:
        unit = usual_unit(text[: match.start()])
        return f"{match['times']}{unit}" if unit in TIMES else match.group()

    def told(match: re.Match[str]) -> str:
        unit = match["unit"] or usual_unit(text[: match.start()].rstrip())
        place = match["place"]
        return f"{match['times']}个{place}，每{place}{match['each']}{unit}" if unit else match.group()

    return _EACH.sub(told, _TIMES.sub(often, text))
