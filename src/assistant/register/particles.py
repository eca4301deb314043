"""Aspect and negation of talk on verbs that no list knows: 巡查了12次, 没核实, 登记了.

Verbs are told by part of speech and stay the clerk's own. What the lists know better (`aspects.py`,
`wording.py`) has been written before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from assistant.domain import Span
from assistant.language import quantities
from assistant.language.lexicon import words as lexicon_words
from assistant.language.patterns import late
from assistant.language.words import tagged
from assistant.register.progress import without_done
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context

_REASON = "时态助词和否定词改书面语"
_PARTICLES = ("了", "过")
_WHOLE = frozenset(
    ("为了", "除了", "罢了", "不过", "通过", "经过", "超过", "度过", "难过", "好过", "路过", "越过")
)
# 要过司法所: behind these 过 is a verb.
_MODALS = frozenset(("要", "得", "能", "会", "想", "该", "可以", "必须", "需要"))
# 没卖过期货: the 过 of another word.
_OWN_WORD = late(r"过(?:期|度|节|年|程|滤|敏|关|户|磅|夜|路|桥|剩|错|失|重|量|界|冬|境)")
_COUNTED = late(
    r"(?<=[装修建拆挂贴印买送领交填写讲听看问查访跑走来去办结批退补改换清运搬种栽捐救抓罚扣封关停开考评选聘请派约谈调劝排找接收发播拍刷立定签审报评])了(?=\d)"
)
_ENDS = late(r"[，。；！、）\s]|$")
_GOES_ON = late(r"[\d“《約约近\u4e00-\u9fff]")
_TAILS = ("的", "吗", "没", "就", "才", "再", "又", "也", "吧", "呢", "以后", "之后", "几")
# What a verb acts on or how it is counted: 拉了 | 根电线, 听了 | 群众意见.
_OBJECTS = ("n", "q", "m", "r", "a", "b", "s", "j", "l")
_MEASURES = "根条张块座道排层场份本台辆段片间口只套副把"
_CAUSED = late(r"(?:让|叫|要求|责令|督促|请)[^，。；]{0,4}$")
# Before these, 了 tells of a turn that has not come (快到期了), is denied, or is written already (已登记了).
_NOT_DONE = late(
    r"(?:不|没|未|别|将|要|会|快|可|能|如|若|应|该|须|需|拟|再|就|才|也|被|太|如果|若是|要是|一旦)$"
)
_DONE = late(r"(?:已经?|均|予以|业已)$")
# 算错了, 发光了: what came of it, not a deed done.
_ENDS_IT = frozenset(("就算", "过去"))
_SPOILT = frozenset("错光空死输坏丢")
_COME = late(r"(?<![\u4e00-\u9fff\d][回过上下起出进])(?<![回过上下起出进往])[来去]$")
_ALL = late(r"(?:全都|全部|都|全)$")
_NEGATIONS = {"没": "未", "没有": "未", "还没": "尚未", "还没有": "尚未"}
_STILL = "还"
_THING = late(r"(?<=[\u4e00-\u9fff])了一?[个些](?=[\u4e00-\u9fff])")
_GIVEN = late(
    r"(?:把|将|被|叫|让)[^，。；把将给]{1,14}?(?P<give>给)(?!人家|对方|[他她其]|群众|村|老|各|农|工人|企|商户|学)(?=[\u4e00-\u9fff]{1,6}(?:了|[，。；]|$))"
    r"|(?:[均都全已]|基本上?)(?P<all>给)(?=[\u4e00-\u9fff]{2,6}(?:[，。；]|$))"
)
# 有十来个了: behind a figure 了 tells a turn that writing leaves out.
_TURNED = late(r"(?<=[月年周底初])了(?=[，。；]|$)")
_OVER = late(r"了(?=[，。；]|$)")
# What `_GIVEN` reads: 将旧账给清了.
_HANDED = late(r"(?:[把将被叫让][^，。；]{1,14}|[均都全已]|基本上?)$")
_DEED_ENDS = late(r"了|过(?!的)|成功|到位|完|好|[，。；！]|$")
# 没核, 没报过: the segmenter takes such verbs for nouns. 没有送审的规矩: what there is none of follows.
_DEEDS = frozenset("核报记写签批查改发")
# 没来 is no 未来.
_CAME = late("没有?来")
_DONE_TO = late("[过了完成到着]")
_SAID_OF = late(r"的[\u4e00-\u9fff]")
_DENIED = late(r"没[^有法用事关办收落入顶钱]")
_DIRECTIONS = frozenset(f"{way}{end}" for way in "上下进出回过起" for end in "来去")
_NOT_VERBS = frozenset(("问题", "办法", "关系", "意见"))


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_done(self) -> bool:
        """Whether it is something to do, not a thing named by a verb (经费, 工作)."""
        return self.is_verb and (self.tag != "vn" or self.text in lexicon_words("verbs"))

    @property
    def is_verb(self) -> bool:
        known = self.tag.startswith("v") or (self.tag[0] not in "mqt" and self.text in lexicon_words("verbs"))
        return known and self.text not in _NOT_VERBS and self.text[-1] not in "了过着头"


def particles(text: str, context: Context) -> Iterator[Edit]:
    """Edits of 了, 过, 没 beside verbs in a sentence that talks."""
    if not context.spoken:
        return
    seen = visible(text)
    words = _words(seen)
    for at, (word, following) in enumerate(pairwise(words)):
        if _CAME.match(seen, word.start):
            continue
        denied = word.text[0] in "没未" or (at > 0 and words[at - 1].text in ("没", "没有", "未"))
        if denied and following.text == "了" and _ENDS.match(seen, following.end):
            # 没换了: what has stopped, not what is done.
            yield Edit(Span(following.start, following.end), "", _REASON)
        elif (
            following.text in _PARTICLES
            and word.is_verb
            and word.text not in _MODALS
            and not _OWN_WORD.match(seen, following.start)
            and not seen.startswith("过了", following.start)
        ):
            # 找 | 回来: a direction belongs to the verb before it.
            resulting = at and len(words[at - 1].text) == 1 and words[at - 1].tag == "v"
            if resulting and word.text not in _DIRECTIONS and _ENDS.match(seen, following.end):
                # 填串行了: what came of it, not a deed of its own.
                continue
            directed = (
                at
                and word.text in _DIRECTIONS
                and len(words[at - 1].text) == 1
                and words[at - 1].tag[:1] == "v"
            )
            start = words[at - 1].start if directed else word.start
            yield from _aspect(Span(start, word.end), following, seen)
        ruled = word.text == "没有" and _SAID_OF.match(seen, following.end)
        if word.text in _NEGATIONS and following.is_done and len(following.text) > 1 and not ruled:
            still = at and words[at - 1].text == _STILL
            start = words[at - 1].start if still else word.start
            yield Edit(Span(start, word.end), "尚未" if still else _NEGATIONS[word.text], _REASON)
        elif _DENIED.fullmatch(word.text) and word.tag == "v":
            yield Edit(Span(word.start, word.start + 1), "未", _REASON)
        elif word.text == "给" and following.is_done and _is_idle(words, at, seen):
            yield Edit(Span(word.start, word.end), "", _REASON)
        elif word.text == "没" and following.tag.startswith(("v", "n")):
            done = following.is_done or _DONE_TO.match(seen, following.end) or following.text in _DEEDS
            yield Edit(Span(word.start, word.end), "未" if done else "无", _REASON)
    yield from _empty_words(seen)


def _is_idle(words: list[_Word], at: int, seen: str) -> bool:
    """Whether 给 names nobody: 我们给讲了, and neither 发给 nor 给退休老人."""
    given = (at > 0 and words[at - 1].is_verb) or _HANDED.search(seen, 0, words[at].start)
    return not given and _DEED_ENDS.match(seen, words[at + 1].end) is not None


def _empty_words(seen: str) -> Iterator[Edit]:
    """了个 before what is done or seen, and the 给 that doubles 把 and 被."""
    for match in _THING.finditer(seen):
        yield Edit(Span(*match.span()), "", _REASON)
    for match in _GIVEN.finditer(seen):
        at = max(match.start("give"), match.start("all"))
        yield Edit(Span(at, at + 1), "", _REASON)
    for match in _TURNED.finditer(seen):
        yield Edit(Span(*match.span()), "", _REASON)
    for figure in quantities(seen) if _OVER.search(seen) else ():
        if _OVER.match(seen, figure.span.end):
            yield Edit(Span(figure.span.end, figure.span.end + 1), "", _REASON)


def counted_after_talk(text: str, _: Context) -> Iterator[Edit]:
    """了 between a verb of one character and a figure (装了30盏), which writing does not have."""
    for match in _COUNTED.finditer(visible(text)):
        if not inside_a_word(text, match.start()):
            yield Edit(Span(*match.span()), "", _REASON)


def _aspect(verb: Span, particle: _Word, seen: str) -> Iterator[Edit]:
    """Inside a clause the particle falls away; at its end 已 says what 了 said."""
    after, before = seen[particle.end :], seen[: verb.start]
    gone = Edit(Span(particle.start, particle.end), "", _REASON)
    if _ENDS.match(after):
        if _CAUSED.search(before) or without_done(seen, verb.start):
            # 让他们重写了: what somebody was told to do, not what he has done.
            yield gone
            return
        if verb.end - verb.start == 1 or particle.text != "了" or _NOT_DONE.search(before):
            return
        if seen[verb.end - 1] in _SPOILT or verb.of(seen) in _ENDS_IT:
            return
        if _DONE.search(before):
            yield gone
            return
        whole = _ALL.search(before)
        come = "" if whole else before[verb.start - bool(_COME.search(before)) :]
        start = whole.start() if whole else verb.start - len(come)
        done = "均已" if whole else "已"
        yield Edit(Span(start, particle.end), f"{done}{come}{verb.of(seen)}", _REASON)
    elif (
        _GOES_ON.match(after)
        and not after.startswith((*_TAILS, "个", "一个", "一些", "一下", "一顿", "一通", "一番"))
        and (
            verb.end - verb.start > 1
            or after[0].isdigit()
            or after[0] in _MEASURES
            or tagged(after[:4])[0][1].startswith(_OBJECTS)
        )
    ):
        yield gone


def _words(seen: str) -> list[_Word]:
    pairs = [part for pair in tagged(seen) for part in _parted(*pair)]
    starts = accumulate((len(word) for word, _ in pairs), initial=0)
    return [_Word(word, tag, start) for (word, tag), start in zip(pairs, starts, strict=False)]


def _parted(word: str, tag: str) -> list[tuple[str, str]]:
    """A word with its particle as two: the segmenter has 丢了 as one."""
    if len(word) > 1 and word[-1] in _PARTICLES and tag.startswith("v") and word not in _WHOLE:
        return [(word[:-1], "v"), (word[-1], "ul")]
    return [(word, tag)]
