"""An object that tables and clerks put before its verb: 行政许可办理2147件 → 办理行政许可2147件.

The table of frames says what a verb is done to, so that 法制审核7件 and 司法所调解9件 stay. Only the order
changes: no figure and no word can be lost.
"""

import re
from functools import cache

from assistant.drafting.grammar import acts, may_lead
from assistant.drafting.lexicon import formal_verbs, frames
from assistant.language import names, quantities, tokens

_STATE = "政府"
_MANNER = ("主动", "集中", "联合", "依法", "按期")
_NO_THING = re.compile(r"[^\u4e00-\u9fff“”《》、·]|的|[是为]")
_SHORTEST = 2


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
    return any(
        frame.takes(verb, unit) and frame.things.pattern and frame.things.fullmatch(thing)
        for frame in frames()
    )


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for frame in frames() for verb in frame.verbs) & formal_verbs()
