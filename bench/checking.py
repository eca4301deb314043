"""Checking: in this process against a set of digits, and as a command against starting Python."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from assistant.checking import check
from assistant.domain import FactSheet
from bench.material import YEAR, draft, facts, notes
from bench.values import Timing, in_turns

_LONG, _FACTS = 10_000, 60
_SHORT = 4_000
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def timings() -> Iterator[Timing]:
    yield _in_process()
    yield _as_command()


def digits_not_in(text: str, sheet: FactSheet) -> list[str]:
    """The plain way: numbers of the draft that no fact has."""
    known = {number for fact in sheet.facts for number in _NUMBER.findall(fact.text)}
    return [number for number in _NUMBER.findall(text) if number not in known]


def _in_process() -> Timing:
    text = draft(_LONG)
    sheet = facts(notes(text, _FACTS))
    # Each round checks another text, so that nothing remembered from the round before helps.
    rounds = iter(range(1000))
    ours, plain = in_turns(
        lambda: check(f"{text}\n{next(rounds)}", sheet, year=YEAR), lambda: digits_not_in(text, sheet), 7
    )
    what = f"check {len(text):,} characters against {len(sheet.facts)} facts, in-process"
    return Timing(what, ours, "set of digits", plain)


def _as_command() -> Timing:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = draft(_SHORT)
        (folder / "draft.txt").write_text(text, "utf-8")
        (folder / "notes.txt").write_text("\n".join(notes(text, _FACTS)), "utf-8")
        files = [str(folder / "draft.txt"), "--notes", str(folder / "notes.txt"), "--year", str(YEAR)]
        call = "import sys; from assistant.cli import main; main()"
        command = [sys.executable, "-c", call, "check", *files, "--data", str(folder / "data")]
        bare = [sys.executable, "-c", "import assistant"]
        ours, plain = in_turns(lambda: _run(command), lambda: _run(bare), 7)
    what = f"`assistant check`, {len(text):,} characters, whole process"
    return Timing(what, ours, '`python -c "import assistant"`', plain)


def _run(command: list[str]) -> None:
    """Raises CalledProcessError where the command fails; 1 says that there are findings."""
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    if done.returncode not in (0, 1):
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
