"""From a file to the records, one transaction a report."""

from pathlib import Path

import pytest

from assistant.errors import EndpointFailure
from assistant.library.ingest import Given, Ingest, Progress, prepared
from assistant.models.hashing import HashEmbeddings
from assistant.records import Records, Scope
from tests.library.made import report, text_of, write_files

TOWN = "栗坪镇人民政府"


class Flaky(HashEmbeddings):
    """An endpoint that answers only after so many calls."""

    def __init__(self, silent: int) -> None:
        self.silent = silent
        self.calls = 0

    def vectors(self, texts):  # type: ignore[no-untyped-def]
        self.calls += 1
        if self.calls <= self.silent:
            raise EndpointFailure("没有回答。")
        return super().vectors(texts)


def ingest(records: Records, *paths: Path, given: Given | None = None):  # type: ignore[no-untyped-def]
    told: list[Progress] = []
    done = Ingest(records, HashEmbeddings()).run(paths, given or Given(), None, told.append)
    return done, told


def test_a_folder_of_reports_is_kept(records: Records, tmp_path: Path) -> None:
    write_files(tmp_path / "in", TOWN, range(2020, 2024))
    done, told = ingest(records, tmp_path / "in")
    assert (done.added, done.skipped, done.replaced, done.failed, done.sections) == (4, 0, 0, (), 24)
    assert [(p.done, p.total, p.outcome) for p in told] == [(n, 4, "added") for n in (1, 2, 3, 4)]


def test_what_was_told_is_on_the_disk(records: Records, tmp_path: Path) -> None:
    paths = write_files(tmp_path / "in", TOWN, range(2020, 2023))

    def tell(progress: Progress) -> None:
        assert records.holds(progress.report)

    Ingest(records, HashEmbeddings()).run(paths, Given(), None, tell)


def test_ingesting_twice_changes_nothing(records: Records, tmp_path: Path) -> None:
    paths = write_files(tmp_path / "in", TOWN, range(2020, 2023))
    ingest(records, *paths)
    before = (records.reports(None), records.passage_rows())
    done, _ = ingest(records, *paths)
    assert (done.added, done.skipped, done.sections) == (0, 3, 0)
    assert (records.reports(None), records.passage_rows()) == before


def test_issuer_year_and_genre_are_read_and_sections_get_their_keys(records: Records, tmp_path: Path) -> None:
    ingest(records, *write_files(tmp_path / "in", TOWN, range(2023, 2024)))
    (kept,) = records.reports()
    assert (kept.issuer, kept.year, kept.genre) == (TOWN, 2023, "fazhi-annual")
    keys = {section.heading: section.key for section in records.report(kept.id).sections}
    assert keys["存在的问题"] == "shortcomings"
    assert keys["下一步打算"] == "plans"


def test_what_the_user_gives_outranks_what_is_read(records: Records, tmp_path: Path) -> None:
    paths = write_files(tmp_path / "in", TOWN, range(2023, 2024))
    ingest(records, *paths, given=Given("望沙县芦洲乡人民政府", 2019, "pufa-summary"))
    (kept,) = records.reports()
    assert (kept.issuer, kept.year, kept.genre) == ("望沙县芦洲乡人民政府", 2019, "pufa-summary")


def test_a_corrected_file_replaces_the_old_one(records: Records, tmp_path: Path) -> None:
    (path,) = write_files(tmp_path / "in", TOWN, range(2023, 2024))
    ingest(records, path)
    path.write_text(text_of(TOWN, 2023).replace("司法所", "党政办"), encoding="utf-8")
    done, _ = ingest(records, path)
    assert (done.added, done.replaced) == (0, 1)
    assert len(records.reports()) == 1


def test_a_file_that_cannot_be_read_does_not_stop_the_others(records: Records, tmp_path: Path) -> None:
    good = write_files(tmp_path / "in", TOWN, range(2023, 2024))
    (tmp_path / "bad.docx").write_bytes(b"no document")
    (tmp_path / "empty.txt").write_text("")
    done, told = ingest(records, tmp_path / "bad.docx", tmp_path / "none.txt", tmp_path / "empty.txt", *good)
    assert done.added == 1
    assert [Path(failed.path).name for failed in done.failed] == ["bad.docx", "none.txt", "empty.txt"]
    assert all(failed.reason.endswith("。") for failed in done.failed)
    assert [progress.outcome for progress in told] == [None, None, None, "added"]


def test_of_a_folder_only_what_may_be_a_report_is_read(records: Records, tmp_path: Path) -> None:
    write_files(tmp_path / "in" / "deep", TOWN, range(2023, 2024))
    for name in ("~$draft.docx", ".hidden.txt", "photo.jpg", "table.xlsx"):
        (tmp_path / "in" / name).write_bytes(b"x")
    done, _ = ingest(records, tmp_path / "in")
    assert (done.added, done.failed) == (1, ())


def test_the_original_file_is_kept(records: Records, tmp_path: Path) -> None:
    (path,) = write_files(tmp_path / "in", TOWN, range(2023, 2024))
    ingest(records, path)
    original = records.original(records.live_ids()[0])
    assert original is not None
    assert (original.name, original.content) == (path.name, path.read_bytes())


def test_every_passage_has_its_vector(records: Records, tmp_path: Path) -> None:
    ingest(records, *write_files(tmp_path / "in", TOWN, range(2023, 2024)))
    ((_, vectors),) = records.vectors(HashEmbeddings.id, records.live_ids())
    assert len(vectors.matrix) == len(records.passage_rows())


def test_a_silent_endpoint_loses_no_report(records: Records, tmp_path: Path) -> None:
    paths = write_files(tmp_path / "in", TOWN, range(2021, 2024))
    flaky = Flaky(silent=1)
    done = Ingest(records, flaky).run(paths, Given(), None, lambda progress: None)
    assert done.added == 3
    assert flaky.calls == 1
    assert Ingest(records, flaky).fill()
    assert records.without_vectors(flaky.id) == ()


def test_a_report_is_cut_anew_under_the_same_id(records: Records) -> None:
    made = prepared(report())
    records.add_report(made, ())
    assert Ingest(records, HashEmbeddings()).recut(made) == 6
    assert len(records.passages_in(Scope(kind="section"))) == 6


@pytest.mark.parametrize("sign", ["\x00", "\ud83d", "\udfff"])
def test_a_sign_that_databases_refuse_is_marked(records: Records, sign: str) -> None:
    made = report()
    odd = prepared(type(made)(made.title, f"甲{sign}乙", made.issuer, made.year, made.genre))
    records.add_report(odd, ())
    assert records.report(odd.id).text == "甲\ufffd乙"


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    paths = write_files(tmp_path / "in", TOWN, range(2020, 2024))
    found = []
    for name, order in (("one", paths), ("two", paths[::-1])):
        with Records.open(tmp_path / name, write=True) as records:
            ingest(records, *order)
            found.append(records.passage_rows())
    assert found[0] == found[1]
