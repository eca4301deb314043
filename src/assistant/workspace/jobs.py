"""Drafting that goes on when nobody watches: a row for each job, a few threads, one job at a time a work."""

import logging
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Protocol

from assistant.domain import DraftSection
from assistant.errors import AssistantError, Busy
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.records import KeptJob
    from assistant.workspace.works import Bench

DRAFT = "draft"
_AT_ONCE = 2
_MOST_WAITING = 20
_BEGUN, _CHECKED_AT = 0.05, 0.9
_FULL = "现在起草的人多，排队已满，请过几分钟再试；素材和事实都已保存。"
_WAITS = "这份报告正在起草，请等它完成，或先点“停止”。"
_WRITING, _DONE, _STOPPED = "正在起草……", "起草完成。", "已停止，原来的稿子没有动。"
_BROKEN = "程序出错，起草没有完成；素材和事实都在。请重试，若再次出现请把日志交给维护人员。"

log = logging.getLogger(__name__)


class Shelves(Protocol):
    """What jobs are done with; the workspace has it."""

    settings: Settings

    @property
    def bench(self) -> "Bench": ...


class Jobs:
    """The jobs of one process, which is the only one that does jobs in its data folder.

    Safe to share between threads. Jobs of a process that has ended are interrupted when this one begins.
    """

    def __init__(self, workspace: Shelves) -> None:
        from assistant.records import JobRecords

        settings = workspace.settings
        self._workspace = workspace
        self._records = JobRecords.open(settings.database_url or settings.data_dir)
        self._records.interrupt()
        self._queue: SimpleQueue[KeptJob] = SimpleQueue()
        self._stops: dict[str, Event] = {}
        self._lock = Lock()
        self._threads: list[Thread] = []
        self._closed = False

    def close(self) -> None:
        """What is under way is stopped at its next section; its row says interrupted."""
        self._closed = True
        with self._lock:
            for stop in self._stops.values():
                stop.set()
        self._records.interrupt()
        self._records.close()

    def draft(self, owner: str, work: str, section: str = "") -> "KeptJob":
        """Draft a piece of work, or one section of it. Raises Busy where too many wait, or this one does."""
        with self._lock:
            if len(self._stops) >= _MOST_WAITING:
                raise Busy(_FULL)
            last = self._records.latest(owner, work)
            if last and last.state.under_way:
                raise Busy(_WAITS)
            job = self._records.add(owner, DRAFT, work, {"section": section})
            self._stops[job.id] = Event()
            self._hire()
        self._queue.put(job)
        return job

    def stop(self, owner: str, work: str) -> None:
        """Before its next section; what the work held stays."""
        job = self._records.latest(owner, work)
        if job and (stop := self._stops.get(job.id)):
            stop.set()

    def latest(self, owner: str, work: str) -> "KeptJob | None":
        """The last job on a piece of work of the owner's."""
        return self._records.latest(owner, work)

    def _hire(self) -> None:
        if len(self._threads) < _AT_ONCE:
            # A daemon: a model that does not answer must not keep the program from ending.
            self._threads.append(Thread(target=self._work, name="drafting", daemon=True))
            self._threads[-1].start()

    def _work(self) -> None:
        while not self._closed:
            job = self._queue.get()
            try:
                self._do(job)
            except Exception:
                log.exception("job %s failed", job.id)
            finally:
                self._stops.pop(job.id, None)

    def _do(self, job: "KeptJob") -> None:
        from assistant.records import JobState

        stop, written = self._stops[job.id], list[dict[str, str]]()

        def wrote(section: DraftSection) -> None:
            if stop.is_set():
                raise _Stopped
            text = "".join(sentence.text for sentence in section.sentences)
            written.append({"heading": section.heading, "text": text})
            share = _BEGUN + (_CHECKED_AT - _BEGUN) * len(written) / (len(written) + 1)
            self._records.tell(job.id, share, f"已写好“{section.heading}”", {"sections": written})

        def end(state: JobState, message: str) -> None:
            if not self._closed:
                self._records.finish(job.id, state, message)

        try:
            if stop.is_set():
                raise _Stopped
            self._records.begin(job.id)
            self._records.tell(job.id, _BEGUN, _WRITING, {})
            self._workspace.bench.write(job.work, job.owner, job.payload["section"], wrote)
        except _Stopped:
            end(JobState.STOPPED, _STOPPED)
        except AssistantError as error:
            end(JobState.FAILED, str(error))
        except Exception:
            end(JobState.FAILED, _BROKEN)
            raise
        else:
            end(JobState.DONE, _DONE)


class _Stopped(Exception):
    """The clerk has asked to stop."""
