"""Taking past reports in as a kind of long work: it goes on unwatched, and tells what came of it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import UserError
from assistant.library import Ingested, Progress
from assistant.records import KeptJob
from assistant.workspace import Workspace
from assistant.workspace.job_progress import JobProgress
from assistant.workspace.jobs import Trade

KIND = WORK = "library"
_MOST_FILES = 20
_EARLIEST, _LATEST = 1949, 2999
_BEGUN = "正在收录……"
_GONE = "上传的文件已经清理，请重新选择文件再收录。"


def trade(workspace: Workspace) -> Trade:
    def does(job: KeptJob, telling: JobProgress) -> None:
        take_in(workspace, job.payload, telling.say)

    return Trade(
        does,
        at_once=1,
        most=20,
        most_of_one=1,
        full="现在收录的人多，排队已满，请过几分钟再试。",
        twice="上一批还在收录，请等它做完，或先点“停止”。",
        done="收录完成。",
        stopped="已停止，已经收录的留在资料库里。",
        broken="程序出错，收录没有完成；已收录的都在。请重试，若再次出现请把日志交给维护人员。",
    )


def asked(paths: Sequence[str], issuer: str, year: str) -> dict[str, Any]:
    """What to take in, as a job's payload: office and year are "" where the reports tell them.

    Raises UserError.
    """
    if not paths:
        raise UserError("请先选择要收录的文件。")
    if len(paths) > _MOST_FILES:
        raise UserError(f"一次最多收录 {_MOST_FILES} 份，请分几次上传。")
    told_year = year.strip()
    if told_year and not (told_year.isdecimal() and _EARLIEST <= int(told_year) <= _LATEST):
        raise UserError("年份应是四位数字，如 2024；不清楚可以不填。")
    return {"paths": list(paths), "issuer": issuer.strip(), "year": told_year}


def take_in(
    workspace: Workspace, payload: Mapping[str, Any], say: Callable[[float, str, Mapping[str, Any]], None]
) -> None:
    """Keep uploaded reports; the last thing said is what came of it. Raises UserError."""
    paths = [Path(path) for path in payload["paths"]]
    if not any(path.exists() for path in paths):
        raise UserError(_GONE)

    def tell(at: Progress) -> None:
        say(at.done / at.total, f"正在收录 {Path(at.path).name}（{at.done}/{at.total}）", {})

    say(0.0, _BEGUN, {})
    year = payload["year"]
    done = workspace.ingest(
        paths, issuer=payload["issuer"] or None, year=int(year) if year else None, tell=tell
    )
    say(1.0, "收录完成。", told(done))


def told(done: Ingested) -> dict[str, Any]:
    """What came of it, as a job's result."""
    return {
        "added": done.added,
        "replaced": done.replaced,
        "skipped": done.skipped,
        "failed": [one.reason for one in done.failed],
        "notes": list(done.fell_back),
    }
