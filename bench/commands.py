"""Each command as a process of its own, against a Python that does nothing: seconds and peak memory."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.material import ISSUER, YEAR, draft, jotted, notes, reports
from bench.values import Timing, median_of, seconds

_CHARACTERS, _FACTS, _PASSAGES, _ROUNDS = 4_000, 60, 1_000, 3
_CALL = "from assistant.cli import main; main()"
_BARE = "`python -c pass`"
_FOUND = 1
# What the kernel tells of a child counts the pages of its parent too; the child knows better.
_TELLING = """
import atexit, sys
atexit.register(lambda: sys.stderr.write([line for line in open("/proc/self/status") if "VmHWM" in line][0]))
"""
_KILOBYTES = 1024


def timings() -> Iterator[Timing]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, calls in _calls(folder).items():
            yield from _measured(what, calls)


def _calls(folder: Path) -> dict[str, list[tuple[str, ...]]]:
    """Of each command, the same call with another text for every round."""
    data = ("--data", str(folder / "data"))
    run(("ingest", str(_library(folder)), *data))
    told = [_texts(folder, number) for number in range(_ROUNDS)]
    office = ("--issuer", ISSUER, "--year", str(YEAR))
    offline = ("--drafter", "offline")
    return {
        "--help": [("--help",) for _ in told],
        f"facts, {_FACTS} lines": [("facts", jot, "--year", str(YEAR), *data) for _, _, jot in told],
        f"check, {_CHARACTERS:,} characters": [
            ("check", text, "--notes", given, "--year", str(YEAR), *data) for text, given, _ in told
        ],
        f"rewrite, {_CHARACTERS:,} characters": [("rewrite", text, *offline, *data) for text, _, _ in told],
        "search": [("search", f"开展普法宣传{number}场", *data) for number in range(_ROUNDS)],
        f"draft, {_FACTS} facts": [("draft", jot, *office, *offline, *data) for _, _, jot in told],
    }


def _library(folder: Path) -> Path:
    reports(folder / "reports", _PASSAGES)
    return folder / "reports"


def _texts(folder: Path, number: int) -> list[str]:
    """Files of a draft, of its notes and of notes alone."""
    text = draft(_CHARACTERS, number)
    written = {"draft": text, "notes": "\n".join(notes(text, _FACTS)), "jotted": jotted(number, _FACTS)}
    for name, said in written.items():
        (folder / f"{name}-{number}.txt").write_text(said, "utf-8")
    return [str(folder / f"{name}-{number}.txt") for name in written]


def _measured(what: str, calls: Sequence[tuple[str, ...]]) -> Iterator[Timing]:
    rounds = [(_used(_CALL, call), _used("pass")) for call in calls]
    for at, unit in enumerate(("s", "MB")):
        ours, bare = median_of([(mine[at], other[at]) for mine, other in rounds])
        yield Timing(f"`assistant {what}`", ours, _BARE, bare, unit)


def _used(code: str, call: Sequence[str] = ()) -> tuple[float, float]:
    """Wall seconds and peak memory in MB of a process."""
    peak = 0.0

    def go(_: int) -> None:
        nonlocal peak
        peak = run(call, code)

    return seconds(go), peak


def run(call: Sequence[str], code: str = _CALL) -> float:
    """Peak memory in MB of a call. Raises CalledProcessError where it fails (1 only says: findings)."""
    command = [sys.executable, "-c", f"{_TELLING}{code}", *call]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in (0, _FOUND):
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return int(done.stderr.split()[-2]) / _KILOBYTES
