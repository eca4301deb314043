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


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("电鱼的里头有个叫鲁大顺的", "鲁大顺"),
        ("给困难户周桂花家送法上门1次", "周桂花"),
        ("老人姚福根（82岁）房子已经修好", "姚福根"),
        ("赵妹（17岁）转给妇联了", "赵妹"),
        ("含黎阿四等3人", "黎阿四"),
        ("高老四两口子离婚打官司", "高老四"),
        ("当事人（陶女士）不同意", "陶"),
        ("其中冯二柱家宅基地的事闹得最凶", "冯二柱"),
        ("店主覃永福拒不配合", "覃永福"),
    ],
)
def test_who_is_called_as_no_official_is_private_anywhere(text: str, person: str) -> None:
    assert ("person", person) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "加强妇女儿童权益保障",
        "病人民主生活会",
        "落实河长制、林长制各项任务",
        "创建国家5A级旅游景区",
        "居民文明素养不断提升",
        "全年走访困难户46户",
    ],
)
def test_words_that_look_like_names_are_none(text: str) -> None:
    assert found(text) == []


def test_an_address_and_a_history_of_drugs_are_marked() -> None:
    assert found("住枫香苑7幢") == [("address", "住枫香苑7幢")]
    assert found("有吸毒史") == [("record", "吸毒史")]


@pytest.mark.parametrize(
    "text",
    ["撤销的那件是李坡的宅基地确认", "李湾村和王家庄矛盾2件", "“老贺调解工作室”化解信访积案4件"],
)
def test_a_place_and_an_office_named_after_somebody_are_no_private_persons(text: str) -> None:
    assert found(text) == []
