"""The profile of the issuing office: one row an office."""

from sqlalchemy import Connection, delete, insert, select

from assistant.domain import Profile
from assistant.records.codec import profile_json, profile_of
from assistant.records.database import now
from assistant.records.schema import profiles


def read(on: Connection, issuer: str = "") -> Profile | None:
    """The office's profile; without a name, the one set last."""
    query = select(profiles.c.content)
    if issuer:
        query = query.where(profiles.c.issuer == issuer)
    content = on.execute(query.order_by(profiles.c.updated.desc())).scalar()
    return None if content is None else profile_of(content)


def keep(on: Connection, profile: Profile) -> None:
    on.execute(delete(profiles).where(profiles.c.issuer == profile.issuer))
    on.execute(insert(profiles).values(issuer=profile.issuer, content=profile_json(profile), updated=now()))
