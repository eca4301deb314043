"""What two facts tell alike is told once."""

from assistant.domain import Fact, Source
from assistant.drafting.repeats import repeated, without_runs
from assistant.language import quantities


def facts(*texts: str) -> list[Fact]:
    return [
        Fact(f"F{at}", text, Source(None, at, text), quantities(text)) for at, text in enumerate(texts, 1)
    ]


def test_a_count_with_which_another_fact_begins_is_told_once() -> None:
    told = facts("开展安全生产检查34次", "开展安全生产检查34次，排查隐患73处")
    assert repeated(told, 2025) == {"F1"}


def test_two_events_that_as_many_came_to_are_both_told() -> None:
    told = facts("开展民法典宣传4场，发放资料500份", "开展反诈宣传4场，发放资料500份")
    assert not repeated(told, 2025)
    assert [*without_runs(told, 2025)] == told


def test_a_run_of_clauses_that_another_fact_goes_on_from_falls_away() -> None:
    told = facts("开展安全生产检查34次，排查隐患73处，整改71处", "排查隐患73处，整改71处，2处正在整改")
    assert [fact.text for fact in without_runs(told, 2025)] == ["开展安全生产检查34次", told[1].text]
