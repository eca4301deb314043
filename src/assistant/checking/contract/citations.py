"""What a report may cite when it is written, and what it calls the place it reports on."""

import re
from collections.abc import Iterator
from datetime import date

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.rule import Example, Rule, span_of
from assistant.checking.times.days import stretch
from assistant.domain import Finding, Severity
from assistant.genres import cited_too_early
from assistant.language import periods
from assistant.language.words import words_of

ANACHRONISM = Rule(
    id="cited-too-early",
    name="引用晚于成文",
    severity=Severity.ERROR,
    summary="报告引用了成文日期之后才召开的会议、才公布的法规。",
    authority="本系统：时政提法对照表",
    valid=(Example("深入学习贯彻党的二十大精神。", year=2023),),
    invalid=(Example("深入学习贯彻党的二十届四中全会精神。", year=2023, flagged="二十届四中"),),
)

SELF_NAME = Rule(
    id="self-name",
    name="自称与单位不符",
    severity=Severity.ERROR,
    summary="镇的报告自称“我乡”“我街道”，或写成别的乡镇，多是套用他人报告所留。",
    authority="本系统：报告的自称应与发文单位一致",
    valid=(Example("栗坪镇2024年法治政府建设年度报告\n县政府：\n我镇扎实推进依法行政。"),),
    invalid=(
        Example(
            "栗坪镇2024年法治政府建设年度报告\n县政府：\n我乡扎实推进依法行政。",
            flagged="我乡",
        ),
        Example(
            "栗坪镇人民政府关于2024年法治政府建设情况的报告\n县政府：\n青岚镇党委研究法治工作4次。",
            flagged="青岚镇",
        ),
    ),
)

RULES = (ANACHRONISM, SELF_NAME)

_TOWNSHIP = re.compile(r"镇|乡|街道")
_TOWN = re.compile(r"[\u4e00-\u9fff]{2,8}?(?=镇|乡|街道)")
_TOWN_BODY = re.compile(
    r"(?:^|(?<=[，。；、：\n]))(?P<town>(?P<name>[\u4e00-\u9fff]{2,3})(?P<kind>镇|乡|街道))"
    r"(?=党委|党工委|(?:人民)?政府|人大|办事处|综合行政执法|司法所|派出所|纪委|综治中心)",
    re.MULTILINE,
)
# 各乡镇, 全镇, 该镇 name no town.
_NO_NAME = "各全我本该两三四多每由经与和对在向为及并被受其均从于"
_SELF = re.compile(r"我(镇|乡|街道)(?!村)")


def check_citations(case: Case) -> Iterator[Finding]:
    yield from _citations(case)
    yield from _self_name(case)


def _citations(case: Case) -> Iterator[Finding]:
    if case.year is None:
        return
    for early in cited_too_early(case.draft, case.year, _dated(case)):
        message = f"“{early.name}”为{early.known.year}年{early.known.month}月的事，晚于本报告成文，请核对。"
        yield ANACHRONISM.finding(early.span, early.quote, message)


def _dated(case: Case) -> date | None:
    """The day of signature as given, else that of the sign-off."""
    signed = "\n".join(line.text for line in case.lines if line.kind is Kind.SIGN_OFF)
    for period in periods(case.dated or signed):
        day = stretch(period.value)
        if day and day.year and day.month and day.day and not day.is_range:
            return date(day.year, day.month, day.day)
    return None


def _self_name(case: Case) -> Iterator[Finding]:
    named = _TOWNSHIP.findall(case.issuer or case.profile.issuer or case.title)
    if not named:
        return
    yield from _foreign(case)
    own = set(named)
    for match in _SELF.finditer(case.draft):
        if match[1] not in own:
            message = f"本报告的单位是{named[-1]}，草稿自称“{match[0]}”，请改为“我{named[-1]}”。"
            yield SELF_NAME.finding(span_of(match), match[0], message, f"我{named[-1]}")


def _foreign(case: Case) -> Iterator[Finding]:
    """Bodies of another town that act in the report of this one."""
    own = _TOWN.findall(case.issuer or case.profile.issuer or case.title)
    if not own:
        return
    for match in _TOWN_BODY.finditer(case.draft):
        if not own[-1].endswith(match["name"]) and _is_name(match["name"]):
            town = match["town"]
            message = f"本报告的单位是{own[-1]}{match['kind']}，此处写“{town}”，请核对是否套用了他人的材料。"
            yield SELF_NAME.finding(span_of(match, "town"), town, message)


def _is_name(characters: str) -> bool:
    """Whether they are no words of the language, as 支持 and 各 are before 镇."""
    return words_of(characters) == list(characters) and not set(characters) & set(_NO_NAME)
