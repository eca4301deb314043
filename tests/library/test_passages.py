"""Cutting a report into passages."""

from dataclasses import replace

import pytest

from assistant.domain import Passage, Report, Section, Span
from assistant.language import Gazetteer
from assistant.library.passages import in_context, passages_of, searchable
from tests.library.made import report

TEXT = "栗坪镇总结\n今年以来工作扎实。\n一、普法\n开展宣传12场。发放资料3000份。\n化解纠纷。"


def small() -> Report:
    body = (Span(21, 39), Span(40, 45))
    return Report(
        title="总结",
        text=TEXT,
        issuer="栗坪镇人民政府",
        year=2023,
        preamble=(Span(6, 15),),
        sections=(Section("普法", 1, Span(16, 45), "一、", "achievements", body),),
        id="r",
    )


def of_kind(kind: str) -> list[Passage]:
    return [passage for passage in passages_of(small()) if passage.kind == kind]


def test_a_sections_body_is_a_passage_without_its_heading() -> None:
    assert [p.text for p in of_kind("section")] == [
        "今年以来工作扎实。",
        "开展宣传12场。发放资料3000份。\n化解纠纷。",
    ]


def test_its_sentences_are_passages_too() -> None:
    assert [p.text for p in of_kind("sentence")] == [
        "今年以来工作扎实。",
        "开展宣传12场。",
        "发放资料3000份。",
    ]


def test_a_sentence_of_less_than_six_characters_says_nothing() -> None:
    assert "化解纠纷。" not in [p.text for p in of_kind("sentence")]


def test_a_passage_knows_whose_it_is_and_where_it_stood() -> None:
    passage = of_kind("sentence")[1]
    assert (passage.issuer, passage.year, passage.section, passage.heading) == (
        "栗坪镇人民政府",
        2023,
        "achievements",
        "普法",
    )


def test_figures_are_masked_in_sentence_and_section_alike() -> None:
    assert "〔数〕场" in of_kind("sentence")[1].masked
    assert "〔数〕份" in of_kind("section")[1].masked
    assert "12" not in of_kind("section")[1].masked


def test_names_the_office_knows_are_masked() -> None:
    known = Gazetteer(bodies=frozenset({"清风工作室"}))
    text = "由清风工作室承办评查活动。"
    made = Report("", text, preamble=(Span(0, len(text)),), id="r")
    assert "清风" not in passages_of(made, known)[0].masked


def test_equal_sentences_of_a_report_are_two_passages() -> None:
    text = "开展法治宣传。开展法治宣传。"
    made = Report("", text, preamble=(Span(0, len(text)),), id="r")
    ids = [p.id for p in passages_of(made)]
    assert len(set(ids)) == len(ids) == 3


def test_cutting_twice_gives_the_same_ids() -> None:
    assert [p.id for p in passages_of(report())] == [p.id for p in passages_of(report())]


def test_a_long_body_is_cut_between_paragraphs() -> None:
    lines = ["工作扎实有效推进。" * 80] * 4
    spans = tuple(Span(at * 721, at * 721 + 720) for at in range(4))
    made = Report("", "\n".join(lines), preamble=spans, id="r")
    sections = [p for p in passages_of(made) if p.kind == "section"]
    assert [len(p.text) for p in sections] == [1441, 1441]


def test_a_section_without_a_body_of_its_own_is_no_passage() -> None:
    inner = Section("小节", 2, Span(0, 9), paragraphs=(Span(0, 9),))
    made = Report(
        "", "化解矛盾纠纷工作。", sections=(Section("大节", 1, Span(0, 9), children=(inner,)),), id="r"
    )
    assert {p.heading for p in passages_of(made)} == {"小节"}


@pytest.mark.parametrize(("kind", "shown"), [("section", "普法\n正文"), ("sentence", "正文")])
def test_a_section_is_found_by_its_heading_and_a_sentence_by_itself(kind: str, shown: str) -> None:
    passage = replace(of_kind("section")[0], kind=kind, heading="普法", text="正文")
    assert searchable(passage) == shown


def test_words_are_looked_up_with_issuer_year_and_heading() -> None:
    assert in_context(of_kind("sentence")[1]) == "栗坪镇\n2023年\n普法\n开展宣传12场。"
