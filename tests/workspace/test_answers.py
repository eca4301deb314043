from decimal import Decimal

import pytest

from assistant.domain import Fact, FactSheet, Hedge, Quantity, Question, QuestionKind, Source, Span, Status
from assistant.errors import NotFound
from assistant.facts import note_lines, read_facts
from assistant.genres import genre
from assistant.workspace.answers import check_ids, edited, worded, year_of

GENRE = genre("fazhi-annual")


def figure(text: str, of: str, value: int | None, unit: str) -> Quantity:
    number = None if value is None else Decimal(value)
    start = of.index(text)
    return Quantity(number, unit, Hedge.EXACT, "", text, Span(start, start + len(text)))


def fact(id: str, text: str, *figures: Quantity, status: Status = Status.UNCLEAR) -> Fact:
    return Fact(id, text, Source("素材.txt", 4, text), figures, status=status, section="plans", theme="t")


VAGUE = "法治宣传搞了好几次，发放资料300份"
F1 = fact("F1", VAGUE, figure("好几次", VAGUE, None, "次"), figure("300份", VAGUE, 300, "份"))
F2 = fact("F2", "化解矛盾纠纷412件", figure("412件", "化解矛盾纠纷412件", 412, "件"))
F3 = fact("F3", "调解纠纷398件", figure("398件", "调解纠纷398件", 398, "件"))
Q1 = Question("Q1", "宣传几次？", QuestionKind.UNCLEAR, ("F1",))
Q2 = Question("Q2", "以哪个为准？", QuestionKind.CONFLICT, ("F2", "F3"))
SHEET = FactSheet((F1, F2, F3), (Q1, Q2))


def read(text: str) -> tuple[Fact, ...]:
    return read_facts(note_lines(text), year=2025, genre=GENRE).facts


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("Q1", "6次", "法治宣传搞了6次，发放资料300份"),
        ("Q1", "全年开展法治宣传6次", "全年开展法治宣传6次"),
        ("Q1", "是", "是"),
        ("Q2", "F3", "调解纠纷398件"),
        ("Q2", "以F2为准", "化解矛盾纠纷412件"),
        ("Q2", "412件", "化解矛盾纠纷412件"),
        ("Q2", "都不对，是405件", "都不对，是405件"),
        ("need-date", "2026年1月5日", "2026年1月5日"),
    ],
)
def test_a_short_answer_becomes_a_sentence(question: str, answer: str, words: str) -> None:
    assert worded({question: answer}, SHEET) == {question: words}


def test_an_answer_to_a_fact_is_its_new_text_and_settles_it() -> None:
    sheet = edited(SHEET, {"F1": "开展法治宣传6场，发放资料300份"}, read)
    changed = sheet.facts[0]
    assert (changed.id, changed.text, changed.status) == ("F1", "开展法治宣传6场，发放资料300份", Status.DONE)
    assert (changed.source.file, changed.section, changed.theme) == ("答复", "plans", "t")
    assert [question.id for question in sheet.questions] == ["Q2"]


def test_a_figure_for_a_fact_takes_the_place_of_the_vague_one() -> None:
    assert edited(SHEET, {"F1": "6次"}, read).facts[0].text == "法治宣传搞了6次，发放资料300份"


def test_what_was_not_answered_stays_as_it_was() -> None:
    assert edited(SHEET, {"Q1": "6次"}, read) == SHEET


@pytest.mark.parametrize("id", ["Q9", "F9", "宣传"])
def test_an_answer_to_nothing_is_refused(id: str) -> None:
    with pytest.raises(NotFound, match=id):
        check_ids({id: "是"}, SHEET)


def test_answers_to_facts_questions_and_missing_items_are_known() -> None:
    check_ids({"F1": "x", "Q1": "x", "Q0": "2025", "need-date": "x"}, SHEET)


@pytest.mark.parametrize(
    ("answer", "year"), [("2025", 2025), ("2024年", 2024), ("去年", None), ("12025", None)]
)
def test_the_year_may_be_answered(answer: str, year: int | None) -> None:
    assert year_of({"Q0": answer}) == year
