"""Files parsed in a child process: reuse, limits, bombs."""

import io
import os
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from assistant.errors import UnreadableFile
from assistant.reading import DEFAULT, Limits, read_document, read_report
from tests.reading.samples import assembled, document, docx, paragraph, pdf, printed, stream, written

TITLE = "沙埝镇2023年法治政府建设年度报告"


def refusal(path: Path, limits: Limits = DEFAULT) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_document(path, limits=limits)
    return str(caught.value)


def xlsx() -> bytes:
    book, buffer = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["普法", 26])
    book.save(buffer)
    return buffer.getvalue()


def costly_pdf() -> bytes:
    """Forty pages that share one stream of many operators: 10 kB, minutes of work."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 45))
    operators = b"BT /F 12 Tf " + b"(a) Tj 1 0 0 1 0 0 cm " * 60_000 + b"ET"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    tree = b"<</Type/Pages/Kids[%s]/Count 40>>" % kids
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, stream(operators), font, *[page] * 40])


def bomb(size: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document("a" * size))
    return buffer.getvalue()


def test_office_files_and_pdf_come_back_whole(tmp_path: Path) -> None:
    assert read_document(written(tmp_path, "甲.docx", docx(paragraph("普法")))).text == "普法"
    assert read_document(written(tmp_path, "甲.PDF", pdf(printed(TITLE)))).text == TITLE
    sheet = read_document(written(tmp_path, "甲.xlsx", xlsx()))
    assert sheet.blocks[0].cells == ("普法", "26") and sheet.blocks[0].sheet == "Sheet"


def test_a_report_is_read_from_a_word_file(tmp_path: Path) -> None:
    path = written(tmp_path, "甲.docx", docx(paragraph(TITLE) + paragraph("一、成效")))
    found = read_report(path, year=2020)
    assert (found.title, found.year, found.path) == (TITLE, 2020, str(path))


def test_many_files_do_not_pay_for_many_processes(tmp_path: Path) -> None:
    path = written(tmp_path, "甲.docx", docx(paragraph("普法")))
    read_document(path)
    start = time.perf_counter()
    for _ in range(40):
        read_document(path)
    assert time.perf_counter() - start < 4


def test_files_may_be_read_from_several_threads(tmp_path: Path) -> None:
    paths = [written(tmp_path, f"{at}.docx", docx(paragraph(f"第{at}份"))) for at in range(12)]
    with ThreadPoolExecutor(6) as threads:
        texts = [document.text for document in threads.map(read_document, paths)]
    assert texts == [f"第{at}份" for at in range(12)]


def test_a_file_refused_does_not_hurt_the_next(tmp_path: Path) -> None:
    refusal(written(tmp_path, "坏.docx", b"PK\x03\x04" + b"x" * 100))
    assert read_document(written(tmp_path, "好.docx", docx(paragraph("普法")))).text == "普法"


@pytest.mark.parametrize("size", [60_000_000, 45_000_000])
def test_a_zip_bomb_is_refused_unopened(tmp_path: Path, size: int) -> None:
    assert "解压后过大" in refusal(written(tmp_path, "弹.docx", bomb(size)))


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    parts = [(f"x{at}", "") for at in range(2_001)]
    assert "解压后过大" in refusal(written(tmp_path, "多.docx", docx(paragraph("文"), parts=parts)))


@pytest.mark.slow
def test_a_file_that_burns_cpu_is_given_up(tmp_path: Path) -> None:
    path = written(tmp_path, "慢.pdf", costly_pdf())
    assert "过于复杂" in refusal(path, replace(DEFAULT, cpu_seconds=2))


@pytest.mark.slow
def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = written(tmp_path, "慢.pdf", costly_pdf())
    assert "过于复杂" in refusal(path, replace(DEFAULT, wall_seconds=1.0))


@pytest.mark.slow
def test_a_file_that_eats_memory_is_given_up(tmp_path: Path) -> None:
    body = "".join(paragraph(f"{os.urandom(4).hex()}普法") for _ in range(150_000))
    path = written(tmp_path, "多.docx", docx(body))
    assert "过于复杂" in refusal(path, replace(DEFAULT, address_space=200 * 1024 * 1024))


@pytest.mark.slow
def test_after_a_child_was_killed_the_next_file_is_read(tmp_path: Path) -> None:
    refusal(written(tmp_path, "慢.pdf", costly_pdf()), replace(DEFAULT, wall_seconds=1.0))
    assert read_document(written(tmp_path, "好.docx", docx(paragraph("普法")))).text == "普法"
