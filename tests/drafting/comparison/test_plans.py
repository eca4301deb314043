"""Last year's plans beside this year's facts, and text taken over from last year."""

from dataclasses import replace

from assistant.domain import DraftSection, Paragraph, QuestionKind, Sentence, SentenceKind
from assistant.drafting import draft_offline
from assistant.drafting.comparison import Outcome, copied, plans_of, questions_of
from tests.drafting.comparison.past import compared, past
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK, fact, sheet


def test_plans_are_measures_without_their_lead() -> None:
    assert [plan.text for plan in plans_of(past(), ANNUAL, (), YEAR)] == [
        "6月底前制定执法音像记录归档清单，明确责任人",
        "普法宣传不少于55场，推动普法入脑入心",
    ]


def test_a_plan_that_a_fact_speaks_of_names_it() -> None:
    _, plan = compared(sheet("普法宣传47场")).plans
    assert (plan.outcome, plan.facts) == (Outcome.DONE, ("F1",))


def test_a_plan_with_a_number_is_spoken_of_where_its_matter_is_counted() -> None:
    _, plan = compared(sheet("全镇共普法55次，其中入脑入心的宣传主题47场")).plans
    assert plan.facts == ("F1",)
    _, plan = compared(sheet("法治文艺演出12场")).plans
    assert plan.outcome is Outcome.NOT_MENTIONED


def test_a_plan_told_as_planned_again_is_not_done() -> None:
    planned = (fact("普法宣传不少于60场", section="plans"),)
    assert all(plan.outcome is Outcome.NOT_MENTIONED for plan in compared(planned).plans)


def test_a_plan_that_no_fact_speaks_of_is_asked_about() -> None:
    (question,) = questions_of(compared(sheet("普法宣传47场")).plans, {})
    assert (question.id, question.kind) == ("need-plan-1", QuestionKind.MISSING)
    assert "归档清单" in question.text


def test_a_plan_the_clerk_was_heard_on_is_asked_no_more() -> None:
    assert not questions_of(compared(sheet("普法宣传47场")).plans, {"need-plan-1": "没有"})


def test_text_of_last_year_is_measured_by_section() -> None:
    taken = "部分村干部运用法治方式化解矛盾的能力不强。"
    section = DraftSection("shortcomings", "不足", (Paragraph((Sentence(taken, SentenceKind.FACT),)),))
    draft = replace(draft_offline(YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR), sections=(section,))
    (part,) = copied(draft, past())
    assert (part.characters, part.identical, part.share) == (21, 21, 1.0)
