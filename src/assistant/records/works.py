"""Pieces of work: statements on one connection. Content is JSON that only its writer understands."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from assistant.errors import Conflict, NotFound, Refused
from assistant.records.database import days_ago, now
from assistant.records.schema import messages, steps, versions, works
from assistant.records.values import KeptMessage, KeptVersion, KeptWork, NewVersion, Step, WorkEntry

MOST_STEPS = 200
_ONE_STEP = timedelta(seconds=60)
DAYS_TO_BRING_BACK = 30
_NOT_FOUND = "没有这项工作，可能已经删除，请回到工作列表查看。"
_CONFLICT = "这项工作刚才在别的窗口改过，这一步没有保存；请刷新后看过最新内容再改。"
_NOTHING_BEFORE = "没有可以撤销的步骤。"
_NOTHING_AFTER = "没有可以重做的步骤。"
_NO_VERSION = "没有第{}版，请对照版本列表。"
_ENTRY = ("id", "title", "issuer", "year", "genre", "revision", "created", "updated")
_OWN = ("title", "issuer", "year", "genre")

Json = dict[str, Any]


def listed(on: Connection, owner: str, *, removed: bool = False) -> tuple[WorkEntry, ...]:
    """The owner's, last changed first; or those that were removed and can be brought back."""
    query = select(*(works.c[name] for name in _ENTRY)).where(works.c.owner == owner)
    query = query.where(works.c.removed.is_not(None) if removed else works.c.removed.is_(None))
    return tuple(WorkEntry(*row) for row in on.execute(query.order_by(works.c.updated.desc())))


def add(on: Connection, owner: str, content: Json) -> str:
    id, at = uuid4().hex, now()
    on.execute(
        insert(works).values(
            id=id, owner=owner, **_columns(content), revision=1, content=content, created=at, updated=at
        )
    )
    return id


def read(on: Connection, id: str, owner: str, revision: int | None = None) -> KeptWork:
    """Raises Conflict where a revision is asked for and the work has another one."""
    row = _row(on, id, owner)
    if revision not in (None, row._mapping["revision"]):
        raise Conflict(_CONFLICT)
    undone = [flag for (flag,) in on.execute(select(steps.c.undone).where(steps.c.work_id == id).distinct())]
    entry = WorkEntry(*(row._mapping[name] for name in _ENTRY))
    return KeptWork(entry, row._mapping["content"], undoable=False in undone, redoable=True in undone)


def save(on: Connection, id: str, owner: str, revision: int, content: Json, step: Step) -> None:
    """Another content, and the step that led to it; steps that were undone are forgotten."""
    old = _row(on, id, owner, change=True)._mapping["content"]
    _update(on, id, owner, revision, content)
    on.execute(delete(steps).where(steps.c.work_id == id, steps.c.undone))
    _add_step(on, id, step, _differing(content, old))
    for version in step.versions:
        _add_version(on, id, version)


def swap(on: Connection, id: str, owner: str, revision: int, *, undo: bool) -> None:
    """One step back, or one forward again."""
    query = select(steps.c.number, steps.c.other).where(steps.c.work_id == id, steps.c.undone.is_(not undo))
    order = steps.c.number.desc() if undo else steps.c.number
    old = _row(on, id, owner, change=True)._mapping["content"]
    step = on.execute(query.order_by(order).limit(1)).first()
    if step is None:
        raise Refused(_NOTHING_BEFORE if undo else _NOTHING_AFTER)
    _update(on, id, owner, revision, {**old, **step.other})
    other = {key: old[key] for key in step.other}
    here = (steps.c.work_id == id, steps.c.number == step.number)
    on.execute(update(steps).where(*here).values(other=other, undone=undo))


def remove(on: Connection, id: str, owner: str) -> None:
    """Out of sight at once; gone for good, with all that belongs to it, when its days are over."""
    _row(on, id, owner, change=True)
    on.execute(delete(works).where(works.c.removed < days_ago(DAYS_TO_BRING_BACK)))
    on.execute(update(works).where(works.c.id == id).values(removed=now()))


def bring_back(on: Connection, id: str, owner: str) -> None:
    here = (works.c.id == id, works.c.owner == owner, works.c.removed.is_not(None))
    if on.execute(update(works).where(*here).values(removed=None)).rowcount == 0:
        raise NotFound(_NOT_FOUND)


def versions_of(on: Connection, id: str, owner: str) -> tuple[KeptVersion, ...]:
    """Oldest first: the first one is what the machine wrote."""
    _row(on, id, owner)
    v = versions.c
    query = select(v.number, v.author, v.reason, v.created).where(v.work_id == id).order_by(v.number)
    return tuple(KeptVersion(*row) for row in on.execute(query))


def version(on: Connection, id: str, owner: str, number: int) -> Json:
    _row(on, id, owner)
    query = select(versions.c.content).where(versions.c.work_id == id, versions.c.number == number)
    content: Json | None = on.execute(query).scalar()
    if content is None:
        raise NotFound(_NO_VERSION.format(number))
    return content


def keep_version(on: Connection, id: str, owner: str, new: NewVersion) -> None:
    _row(on, id, owner, change=True)
    _add_version(on, id, new)


def say(on: Connection, id: str, owner: str, said: Iterable[tuple[str, Json]]) -> None:
    """Messages in order, each a role and a content."""
    _row(on, id, owner, change=True)
    for role, content in said:
        on.execute(insert(messages).values(**_next(on, messages, id), role=role, content=content))


def messages_of(on: Connection, id: str, owner: str) -> tuple[KeptMessage, ...]:
    _row(on, id, owner)
    m = messages.c
    query = select(m.number, m.role, m.content, m.created).where(m.work_id == id).order_by(m.number)
    return tuple(KeptMessage(*row) for row in on.execute(query))


def _row(on: Connection, id: str, owner: str, *, change: bool = False) -> Row[Any]:
    """The owner's piece of work; somebody else's, or a removed one, is not found.

    Who will `change` it keeps others waiting.
    """
    query = select(works).where(works.c.id == id, works.c.owner == owner, works.c.removed.is_(None))
    row = on.execute(query.with_for_update() if change else query).first()
    if row is None:
        raise NotFound(_NOT_FOUND)
    return row


def _update(on: Connection, id: str, owner: str, revision: int, content: Json) -> None:
    """The revision is a condition of the statement itself: two writers cannot both pass it."""
    here = (works.c.id == id, works.c.owner == owner, works.c.revision == revision)
    values = {**_columns(content), "content": content, "revision": revision + 1, "updated": now()}
    if on.execute(update(works).where(*here).values(values)).rowcount == 0:
        raise Conflict(_CONFLICT)


def _add_version(on: Connection, id: str, new: NewVersion) -> None:
    last = select(versions.c.content).where(versions.c.work_id == id).order_by(versions.c.number.desc())
    kept: Json = on.execute(last.limit(1)).scalar() or {}
    if kept.get("text") != new.content["text"]:
        values = {"author": new.author, "reason": new.reason, "content": new.content}
        on.execute(insert(versions).values(**_next(on, versions, id), **values))


def _columns(content: Json) -> Json:
    return {name: content[name] for name in _OWN}


def _differing(new: Json, old: Json) -> Json:
    return {key: old.get(key) for key in new if key not in old or old[key] != new[key]}


def _add_step(on: Connection, id: str, step: Step, other: Json) -> None:
    """A step of typing joins the one before it, if that is of the same kind and young."""
    if not other:
        return
    query = select(steps.c.number, steps.c.label, steps.c.created, steps.c.other)
    last = on.execute(query.where(steps.c.work_id == id).order_by(steps.c.number.desc()).limit(1)).first()
    if step.joins and last and last.label == step.label and _age(last.created) < _ONE_STEP:
        here = (steps.c.work_id == id, steps.c.number == last.number)
        on.execute(update(steps).where(*here).values(other={**other, **last.other}))
        return
    place = _next(on, steps, id)
    on.execute(insert(steps).values(**place, label=step.label, other=other, undone=False))
    on.execute(delete(steps).where(steps.c.work_id == id, steps.c.number <= place["number"] - MOST_STEPS))


def _age(created: str) -> timedelta:
    return datetime.fromisoformat(now()) - datetime.fromisoformat(created)


def _next(on: Connection, table: Table, id: str) -> Json:
    """The key and time of the next row of a piece of work."""
    last = on.execute(select(func.max(table.c.number)).where(table.c.work_id == id)).scalar()
    return {"work_id": id, "number": (last or 0) + 1, "created": now()}
