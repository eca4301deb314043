"""What the clerk means when the last answer was a question: 第二个, F3, 讲座那个, 好, 算了."""

import re

from assistant.chat.router.clauses import ASKING, cut
from assistant.chat.router.correcting import announced
from assistant.chat.tools.measures import figure_of
from assistant.chat.topics import likeness, topic_of
from assistant.chat.values import Ask, Choice
from assistant.language import quantities

_NUMBER = re.compile(
    r"(?:就|是|选|要|改|按|用|嗯|那就|应该是|我说的是|说的是)*第?([一二三四五六七八九十\d])(?:个|条|处|项|号|种)?(?:那个|那条)?[吧呢啊哈。]*"
)
_FIRST = re.compile(r"(?:就|是|选|要|改|按)*(?:头一?|前[面一]?|上[面一]?)(?:那?[个条处]|的)[吧呢啊哈。]*")
_LAST = re.compile(r"(?:就|是|选|要|改|按)*(?:最?后[面一]?|下[面一]?|末了)(?:那?[个条处]|的)[吧呢啊哈。]*")
_DIGITS = "一二三四五六七八九十"
_YES = re.compile(
    r"(?:(?:好的?|行|可以|嗯+|对|是按[^，。吗么不]{1,6}?的|是的?|要的?|确认|没错|没问题|ok|OK|就这样|就是它?|同意|当然|必须的?|中|要得"
    r"|(?:要|就|都|你|帮我|给我|麻烦)*(?:起草|写|记|改|加|撤|来|导|开始|恢复)(?:上|下|掉|进去|过来|了)?)[啊呀吧了哈的。！!]*)+"
)
_BIDS = {
    "add_fact": re.compile("起草|写(?!上|进)|来|改|导|撤"),
    "change_fact": re.compile("起草|写|来|记|加|导|撤"),
    "undo": re.compile("起草|写|记|加|导"),
    "drop_fact": re.compile("回来|加|写|还是|改|留"),
}
"""Words that bid something else than what was offered: a draft is not asked for by 记."""
_NO = re.compile(
    r"(?:(?:不用?了?|不要|算了|都不(?:是|对|要)|取消|先不|不(?:改|记|写|加|撤)了?|不是(?:那个|这个)?|没有|别(?:改|记|写|加|撤)了?|先别|再说吧?|先放[着放])"
    r"[啊呀吧了哈的。！!]*)+"
)
_NOT = re.compile(r"[不别没]")
_FITS = 0.6
_LONGEST = 14


def chosen(text: str, ask: Ask) -> Choice | None:
    """The choice that a short answer names; None where the message is about something else."""
    words = "".join(cut(text)).strip(ASKING)
    if len(ask.choices) == 1 and (_agrees(words, ask.choices[0]) or _says_again(text, ask.choices[0])):
        return ask.choices[0]
    if len(cut(text)) > 1 or len(words) > _LONGEST:
        return None
    if match := _NUMBER.fullmatch(words):
        at = int(match[1]) if match[1].isdigit() else _DIGITS.index(match[1]) + 1
        return ask.choices[at - 1] if 0 < at <= len(ask.choices) else None
    if len(ask.choices) > 1 and (_FIRST.fullmatch(words) or _LAST.fullmatch(words)):
        return ask.choices[0 if _FIRST.fullmatch(words) else -1]
    if named := re.search(r"F\d+(?:-\d+)?", words):
        return next((one for one in ask.choices if one.label.startswith(f"{named[0]} ")), None)
    figures = quantities(words)
    having = [one for one in ask.choices if figures and f"“{figures[0].text}”" in one.label]
    if len(having) == 1 and len(figures) == 1 and not announced(words):
        return having[0]
    topic = topic_of(words)
    fitting = [one for one in ask.choices if topic and likeness(topic, one.label) >= _FITS]
    if any((other := _BIDS.get(one.tool)) and other.search(words) for one in fitting):
        return None
    return fitting[0] if len(fitting) == 1 and len(ask.choices) > 1 else None


def _agrees(words: str, choice: Choice) -> bool:
    other = _BIDS.get(choice.tool)
    return _YES.fullmatch(words) is not None and not (other and other.search(words))


def _says_again(text: str, choice: Choice) -> bool:
    """Whether the change that was offered is what the clerk now tells: 确实是15场，改过来."""
    new = choice.arguments.get("new", "")
    told = [one for one in quantities(text) if one.value is not None]
    offered = figure_of(new) if new else None
    return offered is not None and len(told) == 1 and told[0].value == offered.value and not _NOT.search(text)


def declined(text: str) -> bool:
    """Whether a message only says no to what was asked."""
    return _NO.fullmatch("".join(cut(text)).strip(ASKING)) is not None
