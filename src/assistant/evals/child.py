"""A run of suites in a process of its own, told line by line: what the page's jobs watch.

    python -m assistant.evals.child '{"suites": ["facts"], "whole": false}'

Each line it writes is a JSON object: progress (done, total, path), and at last `answer` or `error`.
"""

import json
import os
import sys
from typing import Any

from assistant.errors import AssistantError
from assistant.evals.answer import answer
from assistant.evals.runner import run_suites
from assistant.evals.values import Options, Progress

_BEHIND_OTHERS = 5


def main(argument: str) -> None:
    """Whoever started it and is gone breaks its pipe, and with it the run."""
    asked = json.loads(argument)
    try:
        results = run_suites(asked["suites"], Options(whole=asked["whole"]), _advance)
    except AssistantError as error:
        _tell({"error": str(error)})
    else:
        _tell({"answer": answer(results)})


def _advance(progress: Progress) -> None:
    _tell({"done": progress.done, "total": progress.total, "path": progress.path})


def _tell(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    os.nice(_BEHIND_OTHERS)
    main(sys.argv[1])
