"""The process in which files from outside are parsed: `python -m assistant.reading.child`.

One request a line on stdin, one answer a line on stdout, both JSON; it says "ready" first and ends with its
stdin. Each request sets the limits anew: CPU time counts from there. Where a limit strikes, the process dies.
"""

import contextlib
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.errors import UnreadableFile
from assistant.reading.documents import to_json
from assistant.reading.formats import parse
from assistant.reading.isolation import READY
from assistant.reading.limits import DEFAULT, Limits

if sys.platform != "win32":
    import resource


def main() -> None:
    # Whatever a library prints must not get between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    answers.write(READY)
    answers.flush()
    for line in sys.stdin.buffer:
        answers.write(json.dumps(_answer(json.loads(line))).encode() + b"\n")
        answers.flush()


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    limits = replace(DEFAULT, **request["limits"])
    _confine(limits)
    try:
        data = Path(request["path"]).read_bytes()
        document = parse(data, request["suffix"], encoding=request["encoding"], limits=limits)
        return {"document": to_json(document)}
    except UnreadableFile as error:
        return {"refused": str(error)}
    except OSError:
        return {"refused": "文件读不出来，请把它复制到本机磁盘后再试"}


def _confine(limits: Limits) -> None:
    """Memory and CPU; on systems without rlimits the parent's clock has to do."""
    if sys.platform == "win32":
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(usage.ru_utime + usage.ru_stime)
    for kind, soft in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, spent + 1 + limits.cpu_seconds),
        (resource.RLIMIT_AS, limits.address_space),
    ):
        # macOS refuses some limits; the others still hold.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, resource.getrlimit(kind)[1]))


if __name__ == "__main__":
    main()
