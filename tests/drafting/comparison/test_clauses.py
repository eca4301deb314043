"""同比 clauses in a draft: computed, behind their figure, and proved by the checker."""

from assistant import checking
from assistant.domain import Check, Draft, FactSheet, Finding, SentenceKind, Severity, Span
from assistant.drafting import draft_offline, render
from assistant.drafting.comparison import with_comparison, without_faulty
from tests.drafting.comparison.past import compared, past
from tests.drafting.sheets import ANNUAL, TOWN, YEAR, YEAR_OF_WORK, sentences, sheet


def drafted(*facts: str) -> Draft:
    return draft_offline(sheet(*facts) if facts else YEAR_OF_WORK, ANNUAL, profile=TOWN, year=YEAR)


def said(draft: Draft) -> Draft:
    return with_comparison(draft, compared(draft.facts).rows)


def checked(draft: Draft) -> Check:
    facts = FactSheet(draft.facts)
    return checking.check(
        render(draft), facts, previous=(past(),), genre=ANNUAL, year=YEAR, issuer=TOWN.issuer
    )


def test_the_change_stands_behind_its_figure() -> None:
    assert "调解矛盾纠纷286件，较上年增加89件、增长45.2%，调解成功281件" in render(said(drafted()))


def test_a_sentence_with_a_change_is_derived_from_its_facts() -> None:
    found = [s for s in sentences(said(drafted())) if "较上年" in s.text]
    assert found and all(s.kind is SentenceKind.DERIVED and s.facts for s in found)


def test_an_enumeration_is_not_broken_by_a_change() -> None:
    assert "较上年" not in render(said(drafted("调解矛盾纠纷286件、信访事项36件")))


def test_a_sentence_that_compares_already_stays() -> None:
    assert render(said(drafted("调解矛盾纠纷286件，比上年多"))).count("上年") == 1


def test_no_change_is_told_that_was_not_computed() -> None:
    assert "较上年" not in render(said(drafted("截至11月底受理信访事项36件", "调解矛盾纠纷约286件")))


def test_what_is_put_in_passes_the_checker() -> None:
    plain, full = drafted(), said(drafted())
    known = {(f.rule, f.quote) for f in checked(plain).findings}
    new = [f for f in checked(full).findings if (f.rule, f.quote) not in known]
    assert [f for f in new if f.severity is not Severity.INFO] == []


def test_a_sentence_whose_change_is_found_wrong_goes_back() -> None:
    plain, full = drafted(), said(drafted())
    text = render(full)
    start = text.index("增加89件")
    wrong = Finding("figure-untraced", Severity.ERROR, "", "89件", Span(start, start + 5))
    back = render(without_faulty(plain, full, Check(()), Check((wrong,))))
    assert "增加89件" not in back and "调解矛盾纠纷286件" in back and "较上年" in back
