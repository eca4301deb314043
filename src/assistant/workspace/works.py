"""Pieces of work: opened, changed by operations, stepped back, drafted and checked.

What takes long (drafting) is done outside of any transaction; the revision tells whether the work has been
changed meanwhile.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from assistant import editing
from assistant.checking import Policy
from assistant.domain import FactSheet, Profile
from assistant.editing import Change, Difference, Document, Office, Operation, State, the_document
from assistant.errors import Conflict
from assistant.genres import Genre
from assistant.settings import Settings
from assistant.workspace.drafts import section_named
from assistant.workspace.values import NOW, Checked, CheckRequest, Drafted, DraftRequest

if TYPE_CHECKING:
    from assistant.records import KeptMessage, KeptVersion, KeptWork, NewVersion, Step, WorkEntry

CLERK, MACHINE = "经办人", "起草"
_REPLACED = "替换前的正文"
_CLOSED = "没有"
_NAMELESS = "未命名的报告"
_CHANGED = "这里刚才在别的窗口改过，这一步没有保存；请重新载入，看过最新内容再改。"
_TRIES = 8

Holds = Callable[[State], bool]
"""Whether what an operation is about is still as its asker has seen it."""

Writer = Callable[[DraftRequest], Drafted]


def always(_: State) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work as it was read at `revision`. `changed` tells what the last call has done to it."""

    id: str
    owner: str
    revision: int
    state: State
    created: str
    updated: str
    undoable: bool = False
    redoable: bool = False
    changed: tuple[Change, ...] = ()


class Installation(Protocol):
    """What pieces of work reach for; the workspace has it."""

    settings: Settings

    def genre(self, name: str | None) -> Genre: ...
    def profile(self, issuer: str = "") -> Profile | None: ...
    def draft(self, request: DraftRequest) -> Drafted: ...
    def check(self, text: str, request: CheckRequest) -> Checked: ...


class Works:
    """The pieces of work that are kept. Calls need no lock of the data folder and may come from any thread.

    All raise NotFound for a work that is not there, or is somebody else's; those that take a `revision` raise
    Conflict where the work is no longer at it.
    """

    def __init__(self, workspace: Installation) -> None:
        # Importing records imports SQLAlchemy, which only calls about pieces of work need.
        from assistant.records import WorkRecords

        self._workspace = workspace
        settings = workspace.settings
        self._records = WorkRecords.open(settings.database_url or settings.data_dir)

    def close(self) -> None:
        self._records.close()

    def all_of(self, owner: str) -> "tuple[WorkEntry, ...]":
        """Last changed first."""
        return self._records.listed(owner)

    def new(
        self, owner: str, *, title: str = "", issuer: str = "", year: int | None = None, genre: str = ""
    ) -> Work:
        """A piece of work without notes. Raises NotFound (the genre)."""
        key = self._workspace.genre(genre).key
        profile = self._workspace.profile(issuer)
        state = State(title or _NAMELESS, issuer or (profile.issuer if profile else ""), year, key)
        return _work(self._records.add(owner, editing.state_json(state)), owner)

    def open(self, id: str, owner: str) -> Work:
        return _work(self._records.read(id, owner), owner)

    def remove(self, id: str, owner: str) -> None:
        """For thirty days it is among `removed` and can be brought back."""
        self._records.remove(id, owner)

    def removed(self, owner: str) -> "tuple[WorkEntry, ...]":
        return self._records.listed(owner, removed=True)

    def bring_back(self, id: str, owner: str) -> None:
        self._records.bring_back(id, owner)

    def apply(self, id: str, owner: str, revision: int, operation: Operation) -> Work:
        """Raises as `editing.apply`."""
        return self._done(id, owner, revision, self._at(id, owner, revision), operation)

    def change(self, id: str, owner: str, operation: Operation, holds: Holds) -> Work:
        """An operation on the work as it is by now, where that is still as its asker has seen it."""
        for _ in range(_TRIES):
            work = self.open(id, owner)
            if not holds(work.state):
                break
            with suppress(Conflict):
                return self._done(id, owner, work.revision, work.state, operation)
        raise Conflict(_CHANGED)

    def undo(self, id: str, owner: str, revision: int) -> Work:
        """One step back. Raises Refused where there is none."""
        before = self._at(id, owner, revision)
        return _changed(_work(self._records.undo(id, owner, revision), owner), before)

    def redo(self, id: str, owner: str, revision: int) -> Work:
        """The step undone last. Raises Refused where there is none."""
        before = self._at(id, owner, revision)
        return _changed(_work(self._records.redo(id, owner, revision), owner), before)

    def draft(self, id: str, owner: str, revision: int, *, section: str = "", drafter: str = "auto") -> Work:
        """The whole text, or one section of it, drafted anew from the facts. Raises as `Workspace.draft`."""
        before = self._at(id, owner, revision)
        state = self._applied(before, editing.ReadNotes()) if before.unread else before
        operation = self._written(state, section, drafter, self._workspace.draft)
        return self._saved(id, owner, revision, before, operation, self._applied(state, operation))

    def write(self, id: str, owner: str, section: str, draft: Writer) -> Work:
        """As `Works.draft`, by `draft` and into the work as it is when the writing is done."""
        work = self.open(id, owner)
        if work.state.unread:
            work = self.change(id, owner, editing.ReadNotes(), always)
        return self.change(id, owner, self._written(work.state, section, "auto", draft), always)

    def check(self, id: str, owner: str) -> Checked:
        """Raises Refused where there is no draft yet."""
        state = self.open(id, owner).state
        document = the_document(state)
        request = CheckRequest(
            sheet=state.sheet,
            issuer=state.issuer,
            year=state.year,
            genre=state.genre,
            policy=Policy(ignore=state.ignored),
            marks=tuple((fact, trace.span) for trace in document.traces for fact in trace.facts),
        )
        return self._workspace.check(document.text, request)

    def versions(self, id: str, owner: str) -> "tuple[KeptVersion, ...]":
        """Of the draft's text, oldest first; the first is the machine's."""
        return self._records.versions(id, owner)

    def text_of(self, id: str, owner: str, number: int) -> str:
        """The text of a version, or as it is NOW. Raises NotFound for the number too."""
        return self._version(id, owner, number).text

    def keep_version(self, id: str, owner: str, reason: str) -> None:
        """The text as it is, by a name of the clerk's (送审稿). Raises Refused where there is no draft."""
        document = the_document(self.open(id, owner).state)
        self._records.keep_version(id, owner, _version(CLERK, reason, document))

    def restore(self, id: str, owner: str, revision: int, number: int) -> Work:
        """A version becomes the text. Raises NotFound for the number too."""
        document = self._version(id, owner, number)
        return self.apply(id, owner, revision, editing.RestoreText(number, document))

    def compare(self, id: str, owner: str, old: int, new: int = NOW) -> tuple[Difference, ...]:
        """Two versions, or one and the text as it is now, sentence by sentence."""
        return editing.compare(self._version(id, owner, old).text, self._version(id, owner, new).text)

    def messages(self, id: str, owner: str) -> "tuple[KeptMessage, ...]":
        """What was said in the work's conversation, oldest first."""
        return self._records.messages(id, owner)

    def say(self, id: str, owner: str, said: "Iterable[tuple[str, dict[str, Any]]]") -> None:
        """Keep messages, each a role and a content, behind those that are there."""
        self._records.say(id, owner, said)

    def _at(self, id: str, owner: str, revision: int) -> State:
        return editing.state_of(self._records.read(id, owner, revision).content)

    def _written(
        self, state: State, section: str, drafter: str, draft: Writer
    ) -> editing.TakeDraft | editing.TakeSection:
        genre = self._workspace.genre(state.genre)
        key = section_named(genre, section)
        request = _request(replace(state, sheet=_sheet_for(state.sheet, key, genre)), section, drafter)
        drafted = draft(request).draft
        return editing.TakeSection(key, drafted) if key else editing.TakeDraft(drafted)

    def _version(self, id: str, owner: str, number: int) -> Document:
        if number == NOW:
            return the_document(self.open(id, owner).state)
        return editing.document_from(self._records.version(id, owner, number))

    def _done(self, id: str, owner: str, revision: int, state: State, operation: Operation) -> Work:
        if isinstance(operation, editing.SetFrame) and operation.genre is not None:
            operation = replace(operation, genre=self._workspace.genre(operation.genre).key)
        return self._saved(id, owner, revision, state, operation, self._applied(state, operation))

    def _applied(self, state: State, operation: Operation) -> State:
        # What is typed is taken as it is; it comes every second, and no office is looked up for it.
        typed = isinstance(operation, editing.TYPING)
        profile = None if typed else self._workspace.profile(state.issuer)
        office = Office(self._workspace.genre(state.genre), profile or Profile())
        return editing.apply(state, operation, office)

    def _saved(
        self, id: str, owner: str, revision: int, before: State, operation: Operation, after: State
    ) -> Work:
        step = _step(operation, before, after)
        kept = self._records.save(id, owner, revision, editing.state_json(after), step)
        return _changed(_work(kept, owner), before)


def _step(operation: Operation, before: State, after: State) -> "Step":
    """What the machine writes is kept as a version, and what it replaces too."""
    from assistant.records import Step

    versions = []
    if isinstance(operation, editing.REPLACING) and before.document:
        versions.append(_version(CLERK, _REPLACED, before.document))
    if isinstance(operation, editing.MACHINE):
        versions.append(_version(MACHINE, operation.label, the_document(after)))
    return Step(operation.label, isinstance(operation, editing.TYPING), tuple(versions))


def _version(author: str, reason: str, document: Document) -> "NewVersion":
    from assistant.records import NewVersion

    return NewVersion(author, reason, editing.document_json(document))


def _sheet_for(sheet: FactSheet, key: str, genre: Genre) -> FactSheet:
    """The facts to draft a section from: what tells of the main one is not taken for a section without facts.

    Drafting takes notes that are given for one section to be about it; a work's facts are about all of them.
    """
    main = genre.sections[0].key
    if key in ("", main) or any(fact.section == key and fact.usable for fact in sheet.facts):
        return sheet
    return replace(sheet, facts=tuple(fact for fact in sheet.facts if fact.section != main))


def _request(state: State, section: str, drafter: str) -> DraftRequest:
    """Answers are in the facts already; what was answered is closed, so that it is not asked again."""
    closed = dict.fromkeys(state.closed, _CLOSED)
    return DraftRequest(
        sheet=state.sheet,
        issuer=state.issuer,
        year=state.year,
        genre=state.genre,
        section=section,
        drafter=drafter,
        answers={**closed, **state.answers},
    )


def _work(kept: "KeptWork", owner: str) -> Work:
    entry = kept.entry
    return Work(
        entry.id,
        owner,
        entry.revision,
        editing.state_of(kept.content),
        entry.created,
        entry.updated,
        kept.undoable,
        kept.redoable,
    )


def _changed(work: Work, before: State) -> Work:
    return replace(work, changed=editing.changes(before, work.state))
