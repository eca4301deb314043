"""The log: details of failures, for whoever maintains the installation. Notes and keys stay out of it."""

import logging
import os
import tempfile
from logging.handlers import RotatingFileHandler
from pathlib import Path

from assistant.models.redaction import mask

FILE = "assistant.log"
_FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"
_BYTES = 2_000_000

logger = logging.getLogger("assistant")


class Masking(logging.Formatter):
    """Keys, passwords in addresses, ID numbers and phone numbers come out as ***."""

    def format(self, record: logging.LogRecord) -> str:
        return mask(super().format(record))


class _Handler(RotatingFileHandler):
    """Opens its file when something is written, in a folder made only then; never speaks on stderr."""

    def _open(self):  # type: ignore[no-untyped-def]
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written must not fail the work."""


def start(data_dir: Path, level: str = "INFO") -> Path:
    """Log to data_dir/logs, or to the temporary folder where that cannot be written. Returns the file."""
    path = _writable(data_dir) / FILE
    handler = _Handler(path, maxBytes=_BYTES, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(Masking(_FORMAT))
    root = logging.getLogger()
    for old in [known for known in root.handlers if isinstance(known, _Handler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(max(logging.getLevelName(level), logging.WARNING))
    logger.setLevel(level)
    return path


def current() -> Path:
    """The log file in use; one in the temporary folder where logging was not started."""
    handlers = [known for known in logging.getLogger().handlers if isinstance(known, _Handler)]
    return Path(handlers[0].baseFilename) if handlers else start(Path(tempfile.gettempdir()) / "assistant")


def _writable(data_dir: Path) -> Path:
    """The data folder's logs where it, or the nearest folder above it, lets us write."""
    logs = data_dir / "logs"
    nearest = next(folder for folder in (logs, *logs.parents) if folder.exists())
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return logs
    return Path(tempfile.gettempdir()) / "report-assistant" / "logs"
