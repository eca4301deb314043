"""Uploads are nobody else's, and do not stay."""

import os
import stat
import time
from pathlib import Path

from assistant.server.temporary import sweep, upload_folder


def test_other_users_of_the_machine_cannot_look_into_the_folder(tmp_path: Path) -> None:
    assert stat.S_IMODE(upload_folder(tmp_path).stat().st_mode) == 0o700


def test_old_files_go_with_their_folders_and_new_ones_stay(tmp_path: Path) -> None:
    folder = upload_folder(tmp_path)
    old, new = folder / "a" / "旧.txt", folder / "b" / "新.txt"
    for file in (old, new):
        file.parent.mkdir()
        file.write_text("x")
    before = time.time() - 90_000
    os.utime(old, (before, before))
    assert sweep(folder) == 1
    assert not old.parent.exists() and new.exists()
