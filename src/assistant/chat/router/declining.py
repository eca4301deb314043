"""What is declined before any wish is looked at: inventing, posing, leaking, breaking, skipping the rules."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.chat.lists import rows
from assistant.chat.router.heard import Heard
from assistant.chat.tools.measures import figure_of, same_figure
from assistant.chat.tools.telling import fact_line
from assistant.chat.topics import is_in, topic_of
from assistant.facts import MACHINE_TAG, sifted
from assistant.language import quantities

_ORDER = "这句话要求跳过规则或改口，不能照做；素材和稿子没有改动。"
_ASIDE_SAID = "“{}”这样夹带的话不是要写的内容，不能照做。"
_POSED = re.compile(
    rf"<\|[^|<>]*\|>.*?(?:<\|[^|<>]*\|>|$)|<!--.*?(?:-->|$)|{MACHINE_TAG}|</?[a-z_]+>", re.I | re.S
)
_FORBIDDEN = re.compile(
    r"(?:不要|别|莫|勿|不能|不许|不得|避免|切忌|不)(?:再|去|给我|乱|瞎|随便|人为)?"
    r"(?:拔高|注水|夸大|虚报|编造|凑数|吹嘘|美化|掩盖|隐瞒|回避)(?:了|问题)?|不(?:太|大)?好看"
)
"""What a clerk forbids himself is no order to do it."""
_REPORTED = re.compile(
    r"(?:说|讲|写着?|写道|发|转|留言|批注|备注|附言|提[到示]|要求|交代|回复?|喊|叫)[^“\"「]{0,8}[“\"「](?P<said>[^”\"」]+)"
    r"|(?:转|发)(?:给?我|来|过来)+的[：:](?P<passed>.+)"
)
_BIDS = re.compile(r"(?:改|换|写|更正)[成为到作]|删|去掉|加上|写上|写入|输出|忽略|统一|一律")
_NOT_YOURS = "转来的话、引号里别人的要求不照做，什么都没有改。属实的话请您直接说，例如“讲座改成6次”。"
_STANDS = "素材里写的是：{}。"
_BARE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.%年月日号])")
_SENTENCE = re.compile(r"[^。！!；;\n]+[。！!；;\n]*")
_ASIDE = re.compile(r"（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^\[\]]*\]|<[^<>]*>|\{[^{}]*\}")
_POSING = re.compile(r".(?:系统|后台|(?:超级)?管理员|开发者|(?i:system|admin|root))[^，。；\d]{0,4}.$")
"""【系统通知】, [管理员指令]: who speaks for the machine at the head of a message."""


@dataclass(frozen=True, slots=True)
class Decline:
    """Why, and how far it reaches: the "clause" alone, its "sentence", it and the "rest", or the "whole"."""

    answer: str
    reach: str

    @property
    def whole(self) -> bool:
        return self.reach == "whole"


def decline(text: str) -> Decline | None:
    """The reason for which a message or a clause of it is declined, None where it may be done."""
    told = _FORBIDDEN.sub("", text)
    for reach, pattern, answer in _kinds():
        if pattern.search(told):
            return Decline(answer, reach)
    return None


def what_stands(text: str, context: Heard) -> str:
    """The fact that a declined message would have written otherwise, "" where it names none alone."""
    told = [one for one in quantities(text) if one.value is not None]
    bare = [one for one in map(figure_of, _BARE.findall(text)) if one is not None]
    facts = [fact for fact in context.state.sheet.facts if fact.usable]
    having = [
        fact for fact in facts for own in fact.figures if any(same_figure(own, one) for one in (*told, *bare))
    ]
    matter = topic_of(text)
    named = [fact for fact in facts if is_in(matter, fact.text)]
    meant = dict.fromkeys(having or named)
    return _STANDS.format(fact_line(next(iter(meant)))) if len(meant) == 1 else ""


def asides(text: str) -> tuple[str, tuple[str, ...]]:
    """The message without asides that order something, and what is answered to each of those."""
    found = [match[0] for match in _ASIDE.finditer(text) if is_order(match[0])]
    for aside in found:
        text = text.replace(aside, "")
    return text, tuple(_ASIDE_SAID.format(aside) for aside in found)


def led_in(text: str) -> str:
    """What is answered to a message that an aside with an order opens, and all behind it; "" for others."""
    aside = _ASIDE.match(text.lstrip())
    poses = aside and (_POSING.match(aside[0]) or is_order(aside[0]))
    return _ASIDE_SAID.format(aside[0]) if aside and poses else ""


def unmasked(text: str) -> tuple[str, tuple[str, ...]]:
    """The message without what poses as a system's words or is encoded, and what is answered to that."""
    answers: dict[str, None] = {}

    def cut(match: re.Match[str]) -> str:
        declined = decline(match[0])
        if declined and declined.reach == "sentence":
            answers[declined.answer] = None
            return ""
        return match[0]

    rest = _SENTENCE.sub(cut, _POSED.sub(cut, text))
    return rest.strip(), tuple(answers)


def reported(text: str) -> bool:
    """Whether a clause passes on, in quotes, what somebody else wants done: an order of theirs is none."""
    told = _REPORTED.search(text)
    said = (told["said"] or told["passed"]) if told else ""
    return bool(said) and (_BIDS.search(said) is not None or sifted(said).orders != ())


def is_order(text: str) -> bool:
    return bool(sifted(text).orders) or decline(text) is not None


def order(text: str) -> Decline | None:
    """As `decline`, for a clause that orders a machine about in words that notes are known to carry."""

    if reported(text):
        return Decline(_NOT_YOURS, "rest")
    return decline(text) or (Decline(_ORDER, "rest") if sifted(text).orders else None)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple((row[1], re.compile(row[2]), row[3]) for row in rows("declines"))


def refuses(text: str) -> bool:
    """Whether a message is declined as a whole, whoever would answer it."""
    found = order(text) if "\n" not in text.strip() else None
    return found is not None and found.reach != "rest"
