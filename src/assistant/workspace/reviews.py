"""Drafts handed to a colleague: what he reads is what was handed over, never the piece of work."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from assistant import editing
from assistant.editing import Review, ReviewOperation, Verdict
from assistant.errors import Conflict, NotFound, Refused
from assistant.settings import Settings
from assistant.workspace.works import MACHINE, Work, Works

if TYPE_CHECKING:
    from assistant.records import ReviewEntry
    from assistant.workspace.kept import Kept

_NOBODY = "没有这个账号，请从名单里选审阅人。"
_NOT_YOURS = "这份稿子是别人审阅的，只能看，不能改。"
_GONE_ON = "这几处的原文已经改过，没有可以采纳的；请对照着手工改。"
_CHANGED = "这里刚才在别的窗口改过，这一步没有保存；请刷新后再改。"
_TRIES = 8


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A review with who handed it over and to whom."""

    entry: "ReviewEntry"
    review: Review


class Installation(Protocol):
    """What reviews reach for; the workspace has it."""

    settings: Settings

    @property
    def works(self) -> Works: ...
    @property
    def kept(self) -> "Kept": ...


class Reviews:
    """Safe to share between threads. A review that is neither from nor for somebody is not found."""

    def __init__(self, workspace: Installation) -> None:
        # Importing records imports SQLAlchemy, which only calls about reviews need.
        from assistant.records import ReviewRecords

        self._workspace = workspace
        settings = workspace.settings
        self._records = ReviewRecords.open(settings.database_url or settings.data_dir)

    def close(self) -> None:
        self._records.close()

    def colleagues(self, person: str) -> tuple[str, ...]:
        """Whom he may hand a draft to: the other accounts; himself where he works alone, without one."""
        accounts = {user.name for user in self._workspace.kept.records.users() if not user.disabled}
        return tuple(sorted(accounts - {person})) if person in accounts else (person,)

    def submit(self, work: str, author: str, reviewer: str) -> HandedOver:
        """Hand the text as it is to a colleague. Raises NotFound, and Refused where there is no text."""
        if reviewer not in self.colleagues(author):
            raise NotFound(_NOBODY)
        works = self._workspace.works
        state = works.open(work, author).state
        review = Review(state.title, editing.the_document(state).text, self._first(work, author))
        kept = self._records.add(
            work, author, reviewer, state.title, review.verdict, editing.review_json(review)
        )
        works.keep_version(work, author, f"送审稿（送{reviewer}）" if reviewer != author else "送审稿")
        return HandedOver(kept.entry, review)

    def received(self, reviewer: str) -> "tuple[ReviewEntry, ...]":
        """What was handed to him, last changed first, without what was taken back."""
        return tuple(one for one in self._records.received(reviewer) if one.state != Verdict.WITHDRAWN)

    def handed_over(self, author: str, work: str = "") -> "tuple[ReviewEntry, ...]":
        """What he has handed over (of one piece of work), last changed first."""
        return tuple(one for one in self._records.handed_over(author) if work in ("", one.work))

    def open(self, id: str, person: str) -> HandedOver:
        kept = self._records.read(id, person)
        return HandedOver(kept.entry, editing.review_from(kept.content))

    def act(self, id: str, person: str, operation: ReviewOperation) -> HandedOver:
        """What the reviewer does. Raises Refused for its author, and as `editing.review`."""
        if self.open(id, person).entry.reviewer != person:
            raise Refused(_NOT_YOURS)
        return self._changed(id, person, operation)

    def withdraw(self, id: str, author: str) -> HandedOver:
        """Taken back by who handed it over."""
        if self.open(id, author).entry.author != author:
            raise Refused(_NOT_YOURS)
        return self._changed(id, author, editing.Decide(Verdict.WITHDRAWN))

    def adopt(self, id: str, author: str, numbers: Sequence[int] | None = None) -> Work:
        """Changes of the reviewer, by number or all, made in the author's text as it is by now.

        Raises Refused where none of them finds its words.
        """
        handed = self.open(id, author)
        if handed.entry.author != author:
            raise Refused(_NOT_YOURS)
        wanted = [
            one for number, one in enumerate(handed.review.amendments) if numbers is None or number in numbers
        ]
        works = self._workspace.works
        for _ in range(_TRIES):
            work = works.open(handed.entry.work, author)
            text = work.state.document.text if work.state.document else ""
            edits = editing.adoptable(wanted, text)
            if not edits:
                raise Refused(_GONE_ON)
            with suppress(Conflict):
                return works.apply(work.id, author, work.revision, editing.EditText(edits))
        raise Conflict(_CHANGED)

    def _changed(self, id: str, person: str, operation: ReviewOperation) -> HandedOver:
        for _ in range(_TRIES):
            handed = self.open(id, person)
            at = datetime.now(UTC).isoformat(timespec="seconds")
            after = editing.review(handed.review, operation, person, at)
            with suppress(Conflict):
                kept = self._records.save(
                    id, person, handed.entry.revision, after.verdict, editing.review_json(after)
                )
                return HandedOver(kept.entry, after)
        raise Conflict(_CHANGED)

    def _first(self, work: str, author: str) -> str:
        """What the machine first wrote; "" where it has written nothing."""
        works = self._workspace.works
        first = next((one for one in works.versions(work, author) if one.author == MACHINE), None)
        return works.text_of(work, author, first.number) if first else ""
