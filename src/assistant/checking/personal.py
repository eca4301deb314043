"""Personal data in the draft itself: a report goes to the public, whatever the notes hold."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checking.case import Case
from assistant.checking.layout import Kind
from assistant.checking.names.persons import holds_a_post
from assistant.checking.rule import Example, Rule
from assistant.domain import Finding, Severity
from assistant.language import PersonalMark, personal

PERSONAL = Rule(
    id="personal-data",
    name="含个人信息",
    severity=Severity.ERROR,
    summary="草稿中有身份证号、电话、银行卡号、个人病情或前科；纠纷、信访中的人名为疑似。",
    authority="《政府信息公开条例》第十五条",
    valid=(
        Example("调解邻里纠纷12件，成功11件。"),
        Example("公开监督电话0376-6221234，受理举报3件。"),
        Example("走访有精神障碍患者家庭12户。"),
    ),
    invalid=(
        Example("村民身份证330324197003124519，反映宅基地纠纷。", flagged="330324197003124519"),
        Example("调解纠纷1件，联系人电话13857701234。", flagged="13857701234"),
        Example("调处王建国与李秀兰纠纷。", flagged="李秀兰"),
    ),
)

RULES = (PERSONAL,)

_KIND = {
    "id-card": "身份证号",
    "phone": "电话号码",
    "bank-card": "银行卡号",
    "record": "前科信息",
    "illness": "病情信息",
    "person": "纠纷或信访当事人姓名",
}
_PUBLIC_LINE = re.compile(
    r"(?:热线|监督|咨询|举报|服务|投诉|值班|公开)[^，。；]{0,6}$|(?:所|站|中心|大厅|法庭|政府|办公室|窗口)的?(?:联系|办公|预约|对外)?电话[号码]{0,2}[为是：:]?$"
)
_OF_MANY = re.compile(r"(?:人|患者|病人|人员|群体|对象|家庭|人群|职工|儿童|老人|[^，。；]{0,4}\d)")
_DISPUTE = re.compile(
    r"纠纷|矛盾|信访|上访|举报|投诉|打架|打伤|殴打|离婚|家暴|宅基地|赡养|抚养|借款|赔偿|矫正|服刑|刑满|吸毒|拘留"
)
_HONOURED = re.compile(r"荣获|评为|授予|获评|称号|同志")
_SENSITIVE = ("illness", "record")


def check_personal(case: Case) -> Iterator[Finding]:
    marks = [mark for mark in personal(case.draft) if _in_report(case, mark)]
    named = {case.sentence_at(mark.span.start) for mark in marks if mark.kind == "person"}
    for mark in marks:
        if _of_nobody(case, mark) and case.sentence_at(mark.span.start) not in named:
            continue
        yield _finding(case, mark)


def _in_report(case: Case, mark: PersonalMark) -> bool:
    """Persons only where a dispute, a petition or an offence is told, and not those who are honoured or hold
    a post.
    """
    line = case.line_at(mark.span.start)
    if line is None or line.kind in (Kind.TITLE, Kind.ADDRESSEE):
        return False
    if mark.kind != "person":
        return True
    if "某" in mark.span.of(case.draft) or holds_a_post(case.draft, mark.span):
        return False
    sentence = case.sentence_at(mark.span.start).of(case.draft)
    return _DISPUTE.search(sentence) is not None and not _HONOURED.search(sentence)


def _of_nobody(case: Case, mark: PersonalMark) -> bool:
    """The office's own line, or an illness of many and of no one named."""
    if mark.kind == "phone":
        return _PUBLIC_LINE.search(case.draft[max(0, mark.span.start - 12) : mark.span.start]) is not None
    return mark.kind in _SENSITIVE and _OF_MANY.match(case.draft, mark.span.end) is not None


def _finding(case: Case, mark: PersonalMark) -> Finding:
    quote, kind = mark.span.of(case.draft), _KIND.get(mark.kind, "个人信息")
    found = PERSONAL.finding(mark.span, quote, f"“{quote}”是{kind}，属于个人信息，不宜公开，请删去。")
    severity = Severity.WARNING if mark.kind == "person" else Severity.ERROR
    return replace(found, severity=severity, section=case.section_at(mark.span.start) or None)
