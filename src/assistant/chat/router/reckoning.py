"""What is to be computed of the facts: 办结率多少, 还剩几件没成, 讲座和培训加起来多少场."""

import re

from assistant.chat.router.clauses import ASKING, bare, cut
from assistant.chat.router.heard import Heard, Wish
from assistant.chat.tools.reckoning import RATE
from assistant.chat.topics import topic_of

_RATE_ASKED = re.compile(
    r"率[^，]{0,6}(?:多少|几|算)|算[^，]{0,8}率|(?:能不能|能否|可不可以|可以|能)[^，]{0,4}(?:写|算|换)成?[^，]{0,4}率"
    r"|率[^，]{0,3}(?:能不能|能否|可不可以|可以|能)写"
)
_AS_RATE = re.compile(r"(?:写|算|换)成?个?率")
_LEFT = re.compile(
    r"还?剩(?:下|余)?的?(?:多少|几)|(?:没|未)[\u4e00-\u9fff]{1,3}的?(?:还?有|剩)(?:多少|几)"
    r"|还有(?:多少|几)[\u4e00-\u9fff](?:没|未)|还?差(?:多少|几)[件处个宗起户](?:没|未|$)"
)
_SUM = re.compile(
    r"(?:加起来|加在一起|合起来|合计|总共加|相加)[^，]{0,6}(?:多少|几|算|是)|(?:加起来|合计)(?:一下)?$"
)
_OTHER = re.compile(r"去年|上年|往年|前年|同比|比上|怎么写|该怎么|什么意思|公式|怎么算")
_WRITE = re.compile(r"(?:写|加|放|填|补|记)(?:上|进去?|到里[头面]|入)")
_ORDERED = re.compile(r"(?:你|给我|帮我|先|再|请)*算(?:一|个)?(?:下|算|出来)?(?:看看|对不对|吧|是多少)*")
_WRITTEN_AFTER = re.compile(
    r"(?:这个|把它|那就?|请|帮我|给我)*算?(?:一?下|好|完|出来|了)?，?(?:就|都|也)?"
    r"(?:写|加|放|记)(?:上|进去?|到稿子里)(?:吧|去)?"
)
"""算一下写进去 behind a rate that was asked for."""


def reckoned(message: str, heard: Heard) -> tuple[tuple[Wish, ...], str]:
    """The wishes to compute in a message, and what it says besides."""
    if _WRITTEN_AFTER.fullmatch(bare(message)) and RATE.search(heard.said):
        return (Wish("show_facts", "rate", {"about": heard.said, "write": "写"}, topic=heard.topic),), ""
    clauses = cut(message)
    ordered = any(_ORDERED.fullmatch(bare(one.rstrip(ASKING))) for one in clauses)
    wishes: list[Wish] = []
    rest: list[str] = []
    for clause in clauses:
        words = bare(clause.rstrip(ASKING))
        asks = clause.endswith(tuple(ASKING)) or words.endswith("吧") or ordered
        if tool := _tool(words, asks=asks):
            about = words if topic_of(words.replace("率", "")) else f"{heard.topic}{words}"
            wishes.append(Wish("show_facts", tool, {"about": about}, topic=topic_of(words) or heard.topic))
        elif not (wishes and (_ORDERED.fullmatch(words) or _WRITE.fullmatch(words))):
            rest.append(clause)
    if wishes and wishes[-1].tool == "rate" and _WRITE.search(message):
        last = wishes[-1]
        wishes[-1] = Wish(last.intent, last.tool, {**last.arguments, "write": "写"}, topic=last.topic)
    return tuple(wishes), "，".join(rest) if wishes else message


def _tool(words: str, *, asks: bool) -> str:
    if _OTHER.search(words):
        return ""
    if (RATE.search(words) or _AS_RATE.search(words)) and (
        _RATE_ASKED.search(words) or (asks and "%" in words)
    ):
        return "rate"
    if _SUM.search(words):
        return "total"
    return "rest" if _LEFT.search(words) else ""
