"""The guard without any vendor: attempts are plain functions."""

import time
from collections.abc import Iterator

import pytest

from assistant.errors import EndpointFailure
from assistant.models.faults import Failed, Fault
from assistant.models.guard import LONGEST_ANSWER, Attempt, Guard, Piece, Source
from assistant.settings import TimeLimits


def guard(total: float = 1.0, gap: float = 0.2) -> Guard:
    return Guard(TimeLimits(connect=1, first_byte=1, gap=gap, total=total))


def piece(text: str, finish: str | None = None) -> Piece:
    return Piece(text, finish, None, None)


def always(*pieces: Piece) -> Source:
    return lambda attempt: iter(pieces)


def failing(*faults: Fault) -> Source:
    left = list(faults)

    def source(attempt: Attempt) -> Iterator[Piece]:
        if left:
            raise Failed(left.pop(0))
        yield piece("好", "stop")

    return source


def text_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(item.text for item in pieces)


def test_a_finished_answer_passes() -> None:
    assert text_of(guard().whole(always(piece("甲"), piece("乙", "stop")))) == "甲乙"


@pytest.mark.parametrize(
    ("finish", "words"),
    [(None, "中途断了"), ("length", "长度上限"), ("content_filter", "内容审查"), ("eos", "不合规范")],
)
def test_any_other_ending_fails(monkeypatch: pytest.MonkeyPatch, finish: str | None, words: str) -> None:
    monkeypatch.setattr("assistant.models.guard.BACKOFF", 0.01)
    with pytest.raises(EndpointFailure, match=words):
        guard().whole(always(piece("甲", finish)))


def test_a_tool_call_needs_no_text() -> None:
    assert guard().whole(always(piece("", "tool_calls")))


def test_two_passing_faults_are_survived() -> None:
    assert text_of(guard().whole(failing(Fault("busy", after=0), Fault("broken", after=0)))) == "好"


def test_a_wait_that_does_not_fit_the_deadline_is_not_begun() -> None:
    began = time.monotonic()
    with pytest.raises(EndpointFailure, match="过几分钟"):
        guard().whole(failing(Fault("busy", after=30)))
    assert time.monotonic() - began < 0.5


def test_a_silent_attempt_ends_at_the_deadline() -> None:
    def silent(attempt: Attempt) -> Iterator[Piece]:
        attempt.cancelled.wait(5)
        yield piece("迟了", "stop")

    began = time.monotonic()
    with pytest.raises(EndpointFailure, match="时限"):
        guard(total=0.2).whole(silent)
    assert time.monotonic() - began < 0.5


def test_an_attempt_is_told_when_nobody_waits_any_more() -> None:
    seen: list[Attempt] = []

    def source(attempt: Attempt) -> Iterator[Piece]:
        seen.append(attempt)
        yield piece("甲")
        attempt.cancelled.wait(5)

    pieces = guard().live(source)
    next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert seen[0].cancelled.is_set()


def test_an_endless_answer_is_stopped() -> None:
    def endless(attempt: Attempt) -> Iterator[Piece]:
        while not attempt.cancelled.is_set():
            yield piece("长" * (LONGEST_ANSWER // 4))

    with pytest.raises(EndpointFailure, match="长得不正常"):
        guard().whole(endless)


def test_a_success_forgets_earlier_failures() -> None:
    one = guard()
    for _ in range(2):
        for _ in range(4):
            with pytest.raises(EndpointFailure):
                one.whole(failing(Fault("key")))
        one.whole(always(piece("好", "stop")))


def test_an_error_of_ours_is_not_taken_for_the_endpoints() -> None:
    def buggy(attempt: Attempt) -> Iterator[Piece]:
        raise KeyError("ours")
        yield

    with pytest.raises(KeyError):
        guard().whole(buggy)
