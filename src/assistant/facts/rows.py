"""What a table's row says beside its figures: remarks that belong to them, and those that cast doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.domain import Quantity, QuestionKind
from assistant.facts.cleaning import cleaned
from assistant.facts.gaps import without_gaps
from assistant.facts.headings import Topic, topic_of
from assistant.facts.hints import told_in_words
from assistant.facts.lexicon import has, proof_question
from assistant.facts.readings import Doubt
from assistant.facts.standing import is_planned
from assistant.facts.substance import raises_a_doubt
from assistant.facts.superseding import without_superseded
from assistant.facts.supplying import with_each_told, with_hedges, with_products, with_units
from assistant.facts.tables import Row
from assistant.language import numeral, periods, personal, quantities, unit_class
from assistant.language.patterns import late
from assistant.language.text import in_brackets
from assistant.language.words import tagged

_DOUBTS = ("unsure", "vague-amount", "absent", "rival-count")
_NOT_OF_THE_THING = late(
    r"(?:原(?:先|来)?[填报写记录登](?:的|了|成|为)?\d[^。；]*|(?:时点|期末|年末|累计)数|列宽[^，。；]*|(?:具体)?(?:详)?见(?:原|附|上|下|另|明细)表?|见附件|(?:^|(?<=[，；]))(?:已核(?:对|实)?(?:过|了|无误)?|(?:数据)?一致|无误)$|[\u4e00-\u9fff]{2,5}[所办队站局]数$|单元格[^，。；]*|公式[^，。；]*|粘贴[^，。；]*)[，；]?"
)
_SUBJECT = late(r"[\u4e00-\u9fff“”]{2,}?(?=\d|约|近)")
_NAMED_COUNTS = {
    "人数": ("人", "人次", "名"),
    "人次": ("人次", "人"),
    "场次": ("场", "场次", "次"),
    "份数": ("份", "册", "本"),
    "资料": ("份", "册", "本"),
    "件数": ("件", "起"),
    "金额": ("元", "万元"),
}
_ASIDE = late(r"[（(]([^（()）]+)[)）]")
_RIVAL = late(
    r"[\u4e00-\u9fff]{1,6}(?:中心|平台|系统|[办所站局科])(?:那边)?(?:报|说|显示|登记|统计)(?:的)?(?:是|为|有)?\d+"
)
_COMPARED_ASIDE = late(r"[（(][^（()）]*\d[^（()）]*[)）]")
_PARTS = (Topic.PROBLEMS, Topic.CAUSES, Topic.PLANS)
_NUMBER = late(r"\d{1,2}")
_COUNTING = late(r"[数量额]|[场人件]次|核|计|估|准|口径|台账|报表|系统|算|登记|记录|签到|[?？]")
"""What a remark on how the row's figure was come by speaks of."""
_DAY = late(r"\d{1,2}月(?:\d{1,2}[日号]|份|[初中底])?")
_LONGEST_NAME = 12
_ALL = late("[全均都]")
_INCLUDING = ("含", "包括", "限")
_INCLUDED = late(r"其中|含|包括|限|仅")
_EACH = late(r"[每各均：]")
_PREPOSITION = late(r"在|面向|与|和|同|跟|会同|联合|针对|依托|含|包括|限|仅|由")
_WORDS = late(r"[\u4e00-\u9fff]")
_FEWEST_WORDS = 6
_OF_ITS_OWN = late(
    r"^(?P<thing>(?:参[加会训与观]|到场|听课|受众|止付|涉案|投入|受益)?(?:人数|人次|户数|金额|份数|数量|资料|面积|经费|场次)?)(?:不详|不清楚|没数|(?:是)?估[的计]?|待[补定核查]+|没[记数核统报]|未[记核统报])[\u4e00-\u9fff]{0,2}$"
)
"""A remark that only says what has not been counted beside the row's own figure (参加不详, 止付金额待核)."""
_BARE_DOUBT = late(r"(?:待[补定核查]+|估[的计]|大概|不准|没核|存疑|不确定|记不清|没记数?|[?？]+)")


@dataclass(frozen=True, slots=True)
class Saying:
    """A text to be read as a fact, with the remark that doubts it; `lacks` tells that it wants a figure."""

    text: str
    remark: str = ""
    doubts: tuple[Doubt, ...] = ()
    lacks: bool = False


@dataclass(frozen=True, slots=True)
class PartTold:
    """What a row says of problems or plans: the words of its first cell, and the texts of the others."""

    part: str
    texts: tuple[str, ...]


def told_of_a_part(cells: Sequence[str], above: str, year: int | None) -> PartTold | None:
    """The row where its first cell names a part of the report (短板, 明年), or is empty under one that does.

    `above` is the part that the row before has named. Under 问题 a row of figures counts them.
    """
    first, *others = cells[1:] if _NUMBER.fullmatch(cells[0]) else cells
    part = first or above
    topic = topic_of(part, year) if part else None
    told = [cell for cell in others if cell]
    if topic not in _PARTS or not told:
        return None
    if any(numeral(cell) is not None for cell in told):
        return PartTold(part, (told_in_words(told),)) if topic is Topic.PLANS else None
    if not any(len(_WORDS.findall(cell)) >= _FEWEST_WORDS for cell in told):
        return None
    return PartTold(part, tuple(told))


def sayings(row: Row) -> Iterator[Saying]:
    """The row, its cells without a figure, and a remark about something else, each by itself."""
    for cell in row.lacking:
        quote = f"{cell}（{row.remark}）" if row.remark and not quantities(row.remark) else cell
        question = proof_question("absent").format(quote=quote)
        yield Saying(cell, doubts=(Doubt(QuestionKind.UNCLEAR, question),), lacks=True)
    if not row.text:
        if raises_a_doubt(row.words):
            yield Saying(row.words)
        return
    if row.odd:
        question = proof_question("odd-sum").format(quote=row.text, sum=row.odd)
        yield Saying(row.text, doubts=(Doubt(QuestionKind.CONFLICT, question),), lacks=True)
        return
    remark, of_another_year = _of_this_year(
        without_gaps(_NOT_OF_THE_THING.sub("", row.remark).strip("，； "))
    )
    row = replace(row, remark=remark)
    apart = "" if _clause_in_doubt(row) else _stands_apart(row)
    apart = apart or (row.remark if personal(row.remark) else "")
    if apart:
        row = replace(row, remark="")
    if estimated := _clause_in_doubt(row):
        told = [part for part in row.text.split("，") if part != estimated and quantities(part)]
        subject = _SUBJECT.match(told[0])
        sound = "，".join(part for part in row.text.split("，") if part != estimated)
        yield Saying(f"{subject.group() if subject else ''}{estimated}", row.remark)
        row = replace(row, text=sound, remark="")
    if rival := _RIVAL.search(row.remark):
        question = proof_question("rival-count").format(quote=rival.group())
        doubt = Doubt(QuestionKind.CONFLICT, question)
        yield Saying(f"{row.text}，{row.remark}", doubts=(doubt,), lacks=True)
        return
    text, hushed = _without_hushed(row.text)
    ahead = [part for part in row.remark.split("，") if is_planned(part, None)]
    row = replace(
        row, text=text, remark="，".join(part for part in row.remark.split("，") if part not in ahead)
    )
    doubtful = any(has(kind, row.remark) for kind in ("unsure", "withhold", "other-year"))
    said = row.text if doubtful or not row.remark else _with_remark(row)
    text, supplied = with_units(with_each_told(with_products(with_hedges(cleaned(without_superseded(said))))))
    yield Saying(text, row.remark if doubtful else "", supplied)
    subject = _SUBJECT.match(row.text)
    for part in ahead:
        yield Saying(f"{subject.group() if subject else ''}{part}")
    for aside in filter(None, (apart, *hushed, of_another_year)):
        yield Saying(aside)


def _with_remark(row: Row) -> str:
    """The row with its remark: a day goes before it, a name in brackets behind the thing that it names.

    That is the village or office that the row is about (龙塘村（新村班子）), else its first figure. What is
    said of the figures is a clause of its own.
    """
    text, remark = row.text, row.remark
    if _DAY.fullmatch(remark):
        return f"{remark}，{text}"
    counted = [figure for figure in quantities(text) if not in_brackets(text, figure.span.start)]
    part = _part_of(remark, counted)
    if part and not remark.startswith("含"):
        remark = _as_a_part(remark)
        part = part if part.span.end < len(text) else None
        if part is None:
            return f"{text}，{remark}"
    if part:
        return f"{text[: part.span.end]}（{remark}）{text[part.span.end :]}"
    if _is_the_rest(remark, counted):
        return f"{text}，其余{remark}"
    if not counted or not (_names_only(remark) or (_INCLUDED.match(remark) and "，" not in remark)):
        return f"{text}，{remark}"
    at = counted[0].span.end
    if row.holder and row.holder in text and not _PREPOSITION.match(remark):
        at = text.index(row.holder) + len(row.holder)
    return f"{text[:at]}（{remark}）{text[at:]}" if text[at : at + 1] != "（" else f"{text}，{remark}"


def _part_of(remark: str, counted: Sequence[Quantity]) -> Quantity | None:
    """The figure some of which a remark counts (含1场校园活动, 码头企业3场), None where there is none."""
    inside = quantities(remark)
    if len(inside) != 1 or inside[0].value is None or periods(remark) or _EACH.search(remark):
        return None
    own, value = inside[0], inside[0].value
    listed = own.span.end == len(remark) and own.span.start and not _tells(remark[: own.span.start])
    if not listed and not _INCLUDED.match(remark):
        return None
    kind = unit_class(own.unit)
    return next(
        (
            figure
            for figure in counted
            if (figure.unit == own.unit or (kind and unit_class(figure.unit) == kind))
            and figure.value is not None
            and value <= figure.value
        ),
        None,
    )


def _as_a_part(remark: str) -> str:
    return remark if _INCLUDED.match(remark) else f"其中{remark}"


def _is_the_rest(remark: str, counted: Sequence[Quantity]) -> bool:
    """Whether a remark tells of as many as two counts of its row differ by (142条, 140条; 2条等船进坞)."""
    rest = next(iter(quantities(remark)), None)
    if rest is None or rest.span.start or rest.span.end == len(remark):
        return False
    alike = [figure.value for figure in counted if figure.unit == rest.unit and figure.value is not None]
    return any(one - other == rest.value for one, other in pairwise(alike))


def _tells(text: str) -> bool:
    """Whether something is said to be done."""
    return any(tag == "v" and word not in _INCLUDING for word, tag in tagged(text))


def _names_only(name: str) -> bool:
    """Whether a remark names a thing (餐饮场所, 抵边村), a place or a partner: nothing is said of it."""
    led = _PREPOSITION.match(name) is not None
    told = quantities(name) or periods(name) or _ALL.search(name) or (_tells(name) and not led)
    return bool(_WORDS.search(name)) and not told and len(name) <= _LONGEST_NAME and "，" not in name


def _without_hushed(text: str) -> tuple[str, list[str]]:
    """A cell's text without brackets on private persons or not for print (4批（含某户，不写）), and those."""
    hushed = [aside for aside in _ASIDE.findall(text) if personal(aside) or has("withhold", aside)]
    for aside in hushed:
        text = text.replace(f"（{aside}）", "").replace(f"({aside})", "")
    return text, hushed


def _of_this_year(remark: str) -> tuple[str, str]:
    """办结1509；满意率98.1%，去年96.4% without last year's figure beside this one's, and that figure."""
    bare = _COMPARED_ASIDE.sub(lambda aside: "" if has("other-year", aside[0]) else aside[0], remark)
    parts = re.split("[，；]", bare)
    past = [part for part in parts if has("other-year", part) and quantities(part)]
    kept = [part for part in parts if part not in past]
    if len(parts) == len(past) or any(map(quantities, kept)):
        return "，".join(kept), "，".join(past)
    return remark, ""


def _clause_in_doubt(row: Row) -> str:
    """The one clause of several that the remark doubts by naming what it counts (人数是估的), "" for none."""
    if not any(has(kind, row.remark) for kind in ("unsure", "unverified")):
        return ""
    units = next((units for name, units in _NAMED_COUNTS.items() if row.remark.startswith(name)), ())
    clauses = row.text.split("，")
    fitting = [part for part in clauses if any(figure.unit in units for figure in quantities(part))]
    others = [part for part in clauses if part not in fitting and quantities(part)]
    return fitting[0] if len(fitting) == 1 and others else ""


def _counted(thing: str, row: Row) -> bool:
    """Whether the row counts what a remark names (人数 beside 84人)."""
    units = next((units for name, units in _NAMED_COUNTS.items() if thing.endswith(name)), ())
    return any(figure.unit in units for figure in quantities(row.text))


def _stands_apart(row: Row) -> str:
    """A remark that doubts a thing of its own (人数一千好几), or tells a second count (一说22场)."""
    remark = row.remark
    doubtful = any(has(kind, remark) for kind in _DOUBTS)
    named = len(_BARE_DOUBT.sub("", remark).strip("，。 ")) > 2
    if (lacking := _OF_ITS_OWN.match(remark)) and lacking["thing"] and not _counted(lacking["thing"], row):
        return remark
    other = quantities(remark) or has("vague-amount", remark) or _is_of_another_thing(remark, row.text)
    return remark if doubtful and named and other else ""


def _is_of_another_thing(remark: str, text: str) -> bool:
    """Whether a remark tells of something that its row does not count (补贴还没到账)."""
    thing, tag = next(iter(tagged(remark)), ("", ""))
    other = tag.startswith("n") and len(thing) > 1 and thing not in text
    return other and _COUNTING.search(remark) is None
