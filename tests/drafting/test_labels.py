"""Labels before a colon."""

import pytest

from assistant.drafting.labels import unlabelled, without_speaker


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("开会：党委会专题研究安全4次", "党委会专题研究安全4次"),
        ("消防：微型消防站19个", "微型消防站19个"),
        ("改进：9月选派3人到县局跟班", "9月选派3人到县局跟班"),
        ("短板一：夜间检查少", "夜间检查少"),
    ],
)
def test_a_label_that_the_rest_tells_or_does_without_falls_away(said, written):
    assert unlabelled(said) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("道路：交通劝导站7个", "道路交通劝导站7个"),
        ("镇消防站：排查隐患1880处", "镇消防站排查隐患1880处"),
        ("重大决策：全年5件上会", "全年重大决策5件上会"),
        ("权责清单：134项", "权责清单134项"),
        ("镇长：执法协调会4次", "镇长执法协调会4次"),
        ("赋权事项：县级收回9项", "县级收回赋权事项9项"),
        ("演练：海上救援2次，氨泄漏1场", "海上救援演练2次，氨泄漏演练1场"),
        ("合法性审核：合同91份、重大决策6件", "合法性审核合同91份、重大决策6件"),
    ],
)
def test_a_label_joins_what_it_acts_on_or_counts(said, written):
    assert unlabelled(said) == written


def test_any_other_label_names_the_field():
    assert unlabelled("燃气：“瓶改管”没搞完") == "燃气方面，“瓶改管”没搞完"


def test_a_spoken_label_needs_no_colon():
    assert unlabelled("宣传这块安全夜校举办14期") == "宣传方面，安全夜校举办14期"


@pytest.mark.parametrize("said", ["沈：合同审查121份", "金（综合行政执法队）：合同审查121份"])
def test_who_spoke_at_a_meeting_is_not_told(said):
    assert unlabelled(said) == "合同审查121份"


@pytest.mark.parametrize(
    "text",
    [
        "钱：花了5万元",
        "普法宣传47场：集市14场、校园33场",
        "原因：人手不足",
        "开展演练3次",
        "阿朵：制作短视频23条",
    ],
)
def test_what_is_no_label_stays(text):
    assert unlabelled(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("老宋：查640户", "查640户"),
        ("徐站：地灾点9处", "地灾点9处"),
        ("学校陈校：演练5次", "演练5次"),
        ("林站：护林27人", "林站：护林27人"),
        ("小区：充电桩9个", "小区：充电桩9个"),
        ("高校：12人", "高校：12人"),
    ],
)
def test_who_spoke_is_told_by_surname_and_post_or_nickname(text, written):
    assert without_speaker(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("检查呢，组织的检查72次", "组织的检查72次"),
        ("燃气，餐饮店更换报警器152家", "燃气方面，餐饮店更换报警器152家"),
        ("党委书记，讲授法治课2次", "党委书记，讲授法治课2次"),
        ("截至目前，办理案件3件", "截至目前，办理案件3件"),
    ],
)
def test_a_spoken_topic_is_put_into_the_sentence(text, written):
    assert unlabelled(text) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("团工委：剧本游戏活动2场", "剧本游戏活动2场"),
        ("民族宗教专干：用傣语录普法广播40期", "用傣语录普法广播40期"),
    ],
)
def test_who_sent_something_in_is_no_topic(said, written):
    assert unlabelled(said) == written
