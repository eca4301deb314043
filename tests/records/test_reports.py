"""Keeping, replacing, restoring and forgetting reports."""

from dataclasses import replace

import numpy as np
import pytest

from assistant.errors import NotFound
from assistant.records import Original, Records, Scope, State, content_hash, report_id
from tests.records.made import SPACE, keep, passages, report, vectors


def test_a_kept_report_reads_back_as_it_was(records: Records) -> None:
    keep(records, report())
    assert records.report(report().id) == report()


def test_the_first_characters_of_an_id_are_enough(records: Records) -> None:
    keep(records, report())
    assert records.report(report().id[:8]).title == report().title


@pytest.mark.parametrize("id", ["", "ffff", "0" * 32, "%", "______"])
def test_an_id_that_names_nothing_is_not_found(records: Records, id: str) -> None:
    keep(records, report())
    with pytest.raises(NotFound, match="报告清单"):
        records.report(id)


def test_keeping_the_same_report_twice_changes_nothing(records: Records) -> None:
    assert [keep(records, report()), keep(records, report())] == ["added", "skipped"]
    assert len(records.reports(None)) == 1
    assert len(records.passage_rows()) == len(passages(report()))


def test_the_place_of_a_file_does_not_change_its_id() -> None:
    assert report(path="甲.txt").id == report(path="乙.txt").id


@pytest.mark.parametrize("other", [report(2022), report(issuer="白石渡镇人民政府"), report(text="别的。")])
def test_issuer_year_and_text_each_change_the_id(other: object) -> None:
    assert report() != other
    assert report_id(report()) != report_id(other)  # type: ignore[arg-type]


def test_a_corrected_report_replaces_the_old_one(records: Records) -> None:
    keep(records, report())
    corrected = report(text="开展法治宣传二十场。")
    assert keep(records, corrected) == "replaced"
    assert records.live_ids() == (corrected.id,)
    (old,) = records.reports(State.REPLACED)
    assert old.replaced_by == corrected.id


@pytest.mark.parametrize("unknown", [{"issuer": ""}, {"genre": ""}])
def test_without_issuer_or_genre_nothing_is_replaced(records: Records, unknown: dict[str, str]) -> None:
    keep(records, report(**unknown))
    assert keep(records, report(text="另一份。", **unknown)) == "added"
    assert len(records.live_ids()) == 2


def test_without_a_year_nothing_is_replaced(records: Records) -> None:
    keep(records, report(None))
    assert keep(records, report(None, text="另一份。")) == "added"


def test_another_years_report_replaces_nothing(records: Records) -> None:
    keep(records, report(2022))
    assert keep(records, report(2023)) == "added"


def test_a_replaced_report_is_skipped_until_it_is_restored(records: Records) -> None:
    keep(records, report())
    keep(records, report(text="更正后的报告。"))
    assert keep(records, report()) == "skipped"
    records.restore(report().id)
    assert records.live_ids() == (report().id,)
    assert [r.replaced_by for r in records.reports(State.REPLACED)] == [report().id]


def test_a_forgotten_report_leaves_search_and_comes_back(records: Records) -> None:
    keep(records, report())
    records.forget(report().id)
    assert not records.reports()
    assert not records.passages_in(Scope())
    assert keep(records, report()) == "added"
    assert records.reports()


def test_counts_are_of_sections_and_of_all_passages(records: Records) -> None:
    keep(records, report())
    (listed,) = records.reports()
    assert (listed.sections, listed.passages) == (1, 3)


def test_passages_come_in_the_order_asked(records: Records) -> None:
    keep(records, report())
    first, second, third = (passage.id for passage in passages(report()))
    assert [p.id for p in records.passages([third, "unknown", first, second])] == [third, first, second]


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        (Scope(), 6),
        (Scope(year=2022), 3),
        (Scope(issuer="栗坪镇人民政府", kind="sentence"), 4),
        (Scope(year=2023, kind="section"), 1),
        (Scope(section="achievements"), 6),
        (Scope(section="plans"), 0),
        (Scope(genre="pufa-summary"), 0),
    ],
)
def test_a_scope_narrows_the_passages(records: Records, scope: Scope, found: int) -> None:
    keep(records, report(2022))
    keep(records, report(2023))
    assert len(records.passages_in(scope)) == found


def test_vectors_come_back_as_they_were(records: Records) -> None:
    keep(records, report())
    ((id, held),) = records.vectors(SPACE, [report().id])
    assert id == report().id
    assert np.array_equal(held.matrix, vectors(report()).matrix)


def test_another_space_is_filled_beside(records: Records) -> None:
    keep(records, report())
    assert records.without_vectors("other-4-v1") == (report().id,)
    records.add_vectors(report().id, vectors(report(), "other-4-v1"))
    assert records.without_vectors("other-4-v1") == ()
    assert len(dict(records.vectors(SPACE, [report().id]))) == 1


def test_a_report_is_cut_anew(records: Records) -> None:
    keep(records, report())
    one = passages(report())[:1]
    records.recut_report(report().id, one, replace(vectors(report()), matrix=np.zeros((1, 4), np.float32)))
    assert records.passages_of(report().id) == one


def test_the_original_is_kept_once(records: Records) -> None:
    original = Original("报告.docx", b"PK")
    for year in (2022, 2023):
        made = report(year)
        records.add_report(made, passages(made), original=original)
    assert records.original(report(2022).id) == original
    assert records.original(report(2023).id) == original
    assert content_hash(b"PK") != content_hash(b"PL")


def test_nothing_of_a_report_stays_when_keeping_it_fails(records: Records) -> None:
    twice = passages(report())[:1] * 2
    with pytest.raises(Exception, match="数据库出错"):
        records.add_report(report(), twice)
    assert not records.holds(report().id)
    assert not records.passages_of(report().id)
