"""What the first responsible persons did: who is the subject of a clause, and who is meant by 他."""

import pytest

from tests.facts.reading import usable


def told(notes: str) -> list[tuple[str, str]]:
    return [(fact.section, fact.text) for fact in usable(notes)]


@pytest.mark.parametrize(
    "clause", ["2名主要负责同志均已述职", "班子成员包村17个", "执法队巡查12次", "法律顾问审查合同9份"]
)
def test_a_clause_with_a_subject_of_its_own_is_not_the_leaders(clause: str) -> None:
    assert told(f"镇长主持学法7次。{clause}。") == [
        ("first-responsible", "镇长主持学法7次"),
        ("achievements", clause),
    ]


def test_a_meeting_under_a_leader_keeps_its_own_name() -> None:
    assert told("乡长：\n办公会研究行政执法2次")[0] == ("first-responsible", "办公会研究行政执法2次")


def test_a_deed_of_two_leaders_is_of_both() -> None:
    facts = told("镇党委书记、镇长每季度带队检查一次；听取执法汇报4次")
    assert facts[1] == ("first-responsible", "书记、镇长听取执法汇报4次")


def test_he_is_the_leader_told_of_before() -> None:
    notes = "周姐：林书记跑了五趟县里\n周姐：他每个月接访1次"
    assert told(notes)[-1] == ("first-responsible", "书记每个月接访1次")


def test_a_surname_with_half_a_post_is_the_post() -> None:
    assert told("老何：余镇主抓执法规范，开协调会3次")[0][1].startswith("镇长主抓执法规范")


def test_a_town_stays_a_town() -> None:
    assert told("古镇开展宣传3场")[0][1] == "古镇开展宣传3场"


def test_what_somebody_laughed_about_is_not_told() -> None:
    assert told("小郑：出庭1次，是5月20号，哈哈他说这个520难忘")[0][1] == "出庭1次，是5月20号"


@pytest.mark.parametrize("said", ["余镇带队督查3次", "余镇长带队督查3次"])
def test_a_leader_called_by_surname_acts_by_his_post(said: str) -> None:
    assert told(f"党委会研究5次法治，{said}，还出庭了1次")[-1] == ("first-responsible", "镇长还出庭了1次")


def test_what_the_court_ruled_is_no_deed_of_the_head():
    (*_, last) = told("10月23日 镇长出庭应诉一起行政诉讼案件，案由是宅基地审批。该案法院驳回原告诉讼请求。")
    assert last[1] == "该案法院驳回原告诉讼请求"
