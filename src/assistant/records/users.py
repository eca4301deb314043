"""The accounts of the web page: one row a person."""

from sqlalchemy import Connection, Row, insert, select, update

from assistant.errors import NotFound, UserError
from assistant.records.database import now
from assistant.records.schema import users
from assistant.records.values import Role, User


def add(on: Connection, user: User) -> None:
    """Raises UserError where the name is taken."""
    if find(on, user.name) is not None:
        raise UserError(f"账号“{user.name}”已经有了，请换一个名字，或用 assistant user passwd 改它的密码。")
    on.execute(
        insert(users).values(
            name=user.name,
            password=user.password,
            role=user.role,
            department=user.department,
            disabled=False,
            created=now(),
        )
    )


def find(on: Connection, name: str) -> User | None:
    row = on.execute(select(users).where(users.c.name == name)).first()
    return None if row is None else _user(row)


def listed(on: Connection) -> tuple[User, ...]:
    return tuple(map(_user, on.execute(select(users).order_by(users.c.name))))


def set_password(on: Connection, name: str, password: str) -> None:
    """`password` is what it is proved by. Raises NotFound."""
    _change(on, name, password=password)


def set_disabled(on: Connection, name: str, disabled: bool) -> None:
    """Raises NotFound."""
    _change(on, name, disabled=disabled)


def _change(on: Connection, name: str, **values: object) -> None:
    if not on.execute(update(users).where(users.c.name == name).values(**values)).rowcount:
        raise NotFound(f"没有账号“{name}”，可用 assistant user list 查看已有的账号。")


def _user(row: Row[tuple[object, ...]]) -> User:
    columns = dict(row._mapping)
    return User(**{**columns, "role": Role(columns["role"])})
