"""What is read of a Word file's layout."""

from pathlib import Path

from docx import Document as WordDocument
from docx.shared import Mm, Pt

from assistant.export import write_report
from assistant.page import Paper
from assistant.reading import read_document
from assistant.reading.documents import from_json, to_json

TEXT = (
    "栗坪镇2024年法治政府建设年度报告\n县政府：\n2024年，我镇扎实推进依法行政。\n"
    "栗坪镇人民政府\n2025年1月13日\n"
)


def test_a_report_of_our_own_is_read_as_it_was_laid_out(tmp_path: Path) -> None:
    write_report(TEXT, tmp_path / "r.docx")
    document = read_document(tmp_path / "r.docx")
    appearance = document.appearance
    assert appearance is not None and appearance.paper is not None
    title, addressee, body, *_ = appearance.paragraphs
    assert round(appearance.paper.top) == 37 and appearance.page_number == "— 1 —"
    assert (title.size, title.alignment) == (22.0, "center")
    assert (addressee.first_line, body.first_line, body.font, body.pitch) == (0.0, 2.0, "仿宋_GB2312", 28.95)
    assert body.span.of(document.text) == "2024年，我镇扎实推进依法行政。"


def test_sizes_and_indents_set_by_hand_outrank_the_style(tmp_path: Path) -> None:
    word = WordDocument()
    paragraph = word.add_paragraph()
    paragraph.add_run("扎实推进依法行政").font.size = Pt(14)
    paragraph.paragraph_format.first_line_indent = Pt(28)
    word.sections[0].page_width = Mm(210)
    word.save(tmp_path / "r.docx")
    appearance = read_document(tmp_path / "r.docx").appearance
    assert appearance is not None and isinstance(appearance.paper, Paper)
    assert (appearance.paragraphs[0].size, appearance.paragraphs[0].first_line) == (14.0, 2.0)
    assert (round(appearance.paper.width), appearance.page_number) == (210, "")


def test_the_layout_survives_the_way_from_the_reading_child(tmp_path: Path) -> None:
    write_report(TEXT, tmp_path / "r.docx")
    document = read_document(tmp_path / "r.docx")
    assert from_json(to_json(document)) == document


def test_a_text_file_has_no_layout(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(TEXT, encoding="utf-8")
    assert read_document(tmp_path / "r.txt").appearance is None
