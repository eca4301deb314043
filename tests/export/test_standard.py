"""A file as made, measured by our own reading and checking, and as LibreOffice prints it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from assistant.checking import check
from assistant.drafting import draft_offline, render
from assistant.export import DRAFT_LABEL, Printing, write_report
from assistant.reading import read_document
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK

SOFFICE = shutil.which("soffice")
LINES, CHARACTERS = 22, 28
# More than two pages of one paragraph: a page that ends before a heading has a line less.
LONG = "各村和各部门按照分工抓好落实，遇到问题及时会商。" * 60


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "draft.docx"
    draft = draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR, dated="2026年1月8日")
    text = render(draft).replace("特此报告。", f"{LONG}\n特此报告。")
    write_report(text, path, Printing(label=DRAFT_LABEL))
    return path


def test_the_file_is_laid_out_as_the_standard_wants(file: Path) -> None:
    document = read_document(file)
    assert document.appearance is not None and document.appearance.page_number
    findings = check(document.text, None, genre=ANNUAL, year=YEAR, appearance=document.appearance).findings
    assert [finding for finding in findings if finding.rule.startswith("page-")] == []


def test_the_text_read_back_is_the_text_written_without_the_label(file: Path) -> None:
    text = "".join(read_document(file).text.split())
    assert "特此报告。" in text and "【草稿】" not in text


@pytest.fixture(scope="module")
def pages(file: Path) -> list[str]:
    if SOFFICE is None:
        pytest.skip("NOT RENDERED: soffice is not installed (Debian package libreoffice-writer-nogui)")
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    call = [SOFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return [page.extract_text() for page in PdfReader(file.with_suffix(".pdf")).pages]


@pytest.mark.slow
def test_a_full_page_has_22_lines(pages: list[str]) -> None:
    lines = [[line for line in page.splitlines() if line.strip() and not _is_margin(line)] for page in pages]
    assert len(lines) > 3 and max(map(len, lines)) == LINES


@pytest.mark.slow
def test_a_line_of_chinese_alone_has_28_characters(pages: list[str]) -> None:
    lines = [line.strip() for page in pages for line in page.splitlines() if not _is_margin(line)]
    chinese = [line for line in lines if not re.search(r"[0-9A-Za-z（）“”]", line)]
    assert max(map(len, chinese)) in (CHARACTERS, CHARACTERS + 1)


@pytest.mark.slow
def test_every_page_is_labelled_and_numbered(pages: list[str]) -> None:
    for number, page in enumerate(pages, 1):
        bare = "".join(page.split())
        assert DRAFT_LABEL in bare and f"—{number}—" in bare


def _is_margin(line: str) -> bool:
    return "【草稿】" in line or re.fullmatch(r"—\d+—", "".join(line.split())) is not None
