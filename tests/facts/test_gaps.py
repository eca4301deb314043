"""Blanks between a clerk's words."""

import pytest

from assistant.facts.gaps import without_gaps


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("网格员 62人", "网格员62人"),
        ("接待 29批 44人次", "接待29批44人次"),
        ("代表建议 9 件 办完9", "代表建议9件，办完9"),
        ("书记 听汇报 4次", "书记听汇报4次"),
        ("再考 6个证", "再考6个证"),
        ("新建 1处 （桐坪村）", "新建1处（桐坪村）"),
    ],
)
def test_a_blank_inside_one_thing_parts_nothing(text: str, read: str) -> None:
    assert without_gaps(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("调解 341 成功 329", "调解341，成功329"),
        ("沿河老房子多 一下子拆不了", "沿河老房子多，一下子拆不了"),
        ("讲治安法修订 三场加起来250来人", "讲治安法修订，三场加起来250来人"),
        ("3.15 普法 80人", "3.15，普法80人"),
        ("应急队1 25人", "应急队1，25人"),
        ("集市普法 镇东头 资料300余", "集市普法，镇东头，资料300余"),
    ],
)
def test_a_blank_between_two_things_is_a_comma(text: str, read: str) -> None:
    assert without_gaps(text) == read
