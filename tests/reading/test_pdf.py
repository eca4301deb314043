import pytest

from assistant.errors import UnreadableFile
from assistant.reading.formats import parse
from tests.reading.samples import pdf, printed

BODY = (
    "一、主要举措和成效\n"
    "（一）推进严格执法。综合行政执法队在岗19人，持证15人，持证率78.9%，比上年提高14.2个百分点，全年办理行政处罚案件47件。\n"
    "特此报告。"
)


def lines(*pages: list) -> list[str]:
    return parse(pdf(*pages), ".pdf").text.split("\n")


def test_lines_are_put_together_to_the_paragraphs_they_came_from() -> None:
    assert lines(printed(BODY)) == BODY.split("\n")


def test_a_paragraph_goes_on_over_the_page() -> None:
    page = printed(BODY, width=20)
    assert lines(page[:3], page[3:]) == BODY.split("\n")


@pytest.mark.parametrize("number", ["— 1 —", "-1-", "第 1 页 共 2 页", "1/2", "3"])
def test_page_numbers_are_left_out(number: str) -> None:
    assert lines([*printed(BODY), (290.0, 40.0, 12.0, number)]) == BODY.split("\n")


def test_a_running_head_is_left_out() -> None:
    head = (90.0, 810.0, 10.0, "沙埝镇2023年法治政府建设年度报告")
    assert "沙埝镇2023年法治政府建设年度报告" not in lines(*([head, *printed(BODY)] for _ in range(3)))


def test_a_line_that_ends_early_for_an_unbreakable_figure_is_no_paragraph() -> None:
    first = (122.0, 700.0, 16.0, "全年开展普法宣传五十八场，比上年增长了")
    second = (90.0, 672.0, 16.0, "23.4%，发放资料一万四千八百份，其中进企业十八场。")
    assert len(lines([first, second])) == 1


def test_wide_gaps_on_lines_below_each_other_make_a_table() -> None:
    rows = [("纠纷类型", "件数"), ("邻里", "128"), ("劳资", "86")]
    page = [(100.0 + 200 * i, 500.0 - 28 * at, 16.0, row[i]) for at, row in enumerate(rows) for i in (0, 1)]
    blocks = parse(pdf([*printed(BODY), *page]), ".pdf").blocks
    assert [block.cells for block in blocks if block.kind == "row"] == rows


def test_a_scan_is_refused_in_words() -> None:
    with pytest.raises(UnreadableFile, match="扫描件"):
        parse(pdf([], []), ".pdf")


def test_an_encrypted_file_is_refused_in_words() -> None:
    key = "(0123456789012345678901234567890a)"
    locked = f"/Encrypt<</Filter/Standard/V 1/R 2/O{key}/U{key}/P -44>>/ID[(a)(a)]"
    with pytest.raises(UnreadableFile, match="加了密码"):
        parse(pdf(printed(BODY), trailer=locked), ".pdf")


def test_text_without_an_encoding_is_refused_as_garbled() -> None:
    with pytest.raises(UnreadableFile, match="乱码"):
        parse(pdf([(90.0, 700.0, 16.0, "".join(chr(0xE000 + at) + "Ā" for at in range(80)))]), ".pdf")


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="超过 1000 页"):
        parse(pdf(*[[] for _ in range(1001)]), ".pdf")
