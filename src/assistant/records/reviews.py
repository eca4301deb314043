"""Reviews: one row for each time a draft was handed over. Two people read it."""

from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, or_, select, update

from assistant.errors import Conflict, NotFound, Refused
from assistant.records.database import OnDatabase, now
from assistant.records.schema import reviews, works
from assistant.records.values import KeptReview, ReviewEntry

_NO_WORK = "没有这项工作，可能已经删除，请回到工作列表查看。"
_NOT_FOUND = "没有这份送审稿，可能已经删除，请回到列表查看。"
_CONFLICT = "这份送审稿刚才在别的窗口改过，这一步没有保存；请刷新后再改。"
_OPEN_ALREADY = "这份报告正在审阅，请等意见回来，或先收回再送。"
_COLUMNS = ("id", "work_id", "author", "reviewer", "title", "state", "revision", "created", "updated")

Json = dict[str, Any]


class ReviewRecords(OnDatabase):
    """What is another's is not found."""

    def add(self, work: str, author: str, reviewer: str, title: str, state: str, content: Json) -> KeptReview:
        """Raises NotFound where the work is not the author's, and Refused where it is out in this state."""
        id, at = uuid4().hex, now()
        with self._database.writing() as on:
            own = select(works.c.id).where(
                works.c.id == work, works.c.owner == author, works.c.removed.is_(None)
            )
            if on.execute(own.with_for_update()).first() is None:
                raise NotFound(_NO_WORK)
            out = select(reviews.c.id).where(reviews.c.work_id == work, reviews.c.state == state)
            if on.execute(out).first() is not None:
                raise Refused(_OPEN_ALREADY)
            names = {"work_id": work, "author": author, "reviewer": reviewer, "title": title, "state": state}
            times = {"revision": 1, "created": at, "updated": at}
            on.execute(insert(reviews).values(id=id, content=content, **names, **times))
            return _kept(on, id, author)

    def read(self, id: str, person: str) -> KeptReview:
        with self._database.reading() as on:
            return _kept(on, id, person)

    def save(self, id: str, person: str, revision: int, state: str, content: Json) -> KeptReview:
        """Raises Conflict where the review has another revision by now."""
        here = (reviews.c.id == id, _of(person), reviews.c.revision == revision)
        values = {"state": state, "content": content, "revision": revision + 1, "updated": now()}
        with self._database.writing() as on:
            _kept(on, id, person)
            if not on.execute(update(reviews).where(*here).values(**values)).rowcount:
                raise Conflict(_CONFLICT)
            return _kept(on, id, person)

    def received(self, reviewer: str) -> tuple[ReviewEntry, ...]:
        """What was handed to somebody, last changed first."""
        return self._listed(reviews.c.reviewer == reviewer)

    def handed_over(self, author: str) -> tuple[ReviewEntry, ...]:
        """What somebody has handed over, last changed first."""
        return self._listed(reviews.c.author == author)

    def _listed(self, mine: ColumnElement[bool]) -> tuple[ReviewEntry, ...]:
        query = select(*(reviews.c[name] for name in _COLUMNS)).where(mine, _there())
        with self._database.reading() as on:
            return tuple(ReviewEntry(*row) for row in on.execute(query.order_by(reviews.c.updated.desc())))


def _of(person: str) -> ColumnElement[bool]:
    return and_(or_(reviews.c.author == person, reviews.c.reviewer == person), _there())


def _there() -> ColumnElement[bool]:
    """A review goes, and comes back, with its work."""
    return reviews.c.work_id.in_(select(works.c.id).where(works.c.removed.is_(None)))


def _kept(on: Connection, id: str, person: str) -> KeptReview:
    row: Row[Any] | None = on.execute(select(reviews).where(reviews.c.id == id, _of(person))).first()
    if row is None:
        raise NotFound(_NOT_FOUND)
    named = row._mapping
    return KeptReview(ReviewEntry(*(named[name] for name in _COLUMNS)), named["content"])
