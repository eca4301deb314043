import time
from collections.abc import Iterator

import pytest

from assistant.domain import Section
from assistant.reading import parse_report

TITLE = "沙埝镇2023年法治政府建设年度报告\n"


def tree(body: str) -> list[str]:
    """Each heading, indented by its level."""
    return [f"{'-' * section.level} {section.heading}" for section in parse_report(TITLE + body).walk()]


def paragraphs(body: str) -> list[list[str]]:
    found = parse_report(TITLE + body)
    return [[span.of(found.text) for span in section.paragraphs] for section in found.walk()]


def pairs(section: Section) -> Iterator[tuple[str, str]]:
    for child in section.children:
        yield section.heading, child.heading
        yield from pairs(child)


def test_the_four_levels_nest() -> None:
    body = "一、成效\n（一）学法\n1.会前学法\n正文。\n（1）党委会\n正文。\n二、不足\n正文。"
    found = parse_report(TITLE + body).sections
    assert list(pairs(found[0])) == [("成效", "学法"), ("学法", "会前学法"), ("会前学法", "党委会")]
    assert [section.heading for section in found] == ["成效", "不足"]


def test_a_level_may_be_left_out() -> None:
    body = "一、成效\n1.学法。正文。\n2.执法。正文。\n二、不足\n正文。"
    assert tree(body) == ["- 成效", "--- 学法", "--- 执法", "- 不足"]


@pytest.mark.parametrize("number", ["（一）", "(一)", "（一）、"])
def test_half_width_and_full_width_numbers_are_alike(number: str) -> None:
    assert tree(f"一、成效\n{number}学法\n正文。") == ["- 成效", "-- 学法"]


def test_a_run_in_heading_leaves_its_body_as_a_paragraph() -> None:
    assert paragraphs("一、成效\n（一）抓学法。全年学法6次。考试1次。") == [[], ["全年学法6次。考试1次。"]]


def test_a_heading_may_begin_with_a_year() -> None:
    body = "一、2023年工作情况\n正文。\n二、2024年工作安排\n正文。"
    assert tree(body) == ["- 2023年工作情况", "- 2024年工作安排"]


def test_enumeration_by_shi_is_body() -> None:
    assert paragraphs("一、成效\n一是抓学法。\n二是抓执法。") == [["一是抓学法。", "二是抓执法。"]]


@pytest.mark.parametrize(
    "item",
    [
        "1.全年开展普法宣传48场，发放资料1.12万份。",
        "2.共调解各类矛盾纠纷213起，调解成功208起，成功率97.7%。其中邻里66起。",
    ],
)
def test_a_numbered_statement_with_figures_is_body(item: str) -> None:
    assert paragraphs(f"一、成效\n{item}") == [[item]]


def test_the_number_and_the_span_of_a_section_are_kept() -> None:
    found = parse_report(TITLE + "一、成效\n（一）抓学法。全年6次。\n二、不足\n正文。")
    first = found.sections[0]
    assert first.number == "一、"
    assert first.span.of(found.text) == "一、成效\n（一）抓学法。全年6次。"


def test_table_rows_are_paragraphs_of_their_section() -> None:
    assert paragraphs("一、成效\n分类如下：\n邻里\t52\n婚姻\t29") == [["分类如下：", "邻里\t52", "婚姻\t29"]]


def test_text_before_the_first_heading_is_preamble() -> None:
    found = parse_report(TITLE + "总述一。\n总述二。\n一、成效\n正文。")
    assert [span.of(found.text) for span in found.preamble] == ["总述一。", "总述二。"]


def test_an_unnumbered_heading_between_numbered_ones_has_their_level() -> None:
    body = "一、成效\n（一）抓学法，强意识\n正文。\n抓执法，树公信\n正文。\n（二）抓普法，造氛围\n正文。"
    assert tree(body) == ["- 成效", "-- 抓学法，强意识", "-- 抓执法，树公信", "-- 抓普法，造氛围"]


def test_an_unnumbered_heading_fills_the_gap_in_the_numbers() -> None:
    body = "一、成效\n（一）学法\n1.会前学法。正文。\n抓好执法\n正文。\n（三）普法\n正文。"
    assert tree(body) == ["- 成效", "-- 学法", "--- 会前学法", "-- 抓好执法", "-- 普法"]


def test_an_unnumbered_heading_is_put_with_those_it_looks_like() -> None:
    body = (
        "一、依法决策，规范权力\n1.决策科学。正文。\n2.审核严格。正文。\n公开监督\n正文。\n"
        "二、严格执法，维护公平\n1.队伍建强。正文。"
    )
    assert tree(body)[3] == "--- 公开监督"


def test_an_unnumbered_heading_before_a_fresh_count_is_its_parent() -> None:
    body = "一、成效\n（一）学法\n正文。\n（二）执法\n正文。\n下年度工作打算\n（一）练兵\n正文。"
    assert tree(body)[3:] == ["- 下年度工作打算", "-- 练兵"]


def test_headings_without_any_number_are_all_of_the_first_level() -> None:
    body = "强化组织领导，压紧责任\n一是抓学习。\n规范决策程序\n一是严把关口。\n存在问题\n一是力量偏弱。"
    assert tree(body) == ["- 强化组织领导，压紧责任", "- 规范决策程序", "- 存在问题"]


@pytest.mark.parametrize("line", ["单位：件", "共计52件", "一是抓学习", "表格", "工作扎实推进，"])
def test_other_short_lines_are_no_headings(line: str) -> None:
    body = f"一、成效\n（一）学法\n正文。\n{line}\n正文。\n（二）执法\n正文。"
    assert tree(body) == ["- 成效", "-- 学法", "-- 执法"]


def test_markdown_headings_count_from_the_title() -> None:
    text = "# 芦洲乡普法工作总结\n\n总述。\n\n## 工作情况\n\n### 学法\n\n正文。\n\n## 不足\n\n正文。"
    found = parse_report(text)
    assert found.title == "芦洲乡普法工作总结"
    assert [section.level for section in found.walk()] == [1, 2, 1]


def test_markdown_headings_follow_their_numbers() -> None:
    text = "# 芦洲乡普法工作总结\n\n## 一、情况\n\n#### 1. 学法\n\n正文。\n\n#### 执法\n\n正文。"
    assert [section.level for section in parse_report(text).walk()] == [1, 3, 3]


def test_bold_markdown_headings_are_bare() -> None:
    assert tree("**一、成效**\n正文。") == ["- 成效"]


def test_a_long_text_of_short_lines_takes_no_longer_than_its_length() -> None:
    def seconds(lines: int) -> float:
        body = "一、成效\n" + "加强组织领导\n正文。\n" * lines + "二、不足\n正文。"
        start = time.process_time()
        assert len(parse_report(TITLE + body).sections) > 2
        return time.process_time() - start

    def best(lines: int) -> float:
        return min(seconds(lines) for _ in range(3))

    assert best(8_000) < 12 * best(2_000)
