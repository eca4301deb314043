"""Long work that goes on when nobody watches: a row for each job, a few threads for each kind of work."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Protocol

from assistant.errors import AssistantError, Busy
from assistant.settings import Settings
from assistant.workspace.job_progress import JobProgress, Stop, Stopped, Writing
from assistant.workspace.values import Drafted, DraftRequest
from assistant.workspace.workers import Workers

if TYPE_CHECKING:
    from assistant.records import KeptJob
    from assistant.workspace.works import Works

DRAFT = "draft"
_DAYS_KEPT = 30
_WRITING = "正在起草……"
_STOPPING = "正在停止……"

log = logging.getLogger(__name__)


class Installation(Protocol):
    """What jobs are done with; the workspace has it."""

    settings: Settings

    @property
    def works(self) -> "Works": ...


@dataclass(frozen=True, slots=True)
class Trade:
    """One kind of long work: what does it, how many at once and in all (and of one person), what is said."""

    does: Callable[["KeptJob", JobProgress], None]
    at_once: int
    most: int
    most_of_one: int
    full: str
    twice: str
    done: str
    stopped: str
    broken: str


class Jobs:
    """The jobs of one process, which is the only one that does jobs in its data folder.

    Safe to share between threads. Jobs of a process that has ended are interrupted when this one begins.
    What a job says of itself meanwhile is only held in memory: after a crash it is done anew from its start.
    """

    def __init__(self, workspace: Installation) -> None:
        from assistant.records import JobRecords

        settings = workspace.settings
        self._workspace = workspace
        self.workers = Workers(settings)
        self._records = JobRecords.open(settings.database_url or settings.data_dir)
        self._records.interrupt()
        self._trades = {DRAFT: self._drafting()}
        self._queues: dict[str, SimpleQueue[KeptJob]] = {}
        self._stops: dict[str, Stop] = {}
        self._open: dict[str, KeptJob] = {}
        self._lock = Lock()
        self._threads: dict[str, list[Thread]] = {}
        self._closed = False

    def close(self) -> None:
        """What is under way is stopped; its row says interrupted."""
        self._closed = True
        with self._lock:
            for stop in self._stops.values():
                stop.ask()
        self.workers.close()
        self._records.interrupt()
        self._records.close()

    def offer(self, kind: str, trade: Trade) -> None:
        """Another kind of work that may be asked for."""
        self._trades[kind] = trade

    def draft(self, owner: str, work: str, section: str = "") -> "KeptJob":
        """Draft a piece of work, or one section of it. Raises as `ask`."""
        return self.ask(DRAFT, owner, work, {"section": section})

    def ask(self, kind: str, owner: str, work: str, payload: Mapping[str, Any]) -> "KeptJob":
        """Raises Busy where too many wait, or this work is being done."""
        trade = self._trades[kind]
        with self._lock:
            asked = [job for job in self._open.values() if job.kind == kind]
            if self._under_way(owner, work):
                raise Busy(trade.twice)
            if len(asked) >= trade.most or sum(job.owner == owner for job in asked) >= trade.most_of_one:
                raise Busy(trade.full)
            job = self._records.add(owner, kind, work, dict(payload))
            self._stops[job.id], self._open[job.id] = Stop(), job
            self._hire(kind, trade)
        self._queues[kind].put(job)
        return job

    def stop(self, owner: str, work: str) -> None:
        """What the work held stays."""
        with self._lock:
            if job := self._under_way(owner, work):
                self._open[job.id] = replace(job, message=_STOPPING)
                self._stops[job.id].ask()

    def latest(self, owner: str, work: str) -> "KeptJob | None":
        """The last job on a piece of work of the owner's."""
        return self._under_way(owner, work) or self._records.latest(owner, work)

    def finished(self, owner: str, work: str) -> "tuple[KeptJob, ...]":
        """The owner's jobs on it that came to their end, last first, a score of them at most."""
        return self._records.finished(owner, work)

    def forget_old(self) -> int:
        """Delete the rows of jobs that ended a month ago; what they made stays. How many there were."""
        from assistant.records import days_ago

        return self._records.forget_ended(before=days_ago(_DAYS_KEPT))

    def _under_way(self, owner: str, work: str) -> "KeptJob | None":
        open_now = tuple(self._open.values())
        return next((job for job in open_now if (job.owner, job.work) == (owner, work)), None)

    def _hire(self, kind: str, trade: Trade) -> None:
        queue = self._queues.setdefault(kind, SimpleQueue())
        threads = self._threads.setdefault(kind, [])
        if len(threads) < trade.at_once:
            # A daemon: a model that does not answer must not keep the program from ending.
            threads.append(Thread(target=self._work, args=(trade, queue), name=kind, daemon=True))
            threads[-1].start()

    def _work(self, trade: Trade, queue: "SimpleQueue[KeptJob]") -> None:
        while not self._closed:
            job = queue.get()
            try:
                self._do(job, trade)
            except Exception:
                if not self._closed:
                    log.exception("job %s failed", job.id)
            finally:
                with self._lock:
                    del self._stops[job.id], self._open[job.id]

    def _do(self, job: "KeptJob", trade: Trade) -> None:
        from assistant.records import JobState

        stop = self._stops[job.id]

        def tell(share: float, message: str, result: Mapping[str, Any]) -> None:
            self._open[job.id] = replace(
                job, state=JobState.RUNNING, progress=share, message=message, result=dict(result)
            )

        def end(state: JobState, message: str) -> None:
            if self._closed:
                return
            told = self._open[job.id]
            share = 1.0 if state is JobState.DONE else told.progress
            self._records.finish(replace(told, state=state, message=message, progress=share))

        try:
            if stop.asked:
                raise Stopped
            self._records.begin(job.id)
            trade.does(job, JobProgress(tell, stop))
        except Stopped:
            end(JobState.STOPPED, trade.stopped)
        except AssistantError as error:
            end(JobState.FAILED, str(error))
        except Exception:
            end(JobState.FAILED, trade.broken)
            raise
        else:
            end(JobState.DONE, trade.done)

    def _drafting(self) -> Trade:
        def does(job: "KeptJob", telling: JobProgress) -> None:
            writing = Writing(telling, _WRITING)

            def draft(request: DraftRequest) -> Drafted:
                return self.workers.draft(request, writing.section, writing.line, telling.stop)

            self._workspace.works.write(job.work, job.owner, job.payload["section"], draft)

        return Trade(
            does,
            at_once=2,
            most=20,
            most_of_one=5,
            full="现在起草的人多，排队已满，请过几分钟再试；素材和事实都已保存。",
            twice="这份报告正在起草，请等它完成，或先点“停止”。",
            done="起草完成。",
            stopped="已停止，原来的稿子没有动。",
            broken="程序出错，起草没有完成；素材和事实都在。请重试，若再次出现请把日志交给维护人员。",
        )
