"""How well drafts are told from human texts, on texts where the answer is known."""

from assistant.evals.drafting.cases import read_cases
from assistant.evals.prose.discriminator import auc
from tests.conftest import ROOT

HUMANS = [case.reference for case in read_cases(ROOT / "evals/drafting/cases.jsonl")]


def test_texts_of_the_same_writers_are_hardly_told_apart() -> None:
    # Each round has a writer of its own: every second text, so that all have written on both sides.
    others = HUMANS[1::2]
    assert 0.35 < (auc(HUMANS[::2][: len(others)], others) or 0) < 0.65


def test_a_habit_that_no_human_has_gives_every_draft_away() -> None:
    drafts = [text.replace("。", "，工作中还存在差距。") for text in HUMANS]
    assert (auc(drafts, HUMANS) or 0) > 0.95


def test_figures_of_their_own_do_not_tell_drafts_apart() -> None:
    drafts = [text.replace("1", "47").replace("3", "926") for text in HUMANS]
    assert auc(drafts, HUMANS) == auc(HUMANS, HUMANS) == 0.5


def test_a_few_texts_are_too_few_to_judge() -> None:
    assert auc(HUMANS[:3], HUMANS[:3]) is None
