"""What is asked because no fact says it."""

from dataclasses import replace

from assistant.domain import Bar, Status
from assistant.drafting.demands import demands_of
from tests.drafting.sheets import ANNUAL, fact


def asked(section, *facts, own=()):
    return {one.question.id for one in demands_of(ANNUAL, section, own, facts)}


def test_a_need_is_met_by_a_fact_of_any_section():
    assert "need-law-meetings" not in asked(
        "achievements", fact("党委会上专门研究了2次", section="first-responsible")
    )
    assert "need-licensed-officers" not in asked(
        "achievements", fact("执法队仅4人持证", section="shortcomings")
    )


def test_a_need_is_met_in_the_words_of_the_matter():
    told = fact("“老支书工作室”调了88件"), fact("法治讲座18场"), fact("处罚的4台")
    needs = {"need-mediation", "need-popularisation-events", "need-cases"}
    assert not needs & asked("achievements", own=told)


def test_a_fact_in_doubt_is_asked_about_itself():
    doubtful = replace(fact("村规民约抄来的", section="shortcomings"), status=Status.UNCLEAR, bar=Bar.VAGUE)
    assert "need-shortcomings" not in asked("shortcomings", doubtful)


def test_a_case_kept_back_for_a_name_is_not_asked_for_as_if_there_were_none():
    named = replace(fact("李某申请复议，维持"), status=Status.WITHHELD, bar=Bar.PERSONAL)
    assert "need-litigation" not in asked("achievements", named)


def test_last_years_case_and_next_years_plan_answer_nothing():
    before = replace(fact("去年复议2件"), status=Status.WITHHELD, bar=Bar.OTHER_YEAR)
    ahead = fact("持证12人", section="plans", status=Status.PLANNED)
    assert {"need-litigation", "need-licensed-officers"} <= asked("achievements", before, ahead)


def test_duties_are_met_only_by_what_names_a_head():
    signed = "need-first-deployment"
    assert signed not in asked("first-responsible", fact("工作会上镇长签了责任书"))
    assert signed in asked("first-responsible", fact("村里签了责任书"))


def test_a_lack_told_beside_another_is_its_cause():
    told = fact("案卷做得粗，没人专门管", section="shortcomings")
    assert "need-causes" not in asked("shortcomings", own=(told,))
    assert "need-causes" in asked("shortcomings", own=(fact("案卷做得粗", section="shortcomings"),))
