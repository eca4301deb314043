"""All of them in the draft, some of them in the notes."""

import pytest

from tests.checking.evidence import findings


def found(draft: str, *notes: str) -> list[str]:
    return [one.quote for one in findings("scope-widened", draft, *notes)]


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("14名护林员均为兼职。", "护林员14个里10个是兼职"),
        ("发现隐患桥梁5座，全部加固。", "隐患桥5座，加固了3座，另外2座等钱"),
        ("未办结的9件均已移送县水务局。", "没办结的9件：移送县水务局6件，还在查3件"),
    ],
)
def test_some_told_as_all_is_found(draft: str, note: str) -> None:
    assert found(draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("14名护林员均为兼职。", "护林员14个，都是兼职，今年新招3个"),
        ("发现隐患桥梁5座，已加固3座，均通过验收。", "隐患桥5座，加固了3座，验收都过了"),
        ("8个村均不少于2名调解员。", "8个村，每村调解员不少于2"),
        ("除2座外，5座隐患桥梁全部加固。", "隐患桥5座，加固了3座，另外2座等钱"),
    ],
)
def test_all_that_is_true_is_not(draft: str, note: str) -> None:
    assert not found(draft, note)
