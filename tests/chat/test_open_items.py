"""What is told of what is still open: it becomes the fact, stands in the place of its mark and settles it."""

import pytest

from tests.chat.conftest import Open, Talk, text_of

NOTES = (
    "开展法治讲座12场，参加900人次\n巡查320次，立案14件，结案12件\n持有执法证11人\n满意率没统计，等办公室报\n"
    "执法力量不足，原因是编制少\n"
)


@pytest.fixture
def drafted(opened: Open) -> Talk:
    talk = Talk(opened(), NOTES)
    talk.say("起草全文")
    return talk


@pytest.mark.parametrize(
    ("told", "mark", "written"),
    [
        ("主动公开201条，依申请没有", "政务公开", "无依申请"),
        ("复议没有，诉讼1件，败诉", "复议应诉", "败诉"),
        ("第一责任人听取汇报2次", "第一责任人听取汇报", "听取汇报2次"),
        ("述法9人，都述完了", "述法", "9人"),
        ("述法没搞，就写没搞", "述法", "未开展述法"),
    ],
)
def test_what_is_told_of_a_lacking_item_takes_the_place_of_its_mark(
    drafted: Talk, told: str, mark: str, written: str
) -> None:
    drafted.say(told)
    text = text_of(drafted)
    assert written in text
    assert not any(mark in part.split("】")[0].split("、") for part in text.split("【待补：")[1:])


def test_who_told_a_figure_is_no_part_of_the_fact_that_waited_for_it(drafted: Talk) -> None:
    state = drafted.say("满意率是98.7%，大厅的人刚打电话说的").state
    assert drafted.fact("满意率") == "满意率是98.7%" and "98.7%" in text_of(drafted)
    assert not state.sheet.questions


@pytest.mark.parametrize("text", ["政务公开多少条了？", "诉讼有没有", "把述法那段删掉"])
def test_what_asks_or_orders_answers_nothing(drafted: Talk, text: str) -> None:
    assert "answer_question" not in drafted.say(text).calls


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("执法证11人，新增3人", "持有执法证11人，新增3人"),
        ("立案14，结案12，罚款3万（新的）", "巡查320次，立案14件，结案12件，罚款3万元"),
        (
            "结案的12件里，3件是罚款，罚了2.4万",
            "巡查320次，立案14件，结案12件，其中3件是罚款，罚了2.4万元",
        ),
    ],
)
def test_what_is_new_beside_known_figures_goes_with_their_fact(drafted: Talk, text: str, fact: str) -> None:
    drafted.say(text)
    assert drafted.fact(fact[:4]) == fact


def test_a_total_takes_the_place_of_the_part_that_a_fact_has(drafted: Talk) -> None:
    drafted.say("巡查320次是镇上的，加上县里来的一共380次")
    assert drafted.fact("巡查").startswith("巡查380次")


@pytest.mark.parametrize(
    "text",
    ["立案15件，上次多算了一件没写对", "立案不是14，15才对，有一件重复登记", "立案是15件，今天刚又立了一件"],
)
def test_why_a_figure_is_another_is_not_told_in_the_report(drafted: Talk, text: str) -> None:
    count = len(drafted.state.sheet.facts)
    assert len(drafted.say(text).state.sheet.facts) == count
    assert "立案15件" in text_of(drafted)


def test_a_message_of_problems_is_one_fact_each_numbered_on(drafted: Talk) -> None:
    drafted.say("问题再加两条：一是普法针对性不强；二是台账不规范")
    assert "一是执法力量不足。主要原因是编制少。二是普法针对性不强。三是台账不规范。" in text_of(drafted)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("执法力量不足的原因再补一个：经费紧", "编制少、经费紧"),
        ("编制少不是原因，原因是招不到人", "招不到人"),
        ("执法力量不足的原因不是编制少，是招不到人", "招不到人"),
    ],
)
def test_a_cause_is_set_beside_or_in_place_of_the_known_one(drafted: Talk, text: str, cause: str) -> None:
    drafted.say(text)
    assert drafted.fact("执法力量") == f"执法力量不足，原因是{cause}"
    assert f"主要原因是{cause}。" in text_of(drafted)


def test_a_cause_told_of_the_problem_just_added_goes_with_that(drafted: Talk) -> None:
    drafted.say("问题再加一条：台账不规范")
    drafted.say("刚加的那条原因补上：没有专人")
    assert drafted.fact("台账") == "台账不规范，原因是没有专人"


def test_the_facts_that_the_draft_does_not_state_are_listed_with_the_reason(drafted: Talk) -> None:
    told = drafted.say("哪些事实没用上，为啥")
    assert told.calls == ("show_facts",) and "满意率" in told.shown and "讲座" not in told.shown


def test_one_of_two_figures_that_contradict_is_chosen_by_its_number(opened: Open) -> None:
    talk = Talk(opened(), "司法所：全年调解纠纷376件\n综治办：全年调解纠纷388件\n")
    talk.say("司法所说388是到11月的，那用388")
    assert [fact.text for fact in talk.state.sheet.facts if fact.usable] == ["全年调解纠纷388件"]
