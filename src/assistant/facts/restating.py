"""Counts told anew by their names in the same line: 普26简3——写反了，普3简26, 证11（不对，证10人13）."""

import re

from assistant.language import quantities
from assistant.language.patterns import late

_SLIP = r"(?:不对|有误|错了|(?:写|说|报|打|记|弄|搞|填)[错反]了?|更正|订正|更新)"
_NAMED = late(
    r"(?P<name>[\u4e00-\u9fff]{1,6}?)[ ：:]?(?P<figure>\d[\d.]*)(?![\d.]|[年月日号])"
    r"(?P<unit>[件起人名个次场份处家户批台](?!\d))?"
)
_ALONE = late(r"[\u4e00-\u9fff]{1,4}(?<![是为报说写的])")
"""A name and no words about who has told what (上次报的是)."""
_ANEW = late(rf"[ ，,]*[（(—–…]*[ ]*{_SLIP}[，,：:。 ]*(?P<told>[^（()）。；\n]*)[)）]?")
_ASIDE = late(
    rf"(?P<before>(?:^|(?<=[，。；：:]))[^，。；：:（(]*)[。；，]?[（(][\d.月日号 ]*{_SLIP}[：:，, ]+"
    r"(?P<told>[^（()）]*)[)）]"
)
_TURNED_ROUND = late(r"[ ，,]*[（(—–…]*[ ]*(?:写|说|报|打|记|弄|搞|填)反了[)）]?(?=$|[，。；])")
_PAIR = 2


def restated(text: str) -> str:
    """The line with the counts that are meant, without those they stand for."""
    text = _ASIDE.sub(_told_anew, text)
    text = _swapped(text)
    for anew in reversed(list(_ANEW.finditer(text))):
        before, told = text[: anew.start()], list(_NAMED.finditer(anew["told"]))
        old = {named["name"]: named for named in _NAMED.finditer(before)}
        if len(told) < _PAIR or not all(named["name"] in old for named in told):
            continue
        figures = {old[named["name"]].span("figure"): named["figure"] for named in told}
        for (start, end), figure in sorted(figures.items(), reverse=True):
            before = before[:start] + figure + before[end:]
        text = before + text[anew.end() :]
    return text


def _told_anew(aside: re.Match[str]) -> str:
    """18人里17人持证（更正：17人里16人持证，1人调走）: what has the same counts takes the clause's place."""
    before, first = aside["before"], re.split("[，；。]", aside["told"])[0]
    units = [[figure.unit for figure in quantities(clause)] for clause in (before, first)]
    alike = units[0] == units[1] and len(units[0]) >= _PAIR
    return aside["told"] if alike else aside.group()


def _swapped(text: str) -> str:
    """普26简3，写反了, where nothing is told anew: the last two counts change places."""
    turned = _TURNED_ROUND.search(text)
    named = list(_NAMED.finditer(text[: turned.start()])) if turned else []
    if turned is None or len(named) < _PAIR or re.search(r"\d", text[turned.end() :]):
        return text
    first, last = named[-_PAIR:]
    if first["unit"] != last["unit"] or not all(_ALONE.fullmatch(pair["name"]) for pair in (first, last)):
        return text
    one, other = first.span("figure"), last.span("figure")
    told = f"{text[: one[0]]}{text[slice(*other)]}{text[one[1] : other[0]]}{text[slice(*one)]}"
    return f"{told}{text[other[1] : turned.start()]}{text[turned.end() :]}"
