"""Evaluation as a kind of long work: a child process at the back of the queue, watched line by line."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from assistant.errors import Failure, UserError
from assistant.records import KeptJob
from assistant.workspace.job_progress import JobProgress
from assistant.workspace.jobs import Trade

KIND = WORK = "evals"
SUITES = {
    "facts": "读素材",
    "fidelity": "核对事实",
    "proofreading": "校对文字",
    "rewriting": "改写",
    "chat": "对话",
    "drafting": "起草",
    "writers": "各种模型起草",
    "retrieval": "检索",
}
_BROKEN = "评测程序中途停了，没有结果，请重试；若再次出现请把日志交给维护人员。"


def trade() -> Trade:
    return Trade(
        _measure,
        at_once=1,
        most=3,
        most_of_one=1,
        full="已有评测在排队，请等它做完再试。",
        twice="评测正在进行，请等它做完，或先点“停止”。",
        done="评测完成。",
        stopped="已停止，这次没有结果。",
        broken=_BROKEN,
    )


def _measure(job: KeptJob, telling: JobProgress) -> None:
    """One suite after the other; the result holds the published JSON of all that are done."""
    names = [name for name in SUITES if name in job.payload["suites"]]
    measured: list[dict[str, Any]] = []
    for number, name in enumerate(names):
        head = f"正在评测“{SUITES[name]}”（{number + 1}/{len(names)}）"
        telling.say(number / len(names), head, {"suites": measured})
        for said in _said(name, whole=job.payload["whole"]):
            if "error" in said:
                raise UserError(said["error"])
            if "answer" in said:
                measured += said["answer"]["suites"]
            else:
                share = (number + said["done"] / max(1, said["total"])) / len(names)
                telling.say(share, head, {"suites": measured}, must=False)
        if len(measured) <= number:
            raise Failure(_BROKEN)
    telling.say(1.0, "评测完成。", {"suites": measured})


def _said(suite: str, *, whole: bool) -> Iterator[dict[str, Any]]:
    with _child(suite, whole=whole) as lines:
        for line in lines:
            yield json.loads(line)


@contextmanager
def _child(suite: str, *, whole: bool) -> Iterator[Iterator[str]]:
    """What the child writes; who leaves early ends it."""
    asked = json.dumps({"suites": [suite], "whole": whole})
    call = [sys.executable, "-P", "-m", "assistant.evals.child", asked]
    child = subprocess.Popen(  # noqa: S603 - our own module, its names ours
        call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    with child:
        try:
            assert child.stdout is not None
            yield child.stdout
        finally:
            child.kill()
