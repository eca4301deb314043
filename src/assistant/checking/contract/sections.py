"""The parts a report of the genre has, their order, and whether each of them says something."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.contract.evidence import backed, is_pending, is_whole_report, sentences_of, tells
from assistant.checking.layout import Kind
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.facts.headings import FIRST_RESPONSIBLE
from assistant.genres import Genre, GenreSection

_REPORT = """栗坪镇2024年法治政府建设年度报告
县政府：
2024年，我镇扎实推进依法行政。
一、主要举措和成效
开展法治宣传12场。
二、存在的不足和原因
力量不足，主要原因是编制少。
三、党政主要负责人履行推进法治建设第一责任人职责情况
镇党委书记听取法治建设汇报2次。
四、2025年主要安排
组织执法培训2期。
"""
_PLANS = "四、2025年主要安排\n组织执法培训2期。\n"
_FIRST = "三、党政主要负责人履行推进法治建设第一责任人职责情况\n镇党委书记听取法治建设汇报2次。\n"
_CONTENTS = "《法治政府建设与责任落实督察工作规定》第二十四条"

MISSING = Rule(
    id="section-missing",
    name="缺少必备部分",
    severity=Severity.ERROR,
    summary="报告缺少文种规定的部分；第一责任人部分并入其他部分的不算缺少，没有规定而只是通行的部分为疑似。",
    authority=_CONTENTS,
    valid=(
        Example(_REPORT, genre="fazhi-annual"),
        Example(
            _REPORT.replace(_FIRST, "党政主要负责人履行第一责任人职责，听取汇报2次。\n"), genre="fazhi-annual"
        ),
    ),
    invalid=(Example(_REPORT.replace(_PLANS, ""), genre="fazhi-annual"),),
)

EMPTY = Rule(
    id="section-empty",
    name="部分内容空洞",
    severity=Severity.WARNING,
    summary="必备部分只有标题、待补标记或套话，没有一句有素材依据的话。",
    authority=_CONTENTS,
    valid=(Example(_REPORT, genre="fazhi-annual"),),
    invalid=(
        Example(
            _REPORT.replace("组织执法培训2期。", "【待补：下年安排】"),
            genre="fazhi-annual",
            flagged="四、2025年主要安排",
        ),
        Example(
            _REPORT.replace("组织执法培训2期。", "坚持把法治建设摆在全局工作的重要位置。"),
            genre="fazhi-annual",
            flagged="四、2025年主要安排",
        ),
    ),
)

ORDER = Rule(
    id="section-order",
    name="部分顺序",
    severity=Severity.WARNING,
    summary="各部分的顺序不属于任何通行的结构。",
    authority="惯例",
    valid=(
        Example(_REPORT, genre="fazhi-annual"),
        Example(_REPORT.replace(_FIRST, "").replace("一、主要", f"{_FIRST}一、主要"), genre="fazhi-annual"),
    ),
    invalid=(
        Example(_REPORT.replace(_PLANS, "").replace("一、主要", f"{_PLANS}一、主要"), genre="fazhi-annual"),
    ),
)

RULES = (MISSING, EMPTY, ORDER)

_TOPIC = 40
_LEADER = re.compile(r"书记|党工?委|班子|[镇乡区县]长|主任|主要负责|一把手")


def check_sections(case: Case) -> Iterator[Finding]:
    if case.genre is None or not is_whole_report(case):
        return
    present = list(dict.fromkeys(line.section for line in case.lines if line.section))
    for section in case.genre.sections:
        if section.required and section.key in present:
            yield from _empty(case, section)
        elif section.required and not _spoken_of(case, section):
            yield _absent(case.genre, section)
    yield from _order(case.genre, present)


def _empty(case: Case, section: GenreSection) -> Iterator[Finding]:
    heading = next(line for line in case.lines if line.section == section.key)
    said = sentences_of(case, section.key)
    noted = [fact for fact in case.facts or () if fact.usable and fact.section == section.key]
    if not said:
        why = "只有标题"
    elif all(is_pending(sentence.of(case.draft)) for sentence in said):
        why = "只有待补标记"
    elif not any(tells(case, sentence) for sentence in said):
        why = "只有套话"
    elif noted and not any(backed(case, sentence) for sentence in said):
        why = f"没有写入素材（如事实{noted[0].id}）"
    else:
        return
    found = EMPTY.finding(heading.span, heading.text, f"“{section.name}”部分{why}，请补写。")
    yield replace(found, section=section.key)


def _order(genre: Genre, present: Sequence[str]) -> Iterator[Finding]:
    if any(_is_within(present, outline.sections) for outline in genre.outlines):
        return
    accepted = "；".join(
        "、".join(genre.section(key).name for key in outline.sections) for outline in genre.outlines
    )
    message = f"各部分的顺序不属于通行结构（{accepted}），请核对。"
    yield Finding(ORDER.id, ORDER.severity, message, authority=ORDER.authority)


def _absent(genre: Genre, section: GenreSection) -> Finding:
    message = f"报告缺少“{section.name}”部分，请补写。"
    severity = MISSING.severity if genre.authority else Severity.WARNING
    return Finding(MISSING.id, severity, message, authority=genre.authority or "惯例", section=section.key)


def _spoken_of(case: Case, section: GenreSection) -> bool:
    """Folded into another section: a heading, or the first words of a paragraph, name it, or a sentence tells
    how a leader did one of its duties.
    """
    return any(
        section.recognises(line.text[:_TOPIC]) is not None
        for line in case.lines
        if line.kind in (Kind.HEADING, Kind.BODY)
    ) or (
        section.key == FIRST_RESPONSIBLE and any(_tells_a_duty(case, sentence) for sentence in case.sentences)
    )


def _tells_a_duty(case: Case, sentence: Span) -> bool:
    text = sentence.of(case.draft)
    duties = case.genre.duties if case.genre else ()
    return _LEADER.search(text) is not None and any(duty.met_by(text) for duty in duties)


def _is_within(present: Sequence[str], outline: Sequence[str]) -> bool:
    known = [key for key in present if key in outline]
    return known == [key for key in outline if key in known]
