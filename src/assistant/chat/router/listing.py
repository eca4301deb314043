"""Several facts told in one message that are to be noted: 记：…；…, 破案14起 抓获11人 都记下来."""

import re

from assistant.chat.router.adding import ENDING, LAYOUT, TALK, VERB
from assistant.chat.router.clauses import ASKING, bare, cut
from assistant.chat.router.composing import concepts_of
from assistant.chat.router.declining import is_order
from assistant.chat.topics import topic_of
from assistant.drafting.plan import PROBLEMS
from assistant.facts.headings import section_of
from assistant.language import quantities

_LISTED = re.compile(
    r"^(?:请|帮我|你|再|先|麻烦|还|另外|这几[条个]|把这些)*(?:记|加|补|添|录|登|写|新增)(?:一下|下|上|料|入|充|进去|[几两三四五\d][条笔个项]|[点些]|个|这[些几]|下面的?)*"
    r"(?:[：:]\s*|[，,]\s*(?=一是|1[、.．]|第一))"
)
_APART = re.compile("[；;。]")
_NUMBERED = re.compile(r"[，；。]?(?:[一二三四五六]是|第[一二三四五六][，、]?|[1-9][、.．])")
_SPACED = re.compile(r"[；;。！!]+|(?<=[\u4e00-\u9fff\d])[ \u3000]+(?=[\u4e00-\u9fff\d])")
_BID = re.compile(
    rf"(?:都|也|就|再|得|要|应该|请|帮我|给我|你|您|麻烦|把(?:它们?|这些|这个|上面的?)|这些?|一起|一并|全)*(?:{VERB}|收(?:一下|下|着|好))"
    r"(?:到?里[头面边])?(?:来|去|吧|着|了|啊|哈|好吗|好不好|可以吗|行吗|行不|好么)*"
)
_OPENING = re.compile(r"^(?:(?:事情|情况)?是这样(?:的|子)?(?:哈|啊)?|跟[你您]说(?:个事|一下|下)?)[，：:\s]*")
_SOURCE = re.compile(
    r"[^，\d]{1,8}?(?:那边)?(?:刚[才刚]?)?(?:给|报|发|送|传|打电话|来电)(?:来|过来|给我|上来|你)?(?:说)?(?:的|了)?(?:数|材料)?"
)
"""Who has told the facts: 王所刚报来的."""
_UNDER = re.compile(r"(?P<head>[^：:\n，。“]{2,14})[：:]\s*(?P<body>.{3,}[^？?])")
_ONE_OF_SEVERAL = re.compile(r"(?:^|[，；])(?:(?:另外?|还有|再)?[一二三四五六]|第[一二三四五])个?就?是")
_HOW_MANY = re.compile(
    r"(?:主要|一共|总共|就|还|写|记|说)*有?(?:[一二两三四五几\d]+[个条点项]|[俩仨])$|[有写是]$"
)
_MORE_OF = re.compile(
    r"(?:这?里[头面边]?|这[块边部]分?|部分|方面)?(?:还|再|又|另外?|也|要|得)*"
    r"(?:加|补|添|增加|补充|新增)(?:上|进)?(?:[一二两三四五几\d]+[个条点项])$"
)
"""不足再补两条 names a part and how many more things are told of it."""
_AGAIN = re.compile(r"^(?:补充?(?:一下)?|再补充?|接着补)[：:，,]\s*")
_WRITTEN_UNDER = re.compile(
    r"(?:把|那)?(?P<head>[^：:，。“”]{2,8}?)(?:那?[块段]|部分|里|就|先|统一)*写[上成]?[：:，]?"
    r"[“\"「](?P<said>[^“”\"」]{3,})[”\"」](?:就行|就好|就可以|即可|吧|了)*[。！]?"
)
_JUST_WRITE = re.compile(r"^(?:那|就|先|你)*(?:写|记)[：:]\s*")
_INTENDED = re.compile(
    r"(?P<head>(?:明年|来年|下一?年度?|下一?步)的?(?:打算|计划|准备|安排)?)(?<=[算划备排])[，：:]?(?P<said>[^，：:。？?].{5,}[^？?吗呢])"
)
_NAMED_IN_SENTENCE = re.compile(
    r"(?:^|(?<=[。；]))(?P<head>(?:主要)?(?:问题|不足|打算|原因|安排))就?是[，：:]"
)
_BEFORE_ITEMS = re.compile(r"(?<![：:])[，,]\s*(?=一是|第一[，、])")
_ONE_MORE = re.compile(
    r"^(?:还|再|又|另外?|也)*(?:有|是|加|补)?(?:上)?[一二两三四五\d][个条点项]?(?:就是|是)?[，：:]"
)
"""台账乱 is what 还有一个，台账乱 adds."""
_OF_PROBLEMS = frozenset({"lack", "fix", "check", "drop", "told", "keep", "why", "turn", "change"})
"""What words of a problem and its cause may look like: 经费没着落, 文书写错, 人手换得勤."""
_CHANGING = (
    "fix",
    "turn",
    "change",
    "more",
    "drop",
    "reword",
    "pair",
    "undo",
    "revert",
    "backto",
    "settles",
    "keep",
)
_ASKING = ("what", "how", "many", "whether", "why", "check", "compare", "past", "lack", "export", "told")
_OF_ANOTHER_KIND = frozenset((*_CHANGING, *_ASKING))
"""What a message that only tells facts to be noted has nowhere."""


def recorded(message: str) -> tuple[str, ...]:
    """The facts of a message that asks for nothing but to note them, () for any other message.

    What stands apart by spaces or full stops is a fact of its own; what commas part is one.
    """
    told: list[str] = []
    bid = False
    for group in _SPACED.split(_OPENING.sub("", message)):
        kept: list[str] = []
        for clause in cut(group):
            words = ENDING.sub("", bare(clause))
            bids = _BID.fullmatch(words.strip(ASKING)) is not None
            bid |= bids or words != bare(clause)
            if bids or not words:
                continue
            if not quantities(words) and (
                TALK.search(words) or not topic_of(words) or _SOURCE.fullmatch(words)
            ):
                continue
            if (
                LAYOUT.match(words)
                or clause.endswith(tuple(ASKING))
                or concepts_of(words) & _OF_ANOTHER_KIND
                or is_order(words)
            ):
                return ()
            kept.append(words)
        if kept and told and not topic_of(kept[0]):
            told[-1] = "，".join((told[-1], *kept))
        elif kept:
            told.append("，".join(kept))
    return tuple(told) if bid and any(map(quantities, told)) else ()


def told_under(message: str, topic: str = "") -> tuple[str, ...]:
    """What a line tells under the name of a part (问题：…，…; 问题有两个：一个是…), each thing with the name.

    The name may stand in a sentence (明年打算培养…, 原因写“…”), or be what was asked about just before: the
    `topic`. () for a line that has no such name, or asks something.
    """
    line = _labelled(message.strip(), topic)
    match = _UNDER.fullmatch(_BEFORE_ITEMS.sub("：", line, count=1))
    name = _HOW_MANY.sub("", match["head"]) if match else ""
    if section_of(problems := _MORE_OF.sub("", match["head"] if match else "")) == PROBLEMS:
        name = problems
    if match is None or "\n" in line or not section_of(name):
        return ()
    if concepts_of(match["body"]) & (_OF_ANOTHER_KIND - _OF_PROBLEMS) or is_order(match["body"]):
        return ()
    body = _ONE_MORE.sub("", match["body"])
    things = [one.strip("，；。 ") for one in _ONE_OF_SEVERAL.split(body) if one.strip("，；。 ")]
    if len(things) < 2 and body == match["body"] and name == match["head"]:
        return (line,)
    return tuple(f"{name}：{one}" for one in things)


def _labelled(line: str, topic: str) -> str:
    """The line with its name before a colon: 补：问题是，… and 明年打算再培养… have it in their words."""
    line = _AGAIN.sub("", line)
    if match := _WRITTEN_UNDER.fullmatch(line):
        return f"{match['head']}：{match['said']}"
    if topic and section_of(topic) and (match := _JUST_WRITE.match(line)):
        return f"{topic}：{line[match.end() :]}"
    if (match := _INTENDED.fullmatch(line)) and not _BEFORE_ITEMS.search(line):
        return f"{match['head']}：{match['said']}"
    return _NAMED_IN_SENTENCE.sub(r"\g<head>：", line)


def listed_facts(message: str) -> tuple[str, ...]:
    """The facts told in one line behind a word of adding (记：…；…；…), () where there is one."""
    said = bare(message)
    match = _LISTED.match(said)
    body = said[match.end() :] if match else ""
    pieces = (_NUMBERED if _NUMBERED.match(body) else _APART).split(body)
    told = [one.strip(" ，") for one in pieces if one.strip(" ，")]
    figures = sum(bool(quantities(one)) for one in told)
    return tuple(told) if len(told) > 1 and figures * 2 > len(told) and "\n" not in message else ()
