"""Answers of the clerk."""

from dataclasses import replace

import pytest

from assistant.domain import Fact, FactSheet, Question, QuestionKind, Source, Status
from assistant.drafting.answers import answered, check_ids, day_of, year_of
from assistant.errors import NotFound
from assistant.facts import note_lines, read_facts
from assistant.language import quantities
from tests.drafting.sheets import ANNUAL, YEAR


def doubtful(id: str, text: str, section: str = "achievements") -> Fact:
    return Fact(
        id,
        text,
        Source("素材.txt", 4, text),
        quantities(text),
        status=Status.UNCLEAR,
        section=section,
        theme="t",
        reason="存疑",
    )


F1 = doubtful("F1", "法治宣传搞了好几次，发放资料300份")
F2 = doubtful("F2", "司法所化解矛盾纠纷163件")
F3 = doubtful("F3", "综治办调解纠纷142件")
F4 = doubtful("F4", "大榕村创成省级民主法治示范村")
F5 = doubtful("F5", "好几次培训")
VAGUE = Question("Q1", "宣传几次？", QuestionKind.UNCLEAR, ("F1",), "achievements")
RIVALS = Question("Q2", "以哪个为准？", QuestionKind.CONFLICT, ("F2", "F3"), "achievements")
PROOF = Question("Q3", "文号是什么？", QuestionKind.PROOF, ("F4",), "achievements")
TRAINING = Question("Q4", "几次？", QuestionKind.UNCLEAR, ("F5",), "achievements")
SHEET = FactSheet((F1, F2, F3, F4, F5), (VAGUE, RIVALS, PROOF, TRAINING))
NO_ANSWERS = ["还不清楚", "还不清楚，问了再说", "不知道", "待定", "见附件", "再问问", "有", "  "]


def read(text: str) -> tuple[Fact, ...]:
    return read_facts(note_lines(text), year=YEAR, genre=ANNUAL).facts


def after(**answers: str) -> FactSheet:
    given = {id.replace("_", "-"): text for id, text in answers.items()}
    return answered(SHEET, given, ANNUAL, read).sheet


def required(**answers: str) -> set[str]:
    given = {id.replace("_", "-"): text for id, text in answers.items()}
    return {item.key for item in answered(SHEET, given, ANNUAL, read).genre.required}


def open_ids(sheet: FactSheet) -> list[str]:
    return [question.id for question in sheet.questions]


@pytest.mark.parametrize(
    ("text", "kept", "dropped"),
    [
        ("以163件为准", "F2", "F3"),
        ("142件是上年的，用163件", "F2", "F3"),
        ("163", "F2", "F3"),
        ("142件", "F3", "F2"),
        ("F2", "F2", "F3"),
        ("以F3为准", "F3", "F2"),
        ("用F3。", "F3", "F2"),
    ],
)
def test_an_answer_to_a_conflict_chooses_a_fact_as_it_stands(text: str, kept: str, dropped: str) -> None:
    sheet = after(Q2=text)
    facts = {fact.id: fact for fact in sheet.facts}
    old = {fact.id: fact for fact in SHEET.facts}
    assert facts[kept] == replace(old[kept], status=Status.DONE, reason=None)
    assert facts[dropped].status is Status.WITHHELD and len(facts) == len(old)
    assert "Q2" not in open_ids(sheet)


def test_a_chosen_fact_told_as_talk_is_stated_by_its_figure() -> None:
    talk = doubtful("F3", "我这边台账是矛盾纠纷171件，含村里上报的")
    told = answered(FactSheet((F2, talk), (RIVALS,)), {"Q2": "171"}, ANNUAL, read).sheet.facts[1]
    assert (told.text, told.status) == ("矛盾纠纷171件", Status.DONE)


@pytest.mark.parametrize("text", ["以F9为准", "是", "以司法所为准", "163件还是142件", *NO_ANSWERS])
def test_an_answer_that_chooses_none_leaves_the_conflict_open(text: str) -> None:
    assert after(Q2=text) == SHEET


def test_a_third_figure_takes_the_place_of_the_rivals() -> None:
    sheet = after(Q2="都不对，是405件")
    assert (sheet.facts[1].text, sheet.facts[1].status) == ("司法所化解矛盾纠纷405件", Status.DONE)
    assert sheet.facts[2].status is Status.WITHHELD


@pytest.mark.parametrize("text", NO_ANSWERS)
@pytest.mark.parametrize("id", ["Q1", "Q3", "need_cases", "F1"])
def test_what_is_no_answer_leaves_the_question_open_and_makes_no_fact(id: str, text: str) -> None:
    assert after(**{id: text}) == SHEET and "cases" in required(**{id: text})


@pytest.mark.parametrize("text", ["不写", "删去", "不属实"])
def test_a_fact_that_is_not_to_be_told_is_withheld(text: str) -> None:
    fact = after(F1=text).facts[0]
    assert (fact.status, fact.text) == (Status.WITHHELD, F1.text) and "Q1" not in open_ids(after(F1=text))


@pytest.mark.parametrize(
    ("fact", "answer", "told"),
    [
        ("信访办结12件，具体多少登记没数", "14件", "信访办结12件，登记14件"),
        ("信访办结12件，登记数没统计", "登记14件", "信访办结12件，登记14件"),
        ("讲座5场，来了多少人没统计", "120", "讲座5场，来了120人"),
        ("发了资料，多少份没统计", "300份", "发了资料，300份"),
    ],
)
def test_a_figure_that_was_asked_for_is_told_of_what_nobody_had_counted(
    fact: str, answer: str, told: str
) -> None:
    sheet = FactSheet((doubtful("F1", fact),), (VAGUE,))
    assert answered(sheet, {"Q1": answer}, ANNUAL, lambda _: ()).sheet.facts[0].text == told


@pytest.mark.parametrize("text", ["没有", "无", "没有。", "0次", "0"])
def test_none_closes_a_missing_item_without_a_fact(text: str) -> None:
    assert after(need_congress=text) == SHEET and "congress" not in required(need_congress=text)


def test_an_answer_to_a_missing_item_is_a_fact_of_its_section() -> None:
    own = after(need_popularisation_events="全年开展法治宣传活动31场次").facts[-1]
    assert (own.id, own.text, own.section) == ("F6", "全年开展法治宣传活动31场次", "achievements")
    assert (own.source.file, own.source.line >= 1, own.status) == ("答复", True, Status.DONE)


def test_a_bare_figure_for_a_missing_item_is_said_of_what() -> None:
    assert after(need_study_count="6次").facts[-1].text == "学法6次"


def test_causes_stand_behind_the_problem_they_explain() -> None:
    problem = replace(doubtful("F1", "普法形式单一", "shortcomings"), status=Status.DONE)
    given = {"need-causes": "培训机会少。"}
    told = answered(FactSheet((problem,)), given, ANNUAL, read).sheet.facts
    assert [fact.text for fact in told] == ["普法形式单一，主要原因是培训机会少"]


def test_causes_are_told_as_causes_and_asked_no_more() -> None:
    own = after(need_causes="培训机会少，编制紧张").facts[-1]
    assert own.text.startswith("主要原因是") and own.section == "shortcomings"
    assert "causes" not in required(need_causes="培训机会少，编制紧张")


@pytest.mark.parametrize(
    ("id", "text", "words"),
    [
        ("Q1", "6次", "法治宣传搞了6次，发放资料300份"),
        ("Q1", "一共是6次", "法治宣传搞了6次，发放资料300份"),
        ("F1", "6次", "法治宣传搞了6次，发放资料300份"),
        ("Q1", "全年开展法治宣传6次", "全年开展法治宣传6次"),
        ("Q3", "浙司发〔2024〕18号", "大榕村创成省级民主法治示范村（浙司发〔2024〕18号）"),
        (
            "Q3",
            "浙司发〔2024〕18号，浙江省司法厅，省级民主法治示范村",
            "大榕村创成省级民主法治示范村（浙司发〔2024〕18号，浙江省司法厅）",
        ),
        ("Q4", "6次", "培训6次"),
    ],
)
def test_an_answer_completes_the_fact_it_is_about(id: str, text: str, words: str) -> None:
    sheet = after(**{id: text})
    changed = next(fact for fact, old in zip(sheet.facts, SHEET.facts, strict=True) if fact != old)
    assert (changed.text, changed.status, changed.reason) == (words, Status.DONE, None)
    assert (changed.source.file, changed.source.line, changed.theme) == ("答复", 4, "t")


@pytest.mark.parametrize(("text", "status"), [("属实", Status.DONE), ("没有依据", Status.WITHHELD)])
def test_yes_and_no_settle_a_doubt(text: str, status: Status) -> None:
    sheet = after(Q1=text)
    assert sheet.facts[0].status is status and "Q1" not in open_ids(sheet)


def test_a_new_text_for_a_fact_settles_its_questions() -> None:
    sheet = after(F1="开展法治宣传6场，发放资料300份")
    assert sheet.facts[0].text == "开展法治宣传6场，发放资料300份" and "Q1" not in open_ids(sheet)


@pytest.mark.parametrize("id", ["Q9", "F9", "宣传"])
def test_an_answer_to_nothing_is_refused(id: str) -> None:
    with pytest.raises(NotFound, match=id):
        check_ids({id: "是"}, SHEET)


def test_answers_to_facts_questions_and_missing_items_are_known() -> None:
    check_ids({"F1": "x", "Q1": "x", "Q0": "2025", "need-date": "x"}, SHEET)


def test_an_answer_about_the_frame_is_no_fact() -> None:
    assert after(need_date="2026年1月13日", need_spirit="某次全会精神", Q0="2025") == SHEET


@pytest.mark.parametrize(
    ("answer", "year"), [("2025", 2025), ("2024年", 2024), ("去年", None), ("12025", None)]
)
def test_the_year_may_be_answered(answer: str, year: int | None) -> None:
    assert year_of({"Q0": answer}) == year


def test_a_date_not_yet_known_stays_open() -> None:
    assert day_of({"need-date": "待定"}) == ""
