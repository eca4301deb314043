"""Sentences of a rewriting are paired with those of the text by the marks they hold."""

from assistant.rewriting.alignment import aligned


def pairs(before: list[str], after: list[str]) -> list[tuple[list[int], list[str]]]:
    return [(list(pair.before), list(pair.after)) for pair in aligned(before, after)]


def test_as_many_sentences_are_paired_one_to_one() -> None:
    assert pairs(["甲〖1〗。", "乙。"], ["丙〖1〗。", "丁。"]) == [([0], ["丙〖1〗。"]), ([1], ["丁。"])]


def test_two_sentences_made_one_are_one_pair() -> None:
    after = ["甲〖1〗，乙〖2〗。", "丙〖3〗。"]
    assert pairs(["甲〖1〗。", "乙〖2〗。", "丙〖3〗。"], after) == [([0, 1], after[:1]), ([2], after[1:])]


def test_one_sentence_made_two_is_one_pair() -> None:
    after = ["甲〖1〗。", "乙〖2〗。", "丙〖3〗。"]
    assert pairs(["甲〖1〗，乙〖2〗。", "丙〖3〗。"], after) == [([0], after[:2]), ([1], after[2:])]


def test_what_agrees_nowhere_is_one_pair() -> None:
    assert len(pairs(["甲〖1〗。", "乙〖2〗。", "丙〖3〗。"], ["甲〖3〗〖1〗。", "乙〖2〗。"])) == 1
