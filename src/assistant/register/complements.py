"""Behind a verb of talk: that it cannot be done (收不上来), which way it goes (查出来), that it lasts (堆着).

Only what the word lists leave comes here; the verbs are in data/roots.tsv. What cannot be done stays so: no
refusal and no failure is made of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.domain import Span
from assistant.language.lexicon import words as lexicon_words
from assistant.language.patterns import late
from assistant.language.words import tagged, words_of
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context
from assistant.resources import rows

_REASON = "补语改书面语"
_WAYS = r"(?:[上下进出回过]来|[上下进出回过]去|起来)"
_CANNOT = late(
    rf"(?P<verb>[\u4e00-\u9fff])不(?P<way>{_WAYS}|清楚|明白|到位|利索|[了动成完开着通齐全清住起透拢])"
)
_DIRECTED = late(
    rf"(?P<verb>[\u4e00-\u9fff])(?P<way>{_WAYS})(?P<done>了)?(?=[，。；、\d“《\u4e00-\u9fff]|$)(?!的话)"
)
# 接下来, 看起来: what is said next, and how it seems.
_NO_WAY = late(
    r"接下来|[看说算想听讲数提论]起来|[救醒活缓明]过来|[看听]上去|[说看想]来|[原本历从以近后未将向往由]来|[坐站躺]下来|过得去|过不去"
)
_LASTING = late(r"(?P<verb>[\u4e00-\u9fff])着(?![手急力眼实火重凉落想装色陆床])(?=[\u4e00-\u9fff，。；、]|$)")
# 忍不住, 离不开: written language has them too. 少不了, 免不了: they deny nothing that is done.
_LEXICAL = frozenset("忍离少免禁止当绕抵顾吃想靠了")
# Of people; of a road 走不通 is said.
_BUSY = frozenset(("走不开", "脱不开"))
# 收不齐 says that some has come in.
_ALL_OF_IT = ("齐", "全", "完", "清")
# 修不了, 开不成 is not done at all.
_NOT_AT_ALL = ("了", "成")
_WRITTEN = {"过来": "来", "过去": "去", "进来": "入", "进去": "入", "起来": "起"}
_STAYS = "-"
_HANDED, _DOWN = "上下", frozenset("放派拨压发批下办落报")
# What cannot lose its 着: 有着, 随着, 为着, 跟着.
_HELD = frozenset("有随为接意本沿朝向")
_NOT_YET = late(r"(?:没有?|未|不|别|要|会|能|可以|快|将|才|再|就|已经?)$")


@dataclass(frozen=True, slots=True)
class _Root:
    """What is written for a verb before a state, behind 难以 and with 着; "" for the verb itself."""

    stated: str
    cannot: str
    lasting: str


_UNKNOWN = _Root(_STAYS, "", "")


def cannot(text: str, _: Context) -> Iterator[Edit]:
    """Edits that write 收不上来 as 难以收取, and 拧不动 as 难以拧动 where no fuller verb is known."""
    for match in _CANNOT.finditer(visible(text)):
        verb, way = match["verb"], match["way"]
        if (
            verb in _LEXICAL
            or match[0] in _BUSY
            or verb == way[0]
            or not _is_verb(verb)
            or _cut(text, match.start(), match.end())
        ):
            continue
        whole = verb + way if way in _ALL_OF_IT else ""
        formal = whole or _roots().get(verb, _UNKNOWN).cannot or _with_way(verb, way)
        if way == "着" and words_of(f"{verb}到") == [f"{verb}到"]:
            formal = f"{verb}到"
        if way == "成" and not whole:
            formal = before_state(verb).removesuffix("得")
        yield Edit(Span(*match.span()), f"{'无法' if way in _NOT_AT_ALL else '难以'}{formal}", _REASON)


def directed(text: str, context: Context) -> Iterator[Edit]:
    """Edits that shorten a direction (拦下来 → 拦下), in a sentence that talks."""
    for match in _DIRECTED.finditer(visible(text)) if context.spoken else ():
        if _NO_WAY.match(match[0]) or not _is_verb(match["verb"]) or inside_a_word(text, match.end()):
            continue
        ends = match.end() == len(text) or text[match.end()] in "，。；、"
        if ends and match["way"][0] in "上下起" and not match["done"]:
            # 把案子啃下来: at the end of a clause the shorter form leaves its object waiting.
            continue
        if match["way"] in _WRITTEN and inside_a_word(text, match.start()):
            # 搬迁 | 进来: behind a verb of two characters the direction stands whole.
            continue
        short = _with_way(match["verb"], match["way"])
        if match["way"][0] in _HANDED and (match["verb"] in _DOWN or words_of(short) != [short]):
            # 放下来 19 matters, 还没办下来: what comes down or up is neither put down nor sent up.
            continue
        done = "已" if ends and match["done"] and not _NOT_YET.search(text[: match.start()]) else ""
        yield Edit(Span(*match.span()), f"{done}{short}", _REASON)


def lasting(text: str, context: Context) -> Iterator[Edit]:
    """Edits that leave out the 着 of what lasts, by a fuller verb where one is known (堆着 → 堆放)."""
    for match in _LASTING.finditer(visible(text)) if context.spoken else ():
        verb = match["verb"]
        if not _is_verb(verb) or inside_a_word(text, match.start()) or verb in _HELD:
            continue
        if _is_deed(text, match.end()):
            # 偷着跑, 帮着录: the manner of another deed.
            continue
        ends = match.end() == len(text) or text[match.end()] in "，。；、"
        formal = _roots().get(verb, _UNKNOWN).lasting
        if ends and text[: match.start()].endswith("还"):
            # 还评着: it goes on.
            still = f"仍{formal}" if formal else f"仍在{verb}"
            yield Edit(Span(match.start() - 1, match.end()), still, _REASON)
        elif formal:
            yield Edit(Span(*match.span()), formal, _REASON)
        elif not ends:
            yield Edit(Span(match.end() - 1, match.end()), "", _REASON)


def before_state(verb: str) -> str:
    """What stands for a verb and its 得 before a state: 缴纳 for 交得; themselves where no row tells."""
    formal = _roots().get(verb, _UNKNOWN).stated
    return f"{verb}得" if formal == _STAYS else formal


def _with_way(verb: str, way: str) -> str:
    return verb + ("" if way == "了" else _WRITTEN.get(way, way.removesuffix("来").removesuffix("去")))


def _is_deed(text: str, at: int) -> bool:
    """Whether a verb begins at an offset."""
    return any(
        tag in ("v", "vd") or word in lexicon_words("verbs") for word, tag in tagged(text[at : at + 4])[:1]
    )


@cache
def _is_verb(verb: str) -> bool:
    return verb in _roots() or tagged(verb)[0][1].startswith("v")


def _cut(text: str, start: int, end: int) -> bool:
    """Whether the verb is the end of another word (解决 | 不了), or a word goes on behind."""
    return inside_a_word(text, start) or inside_a_word(text, end)


@cache
def _roots() -> dict[str, _Root]:
    found = {}
    for row in rows("register/data/roots.tsv")[1:]:
        verb, formal, cannot, lasting = (*row, "", "", "")[:4]
        found[verb] = _Root(formal, cannot or formal.strip(_STAYS), lasting)
    return found
