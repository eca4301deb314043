"""What part of the report a heading, a label, a row's name or a lead-in speaks of."""

import pytest

from assistant.facts import note_lines, read_facts
from assistant.facts.headings import Topic, label_of, title_of, topic_of
from assistant.genres import genre
from tests.facts.reading import read

ANNUAL = genre("fazhi-annual")


def parts(notes: str) -> list[tuple[str, str]]:
    sheet = read_facts(note_lines(notes), year=2025, genre=ANNUAL)
    return [(fact.section, fact.text) for fact in sheet.facts]


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("【问题和原因】", Topic.PROBLEMS),
        ("三、存在的主要问题和不足", Topic.PROBLEMS),
        ("薄弱环节：", Topic.PROBLEMS),
        ("存在问题及整改措施", Topic.PROBLEMS),
        ("问题整改落实情况", Topic.RESULTS),
        ("主要做法和成效", Topic.RESULTS),
        ("2025年", Topic.RESULTS),
        ("2026年重点工作", Topic.PLANS),
        ("下步怎么干", Topic.PLANS),
        ("书记、镇长那边给的", Topic.LEADER),
        ("老问题", Topic.PROBLEMS),
        ("想到的不足", Topic.PROBLEMS),
        ("明年要办", Topic.PLANS),
        ("明年想做的", Topic.PLANS),
        ("问题就写", Topic.PROBLEMS),
        ("困难群众", None),
        ("执法问题", None),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, topic: Topic | None) -> None:
    assert topic_of(heading, 2025) is topic


@pytest.mark.parametrize(
    "text", ["问题 12处 整改11", "问题2条，整改2条", "今年 调解30件", "原因：人少", "整改：12处", "差 2个证"]
)
def test_what_is_counted_or_only_dated_is_no_label(text: str) -> None:
    assert label_of(text, 2025) is None


def test_a_lead_in_that_counts_what_follows_is_no_fact() -> None:
    assert parts("办案12件。问题两条，一是执法人员不足，二是经费缺口大") == [
        ("achievements", "办案12件"),
        ("shortcomings", "执法人员不足，二是经费缺口大"),
    ]


def test_a_row_named_after_problems_or_next_year_tells_no_result() -> None:
    notes = "项目\t数量\t备注\n普法宣传\t12场\t\n短板\t执法人员不足，只有5人持证\t\n明年\t再考2个执法证\t"
    assert parts(notes)[1:] == [("shortcomings", "执法人员不足，只有5人持证"), ("plans", "再考2个执法证")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("17 2026：①烟花库搬完 ②先装30艘", [("plans", "烟花库搬完"), ("plans", "先装30艘")]),
        ("△ 26年：工厂夜课", [("plans", "工厂夜课")]),
        ("※ 明年写 建消防站5个", [("plans", "建消防站5个")]),
        ("注5：短板：审核人员仅1人", [("shortcomings", "审核人员仅1人")]),
        ("不足你就写夜间坐班知道的人少", [("shortcomings", "夜间坐班知道的人少")]),
        ("问题就写两点 一 缺3个证 二 经费紧", [("shortcomings", "缺3个证"), ("shortcomings", "经费紧")]),
    ],
)
def test_a_label_is_known_behind_any_mark_and_order(line: str, told: list[tuple[str, str]]) -> None:
    assert parts(line) == told


def test_months_of_a_plan_are_the_next_year_s() -> None:
    facts = read_facts(note_lines("明年：3月前3人全部拿证"), year=2025, genre=ANNUAL).facts
    assert facts[0].dates == ("2026-03",)


def test_the_subject_of_a_mail_heads_what_it_says() -> None:
    mail = "发件人：党政办\n主题：Re: 2026年法治工作打算\n\n1. 行政执法培训安排4期"
    assert parts(mail) == [("plans", "行政执法培训安排4期")]


def test_a_name_that_opens_a_numbered_line_is_its_title_and_no_fact() -> None:
    assert parts("二、社区矫正和安置帮教。在册对象9人。") == [("achievements", "在册对象9人")]


@pytest.mark.parametrize(
    "text", ["经费不足。全年2万元", "完成换届。12个村", "人手少。只有3人", "学法12次。有记录"]
)
def test_a_short_statement_is_no_title(text: str) -> None:
    assert title_of(text) is None


@pytest.mark.parametrize("head", ["【水利站2025年工作小结】", "水利站：", "三、水利站"])
def test_whose_words_a_heading_announces_speaks_in_the_lines_below(head: str) -> None:
    assert parts(f"{head}\n我站开展巡查12次")[-1][1] == "水利站开展巡查12次"


def test_within_the_office_is_said_of_the_office_that_writes() -> None:
    assert parts("【司法所小结】\n所里在编人员3人") == [("achievements", "司法所在编人员3人")]


def test_what_came_of_an_act_stays_with_it() -> None:
    told = parts("审核普通程序案件8件，提出审核意见6条，均已采纳")
    assert [text for _, text in told] == ["审核普通程序案件8件，提出审核意见6条，均已采纳"]


def test_problems_that_the_offices_raise_are_problems() -> None:
    notes = "【各站所提的问题】\n文化站：法治影片旧，来看的人少。\n"
    assert [fact.section for fact in read(notes).facts] == ["shortcomings"]


def test_a_label_that_begins_with_next_year_announces_plans():
    told = parts("司法所调解205件\n明年要办：选20名骨干集中培训；印双语的合同；二月份请县司法局来讲一次备案")
    assert {section for section, _ in told[1:]} == {"plans"}


def test_a_label_that_ends_in_shortcomings_announces_them():
    told = parts("想到的不足：山区村子散，进组入户少；执法人员多数是半路转来的；送审太晚，临到上会才拿来")
    assert [section for section, _ in told] == ["shortcomings"] * 3


def test_under_thoughts_what_is_wanting_is_a_shortcoming_and_the_rest_is_planned():
    told = parts("几点想法，随手写的：\n渔船老化，船龄超过20年的有57艘，改造慢。\n还要把两座老码头修好。")
    assert [section for section, _ in told] == ["shortcomings", "plans"]


def test_the_heads_of_a_banner_or_of_a_committee_in_the_south_are_first_responsible():
    told = parts("苏木达主持学法4次\n镇委书记带头讲法治课1次\n街道办主任协调解决经费12万元")
    assert {section for section, _ in told} == {"first-responsible"}


def test_a_numbered_name_of_a_part_before_a_list_is_no_fact() -> None:
    notes = "素材\n（三）执法监管\n1. 检查企业44家\n（四）问题\n（一）执法人员不足"
    assert parts(notes) == [("achievements", "检查企业44家"), ("shortcomings", "执法人员不足")]


def test_under_thoughts_what_has_been_is_no_plan():
    told = parts("几点想法：\n冬天夜里值班有脱岗，11月县里抽查过一次。\n明年把20艘船排个队。")
    assert [section for section, _ in told] == ["shortcomings", "plans"]


def test_a_label_that_only_begins_like_a_plan_announces_none():
    assert parts("明白人：全镇52名，覆盖13个村")[0][0] == "achievements"


def test_what_is_to_be_from_now_on_goes_on_with_the_plans_before_it() -> None:
    notes = "素材\n普法讲座8场\n明年先把老船排个队，动员更新9艘\n没培训不让出海\n脱岗的要通报。\n还要修好码头"
    assert {part for part, _ in parts(notes)[1:]} == {"plans"}


def test_who_of_the_office_wrote_a_part_does_not_hide_its_name():
    problems, plans = "一、执法力量不足，老小区充电难", "一、新增充电端口1500个以上"
    told = parts(f"培训3场\n安委办写的问题：\n{problems}\n安委办写的打算：\n{plans}")
    assert [section for section, _ in told] == ["achievements", "shortcomings", "plans"]
