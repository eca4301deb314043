"""What looks like a slip of form and is none: proofreading says nothing of it."""

import pytest

from assistant.checking.proofreading.rules import STYLE_RULES
from assistant.checking.proofreading.style import check_style
from assistant.domain import Severity

TRAPS = (
    "投入1.5亿元，修路5.6千米，惠及3万人，罚没12余万元。",
    "落实2021—2025年规划，2021—25年推进，近30年来首次。",
    "会议于9:30召开，下午3:00结束，24小时值守，7×24小时响应。",
    "印发栗政〔2024〕3号文件，审结（2024）豫16行终03号案。",
    "开展“3·15”宣传，编号2024-03-150，电话0394-5210366、13812345678。",
    "使用XML格式，人均GDP增长12.5%，PM2.5浓度25微克/立方米，5G基站12座。",
    "1.组织讲座。举办讲座6场。\n2.走访群众。走访400余户。",
    "第3、4次会议，1、2月份，第一、二季度，2—3楼，A/B岗。",
    "学习《关于印发〈实施方案〉的通知》，落实《纲要（2021-2025年）》。",
    "网址http://www.gov.cn/a.html?x=1,2，邮箱abc@163.com。",
    "活动\t场次\t人数\n宣传, 讲座\t12 场\t1300",
    "特此报告。\n附件：1.办件统计表\n2.活动一览表\n\n栗坪镇人民政府\n2025年1月12日",
    "特此报告。\n栗坪镇人民政府\n2025年1月12日\n附件1\n统计,表。。\n（表内文字",
    "增长3.2倍，提高2个百分点，扩大到1.2倍，平均提前3.5日办结。",
    "建设平安、和谐、及时高效的镇村，深入学校、企业等开展宣传。",
    "他说：“第一，要学法；第二，要用法。”",
)


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_stays_silent(text: str) -> None:
    loud = (style for style in STYLE_RULES if style.rule.severity is not Severity.INFO)
    assert not [finding for style in loud for finding in check_style(text, style)]
