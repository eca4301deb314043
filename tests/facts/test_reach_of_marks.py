"""How far a mark in the notes reaches: what a name, a doubt or an order of silence bars, and leaves."""

import pytest

from tests.facts.reading import read, usable


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("山火2起，5月1日在桃坪村，高二牛烧荒引起的，过火4亩，没有人受伤", "过火4亩"),
        ("来信来访40件，办结37件，剩下3件是侯大贵反映的宅基地纠纷，年年来", "办结37件"),
    ],
)
def test_a_private_person_takes_only_his_own_clauses_along(notes: str, told: str) -> None:
    texts = [fact.text for fact in usable(notes)]
    assert any(told in text for text in texts)
    assert not any(name in text for text in texts for name in ("高二牛", "侯大贵"))


def test_what_befell_a_person_kept_back_is_kept_back_in_the_next_sentence_too() -> None:
    assert usable("高二牛烧荒引起山火。人也罚了，罚了800元") == []


def test_the_whole_house_of_a_private_person_is_kept_back() -> None:
    assert usable("告我们的就是桃坪村老高家高建设") == []


@pytest.mark.parametrize(
    "notes",
    [
        "校车查了30台次，没发现隐患",
        "渔船检查52艘次，没出问题",
        "燃气险忘了说，51户买了48户",
    ],
)
def test_what_did_not_happen_is_no_doubt(notes: str) -> None:
    assert usable(notes)


@pytest.mark.parametrize(
    "notes",
    ["培训2期，人数还没报来", "普法册子印了多少，印刷厂还没给数", "事故0起（还没到年底）"],
)
def test_what_has_not_come_in_yet_is_a_doubt(notes: str) -> None:
    assert not usable(notes) or read(notes).questions


def test_what_somebody_said_is_undecided_alone() -> None:
    assert [fact.text for fact in usable("9月那个石料厂，伤2人，同事说是他们自己睡着了，这个没定论")] == [
        "9月那个石料厂，伤2人"
    ]


def test_a_sentence_that_only_says_that_nothing_is_settled_bars_the_one_before_it() -> None:
    assert usable("站长说想申报省级示范点。只是想法，区里没点头") == []


def test_an_order_of_silence_reaches_over_words_that_tell_nothing() -> None:
    assert usable("巡查车撞坏了护栏，司机写了检查。内部处理，别对外写") == []


def test_only_details_kept_back_leave_the_figure() -> None:
    assert [fact.text for fact in usable("禁毒宣传18场，具体别写")]


@pytest.mark.parametrize("order", ["这个和派出所的重了，不单独写", "建议不写"])
def test_more_ways_to_ask_for_silence(order: str) -> None:
    assert usable(f"联合调处46起（{order}）") == []


def test_how_to_put_it_is_left_to_the_writer_and_says_nothing_of_the_fact() -> None:
    (fact,) = usable("问题：合同有2份先签后审，这个怎么写你掂量")
    assert "掂量" not in fact.text
