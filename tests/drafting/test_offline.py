"""Whole reports of the offline drafter."""

from collections import Counter
from dataclasses import replace

import pytest

from assistant.domain import FactSheet, Profile, Question, QuestionKind, SentenceKind, Source, Status
from assistant.drafting import draft_offline, render
from assistant.drafting.fillers import Stock
from assistant.drafting.gates import measures_of
from assistant.errors import NotFound
from assistant.genres import genre
from tests.drafting.sheets import ANNUAL, JOINT, TOWN, YEAR, YEAR_OF_WORK, fact, sentences, sheet, used


def drafted(facts=YEAR_OF_WORK, **options):
    return draft_offline(facts, ANNUAL, **{"profile": TOWN, "year": YEAR, **options})


def text(facts=YEAR_OF_WORK, **options):
    return render(drafted(facts, **options))


def test_every_usable_fact_is_used_once_or_listed():
    draft = drafted()
    counted = Counter(used(draft))
    listed = {item.fact for item in draft.unused}
    assert set(counted.values()) == {1}
    assert set(counted) | listed == {item.id for item in draft.facts}


def test_no_figure_stands_in_the_report_that_no_fact_has():
    known = sum((measures_of(item.text) for item in YEAR_OF_WORK.facts), Counter())
    assert not measures_of(text()) - known


def test_no_figure_of_a_used_fact_is_lost():
    draft = drafted()
    facts = {item.id: item for item in draft.facts}
    stated = {measure for id in used(draft) for measure in measures_of(facts[id].text)}
    assert stated <= set(measures_of(render(draft)))


def test_the_same_notes_give_the_same_report_byte_for_byte():
    assert text() == text()


def test_no_sentence_stands_twice():
    said = [sentence.text for sentence in sentences(drafted())]
    assert len(said) == len(set(said))


def test_all_that_a_paragraph_still_needs_stands_in_one_mark():
    marks = [s.text for s in sentences(drafted(sheet("预案修订7个"))) if s.kind is SentenceKind.PENDING]
    assert any("、" in mark for mark in marks)
    paragraphs = [p for section in drafted(sheet("预案修订7个")).sections for p in section.paragraphs]
    assert all(sum(s.kind is SentenceKind.PENDING for s in p.sentences) <= 1 for p in paragraphs)


def test_every_sentence_ends_properly():
    assert all(sentence.text.endswith(("。", "：")) for sentence in sentences(drafted()))


def test_there_are_three_to_six_headings_in_the_main_section():
    main = next(section for section in drafted().sections if section.key == "achievements")
    assert 3 <= sum(bool(paragraph.heading) for paragraph in main.paragraphs) <= 6


def test_a_withheld_fact_is_listed_with_its_reason_and_never_stated():
    withheld = fact("群众满意度99%", "F9", status=Status.WITHHELD, reason="没有测评依据")
    draft = drafted(FactSheet((withheld,)))
    assert "99" not in render(draft)
    assert [item.reason for item in draft.unused] == ["没有测评依据"]


def test_an_unclear_fact_is_not_stated():
    draft = drafted(FactSheet((fact("调解矛盾纠纷四百多起", status=Status.UNCLEAR, reason="口径待核"),)))
    assert "400" not in render(draft) and "四百" not in render(draft)


def test_what_is_still_to_come_is_not_reported_as_done():
    draft = drafted(FactSheet((fact("龙井渡监控月底前装好", status=Status.PLANNED),)))
    assert "龙井渡" not in render(draft)
    assert draft.unused[0].fact == "F1"


def test_talk_between_colleagues_is_listed_and_not_stated():
    draft = drafted(sheet("你上个月不是说反诈宣传9场吗"))
    assert "反诈宣传9场" not in render(draft) and draft.unused


def test_a_missing_must_is_marked_in_its_place_and_asked():
    draft = drafted(sheet("党委会会前学法12次"))
    asked = {question.id for question in draft.pending}
    assert "案件数" in render(draft) and "need-cases" in asked


def test_a_satisfied_must_is_not_asked():
    assert "need-mediation" not in {question.id for question in drafted().pending}


def test_the_date_is_asked_where_it_is_not_given():
    assert text().rstrip().endswith("【待补：成文日期】")
    assert "need-date" in {question.id for question in drafted().pending}


def test_a_given_date_stands_last():
    assert text(dated="2026年1月13日").rstrip().endswith("柳河镇人民政府\n2026年1月13日")


@pytest.mark.parametrize(
    ("year", "line"),
    [
        (2023, "党的二十大和二十届二中全会精神"),
        (2025, "二十届二中、三中、四中全会精神"),
        (2031, "【待补：指导思想表述】"),
    ],
)
def test_the_opening_names_the_guiding_line_of_its_year(year, line):
    assert line in text(year=year)


def test_an_answer_replaces_the_mark_of_an_unknown_year():
    assert "某次全会精神，" in text(year=2031, answers={"need-spirit": "某次全会精神"})


@pytest.mark.parametrize(
    ("order", "headings"),
    [
        ("A", ["主要举措和成效", "存在的不足和原因", "党政主要负责人", "下一年度主要安排"]),
        ("B", ["党政主要负责人", "主要举措和成效", "存在的不足、原因和整改情况", "下一年度主要安排"]),
    ],
)
def test_the_sections_follow_the_order_asked_for(order, headings):
    said = [section.heading for section in drafted(order=order).sections]
    assert all(found.startswith(wanted) for found, wanted in zip(said, headings, strict=False))


def test_the_free_order_puts_themes_on_the_first_level():
    draft = drafted(order="C")
    main = [section for section in draft.sections if section.key == "achievements"]
    assert len(main) > 2 and all("，" in section.heading for section in main)
    assert Counter(used(draft)).most_common(1)[0][1] == 1


def test_an_unknown_order_says_which_there_are():
    with pytest.raises(NotFound, match="A（"):
        drafted(order="Z")


def test_one_section_alone_has_no_frame():
    said = text(only="shortcomings")
    assert said.startswith("一、存在的不足和原因") and "特此报告" not in said


def test_facts_of_other_sections_are_listed_when_one_is_drafted():
    reasons = {item.reason for item in drafted(only="plans").unused}
    assert "属于“举措成效”部分，本次没有起草。" in reasons


def test_notes_whose_head_names_one_section_are_all_about_it():
    lines = ("镇主要负责人履行第一责任人职责的素材", "镇长出庭应诉1次", "对2件信访件包案")
    facts = tuple(
        replace(fact(line, f"F{at}"), source=Source("notes.txt", at, line))
        for at, line in enumerate(lines[1:], start=2)
    )
    told = FactSheet(
        facts, lines=tuple(Source("notes.txt", at, line) for at, line in enumerate(lines, start=1))
    )
    assert sorted(used(drafted(told, only="first-responsible"))) == ["F2", "F3"]


def test_a_joint_report_is_titled_and_signed_by_both_bodies():
    said = text(profile=JOINT)
    assert said.startswith(
        "中共清源县柳河镇委员会\n清源县柳河镇人民政府\n关于2025年法治政府建设情况的报告\n\n县委、县政府："
    )
    assert "特此报告。\n中共清源县柳河镇委员会\n清源县柳河镇人民政府\n" in said


def test_an_unnamed_office_is_asked_its_name():
    draft = drafted(profile=Profile())
    assert "【待补：单位名称】" in render(draft)
    assert "need-issuer" in {question.id for question in draft.pending}


def test_own_headings_win_over_the_stock():
    own = {"popularisation": ("变着法子讲，把法送到家",)}
    assert "变着法子讲，把法送到家" in text(
        sheet("普法宣传47场", "发放手册6000余册，解答咨询200人次以上，覆盖各村"), own_headings=own
    )


def test_fillers_stay_within_their_share():
    main = next(section for section in drafted(share=0.2).sections if section.key == "achievements")
    lengths = Counter()
    for sentence in main.sentences:
        lengths[sentence.kind] += len(sentence.text)
    assert lengths[SentenceKind.FILLER] < 0.35 * sum(lengths.values())


def test_without_a_share_no_method_is_told():
    fillers = [s.text for s in sentences(drafted(share=0)) if s.kind is SentenceKind.FILLER]
    assert not any(text.startswith("坚持") for text in fillers)


def test_a_method_is_told_only_where_most_of_what_stands_under_the_topic_calls_for_it():
    stock = Stock(YEAR)
    stock.begin("", [fact("开展各类活动" * 40)])
    fire = [fact("开展消防演练9场", of=genre("anquan-summary"))]
    other = [fact("山塘水库巡查93次"), fact("转移群众187人")]
    assert stock.method("safety-fields", [*fire, *other], "加强重点监管") == ""
    assert stock.method("safety-fields", fire, "加强重点监管")


def test_one_section_asks_only_about_its_own_facts():
    asked = tuple(
        Question(id, "是否属实？", QuestionKind.UNCLEAR, (), section)
        for id, section in (("Q0", ""), ("Q1", "achievements"), ("Q2", "plans"))
    )
    draft = drafted(FactSheet((fact("开展反诈宣传12场"),), asked), only="plans")
    assert {q.id for q in draft.pending if q.id.startswith("Q")} == {"Q0", "Q2"}


def test_one_section_is_drafted_beside_a_question_about_a_fact_that_is_gone():
    asked = Question("Q1", "是否属实？", QuestionKind.UNCLEAR, ("F9",), "achievements")
    draft = drafted(FactSheet((fact("开展反诈宣传12场"),), (asked,)), only="plans")
    assert "Q1" not in {question.id for question in draft.pending}


@pytest.mark.parametrize("key", ["pufa-summary", "anquan-summary"])
def test_other_kinds_of_report_are_drafted_too(key):
    of = genre(key)
    facts = FactSheet((fact("开展普法宣传47场", "F1", of=of), fact("开展应急演练6场", "F2", of=of)))
    draft = draft_offline(facts, of, profile=TOWN, year=YEAR)
    assert render(draft).startswith("柳河镇2025年") and sorted(used(draft)) == ["F1", "F2"]


def test_a_fact_said_twice_is_written_once():
    first = fact("普法宣传47场", "F1")
    draft = drafted(FactSheet((first, replace(first, id="F2"))))
    assert render(draft).count("47场") == 1 and draft.unused[0].fact == "F2"


def test_an_empty_sheet_gives_a_report_of_questions():
    said = text(FactSheet(()))
    assert "纠纷调解" in said and "特此报告。" in said
