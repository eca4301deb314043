"""Units of figures that a telegram leaves bare."""

import pytest

from assistant.facts.supplying import with_units


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("案卷评查3，抽26，问题17，改17", "案卷评查3次，抽26卷，问题17个，改17个"),
        ("执法证10，新3", "执法证10人，新3人"),
        ("自建房排1260，C级9，腾空9", "自建房排1260栋，C级9栋，腾空9栋"),
        ("旁听庭审2/64", "旁听庭审2次64人次"),
        ("满意率98.6", "满意率98.6%"),
        ("执法经费18万，其中记录仪4.2万", "执法经费18万元，其中记录仪4.2万元"),
    ],
)
def test_a_bare_figure_takes_the_unit_of_its_nearest_noun_or_of_its_whole(said: str, told: str) -> None:
    assert with_units(said)[0] == told


def test_parts_behind_an_equals_sign_count_what_their_whole_counts() -> None:
    assert with_units("普法14=林场3，学校11")[0] == "普法14场：林场3场，学校11场"


def test_a_share_takes_the_unit_that_the_line_gave_to_its_whole() -> None:
    assert with_units("林草类19，城建类27", above="办结68件")[0] == "林草类19件，城建类27件"


def test_every_unit_supplied_is_asked_about() -> None:
    assert "暂按“次”理解" in with_units("中心组7")[1][0].text
