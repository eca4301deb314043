"""The same adverb before four verbs or more of one sentence: 扎实……，扎实……，扎实……，扎实…….

Own measure; a parallel sentence may be meant, so a hint. 不 and 要 of real parallels are not counted.
"""

import re
from collections.abc import Iterator

from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity

RULE = Rule(
    id="adverb-repeated",
    name="一句之内副词重复",
    severity=Severity.INFO,
    summary="一句话里同一个副词（扎实、切实、不断等）用四次以上，请换用或删减。",
    authority="本系统",
    valid=(Example("扎实推进普法，切实规范执法，不断提升效能，持续化解纠纷。"),),
    invalid=(
        Example(
            "扎实推进普法，扎实规范执法，扎实化解纠纷，扎实抓好整改。",
            flagged="扎实推进普法，扎实规范执法，扎实化解纠纷，扎实抓好整改",
        ),
    ),
)

_ADVERBS = (
    "扎实|切实|不断|进一步|认真|大力|全面|积极|着力|持续|深入|充分|有效|严格|坚决|全力|稳步|主动"
    "|牢牢|始终|坚持|有力|加快|努力"
)
_REPEATED = re.compile(
    rf"(?:^|(?<=[，。；：\n]))(?P<adverb>{_ADVERBS})[^，。；：\n]{{1,30}}(?:[，；](?P=adverb)[^，。；：\n]{{1,30}}){{3,12}}"
)


def find(text: str) -> Iterator[Hit]:
    for match in _REPEATED.finditer(text):
        yield Hit(span_of(match), f"一句之内“{match['adverb']}”用得过多，请换用或删减。")


STYLE = StyleRule(RULE, find)
