import os
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import UnreadableFile
from assistant.reading import DEFAULT, read_document
from tests.reading.samples import docx, paragraph, pdf, written

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("空.docx", b"", "是空的"),
        ("空白.txt", b" \n\t\n", "没有文字"),
        ("图.txt", b"\x89PNG\r\n\x1a\n", "与后缀 .txt 不符"),
        ("改名.txt", docx(paragraph("文")), "与后缀 .txt 不符"),
        ("改名.docx", pdf([]), "与后缀 .docx 不符"),
        ("改名.doc", b"x", "另存为 .docx"),
        ("改名.wps", b"x", "另存为 .docx"),
        ("改名.xls", b"x", "另存为 .xlsx"),
        ("改名.pdf", docx(paragraph("文")), "与后缀 .pdf 不符"),
        ("加密.docx", OLE, "去掉密码后另存为 .docx"),
        ("断.xlsx", docx(paragraph("文"))[:200], "已损坏"),
        ("断.pdf", b"%PDF-1.7\nabc", "已损坏"),
        ("别的.docx", docx("")[:30] + b"x" * 900, "已损坏"),
        ("引号.csv", b'a,"b\x00\x01', "不是文本"),
        ("影像.mp4", b"x", "不支持 .mp4 文件"),
        ("无后缀", b"x", "不支持没有后缀的文件"),
    ],
)
def test_an_unreadable_file_is_refused_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, advice: str
) -> None:
    said = refusal(written(tmp_path, name, data))
    assert said.startswith(f"{name}：") and advice in said
    assert said.endswith("。") and said.count("。") == 1


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "找不到" in refusal(tmp_path / "没有.docx")
    assert "找不到" in refusal(tmp_path / "没有")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "夹.txt").mkdir()
    (tmp_path / "夹").mkdir()
    for name in ("夹.txt", "夹"):
        assert "这是文件夹，不是文件" in refusal(tmp_path / name)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管.txt")
    assert "不是文件" in refusal(tmp_path / "管.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "锁.txt", b"x")
    path.chmod(0)
    assert "没有权限" in refusal(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert "超过 20 MB" in refusal(path)


def test_a_long_report_is_fine(tmp_path: Path) -> None:
    path = written(tmp_path, "长.txt", ("全年开展普法宣传48场，发放资料1.12万份。\n" * 7_000).encode())
    assert len(read_document(path).blocks) == 7_000


def test_too_much_text_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "长.txt", "普法宣传".encode() * 100)
    with pytest.raises(UnreadableFile, match="内容过多"):
        read_document(path, limits=replace(DEFAULT, text=399))


def test_too_many_lines_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "长.csv", b"1,2\n" * 101)
    with pytest.raises(UnreadableFile, match="内容过多"):
        read_document(path, limits=replace(DEFAULT, lines=100))


def test_an_encoding_may_be_forced(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "繁.txt", "發放資料".encode("big5")), encoding="big5")
    assert (document.text, document.encoding) == ("發放資料", "big5")
