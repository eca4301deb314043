"""Personal data in notes."""

import pytest

from assistant.language import personal


def found(text: str) -> list[tuple[str, str]]:
    return [(mark.kind, mark.span.of(text)) for mark in personal(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("证号11010519491231002X", [("id-card", "11010519491231002X")]),
        ("身份证439926196803152714", [("id-card", "439926196803152714")]),
        ("编号110105194912310021", []),
        ("电话13812345678", [("phone", "13812345678")]),
        ("办公室0394-5221234", [("phone", "0394-5221234")]),
        ("卡号6222 0202 0001 2345 678", [("bank-card", "6222 0202 0001 2345 678")]),
        ("发放资料13812份", []),
        ("拨打12345热线", []),
    ],
)
def test_numbers_of_persons_are_marked(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_parties_of_a_dispute_are_marked() -> None:
    text = "3组张大柱和弟弟张二柱因宅基地打起来"
    assert [quote for kind, quote in found(text) if kind == "person"] == ["张大柱", "张二柱"]


def test_a_given_name_alone_is_marked_too() -> None:
    assert ("person", "二柱") in found("村民张二柱闹纠纷，二柱不肯签协议")


def test_illness_of_a_named_person_is_marked() -> None:
    assert ("illness", "有精神病") in found("村民张二柱打架，他有精神病")


def test_illness_in_general_is_not_marked() -> None:
    assert found("走访精神病患者家庭12户") == []


def test_a_petitioner_is_marked() -> None:
    assert ("person", "王桂枝") in found("北寨村王桂枝（电话13800001234）又来上访")


def test_a_speaker_outside_disputes_is_not_marked() -> None:
    assert found("邀请李律师讲法治课") == []


def test_a_line_without_persons_has_no_marks() -> None:
    assert found("调解矛盾纠纷286件，成功281件") == []


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("张三与李四因土地闹纠纷", ["张三", "李四"]),
        ("村民王强反映邻居李大明打人", ["王强", "李大明"]),
        ("7组刘春喜和隔壁刘国旺为排水沟打起来", ["刘春喜", "刘国旺"]),
        ("社区矫正对象赵小虎按时报到", ["赵小虎"]),
        ("调解村民张某某与李某离婚纠纷", ["张某某", "李某"]),
        ("群众高度评价调解工作", []),
        ("引导村民向法院起诉解决纠纷", []),
        ("会同派出所和司法所化解纠纷", []),
        ("村民和企业之间的矛盾纠纷", []),
        ("对重点人员和安置帮教对象进行走访，调解纠纷12件", []),
        ("婚姻家庭纠纷和宅基地纠纷", []),
    ],
)
def test_private_persons_are_told_from_words(text: str, persons: list[str]) -> None:
    assert [quote for kind, quote in found(text) if kind == "person"] == persons
