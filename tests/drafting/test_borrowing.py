"""Past wording as it is lent to a model."""

from assistant.domain import Exemplar
from assistant.drafting.borrowing import chosen, lent, own_words, shared_words
from assistant.drafting.plan import Group, Item, SectionPlan

PLANNED = SectionPlan("achievements", "主要举措", (Group("", (Item("law", ()),)),))


def exemplar(id, issuer, year, masked="开展普法宣传〔数〕场。"):
    return Exemplar(id, issuer, year, "achievements", masked)


def test_exemplars_come_from_several_offices_and_years():
    found = [exemplar(f"A{at}", "甲镇", 2024) for at in range(4)]
    found += [exemplar("B", "乙镇", 2024), exemplar("C", "甲镇", 2022), exemplar("D", "丙乡", 2023)]
    assert [item.passage_id for item in chosen(PLANNED, {"law": found})] == ["A0", "D", "B", "C"]


def test_a_name_that_masking_missed_is_masked_by_its_rarity():
    one = exemplar("A", "甲镇", 2024, "〔日期〕，上官云鹤到甲乙丙村开展普法宣传〔数〕场。")
    assert "云鹤" not in lent(one, frozenset()) and "普法宣传〔数〕场" in lent(one, frozenset())


def test_an_unusual_word_of_two_offices_is_nobodys_own():
    both = [exemplar("A", "甲镇", 2024, "设立船老大调解室。"), exemplar("B", "乙镇", 2024, "船老大议事会。")]
    assert any("船老" in word for word in own_words(both, ()))
    shared = shared_words(both)
    assert all(word in lent(both[1], shared) for word in shared)
