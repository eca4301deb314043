"""What a report of the genre has to say, item by item: said with substance, only in filler, or not at all."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.contract.evidence import backed, is_whole_report
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span
from assistant.genres import Requirement
from assistant.language import quantities

_HEAD = "栗坪镇2024年法治政府建设年度报告\n县政府：\n2024年，我镇扎实推进依法行政。\n一、主要举措和成效\n"
_REST = "\n二、存在的不足和原因\n力量不足，原因是编制少。\n三、下一年度主要安排\n组织执法培训2期。"

UNMET = Rule(
    id="item-unmet",
    name="必写事项未写实",
    severity=Severity.INFO,
    summary="文种必写的事项素材中有，草稿却只有套话或待补；没有素材时，草稿没有提到为提示。",
    authority="本系统：文种要求的事项须有事实支撑",
    valid=(
        Example(f"{_HEAD}公开政务信息312条。{_REST}", facts=("公开信息312条",), genre="fazhi-annual"),
        Example(f"{_HEAD}开展法治宣传12场。{_REST}", facts=("法治宣传12场",), genre="fazhi-annual"),
    ),
    invalid=(
        Example(
            f"{_HEAD}开展政务公开【待补：条数】。{_REST}",
            facts=("政务公开312条",),
            genre="fazhi-annual",
            flagged="开展政务公开【待补：条数】。",
        ),
    ),
)

RULES = (UNMET,)


def check_requirements(case: Case) -> Iterator[Finding]:
    if case.genre is None or not is_whole_report(case):
        return
    for item in case.genre.required:
        if item.severity == "must":
            yield from _item(case, item)


def _item(case: Case, item: Requirement) -> Iterator[Finding]:
    spoken = [sentence for sentence in case.sentences if _meets(item, sentence.of(case.draft), bare=True)]
    if any(backed(case, sentence) for sentence in spoken):
        return
    noted = [fact for fact in case.facts or () if fact.usable and _meets(item, fact.text)]
    if noted and spoken:
        message = f"“{item.name}”素材中有（事实{noted[0].id}），草稿只有套话或待补，请写实。"
        yield _found(case, item, spoken[0], message, noted[0].id)
    elif not spoken and not case.facts:
        message = f"没有写到“{item.name}”：{item.question}"
        yield Finding(UNMET.id, Severity.INFO, message, authority=UNMET.authority, section=item.section)


def _meets(item: Requirement, text: str, *, bare: bool = False) -> bool:
    return item.met_by(text, bare or bool(quantities(text)))


def _found(case: Case, item: Requirement, sentence: Span, message: str, fact: str) -> Finding:
    found = UNMET.finding(sentence, sentence.of(case.draft), message)
    return replace(found, section=item.section, facts=(fact,))
