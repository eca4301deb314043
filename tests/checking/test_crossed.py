"""Figures of one line, each under the label of the other, and a place that the notes do not name."""

import pytest

from assistant.checking.meaning.renamed import RENAMED
from assistant.checking.meaning.replaced import REPLACED
from tests.checking.evidence import findings


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("其中走路摔伤7起、机械碰伤3起。", "走路摔伤3，机械碰伤7"),
        ("更换阀门4处，疏通沟渠9处。", "阀门换了9处，沟渠通了4处"),
    ],
)
def test_two_figures_under_each_others_labels_are_flagged(draft: str, note: str) -> None:
    assert findings(REPLACED.id, draft, note)


@pytest.mark.parametrize(
    ("draft", "note"),
    [
        ("其中走路摔伤3起、机械碰伤7起。", "走路摔伤3，机械碰伤7"),
        ("疏通沟渠4处，更换阀门9处。", "阀门换了9处，沟渠通了4处"),
        ("12个村每村配有3名护河员。", "护河员12个村每村3个"),
    ],
)
def test_two_figures_under_their_own_labels_are_right(draft: str, note: str) -> None:
    assert not findings(REPLACED.id, draft, note)


def test_a_thing_done_in_a_place_that_its_notes_do_not_name_is_flagged() -> None:
    assert findings(RENAMED.id, "4月2日，双语调解室在落霞村挂牌。", "双语调解室4月2号挂的牌，设在司法所")


def test_a_thing_done_in_the_place_of_its_notes_is_right() -> None:
    assert not findings(RENAMED.id, "4月2日，双语调解室在落霞村挂牌。", "双语调解室4月2号在落霞挂的牌")
