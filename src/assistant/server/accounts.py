"""Logging in and out: the one place that says who somebody is."""

import time
from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Protocol

from starlette.concurrency import run_in_threadpool

from assistant.errors import UserError
from assistant.server.passwords import proof_of, proves
from assistant.server.sessions import Sessions
from assistant.server.throttle import Throttle

LOCAL = "local"
"""Who works on a machine that asks for no login."""

_FAILURES, _FAILURES_OF_AN_ADDRESS, _WAIT_SECONDS = 5, 30, 15 * 60
_RECHECK_SECONDS = 30.0
_AT_ONCE = 2


class Account(Protocol):
    @property
    def password(self) -> str: ...
    @property
    def disabled(self) -> bool: ...


class Accounts:
    """`find` looks an account up by name. Safe to share between threads."""

    def __init__(
        self,
        find: Callable[[str], Account | None],
        sessions: Sessions | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._find = find
        self._sessions = sessions or Sessions(clock)
        self._clock = clock
        self._of_a_person = Throttle(_FAILURES, _WAIT_SECONDS, clock)
        self._of_an_address = Throttle(_FAILURES_OF_AN_ADDRESS, _WAIT_SECONDS, clock)
        self._hashing = BoundedSemaphore(_AT_ONCE)
        self._nobody = proof_of("nobody has this password")
        self._checked: dict[str, float] = {}

    def log_in(self, name: str, password: str, address: str) -> str:
        """A session's token. Raises UserError, which does not tell whether the account exists."""
        person = f"{name}\n{address}"
        if self._of_a_person.shut(person) or self._of_an_address.shut(address):
            raise UserError("密码输错的次数太多，请 15 分钟后再试，或请管理员重设密码。")
        account = self._find(name)
        with self._hashing:
            right = proves(password, account.password if account else self._nobody)
        if account is None or account.disabled or not right:
            self._of_a_person.failed(person)
            self._of_an_address.failed(address)
            raise UserError("账号或密码不对，请重新输入；忘记密码请找管理员重设。")
        self._of_a_person.succeeded(person)
        return self._sessions.open(name)

    def log_out(self, token: str) -> None:
        self._sessions.close(token)

    def person(self, token: str) -> str | None:
        """Whose session it is; one of an account disabled meanwhile ends within half a minute."""
        name = self._sessions.person(token) if token else None
        return self._checked_anew(name) if name and not self._lately_checked(name) else name

    async def person_asking(self, token: str) -> str | None:
        """The same on an event loop, which others need while an account is looked up."""
        name = self._sessions.person(token) if token else None
        if name and not self._lately_checked(name):
            return await run_in_threadpool(self._checked_anew, name)
        return name

    def _lately_checked(self, name: str) -> bool:
        return self._clock() - self._checked.get(name, float("-inf")) < _RECHECK_SECONDS

    def _checked_anew(self, name: str) -> str | None:
        account = self._find(name)
        if account is None or account.disabled:
            self._sessions.close_all(name)
            return None
        self._checked[name] = self._clock()
        return name
