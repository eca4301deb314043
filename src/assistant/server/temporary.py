"""Where uploads wait: a folder nobody else on the machine can read, emptied of what is old."""

import time
from pathlib import Path

FOLDER = "uploads"
OLDEST_SECONDS = 24 * 60 * 60


def upload_folder(data_dir: Path) -> Path:
    folder = data_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def sweep(folder: Path, older_than: float = OLDEST_SECONDS) -> int:
    """Delete files untouched for that many seconds, and folders left empty; how many files went."""
    before, gone = time.time() - older_than, 0
    for path in sorted(folder.rglob("*"), reverse=True):
        try:
            if path.is_dir():
                path.rmdir()
            elif path.stat().st_mtime < before:
                path.unlink()
                gone += 1
        except OSError:
            # A folder that is not empty, or a file that went by itself.
            continue
    return gone
