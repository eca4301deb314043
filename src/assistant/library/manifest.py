"""What the files of a generation must look like, so that a damaged one is never opened.

Chroma kills the whole process on some damaged files, so they are checked before it sees them. It writes a
row into its SQLite file at every opening: of that file the first pages are left out, and it may grow.
"""

import hashlib
from pathlib import Path
from typing import Any

Manifest = dict[str, Any]

_SAMPLE = 64 << 10
_SAMPLES = 24
_SMALL = 1 << 20
_SQLITE_MAGIC = b"SQLite format 3\x00"
_SQLITE_CHANGING = 16 << 10


def manifest_of(folder: Path) -> Manifest:
    """Size and two checksums of each file: of all of it, and of samples (the same for a small file)."""
    return {str(path.relative_to(folder)): _entry(path) for path in _files(folder)}


def damage(folder: Path, manifest: Manifest, *, thorough: bool) -> str | None:
    """What is wrong with the folder, for the log; None where nothing is.

    `thorough` reads every byte (about 1 s for 500 MB), else about 1.5 MB of each large file.
    """
    for name, wanted in manifest.items():
        path = folder / name
        try:
            found = _checksum(path, wanted["size"], full=thorough)
        except (OSError, ValueError) as error:
            return f"{name}: {error}"
        if found != wanted["full" if thorough else "sampled"]:
            return f"{name}: checksum differs"
    return None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _entry(path: Path) -> dict[str, Any]:
    size = path.stat().st_size
    return {
        "size": size,
        "full": _checksum(path, size, full=True),
        "sampled": _checksum(path, size, full=False),
    }


def _checksum(path: Path, size: int, *, full: bool) -> str:
    """Of the first `size` bytes. Raises ValueError where the file is shorter, or longer without reason."""
    digest = hashlib.blake2b(digest_size=16)
    with path.open("rb") as file:
        sqlite = file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC
        actual = path.stat().st_size
        if actual < size or (actual > size and not sqlite):
            raise ValueError(f"{actual} bytes instead of {size}")
        digest.update(b"sqlite" if sqlite else b"")
        for start, length in _pieces(_SQLITE_CHANGING if sqlite else 0, size, full or size <= _SMALL):
            file.seek(start)
            digest.update(file.read(length))
    return digest.hexdigest()


def _pieces(start: int, size: int, full: bool) -> list[tuple[int, int]]:
    if full:
        return [(at, min(_SMALL, size - at)) for at in range(start, size, _SMALL)]
    step = (size - start) // _SAMPLES
    return [(start + step * i, min(_SAMPLE, step)) for i in range(_SAMPLES)] + [(size - _SAMPLE, _SAMPLE)]
