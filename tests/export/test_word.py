"""What stands in the Word file, read back as XML: GB/T 9704—2012 by clause."""

import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.export.word import to_docx
from tests.export.test_lines import REPORT


@pytest.fixture(scope="module")
def document() -> Any:
    return Document(BytesIO(to_docx(REPORT)))


def styled(document: Any, style: str) -> list[Any]:
    return [p for p in document.paragraphs if p.style.name == style]


def test_all_of_the_text_is_there_in_order(document: Any) -> None:
    wanted = [line.strip() for line in REPORT.splitlines() if line.strip()]
    assert [p.text.replace("\n", "") for p in document.paragraphs if p.text] == wanted


def test_a_long_title_is_broken_before_what_it_is_about(document: Any) -> None:
    assert document.paragraphs[0].text.split("\n")[0] == "白石渡镇人民政府"


def test_the_page_is_a4_with_the_type_area_of_clause_5_2(document: Any) -> None:
    page = document.sections[0]
    sizes = (page.page_width, page.page_height, page.top_margin, page.left_margin)
    assert [round(size.mm) for size in sizes] == [210, 297, 37, 28]
    assert page.page_width - page.left_margin - page.right_margin == pytest.approx(Mm(156), abs=1000)


@pytest.mark.parametrize(
    ("style", "font", "size"),
    [
        ("公文标题", "方正小标宋简体", 22),
        ("主送机关", "仿宋_GB2312", 16),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Heading 3", "仿宋_GB2312", 16),
        ("公文正文", "仿宋_GB2312", 16),
        ("Normal", "仿宋_GB2312", 16),
    ],
)
def test_a_style_names_one_font_for_all_scripts(document: Any, style: str, font: str, size: int) -> None:
    found = document.styles[style]
    fonts = found.element.rPr.find(qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{s}")) for s in ("ascii", "hAnsi", "eastAsia", "cs")} == {font}
    assert not [name for name in fonts.attrib if "Theme" in name]
    assert found.font.size == Pt(size)


def test_lines_are_set_at_exactly_28_95_points(document: Any) -> None:
    spacing = document.styles["Normal"].element.pPr.find(qn("w:spacing"))
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("579", "exact")


@pytest.mark.parametrize("style", ["公文正文", "Heading 1", "Heading 2"])
def test_paragraphs_are_indented_by_two_characters(document: Any, style: str) -> None:
    indent = document.styles[style].element.pPr.find(qn("w:ind"))
    assert (indent.get(qn("w:firstLineChars")), indent.get(qn("w:firstLine"))) == ("200", "640")


def test_the_addressee_stands_flush_left_one_line_below_the_title(document: Any) -> None:
    texts = [p.text for p in document.paragraphs]
    assert texts[1:3] == ["", "临澄县人民政府："]
    assert document.styles["主送机关"].element.find(".//" + qn("w:ind")) is None


def test_a_run_in_heading_is_kai_before_fangsong(document: Any) -> None:
    runs = next(p for p in document.paragraphs if p.text.startswith("（二）")).runs
    assert [r.text for r in runs] == ["（二）严格决策程序。", "审核合同83份。"]
    assert runs[0]._element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "楷体_GB2312"
    assert runs[1]._element.rPr is None


def test_the_date_ends_four_characters_in_and_the_name_is_centred_over_it(document: Any) -> None:
    def right(style: str) -> str:
        return str(styled(document, style)[0]._element.pPr.find(qn("w:ind")).get(qn("w:rightChars")))

    # 2025年1月14日 is 6.5 characters wide, 白石渡镇人民政府 is 8.
    assert (right("成文日期"), right("发文机关署名")) == ("400", "325")


def test_page_numbers_stand_outside_on_odd_and_even_pages() -> None:
    with zipfile.ZipFile(BytesIO(to_docx(REPORT))) as package:
        footers = [package.read(n).decode() for n in package.namelist() if "footer" in n and "rels" not in n]
        assert "w:evenAndOddHeaders" in package.read("word/settings.xml").decode()
    assert sorted('w:rightChars="100"' in text for text in footers) == [False, True]
    assert all("PAGE" in text and "— " in text and "宋体" in text for text in footers)


def test_what_is_still_to_be_supplied_is_highlighted() -> None:
    document = Document(BytesIO(to_docx("一、举措\n全年学法【待补：次数】次。")))
    marked = [r.text for p in document.paragraphs for r in p.runs if r.font.highlight_color]
    assert marked == ["【待补：次数】"]


def test_a_table_stays_a_table() -> None:
    document = Document(BytesIO(to_docx("一、举措\n正文。\n类别\t件\n建房\t12\n正文。")))
    assert [[c.text for c in row.cells] for row in document.tables[0].rows] == [
        ["类别", "件"],
        ["建房", "12"],
    ]


@pytest.mark.parametrize("text", ["", "\x00\x0b正文\ud800。", "<b>&amp;</b>\u202e", "一、" + "长" * 5000])
def test_any_text_makes_a_file_that_opens(text: str) -> None:
    Document(BytesIO(to_docx(text)))


def test_the_file_says_nothing_of_the_machine() -> None:
    properties = Document(BytesIO(to_docx(REPORT))).core_properties
    assert (properties.author, properties.comments) == ("", "")
    assert properties.title == "白石渡镇人民政府关于2024年度法治政府建设情况的报告"
