"""Writing a file so that it is whole or not there at all, whatever happens meanwhile."""

import os
from pathlib import Path
from secrets import token_hex

from assistant.errors import UserError


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the target and rename. A link is followed.

    Raises UserError where the folder is missing or closed, the disk is full, or the target is no plain file.
    """
    target = path.resolve()
    _expect_plain(path, target)
    beside = target.with_name(f".{target.name[:40]}.{token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        raise UserError(f"{path} 写不进去（{_reason(error)}），请换一个位置再试。") from error
    finally:
        beside.unlink(missing_ok=True)


def _expect_plain(path: Path, target: Path) -> None:
    try:
        if not target.parent.is_dir():
            raise UserError(f"文件夹 {path.parent} 不存在，请先建好再试。")
        if target.exists() and not target.is_file():
            raise UserError(f"{path} 不是普通文件，请换一个文件名。")
    except OSError as error:
        raise UserError(f"{path} 写不进去（{_reason(error)}），请换一个位置再试。") from error


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有写入权限，或文件正被打开"
    return "磁盘空间不足" if error.errno == 28 else "系统拒绝写入"
