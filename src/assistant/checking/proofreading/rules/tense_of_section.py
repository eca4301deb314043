"""What was done is told as done, what is planned as planned: no 将开展 in results, no 开展了 in a plan.

Own rule; the sections are read from their headings, so it is a warning.
"""

import re
from collections.abc import Iterator

from assistant.checking.layout import Kind, lines
from assistant.checking.rule import Example, Hit, Rule, StyleRule
from assistant.domain import Severity, Span

RULE = Rule(
    id="tense-of-section",
    name="时态与部分不符",
    severity=Severity.WARNING,
    summary="成效部分不写“将开展”，计划部分不写“开展了”“已完成”。",
    authority="本系统：已做的和要做的分开写",
    valid=(
        Example("一、主要成效\n开展培训4期，将普法纳入考核。\n二、下一步工作安排\n将组织培训4期。"),
        Example("一、主要成效\n组织培训。\n二、下一步工作安排\n虽然取得了成效，仍需努力。"),
    ),
    invalid=(
        Example(
            "一、主要成效\n规范执法。将组织培训4期。\n二、存在不足\n力量不足。",
            flagged="将组织",
            becomes="一、主要成效\n规范执法。组织培训4期。\n二、存在不足\n力量不足。",
        ),
        Example("一、主要成效\n组织培训。\n二、2026年工作计划\n深化普法，开展了宣传活动。", flagged="开展了"),
    ),
)

_ACTS = (
    "组织|开展|举办|召开|实施|启动|建立|建成|完成|制定|出台|印发|开通|聘请|招录|培训|排查|调解"
    "|化解|整改|宣传|推进|加强|落实"
)
_FUTURE = re.compile(
    rf"(?:^|(?<=[，。；：\n]))(?:还|并|也)?(?:将(?:进一步|继续|持续)?|拟|计划|打算|准备)(?P<act>{_ACTS})(?![^，。；\n]{{0,24}}(?:纳入|作为|列入|与|贯穿|融入|落到|摆|放在|抓))"
)
_PAST = re.compile(rf"(?:^|(?<=[，。；：\n是]))(?:已经?|共)?(?P<act>{_ACTS})(?<!落实)(?<!推进)(?<!加强)了")
_CONCESSION = re.compile(r"虽|尽管|过去|全年|上年|此前|目前")


def find(text: str) -> Iterator[Hit]:
    for line in lines(text):
        if line.kind is not Kind.BODY:
            continue
        if line.section == "achievements":
            for match in _FUTURE.finditer(line.text):
                span = Span(*match.span()).shifted(line.span.start)
                yield Hit(span, f"成效部分写“{match[0]}”，请核对是否已经做了。", match["act"])
        elif line.section == "plans":
            for match in _PAST.finditer(line.text):
                if not _CONCESSION.search(line.text[max(0, match.start() - 20) : match.start()]):
                    span = Span(*match.span()).shifted(line.span.start)
                    yield Hit(span, f"计划部分写“{match[0]}”，请核对是否尚未做。", match["act"])


STYLE = StyleRule(RULE, find)
