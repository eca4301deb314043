"""A model's sentence against the facts."""

import pytest

from assistant.drafting.parsing import Marked
from assistant.drafting.realise import realised
from assistant.drafting.strays import Ground
from assistant.drafting.tracing import tried
from tests.drafting.sheets import YEAR, fact

FACTS = (
    fact("普法宣传47场，发放资料6000余份", "F1"),
    fact("隐患排查73处，整改71处", "F2"),
    fact("3月印发《柳河镇合同管理办法》", "F3"),
    fact("“法律明白人”队伍积极参与矛盾调处", "F4"),
)


def verdict(text, *marks):
    return tried(Marked(text, marks), FACTS, YEAR)


def test_a_sentence_that_states_its_fact_stands():
    assert verdict("全年开展普法宣传47场，发放宣传资料6000余份。", "F1").facts == ("F1",)


def test_a_fact_is_found_without_its_mark():
    assert verdict("全年开展普法宣传47场，发放资料6000余份。").facts == ("F1",)


def test_a_wrong_mark_proves_nothing():
    assert verdict("开展普法宣传47场，发放资料6000余份。", "F2").objection


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("开展普法宣传57场，发放资料6000余份。", "F1"),
        ("开展普法宣传47场，发放资料6000份。", "F1"),
        ("开展普法宣传47场，发放资料6000余份，解答咨询300人次。", "F1"),
        ("排查隐患73处，全部整改到位。", "F2"),
        ("5月印发《柳河镇合同管理办法》。", "F3"),
        ("3月印发《柳河镇公车管理办法》。", "F3"),
        ("开展普法宣传〔数〕场。", "F1"),
        ("“法律明白人”队伍积极参与矛盾调处，群众满意度明显提升。", "F4"),
        ("全镇实现法律服务全覆盖。", ""),
        ("获评全国法治先进乡镇。", ""),
    ],
)
def test_what_the_facts_do_not_hold_is_objected_to(text, mark):
    assert verdict(text, mark).objection


def test_a_figure_left_out_is_objected_to():
    assert "F1" in verdict("开展普法宣传47场。", "F1").objection


@pytest.mark.parametrize("text", ["坚持依法行政。", "2025年，我镇扎实推进各项工作。"])
def test_a_sentence_without_facts_may_stand(text):
    found = verdict(text)
    assert not found.objection and not found.facts


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("普法宣传47场，发放资料6000余份，赵铁柱到落凤坡村主讲。", "F1"),
        ("村民欧阳问天深受教育。", ""),
        ("九霄凌云工程全面铺开。", ""),
        ("组织宣讲7419。", ""),
        ("2月30日开展活动。", ""),
        ("普法宣传47场，发放资料6000余份，well done。", "F1"),
        ("好的，以下是为您起草的内容。", ""),
        ("⟪人名1⟫到场。", ""),
        ("普法宣传47场。", ""),
    ],
)
def test_what_a_model_makes_up_is_objected_to(text, mark):
    assert verdict(text, mark).objection


def test_a_word_of_past_reports_alone_is_objected_to():
    past = Ground(past=frozenset({"船老大"}))
    said = Marked("船老大普法宣传47场，发放资料6000余份。", ("F1",))
    assert tried(said, FACTS, YEAR, past).objection and not tried(said, FACTS, YEAR).objection


def test_the_offices_own_names_may_be_said():
    assert not tried(Marked("青石桥村扎实推进各项工作。"), FACTS, YEAR, Ground("青石桥村")).objection


def test_a_fact_is_stated_in_the_words_the_model_was_given_too():
    spoken = fact("普法搞了五十多场", "F1")
    found = tried(Marked(f"{realised(spoken, YEAR)}。", ("F1",)), (spoken,), YEAR)
    assert found.facts == ("F1",) and not found.objection
