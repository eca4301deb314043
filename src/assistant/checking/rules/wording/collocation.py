"""A verb with an object it does not take.

Source: usage of official prose; convention, so a warning. 加强……力度 has a rule of its own.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.checking.lexicon import table
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.checking.wordlist import scan, straddled
from assistant.domain import Severity

RULE = Rule(
    id="collocation",
    name="动宾搭配不当",
    severity=Severity.WARNING,
    summary="动词与宾语不搭配：开展会议、召开讲座、取得称号、提高力度、增强效率、缩短差距等。",
    authority="惯例",
    valid=(
        Example("召开专题会议6次，举办讲座3场，提高法治意识。"),
        Example("开展会议精神宣讲，提高机制建设水平，加强责任落实。"),
    ),
    invalid=(
        Example("开展专题会议6次。", flagged="开展", becomes="召开专题会议6次。"),
        Example("村里取得“民主法治示范村”称号。", flagged="取得", becomes="村里被命名为“民主法治示范村”称号。"),
        Example("加快改变政府职能。", flagged="改变", becomes="加快转变政府职能。"),
        Example("树立长效机制，提高底线。", flagged="树立", becomes="建立长效机制，守牢底线。"),
        Example("增强办事效率。", flagged="增强", becomes="提高办事效率。"),
    ),
)


# Between verb and object; no second verb of the table, for then the object is that one's.
_REACH = 8
# The verb opens the clause, or follows an adverb; 发展壮大机制 is a noun.
_ADVERBS = "不断|持续|切实|大力|着力|认真|扎实|积极|加快|全面|深入|充分|广泛|有效|严格|努力|稳步|逐步|继续|主动|及时|依法|先后|进一步"
_LEAD = rf"(?:^|(?<=[，。；、：\n是地要会局所府镇村委队])|{'|'.join(f'(?<={adverb})' for adverb in _ADVERBS.split('|'))})"
_END = r"(?=[，。；：]|$|\d)"


def find(text: str) -> Iterator[Hit]:
    listed = list(scan("collocations", text))
    yield from listed
    for pattern, right in _pairs():
        for match in pattern.finditer(text):
            span = span_of(match, "verb")
            if not any(span.overlaps(hit.span) for hit in listed) and not straddled(text, *match.span("verb")):
                message = f"“{match['object']}”与“{right}”搭配。"
                yield Hit(span, message, right + (match["aspect"] or ""))


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = table("verb_objects")
    verbs = "|".join(sorted({verb for row in rows for verb in (row["right"], *row["wrong"].split("|"))}))
    return tuple(
        (
            re.compile(
                rf"{_LEAD}(?P<verb>{row['wrong']})(?P<aspect>了)?(?:(?!{verbs})[^，。；、：\n\d]){{0,{_REACH}}}?"
                rf"(?P<object>{row['object']}){_END}",
                re.MULTILINE,
            ),
            row["right"],
        )
        for row in rows
    )


STYLE = StyleRule(RULE, find)
