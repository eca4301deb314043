"""Every frame is tested by the wordings that its row carries."""

import pytest

from assistant.register import Context, Strength, Tracked
from assistant.register.grammar import Frame, framed, frames

MEDIUM = Context(strength=Strength.MEDIUM, spoken=True)


def written(text: str) -> str:
    return Tracked.of(text).edited(framed(text, MEDIUM)).text


def with_examples() -> list[object]:
    return [pytest.param(frame, id=frame.example) for frame in frames() if frame.example]


@pytest.mark.parametrize("frame", with_examples())
def test_a_frame_writes_its_example_as_it_says(frame: Frame) -> None:
    assert written(frame.example) == frame.becomes


@pytest.mark.parametrize("trap", [trap for frame in frames() for trap in frame.traps])
def test_a_frame_leaves_its_traps_alone(trap: str) -> None:
    assert written(trap) == trap
