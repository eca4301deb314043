"""Spoken words, chat words and what is left of a chat.

Source: 条例 article 19 asks for exact and concise wording; the list is our own. What published
reports use as well is info.
"""

from collections.abc import Iterator

from assistant.checking.proofreading.wordlist import scan
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity

RULE = Rule(
    id="colloquial-word",
    name="口语和网络用语",
    severity=Severity.INFO,
    summary="口语、语气词、网络用语、聊天记录残留和表情符号，请用书面语。",
    authority="《党政机关公文处理工作条例》第十九条；本系统",
    valid=(Example("开展宣传3场，整治网吧2家。"),),
    invalid=(
        Example("今年搞了3场宣传。", flagged="搞了"),
        Example("搞活动5场。", flagged="搞", becomes="开展活动5场。"),
        Example("宣传很成功👏", flagged="👏"),
        Example("我觉得效果良好。", flagged="我觉得"),
    ),
)


def find(text: str) -> Iterator[Hit]:
    yield from scan("register", text)


STYLE = StyleRule(RULE, find)
