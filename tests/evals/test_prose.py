"""The measures of prose: references pass, each planted fault is seen, nothing is gained by padding."""

import re
from collections.abc import Callable

import pytest

from assistant.evals.drafting.cases import Case, read_cases
from assistant.evals.drafting.judging import judged
from assistant.evals.fidelity.harmless_wording import padded
from assistant.evals.prose.copying import copied
from assistant.evals.prose.effort import without_facts
from assistant.evals.prose.exchanged import Thing, exchanged
from assistant.evals.prose.humans import past_reports
from assistant.evals.prose.order import in_order
from assistant.evals.prose.overlap import overlap
from assistant.evals.prose.strangers import strangers
from assistant.evals.prose.style import features, percentile
from assistant.language import tokens
from tests.conftest import ROOT

CASES = read_cases(ROOT / "evals/drafting/cases.jsonl")
SOME = CASES[::6]
MOVABLE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.年月日])")
EMPTY_TALK = "我们提高政治站位，强化责任担当，凝聚各方力量，以更高标准开创崭新局面，为全面发展提供坚强保障。"


def with_its_first_sentence_only(case: Case) -> str:
    return "。".join(case.reference.split("。")[:1])


def with_a_forbidden_string(case: Case) -> str:
    return f"{case.reference}\n{case.forbidden[0]}。"


def with_a_figure_of_its_own(case: Case) -> str:
    return f"{case.reference}\n另组织巡查98765次。"


def with_last_years_sentence(case: Case) -> str:
    told = next(
        said
        for said in re.findall(r"[^。\n]*\d[^。\n]*。", "\n".join(past_reports()))
        if copied(said, past_reports(), case.notes + case.reference, case.year).figures
    )
    return f"{case.reference}\n{told}"


def drowned_in_talk(case: Case) -> str:
    return f"{case.reference}\n{EMPTY_TALK * (len(case.reference) // 20)}"


def in_scraps(case: Case) -> str:
    words = (word for word in tokens(case.reference) if MOVABLE.search(word) is None and len(word) < 4)
    return "".join(f"同时{word}。" for word in words)


def with_words_in_no_order(case: Case) -> str:
    return "".join(sorted(tokens(case.reference), reverse=True))


FAULTS: dict[str, Callable[[Case], str]] = {
    "told": with_its_first_sentence_only,
    "forbidden": with_a_forbidden_string,
    "strange": with_a_figure_of_its_own,
    "copied": with_last_years_sentence,
    "effort": drowned_in_talk,
    "style": in_scraps,
    "wording": with_words_in_no_order,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_report_by_hand_meets_every_criterion(case: Case) -> None:
    assert judged(case, case.reference).fails == ()


@pytest.mark.parametrize("criterion", FAULTS)
@pytest.mark.parametrize("case", SOME, ids=lambda case: case.id)
def test_a_planted_fault_is_seen_and_padding_does_not_hide_it(case: Case, criterion: str) -> None:
    wrong = FAULTS[criterion](case)
    assert criterion in judged(case, wrong).fails
    assert criterion in judged(case, f"{wrong}\n{padded(wrong).new}").fails


@pytest.mark.parametrize("case", SOME, ids=lambda case: case.id)
def test_an_empty_draft_fails(case: Case) -> None:
    assert {"told", "effort", "style", "wording"} <= set(judged(case, "").fails)


@pytest.mark.parametrize("case", SOME, ids=lambda case: case.id)
def test_padding_raises_no_measure_of_half_a_report(case: Case) -> None:
    half = case.reference[: len(case.reference) // 2]
    before, after = judged(case, half), judged(case, f"{half}\n{padded(half).new}")
    assert after.told == before.told and (after.order or 0) <= (before.order or 0)
    assert after.overlap <= before.overlap and after.margin <= before.margin
    assert after.effort >= before.effort


def test_parts_in_another_order_are_seen() -> None:
    case = next(one for one in CASES if not one.section)
    whole = judged(case, case.reference)
    heads = re.split(r"(?m)^(?=[一二三四五]、)", case.reference)
    turned = "".join([heads[0], *reversed(heads[1:])])
    assert whole.order == 1 and (in_order(turned, case.reference, case.genre) or 0) < 1


def test_padding_never_makes_a_text_easier_to_read() -> None:
    case = CASES[0]
    assert without_facts(f"{case.reference}\n{EMPTY_TALK}", case.notes) > without_facts(
        case.reference, case.notes
    )


def test_a_run_is_copied_with_its_figure_unless_the_evidence_has_it() -> None:
    past = ["全年共组织开展普法宣传活动37场次。"]
    told = "今年全年共组织开展普法宣传活动37场次。"
    assert copied(told, past, "", 2025).figures == ("全年共组织开展普法宣传活动37场次。",)
    assert copied(told, past, "普法37场", 2025).figures == ()


def test_a_figure_in_chinese_numerals_accounts_for_one_in_digits() -> None:
    assert strangers("排查38处，整改40处。", "查了三十八处", 2025) == ("40",)


def test_overlap_does_not_see_a_wrong_figure() -> None:
    assert overlap("全年调解纠纷58件，成功率98.3%。", "全年调解纠纷59件，成功率98.3%。") > 0.9


def with_figures_moved(text: str) -> str:
    """Each sentence with the figures of the next one at the places of its own."""
    said = re.split(r"(?<=[。；])", text)
    own = [MOVABLE.findall(one) for one in said]
    return "".join(map(with_figures, said, [*own[1:], *own[:1]]))


def with_figures(text: str, figures: list[str]) -> str:
    left = iter(figures)
    return MOVABLE.sub(lambda own: next(left, own[0]), text)


def test_figures_moved_to_another_sentence_are_seen_in_half_of_the_reports() -> None:
    seen = [bool(judged(case, with_figures_moved(case.reference)).exchanged) for case in CASES]
    assert sum(seen) >= len(CASES) / 2


def test_a_figure_beside_the_wrong_thing_is_told_with_its_clause() -> None:
    things = (
        Thing("法治讲座 12场", ("12场",), frozenset({"12"})),
        Thing("巡河 45次", ("45次",), frozenset({"45"})),
    )
    assert exchanged("全年举办法治讲座45场。开展巡河12次。", things) == ("45 [全年举办法治讲座45场]",)
    assert exchanged("全年举办法治讲座12场，开展巡河45次。", things) == ()


def test_features_count_sentences_not_headings() -> None:
    found = features("一、主要做法\n开展宣传12场。发放资料300份。")
    assert found["sentence-length"] == 5.0 and percentile(5.5, [1.0, 5.5, 9.0]) == 0.5


def test_two_readings_of_a_text_are_equal() -> None:
    case = CASES[1]
    assert judged(case, case.reference) == judged(case, case.reference)
