"""Whether a piece of a note may be stated, and what has to be asked before it may."""

import re
from dataclasses import dataclass, replace

from assistant.domain import Bar, Fact, Quantity, QuestionKind, Span, Status
from assistant.facts.context import Context
from assistant.facts.headings import PLANS, SHORTCOMINGS
from assistant.facts.lexicon import has, markers, proof_question
from assistant.facts.readings import Doubt
from assistant.facts.standing import is_planned, speaks_of_next_year
from assistant.language import has_verb, names_a_line, periods, personal, quantities

_DOCUMENT = re.compile(r"[〔\[（(]20\d\d[〕\])）]\s*\d+\s*号")
THIS_YEAR = re.compile(r"今年|本年|这一?年|现在|目前|现有|眼下")
_AIM = re.compile(r"力争|争取|下一?步|要把")
_COMPARED = re.compile(r"(?:较|比|同比|与|和|跟|高于|低于|多于|少于)$")
_RANGE = re.compile(r"[-–—~～至到]")
# 别点名 and 不写名字 in a remark beside a fact keep back the name, not the fact.
_NAMES_KEPT_BACK = re.compile(
    r"(?:别|不要|不用|不必|勿|莫|不)(?:再)?[点写提署露报](?:出)?(?:[他她其]|个人)?(?:的)?(?:姓?名字?|人名)"
    r"|(?:姓名|名字|人名)(?:就|也|都|先)?(?:别|不要|不用|不必|勿|莫|不)(?:再)?[点写提说署露报](?:出|进)?(?:来|去)?"
)
_CAME_TO_NOTHING = re.compile(r"没能?[建办开做搞修]成(?=$|[，。；])")
"""征地没谈拢，没建成: what has been settled after all."""
_COUNTED_AS_ONE = re.compile(
    r"(?:事故|火灾|火情|火警|警情)[^，。；\d]{0,2}[\d一二两三][起次]|[\d一二两三][起次](?:[^，。；\d]{0,4})(?:事故|火灾|火情|火警|警情)"
)
"""火警1次: what statistics count already."""
_REMARKED = ("unsure", "asked", "unverified", "pending", "undetermined")
_TELLS_WHAT_IS_NOT = {
    "pending": (SHORTCOMINGS, PLANS),
    "internal": (SHORTCOMINGS, PLANS),
    "wished": (SHORTCOMINGS, PLANS),
    "undetermined": (SHORTCOMINGS,),
    "sometimes": (SHORTCOMINGS, PLANS),
}
"""Parts of a report that tell what is not done."""
_PROOF = {"honour": QuestionKind.PROOF, "praise": QuestionKind.PROOF}
_PRIVATE = (Bar.PERSONAL, "含个人信息，不写入报告")
_REASONS = {
    "honour": (Bar.PROOF, "荣誉须有文件依据"),
    "praise": (Bar.PRAISE, "评价须有依据"),
    "unsure": (Bar.UNSURE, "材料本身说不准"),
    "asked": (Bar.UNSURE, "是问话，还没有答案"),
    "vague": (Bar.VAGUE, "没有准确数字"),
    "absent": (Bar.VAGUE, "缺数字"),
    "uncounted": (Bar.VAGUE, "缺数字"),
    "rival-count": (Bar.CONFLICT, "与前面的数字不一致"),
    "no-such-body": (Bar.UNSURE, "单位名称有误"),
    "no-cause": (Bar.UNSURE, "原因不明"),
    "template": (Bar.UNSURE, "数量写法不明"),
    "bare": (Bar.UNIT, "数字没有单位"),
    "pending": (Bar.UNSURE, "材料写时还没有办"),
    "internal": (Bar.UNSURE, "内部的事，写不写未定"),
    "unverified": (Bar.UNSURE, "没有核实"),
    "sometimes": (Bar.UNSURE, "材料本身说不准"),
    "wished": (Bar.UNSURE, "是要求或愿望，还没有办成"),
    "undetermined": (Bar.UNSURE, "事情还没有定"),
    "to-write": (Bar.UNSURE, "写不写还没有定"),
    "incident": (Bar.UNSURE, "算不算事故未定"),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    status: Status
    reason: str | None = None
    doubts: tuple[Doubt, ...] = ()
    bar: Bar | None = None


def judge(text: str, figures: tuple[Quantity, ...], context: Context, remarks: str = "") -> Judgement:
    """The status of a fact from its own words, the remarks beside it and the lines above it."""
    if withheld := _withheld(text, context, remarks):
        bar, reason = withheld
        return Judgement(Status.WITHHELD, reason, bar=bar)
    if has("refers-back", text.rsplit("，", 1)[-1]):
        return _unclear("unsure", text)
    aimed = context.status is Status.PLANNED or is_planned(text, context.year) or _is_applied_for(text)
    for kind in (
        "to-write",
        "rival-count",
        "uncounted",
        "absent",
        "no-such-body",
        "no-cause",
        "template",
        "honour",
        "praise",
        "incident",
        "unsure",
        "sometimes",
        "asked",
        "unverified",
        "pending",
        "internal",
        "wished",
        "undetermined",
    ):
        if context.section in _TELLS_WHAT_IS_NOT.get(kind, ()):
            continue
        if kind in ("undetermined", "pending") and _CAME_TO_NOTHING.search(text):
            continue
        if kind == "incident" and _COUNTED_AS_ONE.search(text):
            continue
        if kind == "honour" and (_is_proved(text) or (aimed and not has("honour-told", text))):
            continue
        told = markers("at-a-loss").sub("", text) if kind in _REMARKED else text
        if has(kind, told) or (kind in _REMARKED and has(kind, remarks)):
            return _unclear(kind, f"{text}（{remarks}）" if kind in _REMARKED and remarks else text)
    if any(lacks_a_unit(figure, text) for figure in figures):
        return _unclear("bare", text)
    if (context.chat and has("spoken", text)) or has("told-by", text):
        return Judgement(Status.UNCLEAR, "是聊天口吻，请改写成事实后补入", bar=Bar.SPOKEN)
    if has("relative-day", text):
        return Judgement(Status.UNCLEAR, "时间是相对当天说的，请写明日期", bar=Bar.SPOKEN)
    if not figures and context.section not in (SHORTCOMINGS, PLANS) and has("demand", text):
        return Judgement(Status.UNCLEAR, "说的是要求，不是已有的情况", bar=Bar.UNSURE)
    if context.chat and has("talk", text):
        return Judgement(Status.UNCLEAR, "群聊中的商量，不是已有的情况", bar=Bar.UNSURE)
    exact = any(not is_a_guess(figure) for figure in figures)
    if not exact and context.section != SHORTCOMINGS and (figures or has("vague-amount", text)):
        return _unclear("vague", text)
    doubts = _asked("aim", text) if aimed and has("aim", text) and not _DOCUMENT.search(text) else ()
    settled = _CAME_TO_NOTHING.search(text) is not None
    if is_planned(text, context.year) and not (
        settled or context.section or doubts or _is_aimed_at(text, context.year)
    ):
        return _unclear("pending", text)
    if context.status is Status.PLANNED or (is_planned(text, context.year) and not settled):
        return Judgement(Status.PLANNED, doubts=doubts)
    return Judgement(Status.UNDER_WAY if _is_under_way(text) else Status.DONE, doubts=doubts)


def other_year(text: str, year: int | None) -> str:
    """The past year that a text speaks of (去年, 2022年), "" for none; comparisons do not count."""
    text = without_years_looked_back_on(text)
    if has("other-year", text) and not has("compared", text):
        return "上一年度"
    if year is None:
        return ""
    named = [
        p.value
        for p in periods(text)
        if p.value[:4].isdigit() and "/" not in p.value and not _beside_the_point(text, p.span)
    ]
    years = {int(value[:4]) for value in named}
    past = [y for y in years if y < year]
    return f"{past[0]}年" if past and year not in years else ""


def without_years_looked_back_on(text: str) -> str:
    """The text without years that it only looks back on (听取2024年法治工作汇报, 由去年的43件降到29件)."""
    return markers("looked-back-on").sub("", text)


def _held_next_year(text: str, year: int | None) -> str:
    """The year after the report's where something is dated in it and told as done, "" for none."""
    done = year is not None and re.search(
        rf"{year + 1}年\d{{1,2}}月.*(?:已[^，。；]{{0,4}}(?:\d|办|开|完成)|[办开]了)", text
    )
    return f"{year + 1}年" if year is not None and done and not has("planned", text) else ""


def _beside_the_point(text: str, year: Span) -> bool:
    """比2022年增加11项, 2018年以来, 涉及2008年老账 and 设备是2017年装的 tell of this year."""
    before, behind = (
        re.split(r"[，；。：]", text[: year.start])[-1],
        re.split(r"[，；。]", text[year.end :])[0],
    )
    if _COMPARED.search(before) or behind.startswith(("以来", "起")):
        return True
    told = [figure.span.end for figure in quantities(before)]
    of_a_thing = has_verb(before[max(told, default=0) :]) and not has_verb(behind)
    is_of_it = before.endswith("是") and behind == "的" and has("honour", before)
    return not is_of_it and (of_a_thing or (before.endswith("是") and behind.endswith("的")))


def _only_the_cause(text: str, year: int | None) -> bool:
    """Whether a correction names another year only to tell why (又翻出一件2019年的，一共是4件)."""
    told = [clause for clause in re.split("[，：]", text) if quantities(clause)]
    ours = [not other_year(clause, year) for clause in told]
    return has("correction", text) and not has("other-year", text) and any(ours) and not all(ours)


def lacks_a_unit(figure: Quantity, text: str) -> bool:
    """A figure that closes its clause and counts nobody knows what (报9，过7); 12345转办 names a line."""
    if (
        figure.unit
        or figure.value is None
        or figure.text.endswith(("分之一", "倍", "成"))
        or names_a_line(figure)
    ):
        return False
    return text[figure.span.end : figure.span.end + 1] in ("", "，", "、", "；", "）", ")")


def is_a_guess(figure: Quantity) -> bool:
    """Whether a figure only says a size: 几百, and 四五次 that nobody has counted; 10—15人 is a range."""
    return figure.value is None or (figure.high is not None and not _RANGE.search(figure.text))


def _withheld(text: str, context: Context, remarks: str) -> tuple[Bar, str] | None:
    instructs = any(has(kind, text) for kind in ("instruction", "wish", "wish-piece"))
    ordered = (instructs and not has("correction", text)) or has("order", text)
    if ordered or (
        context.instructed and not any(has(kind, text) for kind in ("unsure", "praise", "honour"))
    ):
        return Bar.INSTRUCTION, "这是写给写稿人的话，不是事实"
    if personal(text):
        return _PRIVATE
    if context.borrowed:
        return Bar.BORROWED, "抄自往年报告，不是本年度的情况"
    if has("included", text):
        return Bar.REPEATED, "只说明已算在总数里"
    if has("request", text):
        return Bar.NOT_FOR_PRINT, "报告中不得夹带请示事项"
    if held := _held_next_year(text, context.year):
        return Bar.OTHER_YEAR, f"属于{held}的情况"
    year = context.past or other_year(text, context.year)
    if year and not _only_the_cause(text, context.year):
        return Bar.OTHER_YEAR, f"属于{year}的情况"
    if has("elsewhere", text):
        return Bar.NOT_FOR_PRINT, "说的是别处的情况"
    remarks = _NAMES_KEPT_BACK.sub("", remarks)
    hushed = has("withhold", text) or has("withhold", remarks)
    left_open = any(has(kind, said) for kind in ("undecided", "until-settled") for said in (text, remarks))
    if hushed and not left_open:
        return Bar.NOT_FOR_PRINT, "材料注明不写或不宜公开"
    return None


def withheld_as_personal(fact: Fact) -> Fact:
    """The fact kept back because it speaks of a private person."""
    bar, reason = _PRIVATE
    return replace(fact, status=Status.WITHHELD, bar=bar, reason=reason)


def without_figure(fact: Fact) -> Fact:
    """The fact kept open because a word stands where its figure should be."""
    bar, reason = _REASONS["vague"]
    return replace(fact, status=Status.UNCLEAR, bar=bar, reason=reason)


def _unclear(kind: str, text: str) -> Judgement:
    question = proof_question(kind).format(quote=text)
    doubt = Doubt(_PROOF.get(kind, QuestionKind.UNCLEAR), question)
    bar, reason = _REASONS[kind]
    return Judgement(Status.UNCLEAR, reason, (doubt,), bar)


def _asked(kind: str, text: str) -> tuple[Doubt, ...]:
    return (Doubt(QuestionKind.UNCLEAR, proof_question(kind).format(quote=text)),)


def _is_proved(text: str) -> bool:
    """Whether what sounds like an honour has its document, or is a grade of what was looked into."""
    return _DOCUMENT.search(text) is not None or has("graded", text)


def _is_applied_for(text: str) -> bool:
    """Whether an honour is only striven for or applied for."""
    return has("applied-for", text)


def _is_aimed_at(text: str, year: int | None) -> bool:
    """Whether what is planned is of the next year or no event of this one: its outcome is not overdue."""
    return speaks_of_next_year(text, year) or _AIM.search(text) is not None


def _is_under_way(text: str) -> bool:
    """Only where the main clause is under way: 整改71处，还有2处在改 is done with a remainder."""
    head = text.split("，", 1)[0]
    return has("under-way", head)
