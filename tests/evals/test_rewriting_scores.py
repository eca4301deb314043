"""The rewriting scorers on rewritings that are known."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.domain import Change, Rewriting, Span
from assistant.evals import Options, run_suites
from assistant.evals.rewriting.items import Item, Trial
from assistant.evals.rewriting.numbers import numbers
from assistant.evals.rewriting.scorers.facts import facts
from assistant.evals.rewriting.scorers.wording import wording
from assistant.register import Strength
from tests.evals.sample import values

ITEM = Item(
    id="one",
    category="chat",
    text="咱们搞了16场普法，调了9件纠纷",
    year=2024,
    self_name="我镇",
    strength=Strength.MEDIUM,
    facts=(("16场", "16次"), ("9件",)),
    gone=("咱们", "搞了"),
    kept=("普法",),
    lacks=("化解9件",),
    formal=False,
)


def trial(text: str, *changes: Change, item: Item = ITEM) -> Trial:
    return Trial(item, Rewriting(text, changes, (), "offline"))


GOOD = trial("我镇开展普法活动16场，调解纠纷9件。")


def test_facts_in_their_forms_are_kept_and_nothing_is_invented() -> None:
    found = values(facts([GOOD]))
    assert found["facts/kept"] == found["facts/as-written"] == found["protected/kept"] == 1.0
    assert found["figures/invented"] == found["claims/forbidden"] == 0.0


def test_a_value_without_its_unit_is_kept_but_not_as_written() -> None:
    found = values(facts([trial("我镇开展普法活动16，调解纠纷9件。")]))
    assert (found["facts/kept"], found["facts/as-written"]) == (1.0, 0.5)


def test_a_fact_is_not_found_inside_a_longer_number() -> None:
    assert values(facts([trial("普法116场，调解9件")]))["facts/kept"] == 0.5


def test_a_value_that_the_passage_does_not_have_is_invented() -> None:
    assert values(facts([trial("普法16场，参加500人，调解9件")]))["figures/invented"] == 1.0


def test_an_attempt_told_as_a_success_is_a_forbidden_claim() -> None:
    assert values(facts([trial("普法16场，化解9件")]))["claims/forbidden"] == 1.0


def test_talk_that_is_left_is_counted_by_class() -> None:
    found = values(wording([trial("我镇搞了普法16场")]))
    assert found["talk/gone"] == found["talk/chat"] == 0.5


def test_what_is_written_already_counts_by_the_characters_touched() -> None:
    formal = replace(ITEM, formal=True, text="开展普法宣传16场")
    touched = trial("组织普法宣传16场", Change(Span(0, 2), "开展", "组织", ""), item=formal)
    assert values(wording([touched]))["formal/changed"] == pytest.approx(2 / len(formal.text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("四万三千", "43000"),
        ("十二", "12"),
        ("二〇二四", "2024"),
        ("三千二", "3200"),
        ("1,200", "1200"),
        ("3.5万", "35000"),
    ],
)
def test_numbers_are_read_in_both_scripts(text: str, value: str) -> None:
    assert Decimal(value) in numbers(text)


def test_list_words_and_lone_scales_are_no_numbers() -> None:
    assert not numbers("一是宣传，二是调解；千万注意")


def test_the_suite_answers_with_floors_for_one_class() -> None:
    (result,) = run_suites(("rewriting",), Options(only="telegram"), lambda _: None)
    names = {metric.score.name for metric in result.metrics}
    assert {"facts/kept", "talk/gone", "formal/changed"} <= names


def test_the_rewriter_on_trial_is_the_one_that_is_given() -> None:
    options = Options(only="quotation", rewrite=lambda text, _: Rewriting(text, (), (), "llm"))
    (result,) = run_suites(("rewriting",), options, lambda _: None)
    found = {metric.score.name: metric.score.value for metric in result.metrics}
    assert found["talk/gone"] == 0.0 and found["model/passages"] == 1.0
