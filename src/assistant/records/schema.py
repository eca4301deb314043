"""The tables. Written for SQLite and PostgreSQL alike; a change here is a new file in migrations/versions.

Times are ISO 8601 strings in UTC. `vectors` holds one matrix a report and embedding: row i belongs to the
passage with ordinal i, so that a report is read and scored in one piece. `steps.other` holds the parts of a
work's content that a step has changed, as they are on the other side of it: before, or after where undone.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

HEAD = "0005"
"""The newest migration; a database that stands there needs no alembic."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("created", String(32), nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("issuer", Text, nullable=False),
    Column("year", Integer),
    Column("genre", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("structure", JSON, nullable=False),
    Column("original", String(64), ForeignKey("originals.sha256")),
    Column("state", String(16), nullable=False),
    Column("replaced_by", String(32), ForeignKey("reports.id")),
    Column("created", String(32), nullable=False),
    Index(None, "issuer", "year", "genre"),
    Index(None, "state"),
)

passages = Table(
    "passages",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("report_id", String(32), ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("section", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("masked", Text, nullable=False),
    UniqueConstraint("report_id", "ordinal"),
)

vectors = Table(
    "vectors",
    metadata,
    Column("report_id", String(32), ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("embedding", String(200), primary_key=True),
    Column("dimension", Integer, nullable=False),
    Column("matrix", LargeBinary, nullable=False),
)

generations = Table(
    "generations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("embedding", String(200), nullable=False),
    Column("dimension", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("count", Integer, nullable=False),
    Column("manifest", JSON, nullable=False),
    Column("created", String(32), nullable=False),
)

profiles = Table(
    "profiles",
    metadata,
    Column("issuer", String(200), primary_key=True),
    Column("content", JSON, nullable=False),
    Column("updated", String(32), nullable=False),
)

works = Table(
    "works",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("owner", String(200), nullable=False),
    Column("title", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("year", Integer),
    Column("genre", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", JSON, nullable=False),
    Column("created", String(32), nullable=False),
    Column("updated", String(32), nullable=False),
    Column("removed", String(32)),
    Index(None, "owner"),
)

steps = Table(
    "steps",
    metadata,
    Column("work_id", String(32), ForeignKey("works.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("other", JSON, nullable=False),
    Column("undone", Boolean, nullable=False),
    Column("created", String(32), nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("work_id", String(32), ForeignKey("works.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("author", String(200), nullable=False),
    Column("reason", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("created", String(32), nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("work_id", String(32), ForeignKey("works.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("role", String(16), nullable=False),
    Column("content", JSON, nullable=False),
    Column("created", String(32), nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("work_id", String(32), ForeignKey("works.id", ondelete="CASCADE"), nullable=False),
    Column("author", String(200), nullable=False),
    Column("reviewer", String(200), nullable=False),
    Column("title", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", JSON, nullable=False),
    Column("created", String(32), nullable=False),
    Column("updated", String(32), nullable=False),
    Index(None, "work_id"),
    Index(None, "reviewer"),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("owner", String(200), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("progress", Float, nullable=False),
    Column("message", Text, nullable=False),
    Column("result", JSON),
    Column("created", String(32), nullable=False),
    Column("started", String(32)),
    Column("beat", String(32)),
    Column("finished", String(32)),
    Index(None, "state"),
    Index(None, "owner"),
)

papers = Table(
    "papers",
    metadata,
    Column("owner", String(200), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("text", Text, nullable=False),
    Column("updated", String(32), nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("name", String(200), primary_key=True),
    Column("password", Text, nullable=False),
    Column("role", String(32), nullable=False),
    Column("department", Text, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("created", String(32), nullable=False),
)
