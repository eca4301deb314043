"""Plans under a lead that says of which year they are and that they are to come."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import Fact, Sentence
from assistant.drafting.labels import without_speaker
from assistant.drafting.wording import sentences_of

_INTENDED = re.compile(
    r"^(?:[记注]：)?(?:(?P<year>20\d\d)年(?![初底末春夏秋冬]))?[，：]?(?:我们|我镇|我乡|我街道)?"
    r"(?:计划(?!生育|[书表])|打算|准备(?!金)|想(?!法)|要(?!求|点|素))?(?:[做办干]的[：，])?"
    r"(?:(?:搞|弄|做|抓|办)(?:好)?[一二两三四五六七八九十\d]+[样件项桩](?:事|工作)?[：，])?"
    r"(?:在?(?P<again>20\d\d)年(?![初底末\d一二三四上下第]|[春夏秋冬]))?[，：]?"
)
_SHORTEST = 4


def plan_sentences(facts: Sequence[Fact], year: int, *, apart: bool = False) -> tuple[Sentence, ...]:
    """The plans in sentences, none of which says again that it is intended, or the year of the lead.

    `apart` tells each in one of its own.
    """
    told = [replace(fact, text=_told(fact.text, year + 1)) for fact in facts]
    return sentences_of(told, year, apart=apart)


def _told(text: str, next_year: int) -> str:
    text = without_speaker(text).replace("明年", f"{next_year}年").replace("来年", f"{next_year}年")
    match = _INTENDED.match(text)
    if not match or {match["year"], match["again"]} - {None, str(next_year)}:
        return text
    rest = text[match.end() :]
    return rest if len(rest) >= _SHORTEST else text
