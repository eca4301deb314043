"""Generated edits: one thing changes, where the edit says, and what stays true is no fault."""

from random import Random

import pytest

from assistant.domain import Span
from assistant.evals.edits import Change, Edit, replacement
from assistant.evals.fidelity.chinese import counted, spelt
from assistant.evals.fidelity.material import Material, Operator
from assistant.evals.fidelity.operators import BENIGN, FAULTS, benign, faults
from assistant.evals.fidelity.written import figures
from assistant.language import numeral, quantities
from tests.evals.sample import DRAFT, PREVIOUS, sample

MATERIAL = Material(DRAFT, 2025, PREVIOUS)
OPERATORS = {**FAULTS, **BENIGN}
EDITS = (*faults(sample(), each=5), *benign(sample(), each=5))


def made(operator: Operator, draft: str = DRAFT) -> list[str]:
    edits = operator(Material(draft, 2025), Random(1))
    return [Edit("", "", "", changes).applied(draft) for changes in edits]


@pytest.mark.parametrize("name", OPERATORS)
def test_every_operator_finds_something_to_change(name: str) -> None:
    assert list(OPERATORS[name](MATERIAL, Random(1)))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.id)
def test_outside_the_stated_spans_nothing_changes(edit: Edit) -> None:
    after, at, moved = edit.applied(DRAFT), 0, 0
    for change, place in zip(edit.changes, edit.places, strict=True):
        assert DRAFT[at : change.span.start] == after[at + moved : place.start]
        assert place.of(after) == change.new
        at, moved = change.span.end, place.end - change.span.end
    assert DRAFT[at:] == after[at + moved :]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.id)
def test_an_edit_changes_the_draft_and_leaves_it_readable(edit: Edit) -> None:
    after = edit.applied(DRAFT)
    assert after != DRAFT and quantities(after)


def test_the_edits_are_the_same_every_time() -> None:
    assert (*faults(sample(), each=5), *benign(sample(), each=5)) == EDITS


def test_another_case_gets_another_sample() -> None:
    ours, others = (faults(sample(name), each=1, only="N1*")[0].changes for name in ("sample", "other"))
    assert ours != others


def test_where_places_are_few_one_place_gets_several_edits() -> None:
    days = faults(sample(), each=5, only="T3-day")
    assert len(days) == 5 and len({edit.changes[0].span for edit in days}) == 1


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("N3-leak", "讲座12场。巡查12场。"),
        ("N4-swap-across", "讲座12场。巡查12场。"),
        ("N5-swap-within", "讲座12场，巡查12场。"),
        ("A1-hedge-added", "讲座约120场，参加近300人。"),
        ("A2-hedge-dropped", "讲座12场。"),
        ("R2-sum-broken", "纠纷12件，其中邻里3件。"),
        ("O1-figure-dropped", "讲座12场。又讲座12场。"),
        ("T1-year", "学习《2025年工作要点》和“2025年行动”。"),
        ("B6-rounded", "资料1200份。"),
        ("B8-sentence-order", "讲座12场。其中入户3场。该项工作完成。"),
        ("B9-paragraph-order", "讲座12场。\n一、做法。\n二、成效。\n"),
    ],
)
def test_what_would_stay_true_or_cannot_be_told_is_skipped(name: str, draft: str) -> None:
    assert not made(OPERATORS[name], draft)


@pytest.mark.parametrize(
    "draft",
    ["2025年3月15日。", "〔2025〕12号文件。", "《12件实事》。", "“3场活动”。", "第12次。", "一、12件\n"],
)
def test_dates_titles_and_numbers_of_documents_are_no_figures(draft: str) -> None:
    assert not figures(draft)


def test_a_figure_is_read_with_its_hedges_and_scale() -> None:
    (found,) = figures("走访近1.2万人次。")
    assert (str(found.value), found.unit, found.hedge, found.scale) == ("12000.0", "人次", "近", "万")


@pytest.mark.parametrize("number", [2, 10, 12, 20, 97, 105, 110, 1005, 9999])
def test_spelt_numbers_read_back(number: int) -> None:
    assert numeral(spelt(number)) == number == numeral(counted(number))


def test_an_edit_refuses_another_text() -> None:
    with pytest.raises(ValueError, match="does not stand"):
        Edit("c", "e", "x", (Change(Span(0, 1), "甲", "乙"),)).applied("丙")


def test_a_replacement_is_cut_down_to_what_differs() -> None:
    assert replacement(Span(10, 14), "全镇下降", "全镇上升") == Change(Span(12, 14), "下降", "上升")
