"""What `draft` and `export` print beside the report."""

from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Cli, Result

NOTES = "普法宣传搞了12场，发放资料300份\n调解矛盾纠纷30件，成功29件\n"
OFFICE = ("--issuer", "清源县柳河镇人民政府", "--year", 2025, "--drafter", "offline")


def drafted(cli: Cli, *options: object) -> Result:
    return cli("draft", "-", *OFFICE, *options, stdin=NOTES)


def header(path: Path) -> str:
    return str(Document(str(path)).sections[0].header.paragraphs[0].text)


def test_a_draft_is_labelled_and_a_final_copy_is_not(cli: Cli, tmp_path: Path) -> None:
    drafted(cli, "--out", tmp_path / "a.docx")
    drafted(cli, "--out", tmp_path / "b.docx", "--no-label")
    assert header(tmp_path / "a.docx").startswith("【草稿】") and header(tmp_path / "b.docx") == ""


def test_findings_become_comments_where_they_are_asked_for(cli: Cli, tmp_path: Path) -> None:
    drafted(cli, "--out", tmp_path / "a.docx", "--with-comments")
    comments = [comment.text for comment in Document(str(tmp_path / "a.docx")).comments]
    assert comments and all(text.startswith(("[必错]", "[疑似]")) for text in comments)
    drafted(cli, "--out", tmp_path / "b.docx")
    assert not list(Document(str(tmp_path / "b.docx")).comments)


def test_a_kept_draft_is_exported_with_its_comments(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "draft.json").write_text(drafted(cli, "--json").out, encoding="utf-8")
    assert cli("export", tmp_path / "draft.json", "--out", tmp_path / "a.docx", "--with-comments").code == 0
    assert list(Document(str(tmp_path / "a.docx")).comments)


def test_a_template_is_filled(cli: Cli, tmp_path: Path) -> None:
    template = Document()
    template.add_paragraph("{{正文}}")
    template.save(str(tmp_path / "t.docx"))
    drafted(cli, "--out", tmp_path / "a.docx", "--template", tmp_path / "t.docx")
    assert any("普法宣传12场" in p.text for p in Document(str(tmp_path / "a.docx")).paragraphs)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--with-comments",), "--out"),
        (("--with-comments", "--out", "a.md"), "Word"),
        (("--template", "missing.docx", "--out", "a.docx"), "missing.docx"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert words in drafted(cli, *options).refused()
