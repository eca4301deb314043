"""Talk that asks for nothing of the report, and what is answered."""

import re
from collections.abc import Iterator

from assistant.chat.lists import rows
from assistant.chat.router.heard import REFUSE, SMALLTALK, Heard, Wish

_HELLO = (
    "我是报告起草助手，可以做这些事：整理素材、列出和修改事实、起草全文或一部分、改写、核对校对、查往年报告、"
    "与上年对比、解释规则、导出、撤销。请直接说要做什么，稿子没有变化。"
)


def talk(heard: Heard) -> Iterator[Wish]:
    """By data/talk.tsv; what is beyond the assistant is declined too."""
    found = next((row for row in rows("talk") if re.search(row[0], heard.text)), ("", _HELLO))
    yield Wish(SMALLTALK, said=found[1], topic=heard.topic)
    if REFUSE in found[2:]:
        yield Wish(REFUSE)
