"""Dictated text is cut where one thing said ends and the next begins."""

import pytest

from assistant.facts.run_on import with_commas
from assistant.facts.speech import punctuated, without_slips_of_tongue
from tests.facts.reading import read, usable


def test_a_thing_counted_behind_its_figure_stays_with_it() -> None:
    assert with_commas("走访了三十家企业发现问题十二个") == "走访了三十家企业，发现问题十二个"


def test_who_acts_opens_the_next_clause() -> None:
    assert with_commas("班子学了六次镇长讲了两次") == "班子学了六次，镇长讲了两次"


def test_a_thing_named_before_its_verb_opens_the_next_clause() -> None:
    assert with_commas("预案修了九个演练搞了四次") == "预案修了九个，演练搞了四次"


def test_of_two_things_the_first_belongs_to_the_figure_before() -> None:
    assert with_commas("今年开了五次推进会讲座办了三场") == "今年开了五次推进会，讲座办了三场"


def test_what_became_of_the_thing_stays_with_it() -> None:
    assert with_commas("立案八件还剩两件还在走程序罚款三千元") == "立案八件，还剩两件还在走程序，罚款三千元"


def test_a_judgement_behind_the_last_figure_stands_alone() -> None:
    assert with_commas("纠纷调了九十起都解决了") == "纠纷调了九十起，都解决了"


@pytest.mark.parametrize("text", ["", "大家都很重视", "召开会议三次"])
def test_text_with_one_figure_or_none_is_left_alone(text: str) -> None:
    assert with_commas(text) == text


def test_a_topic_that_the_speaker_turns_to_begins_anew() -> None:
    said = "还有两起宅基地的闹到法庭去了普法呢就是赶集的时候摆摊子摆了八次"
    assert punctuated(said) == "还有两起宅基地的闹到法庭去了；普法呢就是赶集的时候摆摊子摆了八次"


def test_a_rough_figure_gives_way_to_the_exact_one_behind_it() -> None:
    assert without_slips_of_tongue("办件三百四十多件具体是三百四十七件") == "办件三百四十七件"


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("诉讼两件都是胜诉的镇长出庭一次副镇长一次", "诉讼两件都是胜诉的，镇长出庭一次，副镇长一次"),
        ("夜间坐班一共坐了31个晚上接了108人", "夜间坐班一共坐了31个晚上，接了108人"),
    ],
)
def test_who_acts_next_begins_a_clause_and_a_span_of_time_ends_one(said: str, parts: str) -> None:
    assert with_commas(said) == parts


@pytest.mark.parametrize(
    "said",
    [
        "法治宣传教育法施行那天我们在集上摆了摊这是第一回宣传这个法",
        "全镇调解纠纷三百五十二件都是邻里之间的事情，涉案金额不大",
    ],
)
def test_an_ordinal_and_a_qualified_topic_are_not_cut(said: str) -> None:
    assert punctuated(said) == said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "培训搞了两回头一回来了四十六个第二回来了三十九个",
            ["培训搞了两回", "头一回来了四十六个", "第二回来了三十九个"],
        ),
        ("案子比去年少了去年是五十二件今年才三十八件罚了六万四", ["今年才三十八件罚了6.4万元"]),
        ("企业摸排一百零三家规上的十九家小微八十四", ["企业摸排一百零三家，规上的十九家，小微八十四家"]),
        (
            "重大决策六个里头农贸市场二期那个开了两次听证会",
            ["重大决策六个里头农贸市场二期那个开了两次听证会"],
        ),
        ("咨询我记得三百三十不是三百零三对三百零三人次", ["咨询三百零三人次"]),
        ("防诈骗讲了三场一百零几个人你就写一百多", ["防诈骗讲了三场一百多个"]),
    ],
)
def test_speech_is_cut_where_it_turns(said: str, told: list[str]) -> None:
    assert [fact.text for fact in usable(said)] == told


def test_a_thing_that_tells_whose_the_next_is_stays_with_it() -> None:
    assert with_commas("把十八个村的调解员轮训了一遍建了两个室") == "把十八个村的调解员轮训了一遍，建了两个室"


def test_what_is_given_for_a_thing_takes_no_counter() -> None:
    assert "五十件" not in "".join(fact.text for fact in read("补贴低，没人干，一件才给五十").facts)
