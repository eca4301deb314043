"""The shorthand of notes: 5个+3个, 214件（核对后是216件）, 去年15场今年22场."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.figures.claims import Key, key_of
from assistant.checking.figures.units import agrees
from assistant.domain import Hedge, Quantity, Span
from assistant.language import normalise, numeral, quantities

_PARTS = re.compile(r"[，,。；;、：:（）()\n]")
_SPOKEN = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![第零一二两三四五六七八九十百千万])(?:[一二三四五六七八九]?[十百千][零一二三四五六七八九十百]*)"
    r"(?<![^一二三四五六七八九百千]十一)(?=[，,。；;、\s）)]|$)"
)
# 按时办的三十九一件超期, 上半年二十九下半年二十四: where one number ends and the next begins.
_RUN_ON = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![第零一二两三四五六七八九十百千万])[一二三四五六七八九]?十[一二三四五六七八九]"
    r"(?=[一二两三四五六七八九][件起个户人次场份条家处名]|[上下][半个]|其|剩|还|都|全|[一二三四]季度)"
)
_DECIMAL = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![第零一二两三四五六七八九十百千万])"
    r"(?P<whole>[一二两三四五六七八九十百]+)(?:点|(?P<unit>分|块))(?P<parts>[零一二三四五六七八九]{1,2})"
    r"(?![\u4e00-\u9fff])"
)
_CHAIN = re.compile(
    r"(?<![\w.])\d{1,6}(?:\+\d{1,6})+(?![\d.]|[A-Za-z])|(?<=[\u4e00-\u9fff])\d{1,6}(?:\+\d{1,6})+(?![\w.])"
)
_NOUN = "[校村企店站所园院社组镇乡点岗]"
_TIMES = re.compile(r"[×✕*]")
_OF_LAST_YEAR = re.compile(r"\s*[（(，,/、]?\s*(?:上年|去年|上一年|同期|20\d\d年?)(?:是|为|[：:])?\s*")
_TEN_THOUSAND = 10_000
_TAKEN_BACK = re.compile(r"(?:不是|原报|误报|错报|多报|误写|写成|报成|算成)了?$")
_CROSSED_OUT = re.compile(r"\s*[×✗✘]\s*(?:$|[，,。；;改])")
_CORRECTED = re.compile(
    r"[^\d，。；]{0,2}[，,；;（(\s×→]*[^\d。；，]{0,6}?"
    r"(?:(?:更正|订正)(?:后|了|过)*(?:应|改|数)?(?:为|是|成|[：:])?"
    r"|核[对实定查](?:后(?:应|改|数)?(?:为|是|成|[：:])?|[了过]?(?:应|改|数)?(?:为|是|成|[：:]))"
    r"|纠正(?:后|了|过)*(?:应|改|数)?(?:为|是|成|[：:])"
    r"|(?<![整修更涂])改(?:为|成|[：:])|(?:实际?|应)该?(?:为|是)(?<!际))[^\d，。；]{0,2}"
)
_FROM = re.compile(r"(?:[从由]|原定|原计划|计划|目标)[^\d，。；]{0,6}$")
_TO = re.compile(r"\s*(?:[→➡]|[升增降减提][到至为]|提高到|到|变成)\s*")
_YEARS = re.compile(
    r"(?P<past>去年|上年|前年|往年)|(?P<now>今年|本年|目前|现在|如今|明年|来年|下一?年)|(?<!\d)(?P<named>20\d\d)(?!\d)"
)
_LAST, _FIRST = re.compile(r"(?<![\d.])(\d{1,6})$"), re.compile(r"^(\d{1,6})(?![\d.])")


def joined(text: str) -> Iterator[tuple[str, tuple[Quantity, ...]]]:
    """The figures that a text joins by + or ×, with the sign: 原有5个+新建3个, 7+2, 12个小区×2次."""
    for part in _PARTS.split(normalise(text)):
        for sign, terms in (("+", part.split("+")), ("×", _TIMES.split(part))):
            figures = [_term(term, at) for at, term in enumerate(terms)]
            known = tuple(figure for figure in figures if figure is not None)
            if len(terms) > 1 and len(known) == len(terms):
                yield sign, known


def _term(term: str, at: int) -> Quantity | None:
    """The last figure of the first term, the first one of any other."""
    found = [figure for figure in quantities(term) if figure.value is not None and figure.high is None]
    if found:
        return found[0 if at else -1]
    bare = (_FIRST if at else _LAST).search(term.strip())
    return (
        None if bare is None else Quantity(Decimal(bare[1]), "", Hedge.EXACT, "", bare[1], Span(*bare.span()))
    )


def spoken(text: str) -> Iterator[Quantity]:
    """Numbers that only notes leave bare: 一季度接了四十七件，二季度五十二; the terms of 网格员78+12."""
    for chain in _CHAIN.finditer(text):
        for match in re.finditer(r"\d+", chain[0]):
            span = Span(*match.span()).shifted(chain.start())
            yield Quantity(Decimal(match[0]), "", Hedge.EXACT, "", match[0], span)
    for match in _DECIMAL.finditer(text):
        whole, digits = numeral(match["whole"]), [numeral(digit) for digit in match["parts"]]
        if whole is None or None in digits:
            continue
        said = Decimal(f"{whole}.{''.join(map(str, digits))}")
        yield Quantity(said, match["unit"] or "", Hedge.EXACT, "", match[0], Span(*match.span()))
    for match in (*_SPOKEN.finditer(text), *_RUN_ON.finditer(text)):
        value = numeral(match[0])
        if value is not None:
            yield Quantity(value, "", Hedge.EXACT, "", match[0], Span(*match.span()))


def in_scale(text: str, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """A text's figures, bare ones of last year in the scale of what they stand behind: 38万（上年26）."""
    for at, figure in enumerate(figures):
        between = text[figures[at - 1].span.end : figure.span.start] if at else ""
        if not figure.unit and figure.value is not None and _OF_LAST_YEAR.fullmatch(between):
            known = figures[at - 1]
            scaled = _TEN_THOUSAND if "万" in known.text and "万" not in figure.text else 1
            yield replace(figure, value=figure.value * scaled)
        else:
            yield figure


def superseded(text: str, figures: Sequence[Quantity]) -> frozenset[int]:
    """Which of its figures a text takes back itself, by their place: 214件（核对后是216件）, 原报1100."""
    found: set[int] = set()
    for at, figure in enumerate(figures):
        before, after = text[: figure.span.start], text[figure.span.end :]
        if _TAKEN_BACK.search(before) or _CROSSED_OUT.match(after):
            found.add(at)
        elif at + 1 < len(figures) and not _FROM.search(before):
            between = text[figure.span.end : figures[at + 1].span.start]
            if _CORRECTED.fullmatch(between) and agrees(figure, figures[at + 1]):
                found.add(at)
    return frozenset(found)


def taken_back(text: str) -> tuple[frozenset[Key], frozenset[Key]]:
    """What a line takes back without stating it besides, and what of it it calls wrong (不是6.2万元)."""
    stated = [figure for figure in quantities(text) if figure.value is not None]
    wrong = superseded(text, stated)
    kept = {key_of(figure) for at, figure in enumerate(stated) if at not in wrong}
    keys = {at: key_of(stated[at]) for at in wrong}
    denied = {key for at, key in keys.items() if _TAKEN_BACK.search(text[: stated[at].span.start])}
    return frozenset(keys.values()) - kept, frozenset(denied) - kept


def counts_noun(line: str, figure: Quantity) -> bool:
    """Whether a line writes a bare number right before the noun it counts: 4校, 12村."""
    number = re.match(r"[\d.]+", figure.text)
    return number is not None and re.search(rf"(?<![\d.]){re.escape(number[0])}{_NOUN}", line) is not None


def names_year(text: str) -> bool:
    """Whether a text names a year, by number or as this, the last or the next one."""
    return _YEARS.search(text) is not None


def of_this_year(text: str, figures: Sequence[Quantity], at: int, year: int | None) -> bool:
    """Whether a text about an earlier year has turned to this or the next one: 去年15场今年22场, 38→45."""
    figure = figures[at]
    if at and _TO.fullmatch(text[figures[at - 1].span.end : figure.span.start]):
        return True
    named = list(_YEARS.finditer(text, 0, figure.span.start))
    return bool(named) and (named[-1]["now"] is not None or named[-1]["named"] == str(year))
