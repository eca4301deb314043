"""What the clerk means when the last answer was a question: 第二个, F3, 讲座那个, 好, 算了."""

import re

from assistant.chat.router.clauses import cut
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice

_NUMBER = re.compile(r"第?([一二三四五六七八九十\d])(?:个|条|处|项)?[吧呢。]?")
_DIGITS = "一二三四五六七八九十"
_YES = re.compile(
    r"(?:好的?|行|可以|嗯+|对|是的?|要|起草吧?|写吧|来吧|确认|没错|ok|OK|开始吧?|就这样|同意)[啊呀吧了。！!]*"
)
_NO = re.compile(r"(?:不用?了?|不要|算了|都不(?:是|对|要)|取消|先不|不改了?|不是|没有)[啊呀吧了。！!]*")
_FITS = 0.6
_LONGEST = 14


def chosen(text: str, ask: Ask) -> Choice | None:
    """The choice that a short answer names; None where the message is about something else."""
    words = text.strip()
    if len(cut(words)) > 1 or len(words) > _LONGEST:
        return None
    if match := _NUMBER.fullmatch(words):
        at = int(match[1]) if match[1].isdigit() else _DIGITS.index(match[1]) + 1
        return ask.choices[at - 1] if 0 < at <= len(ask.choices) else None
    if len(ask.choices) == 1 and _YES.fullmatch(words):
        return ask.choices[0]
    if named := re.search(r"F\d+(?:-\d+)?", words):
        return next((one for one in ask.choices if one.label.startswith(f"{named[0]} ")), None)
    topic = topic_of(words)
    fitting = [one for one in ask.choices if topic and likeness(topic, one.label) >= _FITS]
    return fitting[0] if len(fitting) == 1 and len(ask.choices) > 1 else None


def declined(text: str) -> bool:
    return _NO.fullmatch(text.strip()) is not None
