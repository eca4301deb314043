"""Words put back before or behind their verb, which tables and speech have elsewhere.

An object before its verb: 行政许可办理2147件 → 办理行政许可2147件.
A place said behind: 书记述法了，在扩大会上 → 书记在扩大会上述法.

The table of frames says what a verb is done to, so that 法制审核7件 and 司法所调解9件 stay. Only the order
changes: no figure and no word can be lost.
"""

import re
from collections.abc import Sequence
from functools import cache

from assistant.drafting.grammar import acts, is_done, may_lead
from assistant.drafting.lexicon import formal_verbs, frames
from assistant.language import names, quantities, tokens
from assistant.language.words import tagged

_STATE = "政府"
_MANNER = ("主动", "集中", "联合", "依法", "按期")
_NO_THING = re.compile(r"[^\u4e00-\u9fff“”《》、·]|的|[是为]")
_SHORTEST = 2
_ACTING = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:中心组|党委|政府|人大|[队所站办局]|委员会|法庭|党委会|班子|中心)"
)
_AFTERTHOUGHT = re.compile(r"(?:是|就)?(?P<where>在[\u4e00-\u9fff“”]{2,12}?)(?:办|开|搞|弄|讲|举行|进行)?的?")
_ENDS_A_PLACE = ("n", "f", "s")


def with_subjects(parts: Sequence[str]) -> list[str]:
    """The clauses, one that only names an office joined to what it did (党委中心组，学习7次)."""
    done: list[str] = []
    for part in parts:
        acting = done and tokens(part) and (tokens(part)[0] in formal_verbs() or acts(tokens(part)[0]))
        if acting and _ACTING.fullmatch(done[-1]) and not acts(done[-1]):
            done[-1] += part
        else:
            done.append(part)
    return done


def with_afterthought(parts: Sequence[str]) -> list[str]:
    """The clauses of a sentence, a place that was said last put before the verb of the clause ahead of it."""
    done: list[str] = []
    for part in parts:
        said = _AFTERTHOUGHT.fullmatch(part)
        at = _verb_at(done[-1]) if said and done else -1
        if said and at >= 0 and _is_a_place(said["where"]):
            done[-1] = f"{done[-1][:at]}{said['where']}{done[-1][at:].removesuffix('了')}"
        else:
            done.append(part)
    return done


def _is_a_place(text: str) -> bool:
    kinds = [kind for _, kind in tagged(text)]
    return kinds[-1].startswith(_ENDS_A_PLACE) and not any(kind.startswith("v") for kind in kinds)


def _verb_at(clause: str) -> int:
    """Where the first formal verb stands, -1 where none does or a place is told already."""
    found = [at for verb in formal_verbs() if len(verb) > 1 and (at := clause.find(verb)) >= 0]
    return min(found, default=-1) if "在" not in clause else -1


def unfronted(clause: str) -> str:
    """The clause with the object behind its verb; as it is where it has none, or who acted stands there."""
    figures = quantities(clause)
    if len(figures) != 1 or figures[0].span.end != len(clause):
        return clause
    before = clause[: figures[0].span.start]
    verb = max((one for one in _verbs() if before.endswith(one)), key=len, default="")
    rest = before.removesuffix(verb)
    manner = next((one for one in _MANNER if verb and rest.endswith(one)), "")
    rest = rest.removesuffix(manner)
    lead = _lead(tokens(rest))
    thing = rest.removeprefix(lead)
    if verb and _is_done_to(verb, thing, figures[0].unit):
        return f"{lead}{manner}{verb}{thing}{figures[0].text}"
    return clause


def _lead(words: tuple[str, ...]) -> str:
    """The time and the adverbs that the words begin with, no actor."""
    leads = ("".join(words[:end]) for end in range(len(words), 0, -1))
    return next((lead for lead in leads if may_lead(lead) and not names(lead)), "")


def _is_done_to(verb: str, thing: str, unit: str) -> bool:
    actor = any(name.span.start == 0 and name.text != _STATE for name in names(thing))
    if actor or len(thing) < _SHORTEST or _NO_THING.search(thing) or acts(tokens(thing)[0]):
        return False
    if is_done(tokens(thing)):
        return False
    return any(
        frame.takes(verb, unit) and frame.things.pattern and frame.things.fullmatch(thing)
        for frame in frames()
    )


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for frame in frames() for verb in frame.verbs) & formal_verbs()
