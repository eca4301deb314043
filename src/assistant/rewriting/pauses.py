"""Run-on speech and chat lines cut into clauses: commas where a pause is heard, a full stop at the end."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.domain import Span
from assistant.facts.lexicon import markers
from assistant.facts.run_on import with_commas
from assistant.language import heading, quantities
from assistant.language.text import guarded, lines
from assistant.language.words import tagged
from assistant.register import Edit, Tracked, protected, talks
from assistant.register.protecting import inside_a_word

_REASON = "按语义加标点"
_GAP = re.compile(
    r"(?<=[\u4e00-\u9fff0-9A-Za-z%）)”》])[ \u3000]+(?=[\u4e00-\u9fff0-9A-Za-z“《（(])(?!\d{1,2}[:：]\d\d)"
)
_TAG = re.compile(r"【[^】]*】")
_HAN_GAP = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+|[ \u3000]+(?=[\u4e00-\u9fff])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PUNCTUATION = re.compile(r"[，,。；;：:、！!？?]")
_END = re.compile(r"[。！？；：…!?;:”）)]\s*$")
_FOREIGN_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9.+#-]*$")
_FOREIGN_AFTER = re.compile(r"[A-Za-z]")
_BARE_BEFORE = re.compile(r"(?:^|[ \u3000，、；：（(])(?P<number>\d+(?:\.\d+)?)$")
_ITEM = re.compile(r"[（(]?\d{1,2}[)）、．]")
_LABEL = re.compile(r"[\u4e00-\u9fff](?<![和与及或跟])")
_DATE = re.compile(
    r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}[日号])?(?:[—-]\d{1,2}[日号])?|(?:19|20)\d\d年|\d{1,2}[日号]"
)
_OF_DATES = "月日号时点楼组届"
_LONGEST_UNIT, _VERB_AND_LE = 3, 2
_COUNT = re.compile(r"[约近]?\d+(?:\.\d+)?(?!月|[.．]\d|[、.．)）])")
_SINCE_PAUSE = re.compile(r"[^ \u3000，,、。；;：:！!？?]*$")
_UNTIL_PAUSE = re.compile(r"[^ \u3000，,。；;：:！!？?]*")
_LONGEST_WORD = 8
_COUNTED = re.compile("村民小组|社区|网格|商户|企业|单位|部门|站所|项目|问题|[村组户屯镇县店厂所站校点人]")
# 大家都, 我们就: somebody else begins to act. 让大家都 goes on.
_SUBJECTS = re.compile(
    r"(?<![让叫使给对跟和向同与替为帮请被把的])(?:我们|咱们?|他们|大家|大伙儿?|群众|村民(?:代表)?|老百姓|家长们?|学生们?|对方|双方|两家|当事人)"
    r"(?=都|也|就|还|又|全|才)"
)
# 补办了 | 没让群众跑: what is said to its end, and something else of it.
_ENDED = re.compile(r"(?<=[\u4e00-\u9fff]{2})了(?=没|也没|还没|也(?!就)|还(?!有|是)|都(?!是|有))")
# 说错了 28人 is a correction; 只有 12个村 goes on.
_MISTAKEN = re.compile("(?:错|岔|混|串行)了$")
_LEADS_ON = re.compile("(?<=[\u4e00-\u9fff])(?:只有|才有|共有|仅有|就有|一共|总共|至少|不到|大概|差不多)$")
# 没牌子的: a word of those without something, which no pause parts.
_WITHOUT = re.compile(r"[没无][\u4e00-\u9fff]{1,4}的")
_OF_AN_ACT = re.compile(
    r"(?:搞|弄|做|抓|办|开展|组织|举办|来)了?(?:一|两|[三四五六七八九十]|\d+)(?:个|次|场|回|期|轮)$"
)
_TURNS = re.compile(
    "后来|结果|最后|但是|可是|不过|而且|所以|因为|同时|其中|剩下|其余|现在|还有(?=[一二两三四五六七八九十])|就是(?=[把将没])"
)
_NOUNS = ("n", "vn", "j")
_BOUND = frozenset("的地得了着过")
_PARTICLES_OF = frozenset("嘛吧呢啊哈呀呗哦")
_PARTICLES = re.compile(f"[{''.join(_PARTICLES_OF)}]+")
_WHO = re.compile(r"(?:我们|咱们?|俺们?|他们|人家|那个|这个)$")
_REST = re.compile(r"(?:剩下?|余下?|还有|另有|其余)的?[那这]?[\u4e00-\u9fff\d]{1,4}$")
_STILL = re.compile(r"(?:还在|还没有?|正在|没有?)[\u4e00-\u9fff](?:完事?|好|成|程序)?")
_STILL_AT_END = re.compile(f"{_STILL.pattern}$")
_RUN_ON, _RUN_ON_WITHIN = 18, 30


def punctuated(tracked: Tracked) -> Tracked:
    """The text with pauses where a voice or chat message has none."""
    tracked = tracked.edited(_gaps(tracked.text))
    tracked = tracked.edited(_run_on(tracked.text))
    return tracked.edited(_stops(tracked.text))


def _gaps(text: str) -> Iterator[Edit]:
    """Blanks between Chinese words are pauses, in lines that tell something and are no table or title."""
    kept = protected(text)
    for line in lines(text):
        words = line.of(text)
        if "\t" in words or heading(words) or _TAG.fullmatch(words) or not _tells(words):
            continue
        talked = talks(words)
        for match in _GAP.finditer(words):
            span = Span(*match.span()).shifted(line.start)
            if not _HAN_GAP.match(words, match.start()) or any(span.overlaps(other) for other in kept):
                continue
            if _is_label(words, match.start(), match.end()):
                continue
            if not _within_a_phrase(words, match.start(), match.end()):
                yield Edit(span, "，", _REASON)
            elif talked:
                yield Edit(span, "", _REASON)


def _within_a_phrase(words: str, start: int, end: int) -> bool:
    """Whether a blank only sets off a foreign word, a figure or its unit: 查了6个 live 间, 发了 300 份.

    What has no figure yet goes on to the one behind the blank (化解 179); two blanks are always a pause.
    """
    before, after = words[:start], words[end:]
    if _FOREIGN_BEFORE.search(before) or _FOREIGN_AFTER.match(after):
        return True
    if bare := _BARE_BEFORE.search(before):
        counted = quantities(bare["number"] + after[:_LONGEST_UNIT])
        return end - start == 1 and (after[0] in _OF_DATES or any(figure.unit for figure in counted))
    if not _COUNT.match(after) or _MISTAKEN.search(before):
        return False
    if _LEADS_ON.search(before):
        return True
    said = _stretch(words, start)
    verbs = tagged(said)[-2:-1] if said.endswith("了") else []
    if verbs:
        return verbs[0][1].startswith("v") or len(said) == _VERB_AND_LE
    bare_of_dates = _DATE.sub("", _ITEM.sub("", said))
    return bool(bare_of_dates) and not any(map(str.isdigit, bare_of_dates))


def _stretch(words: str, end: int) -> str:
    """What is said before an offset since the last mark or blank."""
    stretch = _SINCE_PAUSE.search(words[:end])
    return stretch[0] if stretch else ""


def _is_label(words: str, start: int, end: int) -> bool:
    """Whether a blank parts a word of one character (a surname, a mark), or stands inside brackets."""
    said, goes_on = _stretch(words, start), _UNTIL_PAUSE.match(words, end)
    alone = (
        _LABEL.fullmatch(said)
        and start > len(said)
        and not words[: start - len(said)].rstrip()[-1:].isdigit()
    )
    return bool(alone or (goes_on and _LABEL.fullmatch(goes_on[0])) or guarded(words)[start])


def _run_on(text: str) -> Iterator[Edit]:
    for line in lines(text):
        at = line.start
        for part in re.split(r"(?<=[，。；！？])", line.of(text)):
            bare = part.rstrip("，。；！？")
            if _is_run_on(bare, whole=bare == line.of(text)):
                yield from (Edit(Span(at + cut, at + cut), "，", _REASON) for cut in _cuts(bare))
            at += len(part)


def _is_run_on(words: str, *, whole: bool) -> bool:
    """A long stretch of talk without a mark; within a punctuated line it has to be longer."""
    longest = _RUN_ON if whole else _RUN_ON_WITHIN
    han = len(_HAN.findall(words))
    return (
        han >= longest
        and han > len(words) / 2
        and not _PUNCTUATION.search(words)
        and "\t" not in words
        and talks(words)
    )


def _cuts(words: str) -> list[int]:
    """Offsets at which something new is said in a run of words without marks."""
    found = {match.start() for turn in (markers("cut"), _TURNS, _SUBJECTS) for match in turn.finditer(words)}
    found |= {match.end() for match in _ENDED.finditer(words)}
    turns = sorted(at for at in found if at and not inside_a_word(words, at))
    cuts = set(turns)
    for start, end in pairwise((0, *turns, len(words))):
        at = start
        for piece in with_commas(words[start:end]).split("，")[:-1]:
            at += len(piece)
            cuts.add(at)
    kept: list[int] = []
    for cut in sorted({_at_a_pause(words, cut) for cut in cuts}):
        if _says_something(words[kept[-1] if kept else 0 : cut]) and not _parts_what_belongs(words, cut):
            kept.append(cut)
    return [cut for cut in kept if cut < len(words)]


def _at_a_pause(words: str, at: int) -> int:
    """Where the pause of a cut is heard: behind 嘛 and 吧, before 我们, behind what is counted."""
    if match := _PARTICLES.match(words, at):
        return match.end()
    if _WITHOUT.match(words, at - 1):
        return at - 1
    if _OF_AN_ACT.search(words, 0, at) and (act := _act(words, at)):
        return act
    if words[at - 1] in "个名位" and (match := _COUNTED.match(words, at)):
        return match.end()
    if match := _WHO.search(words, 0, at):
        return match.start()
    rest = _REST.search(words, 0, at) and _STILL.match(words, at)
    return rest.end() if rest else at


def _act(words: str, at: int) -> int:
    """Where the activity behind a light verb and its figure ends (抓了一次 | 夜间巡查); 0 where none is."""
    end = at
    for word, tag in tagged(words[at : at + _LONGEST_WORD]):
        end += len(word)
        if tag.startswith(("v", "n", "j")) and tag not in ("nt", "nr", "ns"):
            return end if end < len(words) and not words.startswith("的", end) else 0
        if not tag.startswith(("t", "s", "b", "a", "d", "f")):
            return 0
    return 0


def _says_something(piece: str) -> bool:
    """Whether a stretch has a verb or a figure: a subject alone is no clause."""
    return bool(quantities(piece)) or any(tag.startswith("v") and tag != "vn" for _, tag in tagged(piece))


def _parts_what_belongs(words: str, at: int) -> bool:
    """Whether a cut stands within a noun, between a verb and its figure, a figure and its thing or its 都."""
    before, after = tagged(words[:at])[-1:], tagged(words[at : at + _LONGEST_WORD])[:1]
    if not before or not after:
        return False
    (said, kind), (goes_on, following) = before[0], after[0]
    if goes_on in _BOUND:
        return True
    counted = [figure for figure in quantities(words[:at]) if figure.span.end == at]
    if counted and words[: counted[0].span.start].endswith("有") and following.startswith("v"):
        # 有五件转到法院: the part that is told of.
        return True
    if counted:
        return goes_on in ("都", "均", "全") or (words[at - 1] in "个名位" and following == "n")
    if goes_on in ("那个", "这个"):
        return said not in _PARTICLES_OF
    if any(figure.span.start == 0 for figure in quantities(words[at:])):
        return (said == "了" or kind.startswith("v")) and not _STILL_AT_END.search(words, 0, at)
    return kind.startswith(_NOUNS) and following.startswith(_NOUNS)


def _stops(text: str) -> Iterator[Edit]:
    """A full stop behind a line that tells something and has commas or a figure, but no end."""
    for line in lines(text):
        words = line.of(text)
        if "\t" in words or heading(words) or _END.search(words) or not _tells(words):
            continue
        if ("，" in words or "。" in words) and talks(words):
            yield Edit(Span(line.end, line.end), "。", _REASON)


def _tells(words: str) -> bool:
    return bool(quantities(words)) or "，" in words or "。" in words
