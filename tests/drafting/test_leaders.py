"""The part on the first responsible persons."""

import pytest

from assistant.domain import Sentence, SentenceKind
from assistant.drafting import draft_offline
from assistant.drafting.leaders import by_holder, holder_of, shared_subject
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, fact, sheet


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("党委书记听取汇报4次", "party"),
        ("镇长出庭应诉1次", "government"),
        ("9名班子成员全部书面述法", "party"),
        ("审定《2025年法治政府建设工作要点》", "party"),
        ("主持镇政府会议学法7次", "government"),
    ],
)
def test_a_duty_goes_to_its_holder(text, holder):
    assert holder_of(text, ANNUAL) == holder


def test_the_party_comes_before_the_government():
    groups = by_holder([fact("镇长出庭应诉1次", "F1"), fact("书记听取法治建设汇报4次", "F2")], ANNUAL)
    assert [group.facts[0].id for group in groups] == ["F2", "F1"]


def _said(*texts):
    return "".join(s.text for s in shared_subject([Sentence(t, SentenceKind.FACT) for t in texts], "我镇"))


def test_the_post_is_named_in_full_and_once():
    assert _said("书记听取汇报4次；书记讲法治课1次。", "党委书记包案6件。") == (
        "镇党委书记听取汇报4次；讲法治课1次。包案6件。"
    )


def test_another_post_is_named_again():
    assert _said("书记听取汇报4次。", "镇长接访22次。") == "镇党委书记听取汇报4次。镇长接访22次。"


def test_two_posts_together_stay_together():
    assert _said("书记、镇长分别到现场。") == "镇党委书记、镇长分别到现场。"


def test_two_posts_together_are_named_once():
    assert (
        _said("党委书记、镇长履行职责。", "书记、镇长带头学法6次。")
        == "镇党委书记、镇长履行职责。带头学法6次。"
    )


def test_the_clause_with_his_name_stands_before_those_that_only_name_the_post() -> None:
    told = [fact("镇长听取执法汇报2次", "F1"), fact("镇长罗芳主持审议决策4项", "F2")]
    (group,) = by_holder(told, ANNUAL)
    assert [one.id for one in group.facts] == ["F2", "F1"]


def test_a_deputy_is_no_leader() -> None:
    assert holder_of("副镇长带队参加书记接访", ANNUAL) == "party"


@pytest.mark.parametrize("text", ["书记听法治工作汇报3次", "镇长召开依法行政例会4次"])
def test_what_a_leader_heard_or_met_about_is_not_asked_for(text):
    draft = draft_offline(sheet(first_responsible=(text,)), ANNUAL, profile=TOWN, year=YEAR)
    assert "need-first-hearing" not in {question.id for question in draft.pending}
