"""The rows behind the vector index: which builds there are and which one is searched."""

from typing import Any

from sqlalchemy import Connection, insert, select, update

from assistant.records.schema import generations
from assistant.records.values import Generation, Stage


def add(on: Connection, generation: Generation) -> None:
    on.execute(
        insert(generations).values(
            id=generation.id,
            embedding=generation.embedding,
            dimension=generation.dimension,
            place=generation.place,
            state=generation.stage,
            count=generation.count,
            manifest=generation.manifest,
            created=generation.created,
        )
    )


def publish(on: Connection, id: str, manifest: dict[str, Any]) -> None:
    """Make this the one that is searched; its forerunner in the same space is retired."""
    g = generations.c
    embedding = select(g.embedding).where(g.id == id).scalar_subquery()
    on.execute(
        update(generations)
        .where(g.embedding == embedding, g.state == Stage.PUBLISHED, g.id != id)
        .values(state=Stage.RETIRED)
    )
    on.execute(update(generations).where(g.id == id).values(state=Stage.PUBLISHED, manifest=manifest))


def mark(on: Connection, id: str, stage: Stage) -> None:
    on.execute(update(generations).where(generations.c.id == id).values(state=stage))


def drop(on: Connection, id: str) -> None:
    on.execute(generations.delete().where(generations.c.id == id))


def all_of(on: Connection) -> tuple[Generation, ...]:
    """Oldest first."""
    query = select(generations).order_by(generations.c.created)
    return tuple(_generation(dict(row)) for row in on.execute(query).mappings())


def published(on: Connection, embedding: str) -> Generation | None:
    query = select(generations).where(
        generations.c.embedding == embedding, generations.c.state == Stage.PUBLISHED
    )
    row = on.execute(query).mappings().first()
    return _generation(dict(row)) if row else None


def _generation(row: dict[str, Any]) -> Generation:
    return Generation(
        **{
            key: row[key] for key in ("id", "embedding", "dimension", "place", "count", "manifest", "created")
        },
        stage=Stage(row["state"]),
    )
