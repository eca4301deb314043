"""Commands are run in this process, as the console script would run them."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.console import run
from assistant.resources import resource
from assistant.settings import load
from assistant.workspace import Workspace

ISSUER = "临澄县白石渡镇人民政府"
NOTES = """3月15日，司法所在集镇开展普法宣传12场，发放资料300余份。
全年调解矛盾纠纷376件，成功369件。
网格员去过好几次。
"""
GOOD = "一、主要举措和成效\n3月15日，司法所在集镇开展普法宣传12场，发放资料300余份。\n"
BAD = GOOD.replace("12场", "15场")


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON object on stdout."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    def refused(self) -> str:
        """The one line of a call that was refused with exit code 2."""
        assert (self.code, self.out) == (2, ""), self
        assert self.err.count("\n") == 1 and self.err[-2] in "。？", self.err
        return self.err


Cli = Callable[..., Result]


def line(**fields: object) -> str:
    """A line for `--batch -`."""
    return json.dumps(fields, ensure_ascii=False) + "\n"


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    def call(*arguments: object, stdin: str | bytes = b"") -> Result:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds one office's past reports."""
    folder = tmp_path_factory.mktemp("data")
    with Workspace.open(load(folder), write=True) as workspace:
        workspace.ingest([resource("corpus/reports/baishidu")])
    return folder


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in {"notes.txt": NOTES, "good.txt": GOOD, "bad.txt": BAD}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
