"""Answers of a model kept in the data folder, so that the same question asked again costs nothing."""

import logging
import os
import tempfile
from pathlib import Path

log = logging.getLogger(__name__)

_FOLDER = "answers"
_MOST_KEPT = 2000


class AnswerCache:
    """One file an answer, named by its key; readable by its owner alone, the oldest given up beyond 2,000.

    A folder that cannot be read or written costs the cache and nothing else.
    """

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / _FOLDER

    def get(self, key: str) -> str | None:
        try:
            return (self._folder / key).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, text: str) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self._folder / key)
            self._give_up_oldest()
        except OSError as error:
            log.warning("an answer could not be kept: %s", error)

    def _give_up_oldest(self) -> None:
        kept = list(self._folder.iterdir())
        if len(kept) > _MOST_KEPT:
            for path in sorted(kept, key=lambda path: path.stat().st_mtime)[: len(kept) - _MOST_KEPT]:
                path.unlink(missing_ok=True)
