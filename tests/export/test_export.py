from pathlib import Path

import pytest

from assistant.errors import UserError
from assistant.export import to_markdown, write_atomically, write_report
from assistant.reading import read_report
from assistant.resources import resource
from tests.export.test_lines import REPORT


def test_markdown_marks_title_headings_and_run_in_headings() -> None:
    lines = to_markdown(REPORT).split("\n\n")
    assert lines[0] == "# 白石渡镇人民政府关于2024年度法治政府建设情况的报告"
    assert "## 一、主要举措和成效" in lines and "### （一）突出学用结合" in lines
    assert "**（二）严格决策程序。**审核合同83份。" in lines


def test_a_table_in_markdown_has_its_rule() -> None:
    assert "| 类别 | 件 |\n|---|---|\n| 建房 | 12 |" in to_markdown("正文。\n类别\t件\n建房\t12")


def test_a_note_cannot_bring_markup_into_markdown() -> None:
    assert (
        to_markdown("正文<img src=x>，[链接](http://x)。\n") == "正文\\<img src=x>，\\[链接\\](http://x)。\n"
    )


@pytest.mark.parametrize("name", ["r.docx", "r.md", "r.txt", "R.DOCX"])
def test_a_report_is_written_by_suffix(tmp_path: Path, name: str) -> None:
    write_report(REPORT, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["r.doc", "r", "r.pdf", "none/r.docx", "folder.md"])
def test_a_place_that_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(UserError) as caught:
        write_report(REPORT, tmp_path / name)
    assert str(caught.value).count("。") == 1


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "r.txt"
    target.write_text("old")
    with pytest.raises(TypeError):
        write_atomically(target, "not bytes")  # type: ignore[arg-type]
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("r.txt", "old")]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_atomically(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink() and (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(UserError, match="不是普通文件"):
        write_atomically(Path("/dev/null"), b"x")


@pytest.mark.parametrize("name", ["baishidu/2024-fazhi-annual.md", "liping/2024-fazhi-annual.txt"])
def test_a_word_file_reads_back_as_the_report_it_was_made_from(tmp_path: Path, name: str) -> None:
    before = read_report(resource(f"corpus/reports/{name}"))
    write_report(before.text, tmp_path / "r.docx")
    after = read_report(tmp_path / "r.docx")
    same = ("title", "issuer", "year", "genre", "addressee", "dated")
    assert [getattr(after, key) for key in same] == [getattr(before, key) for key in same]
    assert [s.heading for s in after.walk()] == [s.heading for s in before.walk()]
