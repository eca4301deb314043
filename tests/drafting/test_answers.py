"""Answers of the clerk."""

import pytest

from assistant.domain import FactSheet, Question, QuestionKind, Status
from assistant.drafting.answers import answered
from tests.drafting.sheets import ANNUAL, YEAR, fact

DOUBT = Question("Q1", "多少场？", QuestionKind.UNCLEAR, ("F1",), "achievements")
SHEET = FactSheet((fact("反诈宣传好多场", status=Status.UNCLEAR, reason="没有准确数字"),), (DOUBT,))


def after(text):
    return answered(SHEET, {"Q1": text}, (), ANNUAL, YEAR)


@pytest.mark.parametrize(
    ("text", "status"), [("属实", Status.DONE), ("不写", Status.WITHHELD), ("反诈宣传9场", Status.WITHHELD)]
)
def test_an_answer_settles_the_doubt(text, status):
    assert after(text).facts[0].status is status and not after(text).questions


def test_other_words_become_a_fact_with_figures():
    own = after("反诈宣传9场").facts[1]
    assert (own.id, own.figures[0].text, own.section) == ("F2", "9场", "achievements")


def test_an_empty_answer_leaves_the_doubt():
    assert after("  ") == SHEET


def test_an_answer_about_the_frame_is_no_fact():
    date = Question("need-date", "哪一天？", QuestionKind.MISSING)
    assert answered(FactSheet(()), {"need-date": "2026年1月13日"}, (date,), ANNUAL, YEAR).facts == ()
