"""What tells of a shortcoming by what it says, and what tells of a plan, whatever heading stands above."""

import pytest

from assistant.domain import Status
from assistant.facts.standing import is_wanting
from tests.facts.reading import usable


def _sections(notes: str) -> list[str]:
    return [fact.section for fact in usable(notes)]


@pytest.mark.parametrize(
    "text",
    [
        "案子没有懂的人办，法制审核员是兼职的，一人干三样",
        "村里的公开栏有些几个月不换",
        "下放的权接不住",
        "三个村的村规民约是抄来的",
        "执法车就1辆，老坏",
        "基层执法力量薄弱",
        "司法所仅2人",
        "法制审核仅1人，案子一多就压，原因是编制紧",
        "但仍有3个村的法治宣传员只是挂名",
        "承接赋权事项46项，实际办过的只有7项",
        "发放宣传册2600册，但外来务工人员看不懂",
        "大厅人员更换频繁，全年走了4人，业务不熟",
        "调解员年龄大，平均59岁",
        "村级合同不送审，因为嫌麻烦",
    ],
)
def test_what_is_wanting_is_a_shortcoming_whatever_it_stands_under(text: str) -> None:
    assert _sections(text) == ["shortcomings"]


@pytest.mark.parametrize(
    "text",
    [
        "被复议0件",
        "未发生行政败诉案件",
        "评查案卷18卷，3卷不合格",
        "检查商铺40家次，发现消防设施配备不足的12家",
        "补齐执法装备短板，配备记录仪8台",
        "为法律意识淡薄的群众讲课5场",
        "5月13日检查烟花店，安全台账不规范",
        "没有死角，不留盲区，巡查12次",
        "全年行政复议只有2件，没有败诉",
        "群众投诉只有3个",
        "执法检查标准不降低",
        "宣传栏内容旧，新做了12块",
        "法治宣传栏挂牌9块",
        "执法公示不及时的问题2个，均完成整改",
        "案件比去年少，主要原因是推行首违不罚，劝导26次",
    ],
)
def test_a_result_is_no_shortcoming_for_what_it_names(text: str) -> None:
    assert "shortcomings" not in _sections(text)


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("12月8日 例会问题：1）案卷归档拖拉；2）合同漏送", ["案卷归档拖拉", "合同漏送"]),
        ("存在问题我说两条，巡逻车总在修，出勤靠自己的电动车", ["巡逻车总在修，出勤靠自己的电动车"]),
    ],
)
def test_a_heading_within_a_line_leads_to_the_shortcomings(notes: str, told: list[str]) -> None:
    assert [fact.text for fact in usable(notes) if fact.section == "shortcomings"] == told


@pytest.mark.parametrize(
    ("notes", "sections"),
    [
        (
            "剩余2个图斑正在协商，计划明年3月底前完成。10月16日，县司法局组织案卷评查，抽取3份",
            {"县司法局": "achievements"},
        ),
        ("排查隐患178处，整改171处，其余7处期限放宽到明年2月", {"171": "achievements"}),
        ("明年计划：\n每季度评查案卷1次\n今年买了记录仪6台", {"评查": "plans", "6台": "achievements"}),
        (
            "明年计划：\n新建调解室6个，县里批了18万元\n全年培训4期",
            {"6个": "plans", "4期": "plans"},
        ),
        ("12月9日，明年计划：调处中心3月运行", {"3月": "plans"}),
    ],
)
def test_a_plan_ends_where_what_was_done_is_told(notes: str, sections: dict[str, str]) -> None:
    told = usable(notes)
    assert {word: fact.section for word in sections for fact in told if word in fact.text} == sections


def test_the_next_question_ends_what_all_were_asked_for() -> None:
    asked = "小唐：明年打算呢\n老彭：选20个调解员\n小唐：应急的谁报？\n老周：演练8次，排查隐患157处"
    assert [(fact.section, fact.status) for fact in usable(asked)] == [
        ("plans", Status.PLANNED),
        ("achievements", Status.DONE),
    ]


def test_thanks_are_no_plan() -> None:
    assert len(usable("明年打算：\n选20个调解员\n就这些谢谢大家辛苦了")) == 1


def test_that_nothing_is_wanting_is_no_shortcoming() -> None:
    assert not is_wanting("没什么不足，办件11208件")


@pytest.mark.parametrize(
    "cause", ["原因是人手紧，经费少", "主要原因：人手紧，经费少", "究其原因，人手紧", "原因：人手紧；经费少"]
)
@pytest.mark.parametrize("before", ["问题：\n1、普法形式单一；\n2、台账不全。", "一、不足：普法形式单一。"])
def test_a_cause_on_a_line_of_its_own_stands_with_the_problems(before: str, cause: str) -> None:
    last = usable(f"{before}\n{cause}。\n明年打算：抓好执法培训")[-2]
    assert (last.section, last.text.replace("；", "，")) == ("shortcomings", cause.replace("；", "，"))


def test_what_an_accident_cost_is_told_with_it() -> None:
    told = usable("全年一般事故1起，轻伤1人（工地高处坠落），去年同期2起")
    assert told[0].text == "全年一般事故1起，轻伤1人（工地高处坠落）"


@pytest.mark.parametrize(
    "text",
    [
        "两个村还没有配齐（应配3名，都只有2名）",
        "原计划2处，下坝村那处因征地没谈拢，没建成",
        "看的人说不上多",
        "年轻干部普遍不会用法律解决问题",
    ],
)
def test_what_is_not_complete_or_not_mastered_is_wanting(text: str) -> None:
    assert is_wanting(text)


def test_what_is_wanting_with_people_in_general_is_told_apart_from_the_deed_before_it() -> None:
    told = usable("干部学法7次，年轻干部普遍不会用法律解决问题")
    assert [(fact.section, fact.text) for fact in told] == [
        ("achievements", "干部学法7次"),
        ("shortcomings", "年轻干部普遍不会用法律解决问题"),
    ]


def test_the_thing_of_a_deed_goes_with_how_few_have_seen_it() -> None:
    told = usable("法治电影放了14场，每个村一场，看的人说不上多，有的村就十来个人")
    assert told[-1].text == "法治电影看的人说不上多，有的村就十来个人"
