"""Masked wording keeps the sentence and loses its content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import Gazetteer, mask


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展宣传12场", "开展宣传〔数〕场"),
        ("发放资料近300余份", "发放资料〔数〕份"),
        ("化解率达98.6%以上", "化解率达〔数〕%"),
        ("投入2.3万元", "投入〔数〕万元"),
        ("10～15人", "〔数〕人"),
        ("居全县第2位", "居全县第〔数〕位"),
        ("2023年3月15日开展", "〔日期〕开展"),
        ("去年3月", "〔日期〕"),
        ("到莲花镇文殊村", "到〔名称〕〔名称〕"),
        ("李律师讲课", "〔名称〕讲课"),
        ("联合司法所检查", "联合司法所检查"),
        ("学习《民法典》", "学习〔名称〕"),
        ("豫政文〔2024〕46号", "〔名称〕"),
        ("被评为“先进集体”", "被评为“〔名称〕”"),
        ("落实“三重一大”制度", "落实“三重一大”制度"),
        ("电话13812345678", "电话〔名称〕"),
        ("深入贯彻党的二十大精神", "深入贯彻党的二十大精神"),
    ],
)
def test_content_is_masked(text: str, expected: str) -> None:
    assert mask(text) == expected


def test_known_names_are_masked() -> None:
    assert mask("南关开展活动", Gazetteer(places=frozenset({"南关"}))) == "〔名称〕开展活动"


CHUNKS = [
    "开展宣传",
    "12场",
    "近300余份",
    "，",
    "2023年3月",
    "到莲花镇",
    "。",
    "《民法典》",
    "化解率98%",
    "\n",
    "李律师",
]


@given(st.lists(st.sampled_from(CHUNKS)).map("，".join))
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text)
    assert mask(once) == once
