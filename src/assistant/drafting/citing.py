"""Titles of laws in their marks (GB/T 15834—2011, 4.15): clerks type 学习信访工作条例、民法典."""

import re
from functools import cache

from assistant.language.lexicon import lexicon

_STATE = "(?:中华人民共和国)?"
_AND = "、|和|与|及|以及"
_MARK_BETWEEN = re.compile("(?<=》)、(?=《)")
_CITING = (
    "学习(?:了|贯彻|宣传)?|讲授|讲解|宣讲|解读|宣传(?:贯彻)?|贯彻(?:落实|执行)?|落实"
    "|根据|依据|依照|按照|分别(?:为|是)"
)


def cited(text: str) -> str:
    """The text with 《》 around each law that stands, alone or in a list, as what is studied or relied on.

    A name that goes on (民法典宣传月, 宪法意识) names another thing. Between titles stands no 、 (4.5).
    """
    begun = {law.start() for law in _one().finditer(text)}

    def marked(match: re.Match[str]) -> str:
        own = match.start(2) in begun
        return match[1] + _one().sub(r"《\g<0>》", match[2]) if own else match[0]

    told = _listed().sub(marked, text)
    return _MARK_BETWEEN.sub("", told) if told != text else text


@cache
def _one() -> re.Pattern[str]:
    names = {name for row in lexicon("laws") for name in (row["name"], *row["short"].split())}
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(f"{_STATE}(?:{'|'.join(longest_first)})")


@cache
def _listed() -> re.Pattern[str]:
    law = _one().pattern
    return re.compile(rf"({_CITING})({law}(?:(?:{_AND}){law})*)(?=$|[，。；、（）等和与及])")
