"""The rows every index speaks of."""

import pytest

from assistant.library.catalogue import Catalogue
from assistant.records import Records, Scope
from tests.library.made import keep_all, report


@pytest.fixture
def catalogue(records: Records) -> Catalogue:
    keep_all(records, [report("栗坪镇人民政府", 2022, 2), report("白石渡镇人民政府", 2023, 2)])
    return Catalogue.of(records)


def test_an_empty_library_has_no_rows(records: Records) -> None:
    empty = Catalogue.of(records)
    assert (len(empty), empty.blocks, empty.mask(Scope()).sum()) == (0, {}, 0)


@pytest.mark.parametrize(
    ("scope", "rows"),
    [
        (Scope(), 20),
        (Scope(year=2022), 10),
        (Scope(issuer="白石渡镇人民政府", kind="section"), 2),
        (Scope(genre="fazhi-annual", kind="sentence"), 16),
        (Scope(section="plans"), 0),
        (Scope(year=1999), 0),
    ],
)
def test_a_scope_is_a_mask_over_the_rows(catalogue: Catalogue, scope: Scope, rows: int) -> None:
    assert catalogue.mask(scope).sum() == rows


def test_a_reports_rows_stand_together_in_the_order_of_its_passages(
    catalogue: Catalogue, records: Records
) -> None:
    for report_id, (start, end) in catalogue.blocks.items():
        assert catalogue.ids[start:end] == [p.id for p in records.passages_of(report_id)]
        assert catalogue.place(start + 1) == (report_id, 1)


def test_an_id_that_is_not_live_has_no_row(catalogue: Catalogue) -> None:
    assert catalogue.rows([catalogue.ids[3], "gone"]).tolist() == [3, -1]
