"""The clauses of one note told as one event."""

import pytest

from assistant.drafting.events import as_event, is_dependent
from assistant.drafting.realise import realised
from tests.drafting.sheets import YEAR, fact


def said(text):
    return realised(fact(text), YEAR)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "3.15，在镇区十字口，和市监所一起，普法1场，群众80人",
            "3月15日，会同市场监督管理所在镇区十字口开展普法1场，群众80人参加",
        ),
        ("4.15，国安日，镇中学讲座1场", "4月15日国安日，在镇中学举办讲座1场"),
        ("5月，培训2期，90人", "5月，举办培训2期，90人参训"),
        ("党委会会前学法13次", "党委会开展会前学法13次"),
    ],
)
def test_partners_and_place_stand_before_what_was_done_and_people_after_it(text, written):
    assert said(text) == written


def test_a_topic_before_its_verb_is_told_as_something_done():
    assert said("安全检查查了42家企业") == "开展安全检查，检查企业42家"


def test_items_of_an_enumeration_are_each_put_right():
    assert said("办案7件，简易5件、普通2件") == "办理案件7件，简易程序5件、普通程序2件"


def test_a_verb_without_its_object_gets_the_one_it_always_has():
    assert said("调解286件") == "调解矛盾纠纷286件"


def test_clauses_that_tell_of_no_event_stay_as_they_are():
    assert as_event(["隐患9处", "都在台账上"]) == "隐患9处，都在台账上"


@pytest.mark.parametrize("text", ["学生620人", "参加130人", "约80人"])
def test_a_bare_number_of_people_depends_on_the_event_before_it(text):
    assert is_dependent(text)


@pytest.mark.parametrize("text", ["执法证12人", "调解286件", "培训3期"])
def test_a_figure_of_its_own_matter_does_not(text):
    assert not is_dependent(text)


@pytest.mark.parametrize("text", ["每季度至少进村1次", "讲座不少于4场"])
def test_a_least_number_stays_a_least_number(text):
    assert ("至少" in said(text) or "不少于" in said(text)) and "超" not in said(text)


@pytest.mark.parametrize("text", ["平均91.3分", "其中女性12人", "成功率98%", "7件调解成功", "参加86人"])
def test_what_says_nothing_by_itself_goes_with_what_stands_before_it(text):
    assert is_dependent(text)


@pytest.mark.parametrize("text", ["14个社区修订居民公约", "举办讲座3场", "平安建设宣传3场"])
def test_what_has_its_own_matter_does_not(text):
    assert not is_dependent(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1月18日，乡政府会议室，村干部学法培训38人", "1月18日，在乡政府会议室举办村干部学法培训，38人参训"),
        (
            "3月8日，妇联一起，妇女权益宣传，镇文化广场120人",
            "3月8日，会同妇联在镇文化广场开展妇女权益宣传，120人参加",
        ),
        ("渔船方面，搞了联合检查11次，跟海警和渔政一起的", "渔船方面，会同海警和渔政开展联合检查11次"),
    ],
)
def test_partners_place_and_people_in_one_clause_with_others_are_told_apart(text, written):
    assert said(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("开展禁毒宣传2次，社区戒毒人员12人，无一人复吸", "开展禁毒宣传2次，社区戒毒人员12人，无一人复吸"),
        ("举办法治讲座3场，听课干部72人", "举办法治讲座3场，干部72人听课"),
        ("开展避险演练2次，参加人数260人", "开展避险演练2次，260人参加"),
        ("5月开展防台演练，参演人员130人", "5月开展防台演练，130人参演"),
    ],
)
def test_who_came_is_told_in_the_clerks_word_and_who_is_only_counted_did_not_come(text, written):
    assert said(text) == written
