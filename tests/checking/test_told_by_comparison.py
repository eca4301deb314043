"""What a draft says moved, stopped or fell in a part of the year, held against notes as clerks type them."""

import pytest

from tests.checking.evidence import alarms

_TABLE = "指标\t2024年1—11月\t2025年1—11月\n火灾（起）\t14\t9\n直接损失（万元）\t23.5\t8.7"


@pytest.mark.parametrize(
    ("draft", "notes", "rule"),
    [
        ("全年立案19件，同比增加3件。", "全年立案19件，去年22件，其中不予处罚的3件", "direction-altered"),
        ("群众满意率96.8%，比上年高0.3个百分点。", "满意率96.8%（去年97.1%）", "direction-altered"),
        ("发生火灾9起，同比增加5起。", _TABLE, "direction-altered"),
        ("参与群众5200人次。", "参加的大概5200人次", "hedge-altered"),
        ("发放资料7000份。", "资料发了差一点7000份", "hedge-altered"),
        ("上半年授课13节。", "法治副校长全年上课13节。中学6月办模拟法庭", "date-untraced"),
        ("上半年办理案件23件，罚款9200元。", "办案23件，简易20，罚款9200块。6月搞了培训", "date-untraced"),
        ("全年普法45场，开展研讨五十二场。", "普法45场，其中进工地7场", "figure-untraced"),
    ],
)
def test_what_moved_otherwise_is_caught(draft: str, notes: str, rule: str) -> None:
    assert rule in alarms(draft, notes, year=2025)


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("全年立案19件，同比减少3件。", "全年立案19件，去年22件，其中不予处罚的3件"),
        ("群众满意率96.8%，比上年低0.3个百分点。", "满意率96.8%（去年97.1%）"),
        ("发生火灾9起，同比减少5起，直接损失8.7万元。", _TABLE),
        ("发放资料近7000份。", "资料发了差一点7000份"),
        ("全年演出9场，较原计划少3场。", "戏计划年内演12场\n演了9场"),
        ("案卷抽查6本，其余5本均为合格。", "抽了6本案卷，1本优秀，没有不合格的"),
        ("转移群众214户，实现零伤亡。", "转移群众214户，没伤亡"),
        ("出租房因房东在外地，房屋已先行停租。", "出租房，房东在外地，房子已停租"),
        ("该厂随即停产整改，10月恢复生产。", "石材厂查出隐患1条，停产整改，10月复产"),
        ("6名调解员中有4名会讲彝语。", "调解员6个，4个会讲彝语"),
        ("收到5件，不足\n3名执法人员尚未取证。", "收到5件\n3名执法人员还没取证"),
        ("双语调解58件，占总数的23.1%。", "调解251件，其中双语调解58件"),
    ],
)
def test_the_same_told_in_other_words_is_no_alarm(draft: str, notes: str) -> None:
    assert alarms(draft, notes, year=2025) == set()


_DEEDS = """党委书记周启明到司法所调研2次
镇长何书远带队检查烟花爆竹零售点
3月12日到石门村宣讲森林法
河口村新建法治文化广场"""


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        ("镇党委书记周启明带队检查烟花爆竹零售点。", "person-altered"),
        ("3月12日，到河口村宣讲森林法。", "place-altered"),
    ],
)
def test_a_true_name_beside_a_matter_of_another_is_caught(draft: str, rule: str) -> None:
    assert rule in alarms(draft, _DEEDS, year=2025)


@pytest.mark.parametrize(
    "draft", ["镇长何书远带队检查烟花爆竹零售点，党委书记周启明到司法所调研2次。", "到石门村宣讲森林法。"]
)
def test_a_name_beside_its_own_matter_is_no_alarm(draft: str) -> None:
    assert not alarms(draft, _DEEDS, year=2025) & {"person-altered", "place-altered"}
