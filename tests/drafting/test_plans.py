"""Plans do not say again what their lead says."""

from dataclasses import replace

import pytest

from assistant.domain import Source
from assistant.drafting import draft_offline, render
from assistant.drafting.plans import plan_sentences
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, fact, sheet


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("打算2026年给11个村配流动书柜", "给11个村配流动书柜。"),
        ("明年想弄三样：村级合同送审制度一季度出台", "村级合同送审制度一季度出台。"),
        ("卢：明年：给11个村配流动书柜", "给11个村配流动书柜。"),
        ("2026年6月底前完成专栏改版", "6月底前完成专栏改版。"),
        ("2026年底前建成调解室1个", "2026年底前建成调解室1个。"),
        ("2027年建成调解室1个", "2027年建成调解室1个。"),
        ("争取评上示范村", "争取评上示范村。"),
        ("要求各村每月自查1次", "要求各村每月自查1次。"),
    ],
)
def test_intention_and_year_of_the_lead_fall_away(text, told):
    assert plan_sentences([fact(text, section="plans")], YEAR)[0].text == told


def test_each_plan_stands_in_the_order_of_the_notes():
    planned = sheet("普法宣传47场", plans=("选派3人考证", "开展轮训2期", "新建广场1处"))
    text = render(draft_offline(planned, ANNUAL, profile=TOWN, year=YEAR))
    assert text.index("一是选派") < text.index("二是") < text.index("三是新建")


def test_seven_plans_are_counted_one_by_one():
    plans = tuple(
        f"{place}新建调解室1个" for place in ("东坪", "西坪", "南坪", "北坪", "上坪", "下坪", "中坪")
    )
    text = render(draft_offline(sheet("普法宣传47场", plans=plans), ANNUAL, profile=TOWN, year=YEAR))
    assert "七是中坪新建调解室1个" in text


def test_a_plan_that_does_not_say_of_what_is_no_plan():
    planned = sheet("普法宣传47场", plans=("预计2月份到", "选派3人考证"))
    draft = draft_offline(planned, ANNUAL, profile=TOWN, year=YEAR)
    assert "2月份到" not in render(draft) and "F2" in {item.fact for item in draft.unused}


def test_what_a_plan_is_to_come_to_stands_in_one_point_with_it():
    source = Source("notes.txt", 1, "与县司法局联系，争取培训普法骨干6名")
    parts = [
        replace(fact(text, f"F{at}", section="plans"), source=source)
        for at, text in enumerate(source.text.split("，"), 1)
    ]
    (said,) = plan_sentences(parts, YEAR, apart=True)
    assert said.text == "与县司法局联系，争取培训普法骨干6名。"
