"""Who somebody is, for how long, and how often he may guess."""

import asyncio
from dataclasses import dataclass

import pytest

from assistant.errors import UserError
from assistant.server.accounts import Accounts
from assistant.server.passwords import check_strength, proof_of, proves

PASSWORD = "青山绿水a1b2"
PROOF = proof_of(PASSWORD)


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Account:
    password: str = PROOF
    disabled: bool = False


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept() -> dict[str, Account]:
    return {"王芳": Account(), "李强": Account()}


@pytest.fixture
def accounts(kept: dict[str, Account], clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Accounts:
    """Without the hashing, which is slow on purpose."""
    monkeypatch.setattr(
        "assistant.server.accounts.proves", lambda word, proof: (word, proof) == (PASSWORD, PROOF)
    )
    return Accounts(kept.get, clock=clock)


def fail(accounts: Accounts, times: int, name: str = "王芳", address: str = "10.0.0.7") -> None:
    for _ in range(times):
        with pytest.raises(UserError, match="不对"):
            accounts.log_in(name, "猜一猜猜一猜", address)


def test_the_right_password_opens_a_session(accounts: Accounts) -> None:
    assert accounts.person(accounts.log_in("王芳", PASSWORD, "10.0.0.7")) == "王芳"


def test_a_made_up_token_is_nobody(accounts: Accounts) -> None:
    assert accounts.person("x" * 43) is None


def test_half_an_hour_of_idleness_ends_a_session(accounts: Accounts, clock: Clock) -> None:
    token = accounts.log_in("王芳", PASSWORD, "10.0.0.7")
    clock.now += 29 * 60
    assert accounts.person(token) == "王芳"
    clock.now += 31 * 60
    assert accounts.person(token) is None


def test_eight_hours_end_even_a_busy_session(accounts: Accounts, clock: Clock) -> None:
    token = accounts.log_in("王芳", PASSWORD, "10.0.0.7")
    for _ in range(8 * 3 - 1):
        clock.now += 20 * 60
        assert accounts.person(token) == "王芳"
    clock.now += 20 * 60
    assert accounts.person(token) is None


def test_after_five_failures_even_the_right_password_waits(accounts: Accounts, clock: Clock) -> None:
    fail(accounts, 5)
    with pytest.raises(UserError, match="15 分钟"):
        accounts.log_in("王芳", PASSWORD, "10.0.0.7")
    clock.now += 15 * 60 + 1
    assert accounts.log_in("王芳", PASSWORD, "10.0.0.7")


def test_one_persons_failures_do_not_shut_another_out(accounts: Accounts) -> None:
    fail(accounts, 5)
    assert accounts.log_in("李强", PASSWORD, "10.0.0.7")
    assert accounts.log_in("王芳", PASSWORD, "10.0.0.8")


def test_an_address_that_tries_many_names_is_shut_out(accounts: Accounts) -> None:
    for number in range(30):
        fail(accounts, 1, name=f"谁{number}")
    with pytest.raises(UserError, match="15 分钟"):
        accounts.log_in("李强", PASSWORD, "10.0.0.7")


def test_a_disabled_account_is_out_within_half_a_minute(
    accounts: Accounts, kept: dict[str, Account], clock: Clock
) -> None:
    token = accounts.log_in("王芳", PASSWORD, "10.0.0.7")
    assert accounts.person(token) == "王芳"
    kept["王芳"].disabled = True
    clock.now += 31
    assert accounts.person(token) is None
    fail(accounts, 1)


def test_a_proof_fits_its_password_only() -> None:
    assert proves(PASSWORD, PROOF) and not proves(PASSWORD + "x", PROOF)
    assert PASSWORD not in PROOF and proof_of(PASSWORD) != PROOF


@pytest.mark.parametrize("weak", ["短", "12345678", "aaaaaaaa", "王芳2025年", "长" * 201])
def test_a_password_that_is_guessed_at_once_is_refused(weak: str) -> None:
    with pytest.raises(UserError, match="请换一个"):
        check_strength("王芳", weak)


def test_who_was_lately_looked_up_is_known_without_leaving_the_event_loop(
    accounts: Accounts, kept: dict[str, Account], clock: Clock
) -> None:
    token = accounts.log_in("王芳", PASSWORD, "10.0.0.7")
    assert asyncio.run(accounts.person_asking(token)) == "王芳"
    del kept["王芳"]
    with pytest.raises(StopIteration, match="王芳"):
        accounts.person_asking(token).send(None)
    clock.now += 31
    assert asyncio.run(accounts.person_asking(token)) is None
