"""How often what comes round comes round: 每季度到园区一次 for 每月去一次.

A sentence counts as changed where every round that the lines behind it tell is another, and none of theirs is
told in it.
"""

from collections.abc import Iterator

from assistant.checking.case import Case
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.pairing import CLEARLY
from assistant.checking.rule import Example, Rule, span_of
from assistant.domain import Finding, Severity
from assistant.language.patterns import late

ROUND = Rule(
    id="round-altered",
    name="周期与素材不一致",
    severity=Severity.WARNING,
    summary="草稿与素材说的是同一件事，多久一次却不同：每周、每月、每季度、每半年、每年。",
    authority="本系统：草稿的说法须有素材依据",
    valid=(
        Example("副镇长每月到园区检查1次。", facts=("副镇长每个月去园区查一次",)),
        Example("律师每周三坐班。", facts=("律师每星期三坐班",)),
        Example("给安全员每月补助100元。", facts=("安全员一个月补100元，每周夜查一次",)),
    ),
    invalid=(
        Example("副镇长每季度到园区检查1次。", facts=("副镇长每个月去园区查一次",), flagged="每季度"),
        Example("律师每月三日坐班。", facts=("律师每周三坐班",), flagged="每月"),
    ),
)

_ROUND = r"个?(?P<round>半年|半个?月|季度?|月|周|星期|礼拜|旬|年|天|日)"
_EVERY = late(rf"(?:每隔?|按|逐){_ROUND}")
# 一个月补一百块, 一周一查: speech says it without 每.
_TOLD = late(rf"(?:每隔?|按|逐|一(?=个|.一)){_ROUND}")
_ONE = {"星期": "周", "礼拜": "周", "季": "季度", "天": "日", "半个月": "半月"}


def check_rounds(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for statement, backing in comparison:
        best = backing.best
        if best is None or backing.likeness < CLEARLY or statement.section == "plans":
            continue
        noted = rounds(comparison.text_behind(statement))
        match = _EVERY.search(statement.text)
        if match is None or not noted or noted & rounds(statement.context):
            continue
        span = span_of(match).shifted(statement.span.start)
        message = f"草稿写“{match[0]}”，事实{best.place}为“{best.line}”，多久一次不一致，请核对。"
        yield backed(ROUND.finding(span, match[0], message), statement, best)


def rounds(text: str) -> frozenset[str]:
    """How often a text says that things come round."""
    return frozenset(_ONE.get(match["round"], match["round"]) for match in _TOLD.finditer(text))
