"""Commas in text dictated without any: where one thing said ends and the next begins.

A spoken clause is read as  subject? + thing? + verb? + figure + thing?  The figures are the fixed points;
what stands between two of them is shared out by its verbs and nouns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.domain import Quantity, Span
from assistant.facts.lexicon import has, usual_unit
from assistant.facts.stranded import strands
from assistant.language import names_a_line, quantities
from assistant.language.words import tagged

_MARKS = "、，；：:（()）和与及里中的多左以"
_WORDS = ("中心", "中小", "中学", "多媒体", "以案", "以会")
_LONGEST_COUNT = 4
_COUNTED = frozenset("村户组点站校店厂")
_RUN_ON = 24
_ANY_MARK = re.compile(r"[，；：、。“”《》（）()〔〕]")
_SHORTEST_DEED = 2
"""去, 法院 and 了: a deed to its end."""
_SHORTEST_SPOKEN = 12
_LONGEST_LEAD = 14
_NOUNS = ("n", "vn", "j", "an", "l", "i")
_PHRASES = ("l", "i")
_NAMERS = ("nt", "nr", "ns")
_VERBS = ("v", "vg", "vd")
_ASPECTS = frozenset("了过着")
_ONESELF = frozenset(["自己", "本人", "亲自"])
_LARGE = re.compile(r"[一二两三四五六七八九][百千万][一二三四五六七八九]")
"""A spoken number that says by itself that it is none of the words around it (来的人三千一百多)."""
_ITEM = re.compile(r"[一二三四五]个是$")
_COPULAS = frozenset(["是", "就是"])
_THERE_ARE = frozenset(["有", "剩", "剩下", "其余", "另有"])
_SUMMED = re.compile(r"(?:加|合)(?:起来|在一起)")
"""三场加起来二百多人: what is added up."""
_OR = re.compile(r"吧?(?:还是|或者?)")
_DEED_AFTER_DEED = re.compile(r"(?<![为除到])了(?=[办搞开发查建修装买做讲学审签调请送印拍换管]了)")
"""恢复了办了七场: two deeds in a row."""
_CLAIMS = ("praise", "vague-amount", "unsure", "absent")
_ACTOR = re.compile(
    r"(?:书记|[镇乡]长|主任|所长|队长|站长|校长|律师|民警|班子|干部|老师|支书|所|队|办|局|委|中心|站|法庭|法院)$"
)
_TAIL = re.compile(r"还|都|全部?|没有?|正在|已经?|均|具体|就|也|反正")
_POST = re.compile(r"副?(?:书记|[镇乡]长|主任|[所队站校]长)")
_SPANS = frozenset(["晚上", "小时", "钟头", "星期", "礼拜", "工作日", "上午", "下午", "月", "季度"])
_OUTCOME = re.compile(r"挂账|挂牌|限期|销号|维持|撤诉|胜诉|败诉|撤销|在[改办调审跟]|没[判结改批]")
_REMARK = re.compile(r"还|都|全|均|没有?|正在|具体|就|反正")
_SPREADER = re.compile(r"[一总]?共|大概|差不多|得|有|约|快|近|足足|的")
_POINTED_AT = re.compile(r"[那这](?:个|[一两二三四五六七八九十\d]+[个家户条处座]?[\u4e00-\u9fff]{1,2})$")
"""那两个点, 农贸市场二期那个: what somebody is about to speak of."""

_HOW_OFTEN = re.compile(r"(?:一整?|半)年(?:到头|里|下来|都|也|才|只|就)")
"""几个偏远村一年只去了一次: what is counted before it is what it is told of."""
_QUALIFIED = re.compile(r"的\d[\d,.]*[\u4e00-\u9fff]{1,2}$")
_ONLY_SO_MUCH = re.compile(r"(?:才|只|仅)有?[\d一二三四五六七八九十百千]")
"""补助一个月才三百: what comes of it belongs to its time."""
_FROM = re.compile(r"[由从][^，；]{0,6}\d[\d,.]*[\u4e00-\u9fff]{1,2}$")
_CHANGED = re.compile(r"[升降增减]|上升|下降|提[高升]|回落")
"""由15起降到11起: what it was and what it is are told together."""
_SO_IT_IS = re.compile(r"(?:[个件起次场户家]是|没有?)[^，。；\d]{1,10}的$")
"""四个是烧秸秆的, 没有死人的: where 的 ends what is said."""
_DONE_TO = re.compile(r"[\u4e00-\u9fff]{1,4}被")
"""报送的3份案卷被评为优秀1份: what something is done to is what was counted."""
_NEEDS_A_THING = frozenset(["是", "就是", "有", "还有"])
"""有两个指标, 重点企业是两个采石场: what is there, or what something is, stands behind its count."""
_PLAINLY_COUNTED = frozenset("座家户处条台辆栋所份本块间个")
"""Units of things, which a count has before them (两座小水库); 次 and 人 stand behind what they count."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    tag: str
    span: Span

    @property
    def is_noun(self) -> bool:
        noun = self.tag.startswith(_NOUNS) or self.is_namer or self.text in _COUNTED
        return noun and not _SPREADER.fullmatch(self.text)

    @property
    def is_namer(self) -> bool:
        """Whether it names who acts: an office or a holder of a post; 岩 only ends a name (鹰嘴岩)."""
        named = self.tag in _NAMERS and len(self.text) > 1
        return named or _ACTOR.search(self.text) is not None


def is_run_on(text: str) -> bool:
    """Whether a clause is too long to be one, or strings counts together without units."""
    figures = quantities(text)
    bare = [figure for figure in figures if _is_bare_count(text, figure)]
    spoken = len(figures) > 1 and not all(figure.text[:1].isdigit() for figure in figures)
    return len(text) >= (_SHORTEST_SPOKEN if spoken else _RUN_ON) or (len(figures) > 1 and bool(bare))


def with_commas(text: str) -> str:
    """The text with a comma at each end of a thing said; itself where it has fewer than two figures."""
    text = _DEED_AFTER_DEED.sub("了，", text)
    figures = [
        figure
        for figure in quantities(text)
        if (figure.unit or _is_bare_count(text, figure)) and not _ITEM.match(text[: figure.span.end + 1])
    ]
    words = _words(text)
    cuts: list[int] = []
    begun = 0
    for figure, following in pairwise(figures):
        found = _cuts(words, (begun, figure), following)
        begun = found[0] if found else figure.span.end
        cuts += found
    if figures and (not cuts or cuts[-1] != figures[-1].span.start):
        cuts.append(_last_cut(words, figures[-1]))
    sound = {cut for cut in cuts if 0 < cut < len(text) and _may_part(text, cut)}
    for at in sorted((cut for cut in sound if not strands(text, cut)), reverse=True):
        text = f"{text[:at]}，{text[at:]}"
    return text


def _is_bare_count(text: str, figure: Quantity) -> bool:
    """Whether digits without a unit count what stands before them (纠纷188成180)."""
    large = _LARGE.match(figure.text) is not None
    return large or (
        figure.text.isdigit()
        and not names_a_line(figure)
        and len(figure.text) <= _LONGEST_COUNT
        and text[: figure.span.start][-1:].isalpha()
    )


def _may_part(text: str, at: int) -> bool:
    """Whether no mark, no open bracket and no subject without its verb stands before a place; 胜诉的 may."""
    if (
        _ONLY_SO_MUCH.match(text, at)
        or _HOW_OFTEN.match(text, at)
        or _POINTED_AT.search(text[:at])
        or text.startswith(("那个", "这个"), at)
    ):
        return False
    if _FROM.search(text[:at]) and _CHANGED.match(text, at):
        return False
    if _QUALIFIED.search(text[:at]) and _DONE_TO.match(text, at):
        return False
    goes_on = (
        text[at - 1] in _MARKS
        and not _SO_IT_IS.search(text[:at])
        and not (text[at - 1] == "的" and _POST.match(text, at))
    )
    marked = (text[at] in _MARKS and not text.startswith(_WORDS, at)) or goes_on
    before = text[:at]
    return not marked and before.count("（") + before.count("(") == before.count("）") + before.count(")")


def _cuts(words: Sequence[_Word], before: tuple[int, Quantity], after: Quantity) -> tuple[int, ...]:
    """Where the first figure's clause ends and, after much talk between them, the second one's begins."""
    begun, figure = before
    between = _within(words, figure.span.end, after.span.start)
    behind = _words_behind(words, after)
    if not between:
        somebody = after.unit in ("个", "人", "名") and any(_opens(word) for word in behind[:1])
        return (figure.span.end,) if somebody or figure.unit == after.unit else ()
    said = "".join(word.text for word in between)
    if _tells_whose(between, behind) or _OR.fullmatch(said) or _SUMMED.match(said):
        return ()
    if between[0].text in _COPULAS:
        if behind and behind[0].text in _COPULAS:
            return (after.span.start,)
        who = _who_acts(between)
        told = between[: who or len(between) - _head(between)]
        if (told[-1].is_noun or told[-1].text in _ASPECTS) and not who:
            return ()
        return (told[-1].span.end if len(told) > 1 else after.span.start,)
    if _is_told_of(lead := _within(words, begun, figure.span.start), words, after):
        return (after.span.start,)
    tail = _tail(between)
    if not tail and _takes_all(lead, between, behind):
        return (between[_leading_nouns(between) - 1].span.end,)
    kept = 0 if tail else _wanted(lead, between, figure, behind) or _object(lead, between, figure.unit)
    tail += _tail(between[kept:]) if kept else 0
    taken = between[: tail + kept]
    ended = taken[-1].span.end if taken else figure.span.end
    left = between[tail + kept :]
    head = _head(left)
    talked = head and left[-head].span.start - ended > _LONGEST_LEAD
    return (ended, left[-head].span.start) if talked else (ended,)


def _opens(word: _Word) -> bool:
    """Whether a word tells at once what somebody is or does (一个工人脚砸了, 一个还借走了)."""
    return word.is_noun or _TAIL.fullmatch(word.text) is not None


def _tells_whose(between: Sequence[_Word], behind: Sequence[_Word]) -> bool:
    """Whether the thing counted only tells whose the next one is (十八个村的调解员轮训了一遍)."""
    counted = between[0].text in _COUNTED and [word.text for word in behind[:1]] != [between[0].text]
    return counted and (len(between) == 1 or (len(between) > 2 and between[1].text == "的"))


def _is_told_of(lead: Sequence[_Word], words: Sequence[_Word], after: Quantity) -> bool:
    """Whether a count and the next one are each told of (里头有九起走了诉讼七起还在谈)."""
    behind = _words_behind(words, after)
    told = behind and (_TAIL.fullmatch(behind[0].text) or behind[0].text in _COPULAS)
    return bool(told and lead and lead[-1].text in _THERE_ARE)


def _who_acts(words: Sequence[_Word]) -> int:
    """Where somebody begins to act behind a thing (是学的宪法书记讲了一堂课); 0 for nowhere."""
    acts = (at for at, word in enumerate(words) if at and word.is_namer and words[at - 1].is_noun)
    return next((at for at in acts if not words[at - 1].is_namer), 0)


def _words_behind(words: Sequence[_Word], figure: Quantity) -> list[_Word]:
    return _within(words, figure.span.end, words[-1].span.end if words else 0)


def _head(words: Sequence[_Word]) -> int:
    """How many of the last words are the least that a figure needs before it: its thing and its verb."""
    count, seen = 0, False
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        own = word.text in _ONESELF
        loose = _SPREADER.fullmatch(word.text) or word.text in _ASPECTS or own or _is_verb(words, at)
        if seen and (not word.is_noun or word.text.endswith("们")):
            break
        if seen and words[at + 1].is_namer and not word.is_namer:
            break
        if not loose and not word.is_noun:
            break
        seen = seen or (word.is_noun and not loose)
        count += 1
    return count if seen else 0


def _last_cut(words: Sequence[_Word], figure: Quantity) -> int:
    """After the last figure: only what is said of it, or of something else, begins anew."""
    rest = _words_behind(words, figure)
    said = "".join(word.text for word in rest)
    if any(has(kind, said) for kind in _CLAIMS):
        return figure.span.end
    named = next((at for at, word in enumerate(rest) if at and word.text == "就是"), 0)
    if named and rest[named - 1].is_noun:
        return rest[named].span.start
    parts = rest and (_REMARK.fullmatch(rest[0].text) or rest[0].tag == "t")
    return figure.span.end if parts else 0


def _object(lead: Sequence[_Word], rest: Sequence[_Word], unit: str) -> int:
    """How many of the words behind a figure are the thing that it counts.

    Behind 个 anything may be, behind another unit what takes that unit where nothing else was named.
    """
    if unit == "个" and rest and rest[0].text in _SPANS:
        return 1
    nouns = _leading_nouns(rest)
    if unit.endswith("元") or not nouns or any(word.is_namer for word in rest[:nouns]):
        return 0
    if nouns == 1 and not _names_something(rest, nouns):
        return 0
    if unit == "个" and not _counted_before(lead) and not _has_aspect(rest[1:3]):
        return 1
    verb = next((at for at, word in enumerate(rest) if _is_verb(rest, at)), len(rest))
    fronted = any(word.is_noun and not word.is_namer for word in lead)
    done = len(rest) > 2 and rest[1].tag.startswith("v") and rest[2].text in _ASPECTS
    if (not fronted or done) and usual_unit(rest[0].text) == unit:
        return 1
    if any(word.is_noun for word in rest[verb + 1 :]):
        return min(nouns, verb)
    return 0 if fronted or nouns < 2 else nouns - 1


def _wanted(
    lead: Sequence[_Word],
    rest: Sequence[_Word],
    figure: Quantity,
    behind: Sequence[_Word],
) -> int:
    """How many of the words behind a figure its own clause cannot do without: it has named nothing yet.

    So it is where the count opens the clause (两座小水库), behind 有 and 是, and behind a deed that has been
    done to nothing so far where who is counted next needs no thing before it (旁听了一场庭审二十三人去).
    """
    qualified = bool(rest) and (rest[0].tag == "a" or _describes(rest))
    nouns = _leading_nouns(rest[qualified:])
    taken = rest[qualified : qualified + nouns]
    if not nouns or any(word.is_namer or word.tag in _PHRASES for word in taken):
        return 0
    if not lead:
        return qualified + nouns if figure.unit in _PLAINLY_COUNTED and len(rest) > qualified + nouns else 0
    if lead[-1].text in _NEEDS_A_THING:
        identified = not lead[-1].text.endswith("是") or (len(lead) > 1 and lead[-2].is_noun)
        alone = nouns < len(rest) or _opens_alone(behind)
        fitting = usual_unit(rest[qualified + nouns - 1].text) in ("", figure.unit)
        return qualified + nouns if identified and alone and fitting else 0
    done = len(lead) > 1 and lead[-1].text in _ASPECTS and _is_verb(lead, len(lead) - 2)
    named = any(word.is_noun and not word.is_namer for word in lead)
    last = qualified + nouns == len(rest) and [word.text for word in behind[:1]] == ["人"]
    return len(rest) if done and not named and last else 0


def _describes(words: Sequence[_Word]) -> bool:
    """Whether the first word stands before a noun as no adverb does, whatever it is taken for (偏远村)."""
    first = words[0]
    return (
        first.tag == "d"
        and len(words) > 1
        and len(first.text) > 1
        and words[1].is_noun
        and not _TAIL.match(first.text)
    )


def _opens_alone(behind: Sequence[_Word]) -> bool:
    """Whether the next figure has its thing behind it (两个采石场三个砖厂)."""
    return bool(behind) and behind[0].is_noun


def _takes_all(lead: Sequence[_Word], between: Sequence[_Word], behind: Sequence[_Word]) -> bool:
    """Whether all that is named behind a figure is what its verb is done to (建一个法治广场再培养两个人).

    So it is where nothing is named before the verb, and the next figure has its thing behind it or none.
    """
    if not lead or len(lead[-1].text) > 1 or not _is_verb(lead, len(lead) - 1):
        return False
    if len(lead) > 1 and lead[-2].is_noun:
        return False
    nouns = _leading_nouns(between)
    if not 0 < nouns < len(between):
        return False
    return not _is_verb(between, nouns) or any(word.is_noun for word in behind[:1])


def _names_something(words: Sequence[_Word], since: int) -> bool:
    """Whether what follows an object has a thing or a deed of its own, so that it can do without it."""
    return any(
        word.is_noun or _is_verb(words, at) or _qualifies(words, at)
        for at, word in enumerate(words)
        if at >= since
    )


def _counted_before(lead: Sequence[_Word]) -> bool:
    """Whether the thing counted stands before its verb (预案修了九个)."""
    nouns = [at for at, word in enumerate(lead) if word.is_noun and not word.is_namer]
    return bool(nouns) and any(_is_verb(lead, at) for at in range(nouns[0] + 1, len(lead)))


def _has_aspect(words: Sequence[_Word]) -> bool:
    return any(word.text in _ASPECTS for word in words)


def _leading_nouns(words: Sequence[_Word]) -> int:
    count = 0
    for at, word in enumerate(words):
        if _names_an_act(words, at):
            count += 1
            continue
        if not word.is_noun or _is_verb(words, at) or _qualifies(words, at):
            break
        count += 1
    return count


def _qualifies(words: Sequence[_Word], at: int) -> bool:
    """Whether a word only tells which of the things counted next (普通的十一个)."""
    return at + 1 < len(words) and words[at + 1].text == "的"


def _tail(between: Sequence[_Word]) -> int:
    """How many words at the start tell what became of the thing counted (还在走程序, 都解决了)."""
    if between and _OUTCOME.fullmatch(between[0].text):
        return 2 if len(between) > 1 and between[1].text in _ASPECTS else 1
    if (
        len(between) > _SHORTEST_DEED
        and between[-1].text == "了"
        and between[-2].tag.startswith("n")
        and not any(word.is_namer for word in between[:-2])
        and len(between[-2].text) > 1
    ):
        return len(between)
    if not between or not _TAIL.fullmatch(between[0].text):
        return 0
    verbs = [at for at in range(len(between)) if _is_verb(between, at)]
    heads = [at for at, word in enumerate(between) if word.is_noun or word.tag == "t"]
    if not verbs or not heads:
        return 0
    end = next((at for at in reversed(heads) if at > verbs[0]), 0)
    while end > verbs[0] + 1 and between[end - 1].is_noun and not _is_verb(between, end - 2):
        end -= 1
    return end - 1 if end and _POST.fullmatch(between[end - 1].text) else end


def _is_verb(words: Sequence[_Word], at: int) -> bool:
    following = words[at + 1].text if at + 1 < len(words) else ""
    return (words[at].tag in _VERBS and not _names_an_act(words, at)) or following in _ASPECTS


def _names_an_act(words: Sequence[_Word], at: int) -> bool:
    """Whether a verb stands as a noun before the verb of the next clause (工作汇报讲了一次)."""
    if not 0 < at < len(words) - 2 or words[at].tag not in _VERBS:
        return False
    return words[at - 1].is_noun and words[at + 1].tag in _VERBS and words[at + 2].text in _ASPECTS


def _within(words: Sequence[_Word], start: int, end: int) -> list[_Word]:
    return [word for word in words if start <= word.span.start and word.span.end <= end]


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    at = 0
    for word, tag in tagged(text):
        if word == "们" and found:
            before = found.pop()
            word, tag, at = before.text + word, before.tag, before.span.start
        found.append(_Word(word, tag, Span(at, at + len(word))))
        at += len(word)
    return found
