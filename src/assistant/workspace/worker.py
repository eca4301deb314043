"""A worker: a process that drafts for the one that serves the page, and leaves it free to answer meanwhile.

    python -m assistant.workspace.worker

It reads the settings, then a request at a time, and answers with sections and lines as they are written, at
last with the draft or the error. All are pickles, which only these two exchange. It ends when its input does.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from assistant.drafting import OFFLINE
from assistant.errors import AssistantError
from assistant.facts import note_lines
from assistant.workspace.root import Workspace
from assistant.workspace.values import DraftRequest

_BEHIND_OTHERS = 5
_SAMPLE = "开展法治宣传1场。"


def main(asked: BinaryIO, answers: BinaryIO) -> None:
    """Whoever started it and is gone breaks its pipe, and with it the draft."""

    def tell(said: Any) -> None:
        pickle.dump(said, answers)
        answers.flush()

    with Workspace.open(_read(asked), standing=True) as workspace:
        # The first draft reads all lists and opens the library; nobody should wait for that.
        with suppress(AssistantError):
            sample = note_lines(_SAMPLE)
            workspace.draft(DraftRequest(sample, issuer="本单位", year=2025, drafter=OFFLINE))
        with suppress(EOFError):
            while True:
                _answer(workspace, _read(asked), tell)


def _answer(workspace: Workspace, request: DraftRequest, tell: Callable[[Any], None]) -> None:
    try:
        tell(workspace.draft(request, tell, tell))
    except AssistantError as error:
        tell(error)


def _read(asked: BinaryIO) -> Any:
    return pickle.load(asked)  # noqa: S301 - only the process that started this one writes there


if __name__ == "__main__":
    # Ctrl+C is for the one that serves; this one ends with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(_BEHIND_OTHERS)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        # What a library prints must not get between the answers.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        main(sys.stdin.buffer, out)
