"""A superior's form with what the office filled in."""

import pytest

from assistant.language.forms import filled_in


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("听取法治汇报 __3__ 次；督办 __1__ 件", "听取法治汇报3次；督办1件"),
        ("参加＿＿58＿＿人次", "参加58人次"),
        ("检查（285）家次，隐患（6）处", "检查285家次，隐患6处"),
        ("劝导（5300）余人次", "劝导5300余人次"),
        ("被通报（1）次，时间（4）月", "被通报1次，时间4月"),
        ("溺亡（无）", "溺亡无"),
        ("公示☑ 法制审核☑ 全过程记录☐（设备8月到）", "公示、法制审核 "),
        ("法律顾问制度：有（√）无（ ）", "法律顾问制度：有 "),
        ("□是 ☑否", "否 "),
        ("法律顾问（1）名 □专职 ☑兼职", "法律顾问1名 兼职 "),
        ("一般程序  7  件，简易程序 24  件", "一般程序7件，简易程序24件"),
        ("演练（　）次", "演练____次"),
    ],
)
def test_what_was_filled_in_stands_in_its_blank(form: str, told: str) -> None:
    assert filled_in(form) == told


@pytest.mark.parametrize(
    "text",
    [
        "（3）次要道路",
        "合同91份（村级52）",
        "由（民兵连）组成",
        "渡船停航换新√",
        "巡查____次",
        "调 388 成 379",
    ],
)
def test_what_is_no_filled_blank_stays(text: str) -> None:
    assert filled_in(text) == text
