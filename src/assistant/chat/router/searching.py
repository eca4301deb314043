"""A search of past reports: what it is about and of which years, as a clerk says it."""

import re
from collections.abc import Iterator

from assistant.chat.parts import section_in
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.topics import topic_of

YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d\d)年(?!度?[内里])")
_BACK = (("大前年", 3), ("头年", 1), ("上一年度", 1), ("前年", 2), ("去年", 1), ("上一年", 1), ("上年", 1))


def found(heard: Heard) -> Iterator[Wish]:
    about = topic_of(heard.text)
    about = about or (heard.text if section_in(heard.text, heard.genre) else heard.topic)
    yield Wish("search_reports", "search_reports", {"query": about, "year": _years(heard)}, topic=about)


def _years(heard: Heard) -> str:
    """The years that are named, as numbers: 前年和去年, 2023年, 23年; "" for none."""
    this = heard.state.year
    named = [int(one) for one in YEAR.findall(heard.text)]
    if this:
        named += [this - back for word, back in _BACK if word in heard.text]
        short = [this // 100 * 100 + int(one) for one in _SHORT_YEAR.findall(heard.text)]
        named += [one for one in short if one < this]
    return "、".join(map(str, sorted({*named})))
