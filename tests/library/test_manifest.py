"""A damaged file is noticed before anything opens it."""

import random
import sqlite3
from pathlib import Path

import pytest

from assistant.library.manifest import Manifest, damage, manifest_of

LARGE = 5 << 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "generation"
    (folder / "chroma").mkdir(parents=True)
    (folder / "small.json").write_bytes(b"{}" * 100)
    (folder / "empty.bin").write_bytes(b"")
    (folder / "chroma" / "large.bin").write_bytes(random.Random(1).randbytes(LARGE))
    return folder


@pytest.fixture
def manifest(folder: Path) -> Manifest:
    return manifest_of(folder)


@pytest.mark.parametrize("thorough", [False, True])
def test_an_untouched_folder_is_sound(folder: Path, manifest: Manifest, thorough: bool) -> None:
    assert damage(folder, manifest, thorough=thorough) is None


@pytest.mark.parametrize("name", ["small.json", "empty.bin", "chroma/large.bin"])
@pytest.mark.parametrize("thorough", [False, True])
def test_a_missing_file_is_noticed(folder: Path, manifest: Manifest, name: str, thorough: bool) -> None:
    (folder / name).unlink()
    assert damage(folder, manifest, thorough=thorough)


@pytest.mark.parametrize("name", ["small.json", "chroma/large.bin"])
@pytest.mark.parametrize("harm", ["cut", "zeroed", "grown"])
def test_a_file_cut_zeroed_or_grown_is_noticed(
    folder: Path, manifest: Manifest, name: str, harm: str
) -> None:
    content = (folder / name).read_bytes()
    harmed = {"cut": content[:-1], "zeroed": bytes(len(content)), "grown": content + b"x"}[harm]
    (folder / name).write_bytes(harmed)
    assert damage(folder, manifest, thorough=False)


def test_one_changed_byte_is_noticed_by_the_thorough_look(folder: Path, manifest: Manifest) -> None:
    with (folder / "chroma" / "large.bin").open("r+b") as file:
        file.seek(LARGE // 2 + 77_777)
        file.write(b"\x00\x01")
    assert damage(folder, manifest, thorough=True)


def test_a_folder_that_is_gone_is_noticed(tmp_path: Path, manifest: Manifest) -> None:
    assert damage(tmp_path / "nowhere", manifest, thorough=False)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "sqlite" / "chroma.sqlite3"
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE opened (at); CREATE TABLE kept (content); PRAGMA user_version=1;")
    connection.executemany("INSERT INTO kept VALUES (?)", [("行" * 2000,)] * 300)
    connection.commit()
    connection.close()
    return path


def test_a_database_may_note_that_it_was_opened(database: Path) -> None:
    manifest = manifest_of(database.parent)
    connection = sqlite3.connect(database)
    connection.executemany("INSERT INTO opened VALUES (?)", [(at,) for at in range(20)])
    connection.commit()
    connection.close()
    assert damage(database.parent, manifest, thorough=True) is None


@pytest.mark.parametrize("harm", ["cut", "zeroed", "half zeroed"])
def test_a_damaged_database_is_noticed(database: Path, harm: str) -> None:
    manifest = manifest_of(database.parent)
    content = database.read_bytes()
    half = len(content) // 2
    harmed = {
        "cut": content[:-4096],
        "zeroed": bytes(len(content)),
        "half zeroed": content[:half] + bytes(half),
    }
    database.write_bytes(harmed[harm][: len(content)])
    assert damage(database.parent, manifest, thorough=False)
