"""What a draft asks about facts and lines: answered under its own id, declined, and asked no more."""

from dataclasses import replace

import pytest

from assistant.domain import Question, QuestionKind
from assistant.editing import AnswerQuestion, SetFactText, State, apply
from assistant.errors import NotFound, Refused
from tests.editing.conftest import OFFICE, draft_of, noted, text_of

NOTES = """司法所：开展执法培训3场。
法治讲座5场。
党政办印发《清泉镇行政执法公示办法》。
册子发了不少，没数。
存在问题：执法力量不足。法治宣传形式单一。
"""
CROWD, DOCUMENT = "ask-crowd", "ask-document"


@pytest.fixture(scope="module")
def asked() -> State:
    state = noted(NOTES)
    return apply(state, draft_of(state), OFFICE)


def told(state: State, question: str, text: str) -> State:
    return apply(state, AnswerQuestion(question, text), OFFICE)


def texts(state: State) -> list[str]:
    return [fact.text for fact in state.sheet.facts]


def about(state: State, question: str) -> list[str]:
    found = next((one for one in state.questions if one.id == question), None)
    return [fact.text for id in (found.about if found else ()) if (fact := state.fact(id))]


def test_what_the_draft_asks_about_facts_is_among_the_questions(asked: State) -> None:
    assert sorted(about(asked, CROWD)) == ["开展执法培训3场", "法治讲座5场"]


def test_an_answer_completes_its_fact_and_the_sentence(asked: State) -> None:
    after = told(asked, DOCUMENT, "清府发〔2025〕3号，3月5日")
    assert "党政办印发《清泉镇行政执法公示办法》（清府发〔2025〕3号，3月5日）" in texts(after)
    assert "〔2025〕3号，3月5日）" in text_of(after) and not about(after, DOCUMENT)


@pytest.mark.parametrize(
    "said",
    [
        "培训120人；讲座80人",
        "培训120人，讲座80人",
        "第1条80人；第2条120人",
        "80人，120人",
        "F2：80人；F1：120人",
    ],
)
def test_each_part_of_an_answer_goes_to_the_fact_it_means(asked: State, said: str) -> None:
    after = told(asked, CROWD, said)
    assert {"开展执法培训3场，参加120人", "法治讲座5场，参加80人"} <= {*texts(after)}


def test_a_year_at_the_head_of_an_answer_is_not_taken_for_an_address() -> None:
    state = noted("信访件接访212批次，比去年少了点。\n")
    state = apply(state, draft_of(state), OFFICE)
    question = next(one.id for one in state.questions if "少了点" in one.text)
    after = told(state, question, "去年接访240批次，今年212批次")
    assert "240批次" not in text_of(after)
    assert [fact.text for fact in after.sheet.facts if fact.usable and "批次" in fact.text] == ["接访212批次"]


def test_a_fact_that_is_not_spoken_of_is_still_asked_about(asked: State) -> None:
    after = told(asked, CROWD, "F1：120人")
    assert about(after, CROWD) == ["法治讲座5场"]
    question = next(one for one in after.questions if one.id == CROWD)
    assert "法治讲座5场" in question.text and "培训" not in question.text


def test_an_answer_that_may_mean_either_fact_is_refused(asked: State) -> None:
    with pytest.raises(Refused, match="逐条答复"):
        told(asked, CROWD, "120人")


def test_what_is_declined_changes_nothing_and_is_not_asked_again(asked: State) -> None:
    after = told(asked, CROWD, "没有")
    assert texts(after) == texts(asked) and not about(after, CROWD)
    assert not about(apply(after, draft_of(after), OFFICE), CROWD)


def test_an_answer_outlives_the_next_draft(asked: State) -> None:
    after = told(asked, CROWD, "F1：来的人不多不少")
    assert about(apply(after, draft_of(after), OFFICE), CROWD) == ["法治讲座5场"]


def test_a_fact_mended_by_hand_is_not_asked_about(asked: State) -> None:
    after = apply(asked, SetFactText("F1", "开展执法培训3场，参加120人"), OFFICE)
    assert about(after, CROWD) == ["法治讲座5场"]


def test_the_cause_of_a_problem_stands_behind_it_at_once(asked: State) -> None:
    after = told(asked, "need-causes", "编制少")
    assert "法治宣传形式单一。主要原因是编制少" in text_of(after)


def test_a_fact_left_out_is_written_once_it_is_told_anew_or_withheld_where_it_is_declined() -> None:
    state = noted(f"{NOTES}队里去了6个旁听的\n")
    drafted = apply(state, draft_of(state), OFFICE)
    id = next(one.id for one in drafted.questions if one.id.startswith("kept-"))
    assert "组织村民6人旁听庭审。" in text_of(told(drafted, id, "组织村民6人旁听庭审"))
    declined = told(drafted, id, "不写")
    assert declined.sheet.facts[-1].reason == "经办人决定不写。"
    assert all(one.id != id for one in apply(declined, draft_of(declined), OFFICE).questions)


def test_an_answer_about_lines_without_a_fact_becomes_one(asked: State) -> None:
    question = Question("ask-doubt", "“名字没定”没有写入。准确的情况是什么？", QuestionKind.PROOF)
    assert asked.document is not None
    drafted = replace(asked, document=replace(asked.document, pending=(question,)))
    with pytest.raises(Refused, match="一句完整的事实"):
        told(drafted, question.id, "30份")
    after = told(drafted, question.id, "法治广场定名为清风广场，8月启用")
    assert "清风广场" in text_of(after) and all(one.id != question.id for one in after.questions)


def test_an_unknown_question_of_the_kind_is_not_found(asked: State) -> None:
    with pytest.raises(NotFound, match="ask-nothing"):
        told(asked, "ask-nothing", "6次")
