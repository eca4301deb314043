"""A draft handed to a colleague: he reads what was handed over and nothing else."""

from collections.abc import Iterator

import pytest

from assistant.domain import Span
from assistant.editing import AddComment, Amend, Decide, Edit, SetNotes, SetText, Verdict
from assistant.errors import NotFound, Refused
from assistant.records import User
from assistant.settings import load
from assistant.workspace import Workspace
from assistant.workspace.reviews import HandedOver

NOTES = "全年开展法治宣传12场。\n执法人员12人参加培训。\n"
DRAFTER, LEADER, OTHER = "王芳", "李强", "赵敏"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.open(load(tmp_path_factory.mktemp("data")), write=True) as opened:
        for name in (DRAFTER, LEADER, OTHER):
            opened.kept.records.add_user(User(name, "proof"))
        yield opened


@pytest.fixture
def work(workspace: Workspace) -> str:
    new = workspace.works.new(DRAFTER, title="年度报告", issuer="栗坪镇人民政府", year=2025)
    noted = workspace.works.apply(new.id, DRAFTER, new.revision, SetNotes(NOTES))
    workspace.works.draft(new.id, DRAFTER, noted.revision, drafter="offline")
    return new.id


@pytest.fixture
def handed(workspace: Workspace, work: str) -> HandedOver:
    return workspace.reviews.submit(work, DRAFTER, LEADER)


def text_of(workspace: Workspace, work: str) -> str:
    document = workspace.works.open(work, DRAFTER).state.document
    assert document is not None
    return document.text


def change(handed: HandedOver, before: str, after: str) -> Amend:
    start = handed.review.text.index(before)
    return Amend(Edit(Span(start, start + len(before)), before, after))


def test_the_leader_reads_what_was_handed_to_him(workspace: Workspace, handed: HandedOver) -> None:
    assert handed.entry.id in [one.id for one in workspace.reviews.received(LEADER)]
    assert "12场" in workspace.reviews.open(handed.entry.id, LEADER).review.text


def test_he_reads_neither_notes_nor_facts_nor_what_is_written_later(
    workspace: Workspace, handed: HandedOver
) -> None:
    work = handed.entry.work
    with pytest.raises(NotFound):
        workspace.works.open(work, LEADER)
    now = workspace.works.open(work, DRAFTER)
    workspace.works.apply(work, DRAFTER, now.revision, SetText(text_of(workspace, work) + "后来写的一句。"))
    assert "后来写的" not in workspace.reviews.open(handed.entry.id, LEADER).review.text


def test_nobody_else_reads_changes_or_lists_it(workspace: Workspace, handed: HandedOver) -> None:
    id, reviews = handed.entry.id, workspace.reviews
    for act in (
        lambda: reviews.open(id, OTHER),
        lambda: reviews.act(id, OTHER, Decide(Verdict.ACCEPTED)),
        lambda: reviews.withdraw(id, OTHER),
        lambda: reviews.adopt(id, OTHER),
        lambda: reviews.submit(handed.entry.work, OTHER, LEADER),
    ):
        with pytest.raises(NotFound):
            act()
    assert reviews.received(OTHER) == reviews.handed_over(OTHER) == ()


def test_each_has_his_own_acts(workspace: Workspace, handed: HandedOver) -> None:
    id = handed.entry.id
    with pytest.raises(Refused):
        workspace.reviews.act(id, DRAFTER, Decide(Verdict.ACCEPTED))
    with pytest.raises(Refused):
        workspace.reviews.withdraw(id, LEADER)
    with pytest.raises(Refused):
        workspace.reviews.adopt(id, LEADER)


def test_comments_changes_and_verdict_reach_the_drafter(workspace: Workspace, handed: HandedOver) -> None:
    id, reviews = handed.entry.id, workspace.reviews
    reviews.act(id, LEADER, AddComment(Span(0, 0), "再核一遍"))
    reviews.act(id, LEADER, change(handed, "12场", "12场次"))
    reviews.act(id, LEADER, Decide(Verdict.RETURNED))
    back = reviews.open(id, DRAFTER)
    assert (back.entry.state, back.review.amendments[0].by) == (Verdict.RETURNED, LEADER)
    assert back.review.comments[0].words == "再核一遍"


def test_a_change_is_taken_into_the_draft_as_an_edit_that_is_undone(
    workspace: Workspace, handed: HandedOver
) -> None:
    id, work = handed.entry.id, handed.entry.work
    before = text_of(workspace, work)
    workspace.reviews.act(id, LEADER, change(handed, "12场", "12场次"))
    done = workspace.reviews.adopt(id, DRAFTER)
    assert "12场次" in text_of(workspace, work)
    with pytest.raises(Refused, match="手工"):
        workspace.reviews.adopt(id, DRAFTER, [0])
    workspace.works.undo(work, DRAFTER, done.revision)
    assert text_of(workspace, work) == before


def test_a_draft_is_out_once_and_again_when_it_has_come_back(
    workspace: Workspace, handed: HandedOver
) -> None:
    with pytest.raises(Refused, match="正在审阅"):
        workspace.reviews.submit(handed.entry.work, DRAFTER, OTHER)
    workspace.reviews.withdraw(handed.entry.id, DRAFTER)
    assert workspace.reviews.submit(handed.entry.work, DRAFTER, LEADER).entry.id != handed.entry.id


def test_what_the_machine_first_wrote_goes_with_it(workspace: Workspace, work: str) -> None:
    first, now = text_of(workspace, work), workspace.works.open(work, DRAFTER)
    workspace.works.apply(work, DRAFTER, now.revision, SetText(first + "手写的一句。"))
    review = workspace.reviews.submit(work, DRAFTER, LEADER).review
    assert review.machine == first and review.text.endswith("手写的一句。")


def test_what_was_handed_over_is_kept_as_a_version(workspace: Workspace, work: str) -> None:
    now = workspace.works.open(work, DRAFTER)
    workspace.works.apply(work, DRAFTER, now.revision, SetText(text_of(workspace, work) + "手写的一句。"))
    workspace.reviews.submit(work, DRAFTER, LEADER)
    assert workspace.works.versions(work, DRAFTER)[-1].reason == f"送审稿（送{LEADER}）"


def test_a_draft_goes_to_an_account_and_to_none_that_is_not(workspace: Workspace, work: str) -> None:
    assert workspace.reviews.colleagues(DRAFTER) == (LEADER, OTHER)
    for nobody in ("没有的人", DRAFTER):
        with pytest.raises(NotFound):
            workspace.reviews.submit(work, DRAFTER, nobody)


def test_who_works_alone_reviews_himself(workspace: Workspace) -> None:
    assert workspace.reviews.colleagues("local") == ("local",)


def test_with_its_work_a_review_goes(workspace: Workspace, handed: HandedOver) -> None:
    workspace.works.remove(handed.entry.work, DRAFTER)
    with pytest.raises(NotFound):
        workspace.reviews.open(handed.entry.id, LEADER)
