"""What cannot stand as it is said, and the question it raises."""

import pytest

from assistant.domain import Status
from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    "line",
    [
        "大喇叭 天天放",
        "收了地笼网 好多",
        "代书好几份",
        "教育免罚 #N/A",
        "钱数 各说各的 先空",
        "县考核 估计能排前三",
        "普法先进单位 省 ？",
        "群众送来锦旗",
        "支持镇政协依法履职",
        "企业应急演练 走形式 ……原因没细究",
        "总共 38场 ？数一下",
    ],
)
def test_what_nobody_can_check_is_asked_and_not_told(line: str) -> None:
    sheet = read(line)
    assert not [fact for fact in sheet.facts if fact.usable]
    assert len(sheet.questions) == 1


def test_a_doubt_keeps_back_the_clause_it_is_about_and_no_more() -> None:
    assert [fact.text for fact in usable("夜巡19次，收了地笼网，好多")] == ["夜巡19次"]


def test_an_honour_that_is_striven_for_stays_a_plan_with_a_question() -> None:
    sheet = read("明年打算：\n争创省级法治示范乡")
    assert sheet.facts[0].usable
    assert "正式名称" in sheet.questions[0].text


def test_a_least_percentage_keeps_its_hedge() -> None:
    assert usable("力争执法文书规范率达到95%以上")[0].text.endswith("95%以上")


def test_figures_in_a_bracket_are_no_list_marks() -> None:
    assert usable("结案 36 件（简易 29、普通 7）")[0].text == "结案36件（简易29件、普通7件）"


@pytest.mark.parametrize(
    ("line", "told", "asked"),
    [
        ("4、6.25 书记给村支书上法治课1次，多少人没记", "书记给村支书上法治课1次", "多少人没记"),
        ("3月法治讲座2场，人数没统计，发资料300份", "3月法治讲座2场", "人数没统计"),
    ],
)
def test_a_number_nobody_took_is_asked_about_and_doubts_none_of_those_told(
    line: str, told: str, asked: str
) -> None:
    sheet = read(line)
    assert any(fact.usable and told in fact.text for fact in sheet.facts)
    assert [question.text for question in sheet.questions if asked in question.text]


@pytest.mark.parametrize(
    "line", ["请县局来讲课，来了86人，签到表有", "7月演练1次，方案和照片都在，参加45人", "发资料200份 图片有"]
)
def test_what_is_kept_as_evidence_is_no_part_of_the_fact(line: str) -> None:
    assert not any(word in fact.text for fact in usable(line) for word in ("签到表", "照片", "图片"))


@pytest.mark.parametrize("line", ["人数还是147？", "这132户包括校园周边那28户吗"])
def test_what_a_colleague_asks_is_not_told(line: str) -> None:
    assert not usable(line)


@pytest.mark.parametrize(
    "line", ["宪法宣传周预计发500份", "12月底还要搞一次普法赶集", "法律服务1场 — 等通知"]
)
def test_what_is_still_to_come_this_year_is_not_told(line: str) -> None:
    assert not usable(line)


@pytest.mark.parametrize(
    "line",
    ["争取县财政拨付经费30万元，请县政府予以支持", "2026年1月8日，法治讲座已举办1场", "今年的钱花超了，不说"],
)
def test_what_no_report_of_the_year_tells_is_kept_back(line: str) -> None:
    assert not usable(line)


def test_what_dictation_tells_as_done_behind_its_plans_is_no_plan() -> None:
    said = (
        "明年要建个法律服务站预算八万还没批就这些吧哦对了应急演练搞了三次防汛两次森林火一次参加的嘛几百号人"
    )
    assert [f.section for f in usable(said) if "演练" in f.text] == ["achievements"]


def test_a_deadline_of_what_is_left_is_no_plan() -> None:
    assert {f.section for f in usable("隐患233处，余4处限期明年3月；演练5场")} == {"achievements"}


def test_documents_abolished_are_no_order_to_the_writer() -> None:
    assert usable("清理规范性文件27件，作废4件")


@pytest.mark.parametrize("line", ["今年事故一起都没有去年有一起", "全年无败诉"])
def test_what_has_not_happened_at_all_is_a_fact(line: str) -> None:
    assert usable(line)


@pytest.mark.parametrize(
    ("notes", "asked", "told"),
    [
        ("交通事故40起，伤9人，亡1人\n亡1人这个你核实一下", "亡1人", "交通事故40起，伤9人"),
        (
            "来信来访91件次，同比下降3%。初次信访按期答复率100%\n注：信访那个数所里是88件次，和我们不一样",
            "来信来访91件次，同比下降3%",
            "初次信访按期答复率100%",
        ),
        ("信访统计：43件\n公开信息30条\n信访数要再对一下，系统里是46件", "信访统计：43件", "公开信息30条"),
        ("法律明白人50名，今年新增9，也可能是8，我回去查", "今年新增9名", "法律明白人50名"),
    ],
)
def test_a_doubt_told_elsewhere_reaches_the_figure_that_it_names_and_no_neighbour(
    notes: str, asked: str, told: str
) -> None:
    sheet = read(notes)
    assert [fact.text for fact in sheet.facts if fact.usable] == [told]
    assert asked in [fact.text for fact in sheet.facts if fact.status is Status.UNCLEAR]
    assert any(asked in question.text for question in sheet.questions)


def test_a_line_that_doubts_by_thing_and_number_reaches_far_up() -> None:
    notes = "\n".join(["进企业9场", *[f"第{n}村有网格员{n}名" for n in range(1, 25)]])
    sheet = read(f"{notes}\n进企业那9场，有一场是线上的，要不要算我问下县局")
    assert not sheet.facts[0].usable


def test_what_is_said_to_be_rough_is_told_as_rough() -> None:
    assert [fact.text for fact in usable("发宣传单8000份，约数")] == ["发宣传单约8000份"]


def test_what_is_wondered_at_within_a_line_is_asked_with_what_follows() -> None:
    sheet = read("重大决策2项。都审了都听证了？？管网听了，校舍没有\n宣传12场？？发资料300份")
    assert [fact.text for fact in sheet.facts if fact.usable] == ["重大决策2项", "发资料300份"]


def test_a_rate_of_those_alone_who_answered_is_asked_about() -> None:
    told = usable("代表建议19件全部办结，满意率100%（按回收的17份表算的，另2份没交）")
    assert [fact.text for fact in told] == ["代表建议19件全部办结"]


def test_a_spoken_figure_that_is_said_again_in_doubt_is_asked_about() -> None:
    assert not usable("便民中心进驻的事项有八十七项说是八十七不知道对不对你问一下窗口办件量我这没有")


def test_what_is_not_to_be_written_is_what_was_told_last() -> None:
    notes = "镇长带队督查3次\n今年想报市里的“优秀司法所”，还没信儿。\n那先不写。"
    assert [fact.text for fact in usable(notes)] == ["镇长带队督查3次"]


def test_a_doubt_about_some_of_those_counted_is_one_about_the_count() -> None:
    assert not usable("平安办小邹：反诈宣传搞了12场 有几场好像跟司法所报的是同一场")


def test_what_is_settled_on_is_no_doubt() -> None:
    assert usable("宣传册子发了七千来份就写七千余份吧")


def test_a_body_of_the_county_is_asked_about_unless_its_right_name_stands_beside_it() -> None:
    assert not usable("政府常务会会前学法6次")
    assert usable("政府常务会（镇长办公会）会前学法6次")
