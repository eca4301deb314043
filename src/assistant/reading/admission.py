"""What is checked before a file is parsed: that it is there, not too big, and what it claims to be."""

import stat
from pathlib import Path

from assistant.errors import UnreadableFile
from assistant.reading.limits import MIB, Limits

PLAIN = frozenset((".txt", ".md", ".markdown", ".csv"))
PARSED_ISOLATED = frozenset((".docx", ".pdf", ".xlsx"))
CONVERTED = {".doc": ".docx", ".wps": ".docx", ".xls": ".xlsx", ".et": ".xlsx"}

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF-"
_RTF = b"{\\rtf"
_FOREIGN_TO_TEXT = (
    _ZIP,
    _OLE,
    _PDF,
    _RTF,
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
_PDF_HEADER = 1024


def checked_suffix(path: Path, limits: Limits) -> str:
    """The file's suffix in lower case. Raises UnreadableFile where it had better not be parsed."""
    suffix = path.suffix.lower()
    try:
        status = path.stat()
        _check_kind(status.st_mode)
        _check_suffix(suffix)
        _check_size(status.st_size, limits)
        with path.open("rb") as file:
            _check_magic(file.read(_PDF_HEADER), suffix)
    except FileNotFoundError as error:
        raise UnreadableFile("找不到这个文件，请检查路径和文件名") from error
    except PermissionError as error:
        raise UnreadableFile("没有权限读取或文件正被占用，请关闭打开它的程序、检查权限后再试") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile("文件读不出来，请把它复制到本机磁盘后再试") from error
    return suffix


def _check_kind(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableFile("这是文件夹，不是文件，请写出里面具体的文件")
    if not stat.S_ISREG(mode):
        raise UnreadableFile("这不是文件，请指明一个具体的文件")


def _check_suffix(suffix: str) -> None:
    if suffix not in PLAIN | PARSED_ISOLATED | CONVERTED.keys():
        shown = f" {suffix} " if suffix else "没有后缀的"
        raise UnreadableFile(f"不支持{shown}文件，请另存为 .docx、.xlsx、.pdf、.txt 或 .md 再试")


def _check_size(size: int, limits: Limits) -> None:
    if size == 0:
        raise UnreadableFile("文件是空的，请检查是否传错了文件")
    if size > limits.file:
        raise UnreadableFile(f"文件超过 {limits.file / MIB:.0f} MB，请删去图片或拆成几个文件再试")


def _check_magic(head: bytes, suffix: str) -> None:
    if suffix in (".docx", ".xlsx") and head.startswith(_OLE):
        raise UnreadableFile(
            f"文件加了密码，或其实是旧版格式，请用 Word 或 WPS 打开，去掉密码后另存为 {suffix} 再试"
        )
    if not _fits(head, suffix):
        target = CONVERTED.get(suffix, suffix)
        raise UnreadableFile(f"文件内容与后缀 {suffix} 不符，请用能打开它的程序另存为 {target} 再试")


def _fits(head: bytes, suffix: str) -> bool:
    if suffix in PLAIN:
        return not head.startswith(_FOREIGN_TO_TEXT)
    if suffix == ".pdf":
        return _PDF in head
    if suffix in CONVERTED:
        return head.startswith((_OLE, _RTF))
    return head.startswith(_ZIP)
