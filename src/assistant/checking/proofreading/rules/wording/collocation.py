"""A verb with an object it does not take.

Source: usage of official prose; convention, so a warning. 加强……力度 has a rule of its own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from assistant.checking.lexicon import table
from assistant.checking.proofreading.wordlist import scan, straddled
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity
from assistant.language.patterns import compiled

RULE = Rule(
    id="collocation",
    name="动宾搭配不当",
    severity=Severity.WARNING,
    summary="动词与宾语不搭配：开展会议、召开讲座、取得称号、提高力度、增强效率、缩短差距等。",
    authority="惯例",
    valid=(
        Example("召开专题会议6次，举办讲座3场，提高法治意识。"),
        Example("开展会议精神宣讲，提高机制建设水平，加强责任落实。"),
        Example("先由司法所进行审核再提交会议。"),
    ),
    invalid=(
        Example("开展专题会议6次。", flagged="开展", becomes="召开专题会议6次。"),
        Example(
            "村里取得“民主法治示范村”称号。", flagged="取得", becomes="村里被命名为“民主法治示范村”称号。"
        ),
        Example("加快改变政府职能。", flagged="改变", becomes="加快转变政府职能。"),
        Example("树立长效机制，提高底线。", flagged="树立", becomes="建立长效机制，守牢底线。"),
        Example("增强办事效率。", flagged="增强", becomes="提高办事效率。"),
    ),
)


# Between verb and object; no second verb of the table, for then the object is that one's.
_REACH = 8
# The verb opens the clause, or follows an adverb; 发展壮大机制 is a noun.
_ADVERBS = (
    "不断|持续|切实|大力|着力|认真|扎实|积极|加快|全面|深入|充分|广泛|有效|严格|努力|稳步|逐步"
    "|继续|主动|及时|依法|先后|进一步"
)
_AFTER_ADVERB = "|".join(f"(?<={adverb})" for adverb in _ADVERBS.split("|"))
_LEAD = rf"(?:^|(?<=[，。；、：\n是地要会局所府镇村委队])|{_AFTER_ADVERB})"
# Verbs that name things as well: 人民调解组织.
_NOUNS = {"调解", "治理", "建设", "服务"}
# What leads to another verb, whose object follows: 进行审核再提交会议.
_ANOTHER = ("再", "并", "后", "提交", "提请")
_END = r"(?=[，。；：]|$|\d)"


def find(text: str) -> Iterator[Hit]:
    listed = list(scan("collocations", text))
    yield from listed
    for match in _wrong_verbs().finditer(text):
        span = span_of(match)
        if any(span.overlaps(hit.span) for hit in listed) or straddled(text, *match.span()):
            continue
        for objects, right in _objects()[match[0]]:
            if found := compiled(objects).match(text, match.end()):
                message = f"“{found['object']}”与“{right}”搭配。"
                yield Hit(span, message, right)
                break


@cache
def _wrong_verbs() -> re.Pattern[str]:
    verbs = "|".join(sorted(_objects(), key=len, reverse=True))
    return re.compile(rf"{_LEAD}(?:{verbs})", re.MULTILINE)


@cache
def _objects() -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each verb patterns of the objects it does not take, with the verb they do take."""
    rows = table("verb_objects")
    verbs = {verb for row in rows for verb in (row["right"], *row["wrong"].split("|"))}
    between = rf"了?(?:(?!{'|'.join((*sorted(verbs - _NOUNS), *_ANOTHER))})[^，。；、：\n\d]){{0,{_REACH}}}?"
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        objects = rf"(?m){between}(?P<object>{row['object']}){_END}"
        for verb in row["wrong"].split("|"):
            found.setdefault(verb, []).append((objects, row["right"]))
    return MappingProxyType(found)


STYLE = StyleRule(RULE, find)
