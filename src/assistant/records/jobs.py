"""Jobs: one row for each piece of long work, so that it is known of after the tab or the process has gone."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, delete, insert, select, update

from assistant.records.database import OnDatabase, now
from assistant.records.schema import jobs
from assistant.records.values import JobState, KeptJob

_WORK = "work"
_MOST = 20
_UNDER_WAY = [state.value for state in JobState if state.under_way]
_INTERRUPTED = "程序中途停过，这次没有做完；已保存的内容都在，请点“重新开始”。"

Json = dict[str, Any]


class JobRecords(OnDatabase):
    """A job is read by its owner only."""

    def add(self, owner: str, kind: str, work: str, payload: Json) -> KeptJob:
        id, at = uuid4().hex, now()
        values = {"id": id, "owner": owner, "kind": kind, "state": JobState.WAITING.value, "created": at}
        with self._database.writing() as on:
            asked = {**payload, _WORK: work}
            on.execute(insert(jobs).values(**values, payload=asked, progress=0.0, message="", result={}))
            return _job(_row(on, id))

    def begin(self, id: str) -> None:
        self._change(id, state=JobState.RUNNING.value, started=now(), beat=now())

    def finish(self, job: KeptJob) -> None:
        """As it stands at its end."""
        told = {"progress": job.progress, "message": job.message, "result": job.result}
        self._change(job.id, state=job.state.value, finished=now(), **told)

    def latest(self, owner: str, work: str) -> KeptJob | None:
        """The owner's last job on a piece of work."""
        mine = (jobs.c.owner == owner, jobs.c.payload[_WORK].as_string() == work)
        with self._database.reading() as on:
            row = on.execute(select(jobs).where(*mine).order_by(jobs.c.created.desc()).limit(1)).first()
        return None if row is None else _job(row)

    def finished(self, owner: str, work: str) -> tuple[KeptJob, ...]:
        """The owner's jobs on a piece of work that came to their end, last first, `_MOST` at most."""
        mine = (jobs.c.owner == owner, jobs.c.payload[_WORK].as_string() == work)
        done = select(jobs).where(*mine, jobs.c.state == JobState.DONE.value)
        with self._database.reading() as on:
            return tuple(map(_job, on.execute(done.order_by(jobs.c.created.desc()).limit(_MOST))))

    def interrupt(self) -> int:
        """Call every job that is under way interrupted: their process has gone. How many there were."""
        with self._database.writing() as on:
            over = update(jobs).where(jobs.c.state.in_(_UNDER_WAY))
            values = {"state": JobState.INTERRUPTED.value, "message": _INTERRUPTED, "finished": now()}
            return on.execute(over.values(**values)).rowcount

    def forget_ended(self, before: str) -> int:
        """Delete the jobs that ended before a moment (ISO, UTC). How many there were."""
        with self._database.writing() as on:
            return on.execute(delete(jobs).where(jobs.c.finished < before)).rowcount

    def _change(self, id: str, **values: object) -> None:
        with self._database.writing() as on:
            on.execute(update(jobs).where(jobs.c.id == id).values(**values))


def _row(on: Connection, id: str) -> Row[Any]:
    return on.execute(select(jobs).where(jobs.c.id == id)).one()


def _job(row: Row[Any]) -> KeptJob:
    named = row._mapping
    return KeptJob(
        named["id"],
        named["owner"],
        named["kind"],
        named["payload"][_WORK],
        JobState(named["state"]),
        named["payload"],
        named["progress"],
        named["message"],
        named["result"] or {},
        named["created"],
    )
