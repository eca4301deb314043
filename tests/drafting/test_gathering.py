"""Lines of one kind told together with their sum."""

import pytest

from assistant.domain import SentenceKind
from assistant.drafting import draft_offline, render
from assistant.drafting.gathering import series_of
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, fact, sheet

DIARY = ("3月5日，学雷锋普法1场200份", "3月15日，消费维权1场400份", "4月15日，国家安全日1场300份")
QUARTERS = ("第一季度，检查企业20家次", "第二季度，检查企业30家次", "第三季度，检查企业40家次")


def told(*texts):
    return [own.sentence.text for own in series_of(sheet(*texts).facts, YEAR)]


def test_events_of_one_each_stand_together_with_what_they_come_to():
    assert told(*DIARY) == [
        "3月5日，开展学雷锋普法1场200份；3月15日，开展消费维权活动1场400份；"
        "4月15日，开展国家安全日活动1场300份，上述活动共3场，发放资料900份。"
    ]


def test_a_sum_with_a_rounded_figure_is_rounded():
    (said,) = told(*DIARY[:2], "4月15日，国家安全日1场300余份")
    assert said.endswith("上述活动共3场，发放资料900余份。")


def test_months_get_their_total_before_them():
    (said,) = told(*QUARTERS)
    assert said.startswith("累计检查企业90家次，其中第一季度检查企业20家次；")


def test_a_table_stays_in_one_sentence_with_its_total_wherever_its_rows_would_go():
    texts = ("惠农补贴71条", "执法公示141条", "政务公开合计212条")
    rows = [fact(text, f"F{at}", sheet="公开", line=at) for at, text in enumerate(texts, 1)]
    (own,) = series_of(rows, YEAR)
    assert own.sentence.text == "政务公开合计212条，其中惠农补贴71条、执法公示141条。"
    assert own.facts[0].id == "F3"


@pytest.mark.parametrize(
    "texts",
    [
        DIARY[:2],
        (*QUARTERS, "全年检查企业95家次"),
        ("第一季度，持证人员20名", "第二季度，持证人员21名", "第三季度，持证人员21名"),
        ("第一季度，检查企业20家次", "第一季度，检查企业30家次", "第二季度，检查企业30家次"),
        ("3月5日，学雷锋普法1场200份", "3月15日，消费维权1场", "4月15日，国家安全日1场90人"),
    ],
    ids=["two only", "a total of the notes", "what there is at a time", "one time twice", "counts differ"],
)
def test_nothing_is_added_up_that_might_not_add_up(texts):
    assert told(*texts) == []


def test_a_draft_marks_the_sum_as_derived_and_names_all_its_facts():
    draft = draft_offline(sheet(*DIARY), ANNUAL, profile=TOWN, year=YEAR)
    (said,) = [s for section in draft.sections for s in section.sentences if s.kind is SentenceKind.DERIVED]
    assert said.facts == ("F1", "F2", "F3") and render(draft).count("900份") == 1
