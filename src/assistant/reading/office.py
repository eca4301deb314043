"""Old office formats (.doc, .wps, .xls, .et) → docx or xlsx, by LibreOffice where it is installed."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from assistant.errors import UnreadableFile
from assistant.reading.admission import CONVERTED
from assistant.reading.formats import BROKEN, TOO_COMPLEX
from assistant.reading.limits import Limits


@contextlib.contextmanager
def converted(path: Path, suffix: str, limits: Limits) -> Iterator[Path]:
    """A copy in the new format that is gone afterwards. Raises UnreadableFile where there can be none."""
    program = shutil.which("soffice")
    target = CONVERTED[suffix]
    if program is None:
        raise UnreadableFile(f"旧版格式 {suffix} 读不了，请用 Word 或 WPS 打开后另存为 {target} 再试")
    with tempfile.TemporaryDirectory(prefix="assistant-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"source{suffix}"
        shutil.copyfile(path, source)
        _convert(program, source, target, limits.wall_seconds)
        result = source.with_suffix(target)
        if not result.exists():
            raise UnreadableFile(BROKEN)
        yield result


def _convert(program: str, source: Path, target: str, seconds: float) -> None:
    """Runs in a profile of its own: no macros, no recent files, no clash with an open LibreOffice."""
    profile = (source.parent / "profile").as_uri()
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", target.lstrip("."), "--outdir", str(source.parent), str(source)]
    process = subprocess.Popen(  # noqa: S603 - fixed program, copied file
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(TOO_COMPLEX) from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """The program is a script around the real process; both go."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
