"""A template of the office's own, filled with a report."""

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from assistant.errors import UserError
from assistant.export import Printing, Remark, write_report
from tests.export.test_lines import REPORT


@pytest.fixture
def template(tmp_path: Path) -> Path:
    document = Document()
    document.sections[0].left_margin = Mm(31)
    document.add_paragraph("柳河镇文件")
    document.add_paragraph("{{标题}}").runs[0].font.size = Pt(26)
    document.add_paragraph("{{主送机关}}")
    document.add_paragraph("{{正文}}").runs[0].font.size = Pt(15)
    document.add_paragraph("{{署名}}（盖章）")
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "印发日期：{{成文日期}}"
    path = tmp_path / "template.docx"
    document.save(str(path))
    return path


def filled(tmp_path: Path, template: Path, *remarks: Remark) -> Any:
    path = tmp_path / "out.docx"
    write_report(REPORT, path, Printing(template=template, remarks=remarks))
    return Document(str(path))


def test_fields_are_filled_and_the_rest_stays(tmp_path: Path, template: Path) -> None:
    document = filled(tmp_path, template)
    texts = [p.text for p in document.paragraphs]
    assert texts[:3] == [
        "柳河镇文件",
        "白石渡镇人民政府关于2024年度法治政府建设情况的报告",
        "临澄县人民政府：",
    ]
    assert texts[-1] == "白石渡镇人民政府（盖章）"
    assert document.tables[-1].cell(0, 0).text == "印发日期：2025年1月14日"
    assert not [text for text in texts if "{{" in text]


def test_the_templates_page_and_type_stay(tmp_path: Path, template: Path) -> None:
    document = filled(tmp_path, template)
    assert round(document.sections[0].left_margin.mm) == 31
    title = next(p for p in document.paragraphs if p.text.startswith("白石渡镇人民政府关于"))
    assert title.runs[0].font.size == Pt(26)
    body = next(p for p in document.paragraphs if "审核合同83份" in p.text)
    assert {run.font.size for run in body.runs} == {Pt(15)}


def test_all_of_the_body_is_there_in_order(tmp_path: Path, template: Path) -> None:
    texts = [p.text for p in filled(tmp_path, template).paragraphs]
    wanted = [line.strip() for line in REPORT.splitlines()[3:-3] if line.strip()]
    assert [text for text in texts if text in wanted] == wanted


def test_headings_are_those_of_the_template(tmp_path: Path, template: Path) -> None:
    document = filled(tmp_path, template)
    assert any(p.style.name == "Heading 1" and p.text.startswith("一、") for p in document.paragraphs)
    lead = next(p for p in document.paragraphs if p.text.startswith("（二）")).runs[0]
    assert lead._element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "楷体_GB2312"


def test_remarks_stand_in_it_too(tmp_path: Path, template: Path) -> None:
    assert [c.text for c in filled(tmp_path, template, Remark("缺一部分")).comments] == ["缺一部分"]


def test_a_template_without_a_place_for_the_body_is_refused(tmp_path: Path) -> None:
    Document().save(str(tmp_path / "bare.docx"))
    with pytest.raises(UserError, match="正文"):
        filled(tmp_path, tmp_path / "bare.docx")


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"no zip")
    with pytest.raises(UserError, match=r"bad\.docx"):
        filled(tmp_path, tmp_path / "bad.docx")


@pytest.mark.parametrize("printing", [Printing(template=Path("t.docx")), Printing(remarks=(Remark("x"),))])
def test_only_a_word_file_has_them(tmp_path: Path, printing: Printing) -> None:
    with pytest.raises(UserError, match=r"\.docx"):
        write_report(REPORT, tmp_path / "out.md", printing)


def test_text_that_is_no_run_is_left_as_it_is(tmp_path: Path, template: Path) -> None:
    document = Document(str(template))
    paragraph = document.paragraphs[1]
    link = paragraph._element.makeelement(qn("w:hyperlink"), {})
    link.append(paragraph.runs[0]._element)
    paragraph._element.append(link)
    document.save(str(template))
    assert "{{标题}}" in [p.text for p in filled(tmp_path, template).paragraphs]
