"""Plans among the results, and deeds among the plans (domain: E28)."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.contract.evidence import is_whole_report, sentences_of
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity, Span, Status
from assistant.language.patterns import late

_HEAD = "栗坪镇2024年法治政府建设年度报告\n县政府：\n2024年，我镇扎实推进依法行政。\n一、主要举措和成效\n"
_MIDDLE = "\n二、存在的不足和原因\n力量不足，原因是编制少。\n三、下一年度主要安排\n"

PLAN = Rule(
    id="plan-in-results",
    name="成效部分写了打算",
    severity=Severity.WARNING,
    summary="成效部分整句只有“将”“拟”“计划”“下一步”，没有已做的事；素材写明是打算的为提示。",
    authority="惯例：成效写已做的事，打算写入下步安排",
    valid=(
        Example(f"{_HEAD}开展宣传12场，其余8个村计划明年开展。{_MIDDLE}将加强培训。"),
        Example(f"{_HEAD}将法治建设纳入年度计划，开展宣传12场。{_MIDDLE}将加强培训。"),
    ),
    invalid=(
        Example(
            f"{_HEAD}开展宣传12场。下一步将组织执法培训。{_MIDDLE}将加强培训。",
            flagged="下一步将组织执法培训。",
        ),
    ),
)

DEED = Rule(
    id="deed-in-plans",
    name="安排部分写了已做的事",
    severity=Severity.WARNING,
    summary="下步安排部分整句写的是已经完成的事。",
    authority="惯例：成效写已做的事，打算写入下步安排",
    valid=(
        Example(f"{_HEAD}开展宣传12场。{_MIDDLE}在已建成2个广场的基础上，再建1个。"),
        Example(f"{_HEAD}开展宣传12场。{_MIDDLE}将加强培训。"),
    ),
    invalid=(
        Example(f"{_HEAD}开展宣传12场。{_MIDDLE}全年已开展执法培训3次。", flagged="全年已开展执法培训3次。"),
    ),
)

RULES = (PLAN, DEED)

_RESULTS = ("achievements", "first-responsible")
_PLANNED = late(
    r"下一?步|明年|来年|今后(?!.{0,4}(?:奠定|打下))|力争|(?<![谋规])拟(?!定|订|制|人)|(?<!年度)(?<!工作)计划(?=[于在明下年]|[一-龥]{0,4}(?:开展|建|增|培|组织|出台))"
    r"|(?<![即行可就])将(?![^，。；]{0,16}(?:纳入|列入|列为|作为|融入|结合|摆在|贯穿|延伸|下沉|落到|挺在|考核|学习|写入|报|移|交|送))"
)
_DONE = late(
    r"已|完成|目前|现有|办结|建成|开展了|[了过]|全年|累计|共|今年|本年|截至|\d+月|其余|剩余|尚|未|暂|正在|仍|待|\d"
)
_DEED = late(
    r"(?:全年|一年来|今年以来|截至)[^，。；]{0,10}(?:已|共|累计|开展|完成|办结|召开)|(?:已经?|均已)(?:开展|完成|办结|建成|召开|组织|发放|化解)"
)
_PLANNING = late(
    r"将|拟|计划|继续|进一步|力争|下一?步|明年|再|基础上|针对|巩固|确保|争取|推动|加强|目标|对(?:已|照)|做到|使"
)


def check_tense(case: Case) -> Iterator[Finding]:
    if not is_whole_report(case):
        return
    for key in _RESULTS:
        for sentence in sentences_of(case, key):
            yield from _plan(case, sentence)
    for sentence in sentences_of(case, "plans"):
        text = sentence.of(case.draft)
        if _DEED.search(text) and not _PLANNING.search(text):
            message = "这句写的是已做的事，宜移入举措成效部分，请核对。"
            yield replace(DEED.finding(sentence, text, message), section="plans")


def _plan(case: Case, sentence: Span) -> Iterator[Finding]:
    text = sentence.of(case.draft)
    if not _PLANNED.search(text) or _DONE.search(_PLANNED.sub("", text)):
        return
    noted = any(
        told.share and told.sentence == sentence and told.fact.status is not Status.DONE for told in case.told
    )
    message = "这句写的是打算，宜移入下步安排部分，请核对。"
    found = replace(PLAN.finding(sentence, text, message), section=case.section_at(sentence.start) or None)
    yield replace(found, severity=Severity.INFO) if noted else found
