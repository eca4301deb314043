"""A counter that does not fit what is counted: 隐患47次, 会议6场次, 200次人.

Source: usage of published township reports; a convention, so a warning, but for counters that no text has
(row level) and for 次人, which is no counter. What is met in print beside the usual counter is a hint.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.checking.lexicon import table, words
from assistant.checking.rule import Example, Hit, Rule, StyleRule, span_of
from assistant.domain import Severity
from assistant.language.patterns import Needs, compiled, may_stand, needs, pieces

RULE = Rule(
    id="noun-counter",
    name="量词与名词不搭配",
    severity=Severity.INFO,
    summary="会议用次，手册用册，资料用份，横幅用条，纠纷用件（起），隐患用处，人员用名；不写“次人”。",
    authority="惯例",
    valid=(
        Example("召开会议6次，发放手册1000册、资料500份，培训200人次。"),
        Example("每月调度隐患1次，全年12次。"),
        Example("召开3次人大会议，出台6个文件，走访3个月，培训班3天，会议6个小时。"),
    ),
    invalid=(
        Example("召开会议6场次。", flagged="场次", becomes="召开会议6次。"),
        Example("发放手册1000余份。", flagged="份", becomes="发放手册1000余册。"),
        Example("发放500册资料。", flagged="册", becomes="发放500份资料。"),
        Example("排查隐患47次。", flagged="次", becomes="排查隐患47处。"),
        Example("培训干部200次人。", flagged="次人", becomes="培训干部200人次。"),
    ),
)

_NUMBER = r"(?:约|近|共|共计|累计|达|超|计)?\d[\d,.]*[万千百]?[余多]?"
_END = r"(?=[，。；、：）（(\n]|$|其中|以上|以下|左右)"
_TIMES_PERSONS = re.compile(r"(?<=[\d余多万])次人(?!大|民|员|才|均|数|口|体|工|为|士|代|社|居|身)")
# Before the noun only what can be nothing but its counter: 3次人大会议, 6个文件 and 2批案件 count otherwise.
_PERIODIC = re.compile(r"每(?:个?月|季度?|半?年|周|旬|日|天)[^，。；\n]*$")
_STRICT = "张|条|份|册|块|起|件|名|宗|幅|篇"


@dataclass(frozen=True, slots=True)
class _Counted:
    """Nouns with the counters they take, those met beside them, and how wrong any other is.

    `behind` and `before` are patterns, `needs` those of the nouns.
    """

    needs: Needs
    behind: str
    before: str
    right: Sequence[str]
    met: Sequence[str]
    severity: Severity | None


def find(text: str) -> Iterator[Hit]:
    for match in _TIMES_PERSONS.finditer(text):
        yield Hit(span_of(match), "“次人”不是量词，应为“人次”。", "人次", Severity.ERROR)
    seen = pieces(text)
    for counted in _nouns():
        for pattern in (counted.behind, counted.before) if may_stand(counted.needs, seen) else ():
            for match in compiled(pattern).finditer(text):
                if match["unit"] not in counted.right and not _counts_the_act(text, match):
                    yield _hit(match, counted)


def _counts_the_act(text: str, match: re.Match[str]) -> bool:
    """每月排查隐患2次 tells how often, not how many."""
    return match["unit"] == "次" and _PERIODIC.search(text[: match.start()]) is not None


def _hit(match: re.Match[str], counted: _Counted) -> Hit:
    right, unit = counted.right[0], match["unit"]
    severity = Severity.INFO if unit in counted.met else counted.severity
    return Hit(span_of(match, "unit"), f"“{match['noun']}”一般不用“{unit}”，用“{right}”。", right, severity)


@cache
def _nouns() -> tuple[_Counted, ...]:
    units = "|".join(sorted(words("counter_words"), key=len, reverse=True))
    return tuple(
        _Counted(
            needs(f"(?:{row['noun']})"),
            rf"(?P<noun>{row['noun']}){_NUMBER}(?P<unit>{units}){_END}",
            rf"\d[余多万千百]{{0,2}}(?P<unit>{_STRICT})(?P<noun>{row['noun']}){_END}",
            row["right"].split("|"),
            row["met"].split("|"),
            Severity(row["level"]) if row["level"] else None,
        )
        for row in table("noun_counters")
    )


STYLE = StyleRule(RULE, find)
