"""Pieces of work: owned, counted by revisions, stepped back and forth, with versions kept for good."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import Conflict, NotFound, Refused
from assistant.records import NewVersion, Records, Step, WorkRecords
from assistant.records.works import MOST_STEPS
from tests.records.test_lock import another_writer

CONTENT = {
    "title": "年度报告",
    "issuer": "栗坪镇",
    "year": 2025,
    "genre": "fazhi-annual",
    "notes": "",
    "n": 0,
}


@pytest.fixture
def works(data_dir: Path) -> Iterator[WorkRecords]:
    opened = WorkRecords.open(data_dir)
    yield opened
    opened.close()


def added(works: WorkRecords, owner: str = "王") -> str:
    return works.add(owner, CONTENT).entry.id


def saved(works: WorkRecords, id: str, revision: int, step: str = "改", **parts: Any) -> int:
    kept = works.save(id, "王", revision, {**works.read(id, "王").content, **parts}, Step(step))
    return kept.entry.revision


def typed(works: WorkRecords, id: str, revision: int, notes: str) -> None:
    content = {**works.read(id, "王").content, "notes": notes}
    works.save(id, "王", revision, content, Step("编辑素材", joins=True))


def test_what_is_saved_is_read_again_at_the_next_revision(works: WorkRecords) -> None:
    id = added(works)
    assert saved(works, id, 1, title="报告") == 2
    kept = works.read(id, "王")
    assert (kept.content["title"], kept.entry.title, kept.entry.revision) == ("报告", "报告", 2)


def test_a_list_has_the_owners_works_last_changed_first(works: WorkRecords) -> None:
    first, second, _ = added(works), added(works), added(works, "李")
    saved(works, first, 1, n=1)
    assert [entry.id for entry in works.listed("王")] == [first, second]


def test_anothers_work_is_not_found_by_any_call(works: WorkRecords) -> None:
    id = added(works)
    calls = (
        lambda: works.read(id, "李"),
        lambda: works.save(id, "李", 1, CONTENT, Step("改")),
        lambda: works.undo(id, "李", 1),
        lambda: works.remove(id, "李"),
        lambda: works.versions(id, "李"),
        lambda: works.version(id, "李", 1),
        lambda: works.keep_version(id, "李", NewVersion("李", "", {"text": ""})),
        lambda: works.say(id, "李", [("user", {})]),
        lambda: works.messages(id, "李"),
    )
    for call in calls:
        with pytest.raises(NotFound, match="没有这项工作"):
            call()


def test_the_second_of_two_tabs_is_told_and_overwrites_nothing(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    with pytest.raises(Conflict, match="别的窗口"):
        saved(works, id, 1, n=2)
    assert works.read(id, "王").content["n"] == 1


def test_of_many_threads_that_save_at_once_one_succeeds(works: WorkRecords) -> None:
    id = added(works)

    def try_to(n: int) -> int:
        try:
            return saved(works, id, 1, n=n)
        except Conflict:
            return 0

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(try_to, range(1, 9))) == [0] * 7 + [2]


def test_steps_are_undone_one_by_one_and_made_again(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    saved(works, id, 2, n=2, notes="记")
    assert works.undo(id, "王", 3).content == {**CONTENT, "n": 1}
    assert works.undo(id, "王", 4).content == CONTENT
    assert works.redo(id, "王", 5).content == {**CONTENT, "n": 1}
    kept = works.redo(id, "王", 6)
    assert (kept.content["n"], kept.content["notes"], kept.undoable, kept.redoable) == (2, "记", True, False)


def test_there_is_nothing_to_undo_in_a_new_work(works: WorkRecords) -> None:
    id = added(works)
    with pytest.raises(Refused, match="没有可以撤销"):
        works.undo(id, "王", 1)


def test_what_was_undone_cannot_be_made_again_after_another_step(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    works.undo(id, "王", 2)
    saved(works, id, 3, n=3)
    with pytest.raises(Refused, match="没有可以重做"):
        works.redo(id, "王", 4)


def test_undoing_from_an_old_tab_is_a_conflict(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    with pytest.raises(Conflict):
        works.undo(id, "王", 1)


def test_typing_is_undone_together(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    for revision, notes in ((2, "开"), (3, "开展"), (4, "开展宣传")):
        typed(works, id, revision, notes)
    assert works.undo(id, "王", 5).content == {**CONTENT, "n": 1}


def test_saving_the_same_again_is_no_step(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1)
    assert not works.read(id, "王").undoable


def test_the_oldest_steps_are_forgotten(works: WorkRecords, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.records.works.MOST_STEPS", 2)
    id = added(works)
    for revision in range(1, 4):
        saved(works, id, revision, n=revision)
    works.undo(id, "王", 4)
    works.undo(id, "王", 5)
    with pytest.raises(Refused):
        works.undo(id, "王", 6)
    assert MOST_STEPS > 2


def test_the_first_version_stays_as_it_was(works: WorkRecords) -> None:
    id = added(works)
    drafted = Step("起草", versions=(NewVersion("起草", "起草全文", {"text": "初稿"}),))
    works.save(id, "王", 1, {**CONTENT, "n": 1}, drafted)
    works.keep_version(id, "王", NewVersion("王", "送审稿", {"text": "送审"}))
    works.keep_version(id, "王", NewVersion("王", "送审稿", {"text": "送审"}))
    works.undo(id, "王", 2)
    assert [(kept.number, kept.reason) for kept in works.versions(id, "王")] == [
        (1, "起草全文"),
        (2, "送审稿"),
    ]
    assert works.version(id, "王", 1) == {"text": "初稿"}


def test_an_unknown_version_is_not_found(works: WorkRecords) -> None:
    with pytest.raises(NotFound, match="第7版"):
        works.version(added(works), "王", 7)


def test_messages_are_kept_in_order_and_change_no_revision(works: WorkRecords) -> None:
    id = added(works)
    works.say(id, "王", [("user", {"text": "去年怎么写的"}), ("assistant", {"text": "没有收录"})])
    works.say(id, "王", [("user", {"text": "好"})])
    assert [(said.number, said.role) for said in works.messages(id, "王")] == [
        (1, "user"),
        (2, "assistant"),
        (3, "user"),
    ]
    assert works.read(id, "王").entry.revision == 1


def test_a_removed_work_is_gone_and_when_its_days_are_over_all_that_belongs_to_it(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    works.keep_version(id, "王", NewVersion("王", "", {"text": "稿"}))
    works.remove(id, "王")
    assert works.listed("王") == ()
    with works._database.writing() as on:
        on.exec_driver_sql("UPDATE works SET removed = '2020-01-01T00:00:00.000000'")
    works.remove(added(works), "王")
    with works._database.reading() as on:
        assert on.exec_driver_sql("SELECT count(*) FROM steps, versions").scalar() == 0


def test_a_removed_work_is_brought_back_as_it_was_by_its_owner(works: WorkRecords) -> None:
    id = added(works)
    saved(works, id, 1, n=1)
    works.remove(id, "王")
    assert [entry.id for entry in works.listed("王", removed=True)] == [id]
    with pytest.raises(NotFound):
        works.bring_back(id, "李")
    with pytest.raises(NotFound):
        works.read(id, "王")
    works.bring_back(id, "王")
    assert works.read(id, "王").content["n"] == 1 and works.listed("王", removed=True) == ()


@pytest.mark.slow
def test_works_are_saved_while_another_process_holds_the_folder(data_dir: Path) -> None:
    Records.open(data_dir, write=True).close()
    with another_writer(data_dir):
        works = WorkRecords.open(data_dir)
        assert saved(works, added(works), 1, n=1) == 2
        works.close()
