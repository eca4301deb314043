"""Sums, rates, changes, ranges and lists inside a draft, without any facts."""

import pytest

from assistant.checking import check
from assistant.domain import Severity

ARITHMETIC = {
    "parts-exceed-total",
    "remainder-mismatch",
    "rate-mismatch",
    "rate-over-100",
    "outcome-exceeds-input",
    "change-mismatch",
    "percentage-points",
    "range-reversed",
    "no-such-day",
    "listed-count",
    "announced-count",
    "figure-inconsistent",
}


def found(draft: str) -> list[tuple[str, str]]:
    return [(one.rule, one.severity.value) for one in check(draft, None).findings if one.rule in ARITHMETIC]


@pytest.mark.parametrize(
    ("draft", "rule", "severity"),
    [
        ("立案36件，其中简易程序28件、普通程序7件。", "parts-exceed-total", "error"),
        ("排查隐患118处，其中道路50处，用电40处，其他20处。", "parts-exceed-total", "error"),
        ("审查合同31份（其中采购类20份、租赁类14份）。", "parts-exceed-total", "error"),
        ("举办讲座3场、宣传9场，合计13场。", "parts-exceed-total", "error"),
        ("持证人员共25人，其中男性16人、女性10人。", "parts-exceed-total", "error"),
        ("参训35人，其中党员20人、女性18人。", "parts-exceed-total", "warning"),
        ("发放资料近400份，其中手册150份、折页200份、其他120份。", "parts-exceed-total", "error"),
        ("承接事项37项，已运行29项，其余9项尚未运行。", "remainder-mismatch", "error"),
        ("提出意见23条，采纳21条，采纳率95.3%。", "rate-mismatch", "error"),
        ("排查纠纷131件，调解成功126件。成功率达98.2%。", "rate-mismatch", "error"),
        ("受理信访40件，办结31件，办结率达80%以上。", "rate-mismatch", "error"),
        ("调解成功率达102%。", "rate-over-100", "error"),
        ("26个村中28个村配备了网格员。", "parts-exceed-total", "error"),
        ("简易程序28件、普通程序3件，两项合计29件。", "parts-exceed-total", "error"),
        ("环境卫生17件（其中线下25件）、违法建设30件。", "parts-exceed-total", "error"),
        ("受理纠纷285件，较上年的311件减少36件。", "change-mismatch", "error"),
        ("受理纠纷285件，比2023年的311件增加26件。", "change-mismatch", "error"),
        ("办件量由200件增加到260件，增长60%。", "change-mismatch", "error"),
        ("合格率由82%提高到92%，提高10%。", "percentage-points", "error"),
        ("每期30—20人。", "range-reversed", "error"),
        ("6月31日，召开会议。", "no-such-day", "error"),
        ("14月10日，召开会议。", "no-such-day", "error"),
        ("2月10日、5月8日、9月2日召开会议4次。", "listed-count", "warning"),
        ("走进双井、石臼、芦家台、马鬃岭3个村。", "listed-count", "warning"),
        ("重点做好三项工作：一是抓学习。二是抓执法。", "announced-count", "warning"),
        ("全年办理代表建议12件。\n一年来，办理代表建议21件。", "figure-inconsistent", "warning"),
    ],
)
def test_a_draft_that_contradicts_itself_is_found(draft: str, rule: str, severity: str) -> None:
    assert found(draft) == [(rule, severity)]


@pytest.mark.parametrize(
    "draft",
    [
        "走进13个村，共15场，其中大埝村、沙嘴村各2场，其余村各1场。",
        "下半年办理案件5件（全年合计14件），全部适用简易程序。",
        "采纳意见16条（共19条）。",
        "办件1146件，含自助机126件，其中270件实现零跑腿。",
        "已运行赋权事项29项，承接总数37项，其余8项未运行。",
        "人均可支配收入22508元，其中城镇居民35692元。",
        "营收过10亿元的企业66家，其中过50亿元的6家。",
        "财政支出445.5亿元，较去年增加49.8亿元、增长12.6%。",
        "调解纠纷396件，成功384件，其中邻里200件、婚姻96件、其他100件。",
        "受理信访29件，办结28件，按时办结率100%。",
        "受理信访29件，办结31件（含上年结转2件）。",
        "新增公共停车泊位250个、充电桩120个，新增公共停车泊位率先达标。",
        "进行了集中学习，开展宣传51场次，发放资料12600份，合计比年初计划多1场次。",
        "由20件降至15件。11月至次年3月为防火期。",
        "热线0376-6221234，连续13个月无事故。",
        "发放资料400余份，其中手册150余份、折页200余份、其他50余份。",
        "存在两个方面的问题：一是力量不足；二是经费不足。",
        "1月、4月各召开会议2次。",
        "调解矛盾纠纷近200起。\n一年来，调解矛盾纠纷197起。",
    ],
)
def test_a_draft_that_adds_up_raises_nothing(draft: str) -> None:
    assert not found(draft)


def test_a_sum_of_hedged_parts_has_the_slack_of_its_hedges() -> None:
    draft = "发放资料{}份，其中手册150余份、折页200余份、其他50份。"
    assert not found(draft.format("约410"))
    assert found(draft.format("600")) == [("parts-exceed-total", Severity.ERROR.value)]
