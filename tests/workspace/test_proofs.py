"""A proofread text goes back into the Word file that it came from."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from assistant.domain import Finding, Severity, Span
from assistant.errors import Refused
from assistant.reading import read_document
from assistant.revisions import opened
from assistant.workspace.proofs import proofread_file

TITLE = "白石渡镇2025年法治政府建设情况的报告"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A clerk's own layout: a header, a bold word, a number that Word counts, a table."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.add_paragraph(TITLE)
    line = document.add_paragraph("开展普法宣传")
    line.add_run("12场").bold = True
    line.add_run(",发放资料300份。。")
    document.add_paragraph("调解纠纷", style="List Number")
    table = document.add_table(rows=1, cols=2)
    for cell, text in zip(table.rows[0].cells, ("项目,", "数量"), strict=True):
        cell.text = text
    path = tmp_path / "稿.docx"
    document.save(str(path))
    return path


def finding(text: str, quote: str) -> Finding:
    at = text.index(quote)
    return Finding("figure-changed", Severity.WARNING, "请核对。", quote, Span(at, at + len(quote)))


def proofread(file: Path, *pairs: tuple[str, str], about: str = "") -> bytes:
    given = text = read_document(file).text
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    findings = [finding(text, about)] if about else []
    return proofread_file(file.read_bytes(), given, text, findings)


def said(data: bytes) -> list[str]:
    return [comment.text for comment in Document(io.BytesIO(data)).comments]


def test_what_was_mended_is_tracked_and_the_layout_stays(file: Path) -> None:
    done = proofread(file, (",发", "，发"), ("。。", "。"))
    changed = [(one.kind, one.text) for one in opened(done).revisions]
    assert changed == [("del", ","), ("ins", "，"), ("del", "。")]
    document = Document(io.BytesIO(done))
    assert document.sections[0].header.paragraphs[0].text == "内部资料"
    assert [run.text for run in document.paragraphs[1].runs if run.bold] == ["12场"]
    with zipfile.ZipFile(file) as one, zipfile.ZipFile(io.BytesIO(done)) as other:
        assert {n: one.read(n) for n in one.namelist() if n != "word/document.xml"} == {
            n: other.read(n) for n in one.namelist() if n != "word/document.xml"
        }


def test_a_mend_in_a_table_is_tracked_in_its_cell(file: Path) -> None:
    done = proofread(file, ("项目,", "项目"))
    assert [(one.kind, one.text) for one in opened(done).revisions] == [("del", ",")]


def test_what_stays_is_a_comment_on_its_words(file: Path) -> None:
    done = proofread(file, ("。。", "。"), about="300份")
    assert said(done) == ["[疑似] 请核对。（figure-changed）"]
    body = zipfile.ZipFile(io.BytesIO(done)).read("word/document.xml").decode()
    inside = body.partition("<w:commentRangeStart")[2].partition("<w:commentRangeEnd")[0]
    assert "300份" in inside and "发放" not in inside


def test_a_change_of_a_number_that_word_counts_is_asked_for_in_a_comment(file: Path) -> None:
    assert read_document(file).text.count("1.") == 1
    done = proofread(file, ("1.", "2."))
    assert opened(done).revisions == () and "请手工改" in said(done)[0]


def test_another_text_is_not_put_into_the_file(file: Path) -> None:
    with pytest.raises(Refused, match="不是同一份"):
        proofread_file(file.read_bytes(), read_document(file).text, "另写一段完全没有关系的话。" * 9, ())


def test_a_text_left_as_it_was_leaves_the_file_as_it_was(file: Path) -> None:
    done = proofread(file)
    assert opened(done).revisions == () and said(done) == []
