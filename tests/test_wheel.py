"""The built wheel works outside the checkout, with what it ships inside it."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that sees the pinned packages and holds the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    venv.create(folder / "env", with_pip=True)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    (site / "pinned.pth").write_text(sysconfig.get_path("purelib") + "\n")
    (wheel,) = folder.glob("*.whl")
    bin_ = folder / "env" / "bin"
    pip = [str(bin_ / "python"), "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    return bin_


def run(bin_: Path, *words: str, cwd: Path) -> str:
    done = subprocess.run(
        [str(bin_ / words[0]), *words[1:]], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["prompts/draft-section.md", "corpus/reports", "language/data/units.tsv"])
def test_the_wheel_ships_its_resources(installed: Path, tmp_path: Path, name: str) -> None:
    ask = f"from assistant.resources import resource; print(resource({name!r}))"
    assert str(installed.parent) in run(installed, "python", "-c", ask, cwd=tmp_path)


def test_the_installed_command_reads_notes(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("司法所：开展普法宣传3场\n", "utf-8")
    answer = json.loads(
        run(installed, "assistant", "facts", "notes.txt", "--year", "2025", "--json", cwd=tmp_path)
    )
    assert [fact["text"] for fact in answer["facts"]] == ["开展普法宣传3场"]


def test_the_installed_command_drafts_without_a_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("司法所：开展普法宣传3场\n", "utf-8")
    command = (
        "assistant",
        "draft",
        "notes.txt",
        "--issuer",
        "青溪镇人民政府",
        "--year",
        "2025",
        "--data",
        "d",
    )
    assert "普法宣传3场" in run(installed, *command, cwd=tmp_path)


def test_the_installed_command_says_that_it_has_no_evaluation_set(installed: Path, tmp_path: Path) -> None:
    call = [str(installed / "assistant"), "eval", "--data", "d"]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "") and "不带评测集" in done.stderr
