"""A long section in parts."""

from assistant.domain import Paragraph, Sentence, SentenceKind
from assistant.drafting.parts import capacity, parts, together
from assistant.drafting.plan import Group, Item, SectionPlan
from tests.drafting.sheets import fact

FACTS = tuple(fact(f"普法宣传{at}场，发放资料{at}000余份", f"F{at}") for at in range(1, 9))
PLANNED = SectionPlan(
    "achievements",
    "举措",
    (Group("普法", (Item("law", FACTS[:2]),)), Group("安全", (Item("safety", FACTS[2:]),))),
)


def test_what_fits_is_one_part():
    assert parts(PLANNED, 10_000) == (PLANNED,)


def test_a_long_section_is_cut_and_loses_no_fact():
    pieces = parts(PLANNED, 50)
    assert len(pieces) > 2 and [f.id for piece in pieces for f in piece.facts] == [f.id for f in FACTS]


def test_no_part_is_larger_than_asked_for():
    assert all(sum(len(f.text) for f in piece.facts) <= 50 for piece in parts(PLANNED, 50))


def test_each_of_the_two_leaders_has_a_part():
    holders = tuple(
        Group("", (Item(key, (one,)),)) for key, one in zip(("party", "government"), FACTS[:2], strict=True)
    )
    pieces = parts(SectionPlan("first-responsible", "履职", holders), 10_000)
    assert [piece.groups for piece in pieces] == [(holders[0],), (holders[1],)]


def test_paragraphs_of_one_heading_stand_together_again():
    one, other = Sentence("一。", SentenceKind.FILLER), Sentence("二。", SentenceKind.FILLER)
    assert together([[Paragraph((one,), "安全")], [Paragraph((other,), "安全")]]) == (
        Paragraph((one, other), "安全"),
    )


def test_a_larger_context_takes_more_facts():
    assert capacity(2000) < capacity(16_384) < capacity(131_072)
