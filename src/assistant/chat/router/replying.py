"""An answer to an open question, told by its number on the page or its id: 第2个问题：15人, Q3 没有依据."""

import re

from assistant.chat.router.heard import Heard, Wish
from assistant.language import numeral

_REPLY = re.compile(
    r"(?:答复|回答|回复)?(?:第(?P<at>[一二三四五六七八九十\d]{1,3})(?:个|条)?(?:问题|问)|(?P<id>Q\d+|[a-z]+-[\w-]+))"
    r"(?:的?(?:答复|答案|回答)?是|[，,：:]|\s)\s*(?P<said>.+?)[。！]?"
)
_ASKS = re.compile(r"[?？吗呢]$|什么|怎么|哪")


def replied(text: str, heard: Heard) -> Wish | None:
    """None where it answers none of the open questions, or asks something itself."""
    match = _REPLY.fullmatch(text.strip())
    if match is None or _ASKS.search(match["said"]):
        return None
    ids = [asked.id for asked in heard.state.questions]
    if match["at"]:
        number = int(numeral(match["at"]) or 0)
        id = ids[number - 1] if 0 < number <= len(ids) else ""
    else:
        id = match["id"] if match["id"] in ids else ""
    words = {"question": id, "text": match["said"]}
    return Wish("add_fact", "answer_question", words, topic=heard.topic) if id else None
