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
        ("案子比去年少了去年是五十二件今年才三十八件罚了六万四", ["今年才三十八件，罚了6.4万元"]),
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


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        (
            "专题学了两次一次是四月份学的宪法一次是十月底学的民法典",
            "专题学了两次，一次是四月份学的宪法，一次是十月底学的民法典",
        ),
        ("违建的七个剩下四个是堆柴草的罚款一共三千块", "违建的七个，剩下四个是堆柴草的，罚款一共三千块"),
        ("准备搞两个示范村建一个法治广场", "准备搞两个示范村，建一个法治广场"),
        ("十三个村一百零四个网格员都培训一遍", "十三个村一百零四个网格员，都培训一遍"),
        ("剩下十六起里有九起走了诉讼七起还在谈", "剩下十六起里有九起走了诉讼，七起还在谈"),
        ("夜市今年恢复了办了七场发了册子两千本", "夜市今年恢复了，办了七场，发了册子两千本"),
        ("县里给了三十万元群租房清了十一户", "县里给了三十万元，群租房清了十一户"),
        ("企业四十三家投保了四十家三家没买的在催", "企业四十三家，投保了四十家，三家没买的在催"),
        ("补助一个月才三百有的人不上心", "补助一个月才三百有的人不上心"),
    ],
)
def test_a_count_keeps_what_is_told_of_it(said: str, parts: str) -> None:
    assert with_commas(said) == parts


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        (
            "问题一个是人少懂法的更少二是普法还是老一套三是合同先签了再送审",
            "人少懂法的更少；二是普法还是老一套；三是合同先签了再送审",
        ),
        (
            "走了征求意见专家论证合法性审查集体讨论风险评估没做",
            "走了征求意见、专家论证、合法性审查、集体讨论，风险评估没做",
        ),
        ("没有一个复议的也没有告我们的不对有一个告的", "没有一个复议的有一个告的"),
        ("过火面积零点八公顷", "过火面积0.8公顷"),
    ],
)
def test_what_speech_lists_or_takes_back_is_told_so(said: str, parts: str) -> None:
    assert punctuated(said).endswith(parts)


def test_who_tells_two_counts_says_which_holds() -> None:
    said = "调解这块司法所报的是九十六件成功九十一件听说综治那边报的是一百多你先按司法所的写"
    assert [fact.text for fact in usable(said)] == ["调解这块九十六件，成功九十一件"]


def test_a_year_turned_to_parts_what_was_counted_before_it() -> None:
    told = [fact.text for fact in usable("防火卡点十六个今年培训了两期去年是一期")]
    assert told == ["防火卡点十六个", "今年培训了两期"]


def test_the_cases_before_a_name_are_told_without_it() -> None:
    said = "信访收到三十四件办结三十二件剩下两件是老陶家反映的年年告这个别写名字"
    assert [fact.text for fact in usable(said)] == ["信访收到三十四件，办结三十二件"]


def test_one_event_in_a_week_is_none_on_a_monday() -> None:
    assert "维权周1场" in usable("三月份维权周一场，发资料300份")[0].text


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        ("干部去县法院旁听了一场庭审二十六个人去的", "干部去县法院旁听了一场庭审，二十六个人去的"),
        ("听说县里有两个名额要给我们一个", "听说县里有两个名额，要给我们一个"),
        ("四座小水库汛期24小时值班", "四座小水库，汛期24小时值班"),
        ("渡口我们有两个渡船四条", "渡口我们有两个，渡船四条"),
    ],
)
def test_a_count_keeps_the_thing_that_its_clause_has_not_named_yet(said: str, parted: str) -> None:
    assert with_commas(said) == parted


@pytest.mark.parametrize(
    "said",
    [
        "停业整顿两家都是砖厂十月份复产了一家另一家还停着",
        "隐患路段一处就是狮子岩那个急弯装了护栏五百米",
        "一共办案十九件都是简易程序罚了四千块",
    ],
)
def test_no_cut_leaves_words_that_need_the_other_side(said: str) -> None:
    assert with_commas(said) == said


def test_what_is_told_before_speech_that_nothing_parts_stays_told() -> None:
    said = "法治宣传办了十一场，运石料的大车是大头镇里和交警一块设卡查了好些回有的司机不服还去县里告"
    assert [fact.text for fact in usable(said)] == ["法治宣传办了十一场"]


def test_the_third_item_of_speech_begins_anew_behind_a_stop() -> None:
    said = (
        "问题嘛一个是懂法的人少因为编制在县里招不来人二是村里普法还是老一套发传单贴标语年轻人都在外头"
        "三是合同先签了再送审有两份就是这样"
    )
    assert any(fact.text.startswith("合同先签了") for fact in usable(said))


def test_what_it_was_and_what_it_came_to_are_told_together() -> None:
    assert with_commas("道路交通事故由15起降到11起") == "道路交通事故由15起降到11起"
