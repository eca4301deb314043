"""Persons the draft names and the notes do not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.names.noted import Noted
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Name, NameKind, Severity

UNTRACED = Rule(
    id="person-untraced",
    name="人名无依据",
    severity=Severity.WARNING,
    summary="草稿中的人名在素材和单位档案中都没有。",
    authority="本系统：人名须有素材依据",
    valid=(
        Example("镇党委书记李建国主持会议。", facts=("李建国书记主持开会",)),
        Example("深入学习贯彻习近平法治思想。", facts=("宣传3场",)),
    ),
    invalid=(Example("镇党委书记李建国主持会议。", facts=("书记主持开会",), flagged="李建国"),),
)

RULES = (UNTRACED,)

_NAME = re.compile(r"[一-龥]{2,3}")
_POST = re.compile(
    r"(?:书记|镇长|乡长|主任|律师|同志|所长|委员|主席|站长|局长|队长|法官|检察官|教授|老师|警官|部长|院长|校长|科长|庭长)$"
)
_PUBLIC = re.compile(r"习近平|毛泽东|邓小平|总书记")


def check_persons(case: Case, noted: Noted, found: Sequence[Name]) -> Iterator[Finding]:
    said: set[str] = set()
    for name in found:
        line = case.line_at(name.span.start)
        if name.kind is not NameKind.PERSON or line is None or not line.claims:
            continue
        own = _POST.sub("", name.text)
        if not _NAME.fullmatch(own) or own in said or "某" in own or _PUBLIC.search(name.text):
            continue
        said.add(own)
        if not noted.holds(own) and not noted.holds(own[0] + name.text[len(own) :]):
            stale = stands_in_previous(case, own)
            origin = f"，见于上年报告第{stale.line}行，疑似沿用" if stale else ""
            message = f"人名“{name.text}”在素材和单位档案中没有{origin}，请核对。"
            finding = UNTRACED.finding(name.span, name.text, message)
            yield replace(finding, evidence=stale, section=line.section or None)
