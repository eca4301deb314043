"""A figure told twice in a row, where the second time says that all were dealt with (意见9条，办结9条)."""

import re
from functools import cache
from itertools import pairwise

from assistant.drafting.lexicon import results
from assistant.language import quantities

_BETWEEN = re.compile(r"(?P<came>(?:参加|参考|参训|参会)?)，(?P<words>[^，；。]*)")
_ALL = re.compile(r"^(?:全部|均|都)")
_HOW = "按期|如期|按时|及时|当场|当年"


def without_echo(text: str) -> str:
    """The text with such a clause told without its figure: 意见9条，均已办结; as it is where there is none.

    Only a clause of nothing but the verb (and 按期 and the like) is taken: with a word of its own it may
    count something else.
    """
    figures = quantities(text)
    for first, second in reversed([*pairwise(figures)]):
        if first.text != second.text or not first.unit:
            continue
        between = _BETWEEN.fullmatch(text[first.span.end : second.span.start])
        said = _told(between["words"], text[second.span.end :]) if between else ""
        if between and said:
            text = f"{text[: first.span.end]}{between['came']}，{said}"
    return text


def _told(between: str, after: str) -> str:
    """What follows the first figure instead of the second with what is around it; "" where that says more."""
    if not between:
        return after if _ALL.match(after) else ""
    match = _result().fullmatch(between)
    if not match or (after and after[0] not in "，；。（"):
        return ""
    all_of_them, verb = results()[match["verb"]]
    how = match["how"]
    return f"{all_of_them.removesuffix('已') if how else all_of_them}{how or ''}{verb}{after}"


@cache
def _result() -> re.Pattern[str]:
    verbs = "|".join(sorted(results(), key=len, reverse=True))
    return re.compile(rf"(?:均|都|已|全部)*(?P<how>{_HOW})?(?P<verb>{verbs})了?")
