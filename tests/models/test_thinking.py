import pytest

from assistant.models.thinking import Spoken, spoken

CASES = [
    ("正文。", "正文。"),
    ("<think>想</think>正文。", "正文。"),
    ("<think>想\n想</think>\n\n正文。", "正文。"),
    ("先想。</think>正文。", "正文。"),
    ("<think>没想完", ""),
    ("甲<think>想</think>乙", "甲乙"),
    ("5 < 6，a<thin", "5 < 6，a<thin"),
]


@pytest.mark.parametrize(("raw", "answer"), CASES)
def test_thinking_aloud_is_no_part_of_an_answer(raw: str, answer: str) -> None:
    assert spoken(raw) == answer


@pytest.mark.parametrize(("raw", "answer"), [case for case in CASES if not case[0].startswith("先想")])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_the_same_holds_when_it_comes_in_pieces(raw: str, answer: str, size: int) -> None:
    filtered = Spoken()
    shown = [filtered.feed(raw[start : start + size]) for start in range(0, len(raw), size)]
    assert ("".join(shown) + filtered.rest()).strip() == answer
