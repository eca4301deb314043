import pytest

from assistant.export import Role, lines_of

REPORT = """白石渡镇人民政府关于2024年度法治政府建设情况的报告

临澄县人民政府：
2024年，我镇坚持学用结合。现将有关情况报告如下：
一、主要举措和成效
（一）突出学用结合
组织学法12次。
（二）严格决策程序。审核合同83份。
1.抓培训
特此报告。
白石渡镇人民政府
2025年1月14日
"""


def roles(text: str) -> list[Role]:
    return [line.role for line in lines_of(text)]


def test_every_part_of_a_report_is_told_apart() -> None:
    assert roles(REPORT) == [
        Role.TITLE,
        Role.ADDRESSEE,
        Role.BODY,
        Role.HEADING,
        Role.HEADING,
        Role.BODY,
        Role.BODY,
        Role.HEADING,
        Role.BODY,
        Role.SIGNER,
        Role.DATE,
    ]


def test_a_run_in_heading_leads_its_paragraph() -> None:
    line = lines_of(REPORT)[6]
    assert (line.level, line.lead, line.text) == (2, "（二）严格决策程序。", "审核合同83份。")


def test_a_heading_alone_has_its_level() -> None:
    assert [line.level for line in lines_of(REPORT) if line.role is Role.HEADING] == [1, 2, 3]


def test_a_joint_title_stands_on_three_lines() -> None:
    text = "中共安峪县栗坪镇委员会\n安峪县栗坪镇人民政府\n关于2024年的报告\n县委、县政府：\n正文。"
    assert roles(text) == [Role.TITLE, Role.TITLE, Role.TITLE, Role.ADDRESSEE, Role.BODY]


def test_a_title_without_addressee_ends_where_the_text_begins() -> None:
    assert roles("沙埝镇2024年法治政府建设年度报告\n\n2024年，我镇推进法治建设。")[:2] == [
        Role.TITLE,
        Role.BODY,
    ]


def test_a_section_alone_has_no_title() -> None:
    assert roles("四、下一年度主要安排\n加强培训。") == [Role.HEADING, Role.BODY]


def test_two_names_may_sign() -> None:
    text = "一、举措\n正文。\n中共栗坪镇委员会\n栗坪镇人民政府\n2025年1月14日"
    assert roles(text)[-3:] == [Role.SIGNER, Role.SIGNER, Role.DATE]


def test_a_date_still_to_be_supplied_is_a_date() -> None:
    assert roles("一、举措\n正文。\n栗坪镇人民政府\n【待补：成文日期】")[-2:] == [Role.SIGNER, Role.DATE]


def test_a_text_without_sign_off_ends_with_its_body() -> None:
    assert roles("一、举措\n正文。") == [Role.HEADING, Role.BODY]


@pytest.mark.parametrize("text", ["| 类别 | 件 |\n|---|---|\n| 建房 | 12 |", "类别\t件\n建房\t12"])
def test_rows_of_a_table_keep_their_cells(text: str) -> None:
    assert [line.cells for line in lines_of(f"正文。\n{text}\n正文。")[1:3]] == [
        ("类别", "件"),
        ("建房", "12"),
    ]


def test_marks_of_markdown_are_taken_off() -> None:
    assert [
        line.lead or line.text for line in lines_of("# 报告\n\n## 一、举措\n\n**（一）学法。**正文。")
    ] == [
        "报告",
        "一、举措",
        "（一）学法。",
    ]


def test_an_empty_text_has_no_lines() -> None:
    assert lines_of("\n \n") == ()
