"""Who signs the report and when: what a copy of last year's file keeps most often."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind, Line
from assistant.checking.previous import stands_in_previous
from assistant.checking.rule import Example, Rule
from assistant.checking.times.days import stretch
from assistant.domain import Finding, Severity, Span
from assistant.language import periods
from assistant.language.patterns import late

_HEAD = "栗坪镇2024年法治政府建设年度报告\n县政府：\n2024年，我镇扎实推进依法行政。\n"

ISSUER = Rule(
    id="issuer-altered",
    name="落款单位不一致",
    severity=Severity.WARNING,
    summary="落款单位与指定的制发单位不同。",
    authority="本系统：落款须与制发单位一致",
    valid=(),
    invalid=(),
)

DATE = Rule(
    id="sign-off-date",
    name="落款日期过早",
    severity=Severity.WARNING,
    summary="年度报告的落款日期在报告年度结束之前（早于当年11月），疑似沿用上年。",
    authority="本系统：年度报告在年度结束时成文",
    valid=(
        Example(f"{_HEAD}栗坪镇人民政府\n2025年1月12日", year=2024),
        Example(f"{_HEAD}栗坪镇人民政府\n2024年12月20日", year=2024),
    ),
    invalid=(Example(f"{_HEAD}栗坪镇人民政府\n2024年1月12日", year=2024, flagged="2024年1月12日"),),
)

LATE = Rule(
    id="sign-off-late",
    name="落款日期过晚",
    severity=Severity.WARNING,
    summary="法治政府建设年度报告应在次年3月1日前报送、4月1日前公开，落款日期在此之后。",
    authority="《法治政府建设与责任落实督察工作规定》第二十四条；报送期限依各省工作指引",
    valid=(Example(f"{_HEAD}栗坪镇人民政府\n2025年2月20日", year=2024),),
    invalid=(
        Example(f"{_HEAD}栗坪镇人民政府\n2025年3月12日", year=2024, flagged="2025年3月12日"),
        Example(f"{_HEAD}栗坪镇人民政府\n2025年5月6日", year=2024, flagged="2025年5月6日"),
    ),
)

RULES = (ISSUER, DATE, LATE)

_BODY = late(r"[\u4e00-\u9fff]{2,}(?:政府|委员会|办事处|党委|办公室|局|所|中心)")
_AREA = late(r"[\u4e00-\u9fff]*(?:省|市|县|区|州|旗|盟)")
_PART_OF_YEAR = late(r"半年|季度|月份|阶段性")
_FIRST_MONTH = 11
_HAS_DEADLINE = late(r"法治政府建设")
_REPORTED_BY, _PUBLISHED_BY = (3, 1), (4, 1)


def check_sign_off(case: Case) -> Iterator[Finding]:
    lines = [line for line in case.lines if line.kind is Kind.SIGN_OFF]
    yield from _issuer(case, lines)
    if not _PART_OF_YEAR.search(case.title):
        for line in lines:
            yield from _date(case, line)
            yield from _late(case, line)


def _issuer(case: Case, lines: list[Line]) -> Iterator[Finding]:
    """One signer that is the issuer is enough: party committee and government often sign together."""
    expected = [name for name in (case.issuer, case.profile.issuer, case.profile.short_name) if name]
    signed = [(line, match) for line in lines for match in _BODY.finditer(line.text.replace("　", " "))]
    if not (case.issuer or case.profile.issuer) or not signed:
        return
    if any(_same_body(match[0], name) for _, match in signed for name in expected):
        return
    line, match = signed[-1]
    message = f"落款“{match[0]}”与制发单位“{expected[0]}”不一致，请核对。"
    found = ISSUER.finding(Span(*match.span()).shifted(line.span.start), match[0], message)
    yield replace(found, evidence=stands_in_previous(case, match[0]))


def _same_body(one: str, other: str) -> bool:
    """Equal, or the longer one only names the county or city before the shorter."""
    short, long = sorted((one, other), key=len)
    return one == other or (long.endswith(short) and _AREA.fullmatch(long.removesuffix(short)) is not None)


def _date(case: Case, line: Line) -> Iterator[Finding]:
    for period in periods(line.text):
        day = stretch(period.value)
        if case.year is None or day is None or day.year != case.year or day.day is None:
            continue
        if (day.month or _FIRST_MONTH) < _FIRST_MONTH and period.text not in case.dated:
            message = f"落款日期“{period.text}”早于{case.year}年度结束，疑似沿用上年，请核对。"
            found = DATE.finding(period.span.shifted(line.span.start), period.text, message)
            yield replace(found, evidence=stands_in_previous(case, period.text))


def _late(case: Case, line: Line) -> Iterator[Finding]:
    if case.year is None or not _HAS_DEADLINE.search(case.title):
        return
    for period in periods(line.text):
        day = stretch(period.value)
        if day is None or day.year != case.year + 1 or not day.month or not day.day:
            continue
        signed = (day.month, day.day)
        if signed > _REPORTED_BY:
            term = "4月1日前公开" if signed > _PUBLISHED_BY else "3月1日前报送"
            message = f"落款日期“{period.text}”晚于{term}的期限，请核对。"
            yield LATE.finding(period.span.shifted(line.span.start), period.text, message)
