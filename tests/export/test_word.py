"""What stands in the Word file, read back as XML: GB/T 9704—2012 by clause."""

import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.domain import Span
from assistant.export import DRAFT_LABEL, Printing, Remark
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
    assert runs[1]._element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "仿宋_GB2312"


def test_every_run_names_a_font_for_chinese(document: Any) -> None:
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs if run.text.strip()]
    fonts = [run._element.rPr.find(qn("w:rFonts")) for run in runs]
    assert all(found is not None and found.get(qn("w:eastAsia")) for found in fonts)


def sign_off(name: str, date: str) -> tuple[float, float]:
    """Characters right of name and date."""
    document = Document(BytesIO(to_docx(f"题\n\n一、举措\n正文。\n{name}\n{date}\n")))
    found = (
        styled(document, style)[0]._element.pPr.find(qn("w:ind")) for style in ("发文机关署名", "成文日期")
    )
    name_right, date_right = (int(indent.get(qn("w:rightChars"))) / 100 for indent in found)
    return name_right, date_right


def test_the_date_begins_two_characters_behind_the_name() -> None:
    # 2025年1月14日 is 6.5 characters wide, 白石渡镇人民政府 is 8: 2 + 8 - 2 - 6.5.
    assert sign_off("白石渡镇人民政府", "2025年1月14日") == (2, 1.5)


def test_a_date_longer_than_the_name_ends_two_characters_in() -> None:
    # 2025年12月14日 is 7 characters wide, 某某局 is 3: the name begins two before the date, 2 + 7 + 2 - 3.
    assert sign_off("某某局", "2025年12月14日") == (8, 2)


def test_one_line_stays_blank_before_the_sign_off() -> None:
    texts = [p.text for p in Document(BytesIO(to_docx(REPORT))).paragraphs]
    assert texts[-3:-1] == ["", "白石渡镇人民政府"] and texts[-4]


def test_figures_take_no_blanks_beside_chinese(document: Any) -> None:
    form = document.styles["Normal"].element.pPr
    assert [form.find(qn(f"w:autoSpace{side}")).get(qn("w:val")) for side in ("DE", "DN")] == ["0", "0"]


@pytest.mark.parametrize("label", ["", DRAFT_LABEL])
def test_a_draft_says_so_above_every_page(label: str) -> None:
    section = Document(BytesIO(to_docx(REPORT, Printing(label=label)))).sections[0]
    assert [section.header.paragraphs[0].text, section.even_page_header.paragraphs[0].text] == [label, label]


def commented(text: str, *remarks: Remark) -> list[tuple[str, str]]:
    """Each comment with the words it is on."""
    document = Document(BytesIO(to_docx(text, Printing(remarks=remarks))))
    body = document.element.body
    found = []
    for comment in document.comments:
        inside, words = False, ""
        for element in body.iter():
            if element.get(qn("w:id")) == str(comment.comment_id):
                inside = element.tag == qn("w:commentRangeStart")
            elif inside and element.tag == qn("w:t"):
                words += element.text or ""
        found.append((comment.text, words))
    return found


def test_a_remark_stands_on_its_words() -> None:
    text = "一、举措\n\n开展宣传12场，调解纠纷9件。\n"
    at = text.index("12场")
    assert commented(text, Remark("数据无依据", Span(at, at + 3))) == [("数据无依据", "12场")]


def test_a_remark_on_the_second_of_two_equal_lines_stands_on_that() -> None:
    text = "一、举措\n开展宣传12场。\n另开展宣传12场。\n"
    at = text.rindex("12场")
    assert commented(text, Remark("重复", Span(at, at + 3))) == [("重复", "12场")]


def test_a_remark_on_what_is_absent_stands_at_the_title() -> None:
    assert commented("某镇工作报告\n\n一、举措\n正文。\n", Remark("缺一部分")) == [
        ("缺一部分", "某镇工作报告")
    ]


def test_two_remarks_on_one_sentence_both_stand() -> None:
    text = "一、举措\n开展宣传12场，调解纠纷9件。\n"
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in ("12场", "9件")]
    assert commented(text, *(Remark(str(at), span) for at, span in enumerate(spans))) == [
        ("0", "12场"),
        ("1", "9件"),
    ]


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
