"""A search of past reports: what it is about and of which years, as a clerk says it."""

import re
from collections.abc import Iterator

from assistant.chat.parts import section_in
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.reports import OTHERS, OWN
from assistant.chat.topics import topic_of
from assistant.drafting.plan import PLANS, PROBLEMS

YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d\d)年(?!度?[内里])")
_BACK = (("大前年", 3), ("头年", 1), ("上一年度", 1), ("前年", 2), ("去年", 1), ("上一年", 1), ("上年", 1))
_FOLLOWED = re.compile(r"(?:去年|上年|上一年)[^，]{0,6}?(?:问题|不足|短板|打算|计划|安排)")
_MENDED = re.compile(r"(?:整?改|解决|落实|完成|兑现|办)(?:到位|好|完)?(?:[了得]|情况|没|怎么|咋|吗)")
_OURS = re.compile(r"我们|咱们?|本[镇乡]|自己")
_ELSEWHERE = re.compile(
    r"别[的家人]|其他|人家|隔壁|兄弟|外[镇乡县]|[\u4e00-\u9fff](?<![我本全各乡城集])[镇乡](?!村|里|上)|(?<![我本全各们])街道(?!里|上)"
)


def found(heard: Heard) -> Iterator[Wish]:
    if (match := _FOLLOWED.search(heard.text)) and _MENDED.search(heard.text[match.end() :]):
        part = section_in(match[0], heard.genre)
        if part in (PROBLEMS, PLANS):
            yield Wish("search_reports", "followed_up", {"part": part}, topic=match[0])
            return
    about = topic_of(heard.text)
    about = about or (heard.text if section_in(heard.text, heard.genre) else heard.topic)
    arguments = {"query": about, "year": _years(heard), "whose": _whose(heard)}
    yield Wish("search_reports", "search_reports", arguments, topic=about)


def _whose(heard: Heard) -> str:
    """Whose reports the words mean: another office's that they name, the own (去年, 2023年), "" for any."""
    town = heard.state.issuer.removesuffix("人民政府")
    text = heard.text.replace(town, "").replace(town[-3:], "") if town else heard.text
    if _ELSEWHERE.search(text):
        return OTHERS
    mine = _OURS.search(text) or YEAR.search(text) or any(word in text for word, _ in _BACK)
    return OWN if mine else ""


def _years(heard: Heard) -> str:
    """The years that are named, as numbers: 前年和去年, 2023年, 23年; "" for none."""
    this = heard.state.year
    named = [int(one) for one in YEAR.findall(heard.text)]
    if this:
        named += [this - back for word, back in _BACK if word in heard.text]
        short = [this // 100 * 100 + int(one) for one in _SHORT_YEAR.findall(heard.text)]
        named += [one for one in short if one < this]
    return "、".join(map(str, sorted({*named})))
