"""A superior's form with what the office filled in."""

import pytest

from assistant.domain import Status
from assistant.facts import note_lines, read_facts
from assistant.facts.forms import filled_in
from assistant.genres import genre

ANNUAL = genre("fazhi-annual")


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
        "演练（　）次",
        "巡查____次",
    ],
)
def test_what_is_no_filled_blank_stays(text: str) -> None:
    assert filled_in(text) == text


def test_the_figures_of_a_form_are_told() -> None:
    head = "附件3 法治政府建设情况填报表\n填报单位：某乡　年度：2025\n"
    notes = f"{head}1. 取消证明 __11__ 项\n2. 演练（2）场\n3. 复议 __无__ 诉讼 __1__ 件"
    facts = read_facts(note_lines(notes), year=2025, genre=ANNUAL).facts
    assert [figure.text for fact in facts for figure in fact.figures] == ["11项", "2场", "1件"]


def test_a_blank_left_empty_is_asked_about() -> None:
    facts = read_facts(note_lines("巡查____次"), year=2025, genre=ANNUAL).facts
    assert [fact.status for fact in facts] == [Status.UNCLEAR]
