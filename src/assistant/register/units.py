"""Units made to fit what they count: 5个执法人员 is 5名执法人员, 300本折页 is 300份折页, 花了5万 is 5万元."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from assistant.domain import Quantity, Span
from assistant.language.patterns import late
from assistant.language.words import tagged
from assistant.resources import rows

_ANY = "*"
_LEFT = late(r"(?:剩下?|余下|其余|还有|另外)的?$")
_ACTS = late(
    r"(?:老板|店主|户主|房主|房东|业主|店家|商户|企业负责人|经营者|当事人|对方)[就都也还]?(?:不|没|拖|躲|拒|嫌)"
)
_OF_MATTERS = late(r"问题|毛病|隐患|漏洞|违建|违章|纠纷|案件|案子|工单|投诉")
_PAID = late(
    r"(?:花|花费|花掉|投|租|挣|赚|还|凑|筹|募|捐|讨回来|讨回|要回来|追回来|收回|收上来|投入|投了|丢|垫|垫付|补|罚|罚款|罚没|罚没款|掏|拨|拨付|资金|款|给|赔|赔偿|欠|追回|要回|金额|支出|经费|工资|货款|损失|欠薪|欠款|补偿款?|赔偿款?)"
    r"(?:了|共|一共|总共|共计|约|近|的是|是|有|大概|差不多)*$"
)
# Boards, plots and screens are counted by 块 too: it is money where the clause speaks of money or shares out.
_OF_MONEY = late(
    r"[钱款费价薪礼金奖租赔罚花卖买赚挣拨付欠垫捐押账]|工资|补助|成本|红包|报酬|(?:一|每|1)(?:个月|[人户家天月年次斤亩顿桌辆])$"
)
_SLABS = late(r"[牌板地田砖屏碑匾布石玻璃表池墙区方章块]")
_SINCE_PAUSE = late(r"[^，。；：\n]*$")
_PRICE_ENDS = late(r"钱|[，。；、）)①-⑳\s]|$")
_LEAST_PAID = 100
_BEFORE = 10
_BEHIND = 20
# 残疾人照料服务中心: a verb inside the name.
_INSTITUTION = late(
    r"(?:(?![在了到把被给向去来从])[\u4e00-\u9fff]){2,16}?(?:中心|站点?|机构|项目|工程|平台|基地|场所|学校|医院|岗位|示范点)(?![\u4e00-\u9fff]?[员长])"
)
_NOUNS = ("n", "vn", "b", "j", "l")
_ANYTHING = "个"
# The segmenter takes them for nouns.
_IN_ALL = frozenset(("一共", "总共", "共"))
_REST = late(
    r"(?:^|[，；、]|其中|其余|另有|另外|余下|剩下|岁以[上下]的?|文化的?|有证的?|持证的?|[\u4e00-\u9fff]{2}的)$"
)
_UNNAMED = late(r"$|[，。；、）]|[在已均尚未正转移当由没还已]")
# 隐患找到33个: what is counted stands before what was done to it.
_DEED = late(r"(?:找到|找出|发现|查出|排查出?|摸排出?|整改|一共|总共|达到?|收到|还有|[有共计是了都])+$")
_WHOLE = late(r"\d(?:余|多)?个?([\u4e00-\u9fff])(?!以)")
_COUNTERS = frozenset("件名人处家户条台辆块项")
_SENTENCE_END = "。！？\n"
# 平均一个人27个: what each one has is not people.
_SHARE = late(r"(?:[一每1]个|每)人(?:平均|大概|约)?$")
_TIMES = ("礼拜", "星期", "月", "钟头", "季度", "晚上", "小时")
_PLACES = ("村", "社区", "行政村", "自然村", "镇", "乡")


@dataclass(frozen=True, slots=True)
class Fit:
    """One row of data/units.tsv: things counted in `spoken` units are counted in `formal` ones.

    `alone`: only where nothing is named behind the figure (办结12个，).
    """

    spoken: frozenset[str]
    things: str
    ends: re.Pattern[str]
    formal: str
    alone: bool


def counted_in(quantity: Quantity, text: str) -> str:
    """The unit that written language uses for what is counted; the clerk's own where no row says so.

    What is counted must stand beside the figure: 调解员开了12个会 counts meetings. A figure without a unit
    is money where a word of paying stands before it.
    """
    if quantity.unit in ("", "块") and (_is_paid(quantity, text) or _is_price(quantity, text)):
        return "元"
    thing, span = quantity.indicator, quantity.span
    if quantity.unit == _ANYTHING and _is_rest_of_others(text, span):
        return _ANYTHING
    if quantity.unit == "号" and text[: span.start].endswith("月"):
        return quantity.unit
    if _SHARE.search(text[: span.start]) or text.startswith(_TIMES, span.end):
        return quantity.unit
    if text.startswith(_PLACES, span.end):
        return quantity.unit
    beside = bool(thing) and (text.startswith(thing, span.end) or _ends_before(text, thing, span.start))
    if quantity.unit == _ANYTHING and (not beside or text.startswith(thing, span.end)):
        # 20个残疾人照料服务中心 are centres.
        thing = max(thing if beside else "", _noun_at(text, span.end), key=len)
        beside = bool(thing)
    unnamed = _UNNAMED.match(text, span.end) is not None
    named = quantity.unit == _ANYTHING and bool(_noun_at(text, span.end))
    before = text[: span.start]
    deed = _DEED.search(before) if unnamed else None
    # 通知了80个: the word before 了 is what was done, no thing.
    before = before[: deed.start()] if deed and deed[0] != "了" else before
    for fit in _fits():
        if fit.alone and not unnamed:
            continue
        if quantity.unit in fit.spoken and (
            fit.things == _ANY
            or (beside and fit.ends.search(thing))
            or (not named and fit.ends.search(before))
        ):
            return fit.formal
    return _unit_of_whole(quantity, text) if quantity.unit == _ANYTHING and not beside else quantity.unit


def _is_rest_of_others(text: str, span: Span) -> bool:
    """剩下六个 | 老板不配合, of problems counted before: who acts is none of them."""
    before = text[text.rfind("。", 0, span.start) + 1 : span.start]
    return bool(_LEFT.search(before) and _ACTS.match(text, span.end) and _OF_MATTERS.search(before))


def _noun_at(text: str, at: int) -> str:
    """The noun phrase behind a figure, "" where something else stands there (62个 | 小饭店)."""
    if place := _INSTITUTION.match(text, at):
        return place[0]
    words = tagged(text[at : at + _BEHIND])
    return "".join(word for word, _ in takewhile(_is_noun, words))


def _is_noun(pair: tuple[str, str]) -> bool:
    return pair[1].startswith(_NOUNS) and pair[0] not in _IN_ALL


def _unit_of_whole(quantity: Quantity, text: str) -> str:
    """A rest told without its noun is counted as the whole before it: 调解员20名，45岁以下的11个."""
    start, end = quantity.span.start, quantity.span.end
    if not _REST.search(text[:start]) or not _UNNAMED.match(text, end):
        return quantity.unit
    sentence = max(text.rfind(mark, 0, start) for mark in _SENTENCE_END) + 1
    wholes = _WHOLE.findall(text, sentence, start)
    return wholes[-1] if wholes and wholes[-1] in _COUNTERS else quantity.unit


def _is_paid(quantity: Quantity, text: str) -> bool:
    before = text[max(0, quantity.span.start - _BEFORE) : quantity.span.start]
    return (quantity.value or 0) >= _LEAST_PAID and bool(_PAID.search(before))


def _is_price(quantity: Quantity, text: str) -> bool:
    """一人200块, 随礼不超过100块: the clause speaks of money; 坏了5块 counts boards."""
    if quantity.unit != "块" or not _PRICE_ENDS.match(text, quantity.span.end):
        return False
    clause = _SINCE_PAUSE.search(text[: quantity.span.start])
    sentence = text[text.rfind("。", 0, quantity.span.start) + 1 : quantity.span.start]
    much = (quantity.value or 0) >= _LEAST_PAID and _OF_MONEY.search(sentence)
    return clause is not None and bool(much or _OF_MONEY.search(clause[0])) and not _SLABS.search(clause[0])


def _ends_before(text: str, thing: str, at: int) -> bool:
    return text[:at].rstrip("有共约近 ：:").endswith(thing)


@cache
def _fits() -> tuple[Fit, ...]:
    return tuple(
        Fit(
            frozenset(spoken.split(",")),
            things,
            re.compile(f"(?:{things.strip(_ANY)})$"),
            formal,
            bool(alone),
        )
        for spoken, things, formal, alone in ([*row, ""][:4] for row in rows("register/data/units.tsv")[1:])
    )
