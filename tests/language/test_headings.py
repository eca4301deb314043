"""Numbered headings."""

import pytest

from assistant.language import heading


@pytest.mark.parametrize(
    ("line", "level", "number", "title", "rest"),
    [
        ("一、总体情况", 1, "一、", "总体情况", ""),
        ("十二、其他", 1, "十二、", "其他", ""),
        ("　　一、总体情况", 1, "一、", "总体情况", ""),
        ("一、强化领导。镇党委高度重视。", 1, "一、", "强化领导", "镇党委高度重视。"),
        ("（一）主要做法", 2, "（一）", "主要做法", ""),
        ("(二)主要做法", 2, "(二)", "主要做法", ""),
        ("（三）题句。正文。", 2, "（三）", "题句", "正文。"),
        ("（十一）、题句", 2, "（十一）、", "题句", ""),
        ("1.加强学习", 3, "1.", "加强学习", ""),
        ("１．加强学习", 3, "１．", "加强学习", ""),
        ("2、加强学习", 3, "2、", "加强学习", ""),
        ("3. 加强学习。全年学习4次。", 3, "3.", "加强学习", "全年学习4次。"),
        ("1、4月 邀请律师", 3, "1、", "4月 邀请律师", ""),
        ("（1）开展检查", 4, "（1）", "开展检查", ""),
        ("(2) 开展检查", 4, "(2)", "开展检查", ""),
        ("3）开展检查", 4, "3）", "开展检查", ""),
    ],
)
def test_a_heading_is_taken_apart(line: str, level: int, number: str, title: str, rest: str) -> None:
    mark = heading(line)
    assert mark is not None
    assert (mark.level, mark.number, mark.title, mark.rest) == (level, number, title, rest)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "一是抓学习",
        "一季度召开会议",
        "一、二季度",
        "3.15 查了店",
        "1.5亿元",
        "第一，加强",
        "总体情况",
        "12月4日",
        "一、",
    ],
)
def test_a_line_without_a_number_is_no_heading(line: str) -> None:
    assert heading(line) is None


def test_the_rest_begins_where_it_says() -> None:
    line = "（一）题句。  正文在此"
    mark = heading(line)
    assert mark is not None
    assert line[mark.start_of_rest :] == "正文在此"


def test_a_sentence_far_away_ends_no_title() -> None:
    mark = heading("1." + "字" * 80 + "。后文")
    assert mark is not None
    assert mark.rest == ""
