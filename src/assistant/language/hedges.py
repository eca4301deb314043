"""Hedges around a figure: 近, 余, 左右 and their like, told apart from the same characters inside words."""

import re
from functools import cache

from assistant.domain import Hedge
from assistant.language.lexicon import lexicon
from assistant.language.text import is_han
from assistant.language.units import unit_at
from assistant.language.words import word_length_at, word_length_before

_FILLER = r"(?:有|为|了|达|达到|是)?[ ]?"
_VERB = r"(?:开展|组织|召开|举办|举行|进行|完成|办理|参加|学习|检查|安排|走访|接待|发放|来|去|到|要)(?:了)?"
_BOUNDS = "至少|最少|起码|最多|至多"
# 播放最多的一条3.2万, 物业纠纷最多 八十七件: first among others, no bound.
_SUPERLATIVES = ("最多", "最少")
_ADVERBS = "大约|大概|估计"
# 共约160人, 学生和约160名家长: the segmenter takes both for one word.
_SUMS_UP = ("共", "计", "和", "及", "与")
_BARE_SCALE = frozenset("百千万亿")
_PASSED = re.compile(r"[\d一二三四五六七八九十]+(?:岁|了)")
_MOUNTED = re.compile(r"[一二三四五六七八九十\d]+[百千万]{1,2}(?![一二三四五六七八九十\d节堂课])")
# 小两百人, 小一万份: just under; 小二楼 and 小3号 are no counts.
_NEARLY = re.compile("[一二两三四五六七八九]?[十百千万]")
_WINDOW = 9
# 千把人 is about a thousand, 扇子一千把 are fans; 6500+ is over 6500, 5+新建3 adds up.
_ONLY_AFTER = {"把": re.compile(r"(?<![\d一二两三四五六七八九十几])[百千万亿]$"), "+": re.compile("0$")}
# 改95余2: what is left of it; 120+30 adds up.
_JOINS_ON = re.compile(r"[余+]\s*\d")
_APART = (" 左右", " 上下", " 出头", " 以上")


def hedge_before(text: str, at: int) -> tuple[Hedge, int]:
    """The hedge that ends before the figure at an offset, and where it begins (`at` where there is none).

    A hedge of one character must be a word of its own, so 线上3场, 村规民约26份 and 预约30人 have none;
    上 and 过 hedge only 百, 千, 万, 上了 a round number (上了五千), 过 an age besides. With a
    verb between (至少开展2次) the hedge is not part of the figure.
    """
    match = _before().search(text, max(0, at - _WINDOW), at)
    if not match:
        return Hedge.EXACT, at
    word = match[1] or match[2] or match[3]
    if word in _SUPERLATIVES and text[match.start() + len(word) : at][:1] in ("的", " "):
        return Hedge.EXACT, at
    if word == "小" and not _NEARLY.match(text, at):
        return Hedge.EXACT, at
    mounted = text[at - 1] == "了" and _MOUNTED.match(text, at) is not None
    if word in ("上", "过") and not (
        mounted or text[at : at + 1] in _BARE_SCALE or _is_passed(text, at, word)
    ):
        return Hedge.EXACT, at
    if not match[1]:
        return _hedges("before")[word], at
    alone = text[max(match.start(1) - 1, 0) : match.start(1)] in _SUMS_UP
    if not alone and word_length_before(text, match.end(1)) > len(word):
        return Hedge.EXACT, at
    return _hedges("before")[word], match.start()


def _is_passed(text: str, at: int, word: str) -> bool:
    """过60了, 过60岁: past that; 查过60家 has none."""
    return word == "过" and _PASSED.match(text, at) is not None


def hedge_between(text: str, at: int) -> tuple[Hedge, int]:
    """The hedge that begins right after a figure (300余份, 30来个), and its end."""
    word = text[at : at + 1]
    hedge = _hedges("between").get(word)
    if hedge is None or (word in _ONLY_AFTER and not _ONLY_AFTER[word].search(text, max(0, at - 2), at)):
        return Hedge.EXACT, at
    unit = unit_at(text, at + 1)
    if _JOINS_ON.match(text, at) or (word == "+" and not unit and is_han(text[at + 1 : at + 2] or " ")):
        return Hedge.EXACT, at
    own = 1 + (len(unit.text) if unit else 0)
    if text[at + 1 : at + 2] not in _BARE_SCALE and word_length_at(text, at) > own:
        return Hedge.EXACT, at
    return hedge, at + 1


def hedge_after(text: str, at: int) -> tuple[Hedge, int]:
    """The hedge that begins after a figure with its unit (400件以上), and its end."""
    start = at + text.startswith(_APART, at)
    match = _after().match(text, start)
    if not match or _JOINS_ON.match(text, start) or word_length_at(text, start) > len(match[0]):
        return Hedge.EXACT, at
    if match[0] in ("余", "多") and not _ends_clause(text, match.end()):
        return Hedge.EXACT, at
    return _hedges("after")[match[0]], match.end()


def _ends_clause(text: str, at: int) -> bool:
    return at >= len(text) or not is_han(text[at]) or text[at] in "的时月"


@cache
def _hedges(place: str) -> dict[str, Hedge]:
    rows = (row for row in lexicon("hedges") if row["place"] == place)
    return {row["word"]: Hedge(row["hedge"].replace("=", "")) for row in rows}


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:({_longest_first('before')}){_FILLER}|({_BOUNDS})[一-龥]{{1,4}}|({_ADVERBS}){_VERB})\Z"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(_longest_first("after"))


def _longest_first(place: str) -> str:
    return "|".join(sorted(_hedges(place), key=len, reverse=True))
