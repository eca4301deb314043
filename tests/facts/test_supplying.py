"""Units of figures that a telegram leaves bare."""

import pytest

from assistant.facts.shorthand import written_out
from assistant.facts.supplying import with_units
from assistant.facts.units import Around, totals
from tests.facts.reading import read


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("案卷评查3，抽26，问题17，改17", "案卷评查3次，抽26卷，问题17个，改17个"),
        ("执法证10，新3", "执法证10人，新3人"),
        ("法律明白人126个，今年新培养的38", "法律明白人126个，今年新培养的38个"),
        ("自建房排1260，C级9，腾空9", "自建房排1260栋，C级9栋，腾空9栋"),
        ("旁听庭审2/64", "旁听庭审2次64人次"),
        ("满意率98.6", "满意率98.6%"),
        ("热线12345，办结377单，满意96.8", "热线12345，办结377单，满意96.8%"),
        ("明白人新训48，矫正在册9", "明白人新训48名，矫正在册9人"),
        ("办件8930，帮代办610，上门45", "办件8930件，帮代办610件，上门45件"),
        ("宪法周5场，800余", "宪法周5场，800余人次"),
        ("调解一季度31，二季度28", "调解一季度31件，二季度28件"),
        ("示范户，新认30", "示范户，新认30户"),
        ("规范性文件，新2，废4", "规范性文件，新2件，废4件"),
        ("安委会4，每季1", "安委会4次，每季1次"),
        ("案子26件（林业9、城建13、农业4）", "案子26件（林业9件、城建13件、农业4件）"),
        ("罚8.3万，免罚7", "罚8.3万元，免罚7件"),
        ("入库5.1万", "入库5.1万元"),
        ("反馈4，改3", "反馈4个，改3个"),
        ("月月查共36", "月月查共36次"),
        ("移区局立4", "移区局立4件"),
        ("热线508单，按时506", "热线508单，按时506单"),
        ("机关4，乡村21，单位1，=26场", "机关4场，乡村21场，单位1场，共26场"),
        ("复议1，诉讼2，胜1", "复议1件，诉讼2件，胜1件"),
        ("长廊，旧1，县司法局8万，镇3.5万", "长廊，旧1个，县司法局8万元，镇3.5万元"),
        ("宣传品，购物袋5000，围裙3000", "宣传品，购物袋5000个，围裙3000条"),
        ("执法经费18万，其中记录仪4.2万", "执法经费18万元，其中记录仪4.2万元"),
    ],
)
def test_a_bare_figure_takes_the_unit_of_its_nearest_noun_or_of_its_whole(said: str, told: str) -> None:
    assert with_units(said)[0] == told


def test_parts_behind_an_equals_sign_count_what_their_whole_counts() -> None:
    assert with_units(written_out("普法14=林场3，学校11"))[0] == "普法14场：林场3场，学校11场"


def test_a_share_takes_the_unit_that_the_line_gave_to_its_whole() -> None:
    assert with_units("林草类19，城建类27", above="办结68件")[0] == "林草类19件，城建类27件"


def test_parts_take_the_unit_of_the_sum_told_elsewhere() -> None:
    around = Around(wholes=totals(["检查一共65家"]))
    assert with_units("检查餐饮44，烟花12，工地9", around=around)[0] == "检查餐饮44家，烟花12家，工地9家"


def test_a_total_met_by_chance_gives_no_unit_to_things_that_all_have_another() -> None:
    around = Around(wholes=totals(["加固共5栋"]))
    assert with_units("复议1，诉讼2，败1，审理中1", around=around)[0] == "复议1件，诉讼2件，败1件，审理中1件"


def test_a_line_without_a_thing_of_its_own_counts_what_the_heading_counts() -> None:
    assert with_units("网上71", around=Around("信访数："))[0] == "网上71件"


def test_all_units_supplied_are_asked_about_in_one_question() -> None:
    (asked,) = read("党委议法4\n乡长出庭1\n合同88").questions
    assert len(asked.about) == 3


def test_every_unit_supplied_is_asked_about() -> None:
    assert "暂按“次”理解" in with_units("中心组7")[1][0].text


def test_a_total_of_another_line_gives_no_unit_to_figures_that_have_one() -> None:
    told = [
        fact.text
        for fact in read("渡口普法队宣讲36场次，船头9场次\n4月清理规文，7件里废止1、修改1，其余保留").facts
    ]
    assert told[-1] == "4月清理规文，7件里废止1件、修改1件，其余保留"


def test_parts_that_add_up_to_the_sum_behind_them_take_its_unit_whatever_they_are() -> None:
    assert [fact.text for fact in read("进机关4 进村21 单位1 =26场").facts] == [
        "进机关4场、进村21场、单位1场，共26场"
    ]


def test_parts_that_make_up_a_figure_of_the_line_count_what_it_counts():
    assert with_units("其中违建8、占道6、秸秆焚烧7", "立案21件，办结19件，罚款4.6万元")[0] == (
        "其中违建8件、占道6件、秸秆焚烧7件"
    )


def test_a_bare_figure_without_a_thing_takes_the_clause_before_it_along() -> None:
    told = read("存在问题：\n1.看林员津贴一个月，才420，有的人不上心，另有3处卡点没人\n").facts
    assert not any(fact.usable and "津贴" in fact.text for fact in told)
