"""A model's section on trial as a whole."""

import pytest

from assistant.drafting.parsing import parsed
from assistant.drafting.plan import Group, Item, SectionPlan
from assistant.drafting.strays import Ground
from assistant.drafting.trial import Court
from tests.drafting.sheets import YEAR, fact

FACTS = (fact("普法宣传47场，发放资料6000余份", "F1"), fact("隐患排查73处，整改71处", "F2"))
PLANNED = SectionPlan(
    "achievements",
    "主要举措",
    (Group("深化普法宣传", (Item("law", FACTS[:1]),)), Group("筑牢安全防线", (Item("safety", FACTS[1:]),))),
)


def settled(answer, court=None):
    court = court or Court(YEAR, Ground())
    return court.settled(court.judged(parsed(answer), PLANNED), PLANNED)


def test_what_falls_away_is_replaced_in_its_place_by_the_clerks_words():
    said = settled(
        "### 深化普法宣传\n开展普法宣传470场，发放资料6000余份。⟦F1⟧\n"
        "### 筑牢安全防线\n隐患排查73处，整改71处。⟦F2⟧"
    )
    assert [paragraph.sentences[0].facts for paragraph in said] == [("F1",), ("F2",)]


def test_a_fact_left_out_stands_under_its_own_heading():
    said = settled("### 筑牢安全防线\n隐患排查73处，整改71处。⟦F2⟧")
    assert {paragraph.heading: paragraph.sentences[0].facts for paragraph in said} == {
        "筑牢安全防线": ("F2",),
        "深化普法宣传": ("F1",),
    }


@pytest.mark.parametrize("heading", ["### 落凤坡村经验\n", "### 深化普法宣传\n", ""])
def test_each_sentence_stands_under_the_heading_its_facts_are_planned_for(heading):
    said = settled(f"{heading}隐患排查73处，整改71处。⟦F2⟧\n普法宣传47场，发放资料6000余份。⟦F1⟧")
    assert [(paragraph.heading, paragraph.sentences[0].facts) for paragraph in said] == [
        ("深化普法宣传", ("F1",)),
        ("筑牢安全防线", ("F2",)),
    ]


def test_a_sentence_without_facts_goes_with_the_one_it_leads_to():
    said = settled("普法宣传47场，发放资料6000余份。⟦F1⟧\n坚持预防为主。⟦⟧\n隐患排查73处，整改71处。⟦F2⟧")
    assert [len(paragraph.sentences) for paragraph in said] == [1, 2]


def test_what_falls_away_leaves_no_gap_in_the_count():
    said = settled(
        "### 深化普法宣传\n一是普法宣传47场，发放资料6000余份。⟦F1⟧\n二是宣讲8642场。⟦⟧\n"
        "### 筑牢安全防线\n一是开展演练99场。⟦⟧\n二是隐患排查73处，整改71处。⟦F2⟧"
    )
    assert [s.text[:4] for paragraph in said for s in paragraph.sentences] == ["普法宣传", "隐患排查"]


def test_a_sentence_without_facts_stands_once_in_a_report():
    court = Court(YEAR, Ground())
    first = settled("坚持依法行政。⟦⟧\n坚持依法行政。⟦⟧", court)
    again = settled("坚持依法行政。⟦⟧", court)
    texts = [sentence.text for paragraph in (*first, *again) for sentence in paragraph.sentences]
    assert texts.count("坚持依法行政。") == 1


def test_sentences_without_facts_do_not_outgrow_the_facts():
    padding = "\n".join(
        f"坚持{word}，推进依法行政工作，完善制度机制。⟦⟧" for word in ("统筹", "创新", "协调", "改革", "发展")
    )
    fillers = [s for p in settled(padding) for s in p.sentences if not s.facts]
    assert len(fillers) < 5


def test_a_gap_that_names_what_no_note_says_is_left_out():
    said = settled("⟦待补：落凤坡村8642场宣讲的照片⟧")
    assert all("落凤坡" not in s.text for p in said for s in p.sentences)
