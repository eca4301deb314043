"""What a complement says of a verb of talk: that it cannot be done (收不上来), or which way it goes (查出来).

Only what the word lists leave comes here; the verbs are in data/roots.tsv. What cannot be done stays so: no
refusal and no failure is made of it.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.domain import Span
from assistant.language.words import tagged
from assistant.register.protecting import inside_a_word, visible
from assistant.register.tracked import Edit
from assistant.register.values import Context
from assistant.resources import rows

_REASON = "补语改书面语"
_WAYS = r"(?:[上下进出回过]来|[上下进出回过]去|起来)"
_CANNOT = re.compile(
    rf"(?P<verb>[\u4e00-\u9fff])不(?P<way>{_WAYS}|清楚|明白|到位|利索|[了动成完开着通齐清住起透拢])"
)
_DIRECTED = re.compile(
    r"(?P<verb>[\u4e00-\u9fff])(?:(?P<out>出来)|(?P<back>回来|回去)(?=了?[，。；、\d一二两三四五六七八九十百]|了?$)|(?P<down>下来)(?=了?[一二两三四五六七八九十百\d]))(?P<done>了)?"
    r"(?=[，。；、\d“《\u4e00-\u9fff]|$)"
)
# 忍不住, 离不开: written language has them too. 少不了, 免不了: they deny nothing that is done.
_LEXICAL = frozenset("忍离少免禁止当绕抵顾吃想靠了")
# 收不齐 says that some has come in.
_ALL_OF_IT = ("齐", "完")
_WRITTEN = {"出来": "出", "下来": "下", "回来": "回", "回去": "回", "起来": "起"}
_STAYS = "-"


def cannot(text: str, _: Context) -> Iterator[Edit]:
    """Edits that write 收不上来 as 难以收取, and 拧不动 as 难以拧动 where no fuller verb is known."""
    for match in _CANNOT.finditer(visible(text)):
        verb, way = match["verb"], match["way"]
        if verb in _LEXICAL or verb == way[0] or not _is_verb(verb) or _cut(text, match.start(), match.end()):
            continue
        whole = verb + way if way in _ALL_OF_IT else ""
        formal = whole or _roots().get(verb, ("", ""))[1] or _with_way(verb, way)
        yield Edit(Span(*match.span()), f"难以{formal}", _REASON)


def directed(text: str, context: Context) -> Iterator[Edit]:
    """Edits that shorten a direction before what is found or brought back, in a sentence that talks."""
    for match in _DIRECTED.finditer(visible(text)) if context.spoken else ():
        if not _is_verb(match["verb"]) or inside_a_word(text, match.end()):
            continue
        way = "出" if match["out"] else "回" if match["back"] else "下"
        ends = match.end() == len(text) or text[match.end()] in "，。；、"
        done = "已" if ends and match["done"] else ""
        yield Edit(Span(*match.span()), f"{done}{match['verb']}{way}", _REASON)


def before_state(verb: str) -> str:
    """What stands for a verb and its 得 before a state: 缴纳 for 交得; themselves where no row tells."""
    formal = _roots().get(verb, (_STAYS, ""))[0]
    return f"{verb}得" if formal == _STAYS else formal


def _with_way(verb: str, way: str) -> str:
    return verb + ("" if way == "了" else _WRITTEN.get(way, way))


@cache
def _is_verb(verb: str) -> bool:
    return verb in _roots() or tagged(verb)[0][1].startswith("v")


def _cut(text: str, start: int, end: int) -> bool:
    """Whether the verb is the end of another word (解决 | 不了), or a word goes on behind."""
    return inside_a_word(text, start) or inside_a_word(text, end)


@cache
def _roots() -> dict[str, tuple[str, str]]:
    """Verb → what is written before a state, and behind 难以."""
    found = {}
    for row in rows("register/data/roots.tsv")[1:]:
        verb, formal, behind = (*row, "", "")[:3]
        found[verb] = (formal, behind or formal.strip(_STAYS))
    return found
