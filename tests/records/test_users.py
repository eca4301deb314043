"""The accounts of the web page."""

import pytest

from assistant.errors import NotFound, UserError
from assistant.records import Records, Role, User


def test_an_account_is_kept_as_it_was_added(records: Records) -> None:
    records.add_user(User("王芳", "proof", Role.LEADER, "司法所"))
    kept = records.user("王芳")
    assert kept is not None
    assert (kept.password, kept.role, kept.department, kept.disabled) == (
        "proof",
        Role.LEADER,
        "司法所",
        False,
    )


def test_a_name_is_given_once(records: Records) -> None:
    records.add_user(User("王芳", "proof"))
    with pytest.raises(UserError, match="已经有了"):
        records.add_user(User("王芳", "another"))


def test_a_disabled_account_stays_listed(records: Records) -> None:
    records.add_user(User("王芳", "proof"))
    records.set_disabled("王芳", True)
    assert [(user.name, user.disabled) for user in records.users()] == [("王芳", True)]


def test_a_password_can_be_changed(records: Records) -> None:
    records.add_user(User("王芳", "proof"))
    records.set_password("王芳", "newer")
    kept = records.user("王芳")
    assert kept is not None and kept.password == "newer"


def test_an_account_that_is_not_there_cannot_be_changed(records: Records) -> None:
    with pytest.raises(NotFound, match="没有账号"):
        records.set_password("李四", "proof")


def test_what_proves_a_password_never_shows(records: Records) -> None:
    assert "proof" not in repr(User("王芳", "proof"))
