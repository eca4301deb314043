"""The scale of stages that a clause puts a thing on: planned, asked for, granted, begun, done, in use.

The steps are listed (data/stages.tsv); whether one is taken, lies ahead or is being taken is told by the
words around it, and so is the stage of what is open or settled without a listed step (没修, 在谈, 修缮一新).
"""

import re
from enum import IntEnum
from functools import cache, lru_cache

from assistant.checking.lexicon import rows
from assistant.checking.meaning.mentions import mentions
from assistant.checking.meaning.progressing import is_open, is_under_way, without_empty_denials


class Stage(IntEnum):
    """How far a thing has come; each stage presupposes those before it."""

    PLANNED = 0
    ASKED = 1
    GRANTED = 2
    BEGUN = 3
    DONE = 4
    USED = 5


_WHILE_GOING_ON = {
    Stage.ASKED: Stage.ASKED,
    Stage.GRANTED: Stage.ASKED,
    Stage.BEGUN: Stage.BEGUN,
    Stage.DONE: Stage.BEGUN,
    Stage.USED: Stage.DONE,
}
"""How far a thing has come while a step is being taken."""

_AHEAD = re.compile(
    r"(?:[未没不无尚拟将待等想要]|计划|打算|准备|争取|力争|预计|明年|来年|下一?步|年后|暂缓|才能)[^，、；已]{0,6}$|在.?$"
)
_GOING_ON = re.compile(r"^(?:[^，、]{0,2}[中前]$|不下来|未)")
# 没调成的4件引导起诉 says how far those came that it names so, not that they came so far.
_TELLS_WHICH = re.compile(r"的\d[^，。]{3,}$")
_COMING = re.compile(
    r"明年|来年|年后|下一?步|年底前|[\d月日号]前(?!后)|限[期\d]|再等|准备|打算|计划|想[再把要在]|不[肯愿]"
    r"|要(?:[请挪搬迁建修换装]|[^，]{1,6}才)|拟"
)
_DOING = re.compile(
    r"(?<![现存所实])在(?![册岗编职校矫位场籍建内外])[\u4e00-\u9fff]$|[谈办修建做改审]着|走[流程]"
)
_PREPARING = re.compile(r"评估|审|谈|商|协|选址|论证|公示|征求|走|研|等|报")
_PUT_OFF = re.compile(r"暂缓|推迟|延期|取消|作罢|缓办|[没未][动开]|想[再把要在]|打算|计划|拟")
_OPEN_STILL = re.compile(
    r"[未没无尚仍待拟将暂限]|除[^，]{1,12}外|确保|优先|(?<!矫)正在|还[在没有要]|期限|在[办建审调改]|继续|预计|争取|计划|[中内]$|有待|定于|不[予愿肯能]|拒(?=绝|不)|才能|难|原因"
)
_UNFINISHED = re.compile(r"[没未不][^，]{0,3}(?:完|结束|毕|收尾)")
_SAID_DONE = re.compile(r"已|(?<![没未不])[^没未不]了|[完好成]$|全部")
_GOES_ON = re.compile(r"在|中$")
_SETTLED = re.compile(r"已|全部|完毕|成功|达成|完成|[建落]成|随后|现(?![有在场])|齐备|一新")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_DECIDED = ("decision", "suit", "check", "claim", "consent")


@lru_cache(maxsize=8192)
def limit(text: str) -> Stage | None:
    """The stage that a clause says a thing has not passed, None where it sets no limit."""
    text = without_empty_denials(_ASIDE.sub("", text))
    taken, ahead = _steps(text)
    if ahead:
        return _WHILE_GOING_ON[min(ahead)] if _GOES_ON.search(text) else Stage(min(ahead) - 1)
    if any(kind.name == "resumed" for mention in mentions(text) for kind in mention.of("status")):
        return None
    if _PUT_OFF.search(text):
        return Stage.PLANNED
    if goes_on(text):
        return Stage.ASKED if _PREPARING.search(text) else Stage.BEGUN
    if is_open(text) or _COMING.search(text):
        return Stage.BEGUN if _UNFINISHED.search(text) else Stage.ASKED
    return Stage.ASKED if taken and max(taken) is Stage.ASKED else None


def goes_on(text: str) -> bool:
    """Whether a clause says that something is being done (在修, 跟律所谈着)."""
    return is_under_way(text) or _DOING.search(text) is not None


@lru_cache(maxsize=8192)
def leaves_open(text: str) -> bool:
    """Whether any word of a draft's clause saves it from telling a thing as settled."""
    return is_open(text) or _OPEN_STILL.search(text) is not None


def is_so(text: str) -> bool:
    """Whether a clause of the notes says that a thing is done (搬走了, 已补正, 办结8件)."""
    return _SAID_DONE.search(text) is not None or furthest(text) >= Stage.DONE


def furthest(text: str) -> Stage:
    """The furthest stage of a step that a clause says is taken."""
    return max(_steps(text)[0], default=Stage.PLANNED)


@lru_cache(maxsize=8192)
def claimed(text: str) -> Stage | None:
    """The stage that a clause of a draft says a thing has reached, None where it says of none."""
    if leaves_open(text) or _COMING.search(text):
        return None
    taken, ahead = _steps(text)
    if ahead:
        return None
    settled = _SETTLED.search(text) or ("请" not in text and _is_decided(text))
    return max((*taken, *([Stage.DONE] if settled and not taken else [])), default=None)


def _is_decided(text: str) -> bool:
    return any(
        kind.name.startswith(_DECIDED) for mention in mentions(text) for kind in mention.of("judgement")
    )


def _steps(text: str) -> tuple[list[Stage], list[Stage]]:
    """The stages of the steps that a text says are taken, and those of the steps that lie ahead."""
    taken: list[Stage] = []
    ahead: list[Stage] = []
    for match in _named().finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        if _TELLS_WHICH.match(behind):
            continue
        lies_ahead = _AHEAD.search(before) or _GOING_ON.search(behind)
        (ahead if lies_ahead else taken).append(_stage_of()[match[0]])
    return taken, ahead


@cache
def _stage_of() -> dict[str, Stage]:
    return {word: Stage[name.upper()] for word, name in rows("stages")}


@cache
def _named() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_stage_of(), key=len, reverse=True)))
