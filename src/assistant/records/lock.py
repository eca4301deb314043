"""One writer a data folder. Readers need no lock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import Busy, UserError

FILE = ".lock"
_PATIENCE_SECONDS = 1.0


@contextmanager
def writer_lock(data_dir: Path) -> Iterator[None]:
    """Hold the folder for writing; the kernel lets go when the process dies, however it dies.

    Taking it again within the same process is allowed. Raises Busy within 2 seconds where another process
    holds it.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        lock = FileLock(data_dir / FILE, is_singleton=True, thread_local=False)
        lock.acquire(timeout=_PATIENCE_SECONDS)
    except Timeout:
        raise Busy("另一个程序正在写入这个数据文件夹，请等它完成或关闭它之后再试。") from None
    except OSError as error:
        raise UserError("数据文件夹不能写入，请检查文件夹的权限或换一个文件夹。") from error
    try:
        yield
    finally:
        lock.release()
