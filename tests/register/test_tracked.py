"""A tracked text knows, after any edits, what of the original each change stands for."""

import random

import pytest

from assistant.domain import Span
from assistant.register import Edit, Tracked


def edit(start: int, end: int, after: str, reason: str = "因") -> Edit:
    return Edit(Span(start, end), after, reason)


def replayed(tracked: Tracked) -> str:
    text = tracked.source
    for change in reversed(tracked.changes()):
        text = text[: change.span.start] + change.after + text[change.span.end :]
    return text


def test_an_edit_of_an_edit_is_one_change_of_the_original() -> None:
    twice = Tracked.of("搞了活动").edited([edit(0, 2, "开展")]).edited([edit(0, 2, "举办", "果")])
    (change,) = twice.changes()
    assert (change.before, change.after, change.reason) == ("搞了", "举办", "因；果")


def test_neighbouring_edits_stay_two_changes() -> None:
    both = Tracked.of("今年我们").edited([edit(0, 2, "2024年"), edit(2, 4, "我镇")])
    assert [change.before for change in both.changes()] == ["今年", "我们"]


def test_what_comes_back_to_the_original_is_no_change() -> None:
    assert not Tracked.of("我镇").edited([edit(0, 1, "本")]).edited([edit(0, 1, "我")]).changes()


@pytest.mark.parametrize("seed", range(5))
def test_changes_applied_to_the_source_give_the_text(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(200):
        tracked = Tracked.of("".join(draw.choices("abcdefgh", k=draw.randint(0, 14))))
        for _ in range(3):
            tracked = tracked.edited(_random_edits(draw, tracked.text))
        assert replayed(tracked) == tracked.text


def _random_edits(draw: random.Random, text: str) -> list[Edit]:
    edits, at = [], 0
    while at <= len(text) and draw.random() < 0.7:
        start = draw.randint(at, len(text))
        end = draw.randint(start, min(len(text), start + 3))
        edits.append(edit(start, end, "".join(draw.choices("XYZ", k=draw.randint(0, 3)))))
        at = end + 1
    return edits
