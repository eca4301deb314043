"""Keeping, replacing, forgetting and reading reports: statements on one connection, one transaction."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select, update

from assistant.domain import Passage, Report
from assistant.errors import NotFound
from assistant.records.codec import report_of, structure_of
from assistant.records.database import now
from assistant.records.identity import content_hash
from assistant.records.schema import originals, passages, reports, vectors
from assistant.records.values import (
    KeptReport,
    Kind,
    Original,
    Outcome,
    PassageRow,
    Scope,
    State,
    Vectors,
)

_IDS_AT_ONCE = 5_000
_SHORTEST_ID = 6


def keep(
    on: Connection,
    report: Report,
    parts: Sequence[Passage],
    rows: Vectors | None = None,
    original: Original | None = None,
) -> Outcome:
    """Keep a report with its passages and vectors; its id and theirs are set by the caller."""
    state = on.execute(select(reports.c.state).where(reports.c.id == report.id)).scalar()
    if state in (State.LIVE, State.REPLACED):
        return Outcome.SKIPPED
    if state is None:
        _insert(on, report, parts, original)
        if rows is not None:
            add_vectors(on, report.id, rows)
    return revive(on, report.id)


def revive(on: Connection, id: str) -> Outcome:
    """Make a report live, in the place of the live one with the same issuer, year and genre, if any."""
    row = _row(on, id)
    on.execute(update(reports).where(reports.c.id == row.id).values(state=State.LIVE, replaced_by=None))
    if not (row.issuer and row.year is not None and row.genre):
        return Outcome.ADDED
    replaced = on.execute(
        update(reports)
        .where(
            reports.c.issuer == row.issuer,
            reports.c.year == row.year,
            reports.c.genre == row.genre,
            reports.c.state == State.LIVE,
            reports.c.id != row.id,
        )
        .values(state=State.REPLACED, replaced_by=row.id)
    )
    return Outcome.REPLACED if replaced.rowcount else Outcome.ADDED


def forget(on: Connection, id: str) -> None:
    row = _row(on, id)
    on.execute(update(reports).where(reports.c.id == row.id).values(state=State.FORGOTTEN))


def recut(on: Connection, id: str, parts: Sequence[Passage], rows: Vectors | None) -> None:
    """Replace the passages and all vectors of a report."""
    on.execute(vectors.delete().where(vectors.c.report_id == id))
    on.execute(passages.delete().where(passages.c.report_id == id))
    _insert_passages(on, parts)
    if rows is not None:
        add_vectors(on, id, rows)


def add_vectors(on: Connection, report: str, rows: Vectors) -> None:
    held = select(vectors.c.report_id).where(
        vectors.c.report_id == report, vectors.c.embedding == rows.embedding
    )
    if on.execute(held).first() is None:
        matrix = np.ascontiguousarray(rows.matrix, np.float32)
        on.execute(
            insert(vectors).values(
                report_id=report,
                embedding=rows.embedding,
                dimension=matrix.shape[1],
                matrix=matrix.tobytes(),
            )
        )


def is_held(on: Connection, id: str) -> bool:
    return on.execute(select(reports.c.id).where(reports.c.id == id)).first() is not None


def read(on: Connection, id: str) -> Report:
    return report_of(dict(_row(on, id)._mapping))


def original_of(on: Connection, id: str) -> Original | None:
    query = select(originals.c.name, originals.c.bytes).where(originals.c.sha256 == _row(on, id).original)
    row = on.execute(query).first()
    return None if row is None else Original(row.name, row.bytes)


def listed(on: Connection, state: State | None = State.LIVE) -> tuple[KeptReport, ...]:
    """All reports in a state (None: in any), by issuer, year and genre, with their counts of passages."""
    names = ("id", "issuer", "year", "genre", "title", "path", "state", "replaced_by", "created")
    columns = [reports.c[name] for name in names]
    counts = (
        select(
            passages.c.report_id,
            func.count().label("passages"),
            func.count().filter(passages.c.kind == Kind.SECTION).label("sections"),
        )
        .group_by(passages.c.report_id)
        .subquery()
    )
    query = select(*columns, counts.c.passages, counts.c.sections).outerjoin(counts)
    if state is not None:
        query = query.where(reports.c.state == state)
    found = on.execute(query.order_by("issuer", "year", "genre", "created")).mappings()
    return tuple(
        KeptReport(
            **{name: row[name] for name in names if name != "state"},
            state=State(row["state"]),
            passages=row["passages"] or 0,
            sections=row["sections"] or 0,
        )
        for row in found
    )


def live_ids(on: Connection) -> tuple[str, ...]:
    query = select(reports.c.id).where(reports.c.state == State.LIVE).order_by(reports.c.id)
    return tuple(on.execute(query).scalars())


def passage_rows(on: Connection) -> tuple[PassageRow, ...]:
    """All live passages without their texts, by report and ordinal."""
    p = passages.c
    query = (
        select(p.id, p.report_id, p.ordinal, p.kind, p.section)
        .join(reports)
        .where(reports.c.state == State.LIVE)
        .order_by(p.report_id, p.ordinal)
    )
    return tuple(PassageRow(*row) for row in on.execute(query))


def passages_by_id(on: Connection, ids: Sequence[str]) -> tuple[Passage, ...]:
    """In the order of `ids`; an id that names nothing is left out."""
    found: dict[str, Passage] = {}
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = _passages().where(passages.c.id.in_(ids[start : start + _IDS_AT_ONCE]))
        found.update((row.id, Passage(*row)) for row in on.execute(query))
    return tuple(found[id] for id in ids if id in found)


def passages_of(on: Connection, report: str) -> tuple[Passage, ...]:
    """In order, whatever the report's state."""
    query = _passages().where(passages.c.report_id == report).order_by(passages.c.ordinal)
    return tuple(Passage(*row) for row in on.execute(query))


def passages_in(on: Connection, scope: Scope) -> tuple[Passage, ...]:
    """All live passages in a scope, by report and ordinal."""
    query = _passages().where(reports.c.state == State.LIVE, *_conditions(scope))
    ordered = query.order_by(passages.c.report_id, passages.c.ordinal)
    return tuple(Passage(*row) for row in on.execute(ordered))


def matrices(on: Connection, embedding: str, ids: Sequence[str]) -> Iterator[tuple[str, Vectors]]:
    """The vectors of the given reports, as far as there are any in this space."""
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = select(vectors.c.report_id, vectors.c.dimension, vectors.c.matrix).where(
            vectors.c.embedding == embedding, vectors.c.report_id.in_(ids[start : start + _IDS_AT_ONCE])
        )
        for report, dimension, content in on.execute(query):
            yield report, Vectors(embedding, np.frombuffer(content, np.float32).reshape(-1, dimension))


def without_vectors(on: Connection, embedding: str) -> tuple[str, ...]:
    """Ids of live reports that have no vectors in this space."""
    held = and_(vectors.c.report_id == reports.c.id, vectors.c.embedding == embedding)
    query = select(reports.c.id).outerjoin(vectors, held)
    missing = query.where(reports.c.state == State.LIVE, vectors.c.report_id.is_(None)).order_by(reports.c.id)
    return tuple(on.execute(missing).scalars())


def _insert(on: Connection, report: Report, parts: Sequence[Passage], original: Original | None) -> None:
    on.execute(
        insert(reports).values(
            id=report.id,
            issuer=report.issuer,
            year=report.year,
            genre=report.genre,
            title=report.title,
            path=report.path,
            text=report.text,
            structure=structure_of(report),
            original=_keep_original(on, original) if original else None,
            state=State.FORGOTTEN,
            created=now(),
        )
    )
    _insert_passages(on, parts)


def _insert_passages(on: Connection, parts: Sequence[Passage]) -> None:
    rows = [
        {
            "id": part.id,
            "report_id": part.report_id,
            "ordinal": ordinal,
            "kind": part.kind,
            "section": part.section,
            "heading": part.heading,
            "text": part.text,
            "masked": part.masked,
        }
        for ordinal, part in enumerate(parts)
    ]
    if rows:
        on.execute(insert(passages), rows)


def _keep_original(on: Connection, original: Original) -> str:
    digest = content_hash(original.content)
    if on.execute(select(originals.c.sha256).where(originals.c.sha256 == digest)).first() is None:
        on.execute(
            insert(originals).values(sha256=digest, name=original.name, bytes=original.content, created=now())
        )
    return digest


def _row(on: Connection, id: str) -> Row[tuple[object, ...]]:
    """The report with this id, or whose id begins so; NotFound where it is none or more than one."""
    exact = on.execute(select(reports).where(reports.c.id == id)).first()
    if exact is not None:
        return exact
    begins = reports.c.id.startswith(id, autoescape=True)
    found = on.execute(select(reports).where(begins).limit(2)).all() if len(id) >= _SHORTEST_ID else []
    if len(found) != 1:
        raise NotFound(f"资料库里没有编号为 {id} 的报告，请在报告清单里查看编号。")
    return found[0]


def _passages() -> Select[*tuple[Any, ...]]:
    p, r = passages.c, reports.c
    columns = (p.id, p.report_id, r.issuer, r.year, r.genre, p.section, p.kind, p.heading, p.text, p.masked)
    return select(*columns).select_from(passages.join(reports))


def _conditions(scope: Scope) -> Iterator[ColumnElement[bool]]:
    for column in (reports.c.year, reports.c.issuer, reports.c.genre, passages.c.kind, passages.c.section):
        wanted = getattr(scope, column.name)
        if wanted is not None:
            yield column == wanted
