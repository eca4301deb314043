"""A rewriting of which some changes are refused: its text, and how the page carries it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.domain import Change, Rewriting, Span
from assistant.errors import UserError
from assistant.export import rendered
from assistant.labels import AUTHOR
from assistant.register import Strength
from assistant.ui.files import LONGEST, read
from assistant.workspace import RewriteRequest, Workspace

_NO_TEXT = "还没有文字：请粘贴要改写的文字，或选择一个文件。"
_STALE = "页面已经变了，请重新改写。"
_WORD = ".docx"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as given and what stands for it; `number` is that of its change, if any."""

    before: str
    after: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A text as given, the changes proposed, and which of them, by number, the clerk has refused."""

    given: str
    changes: tuple[Change, ...]
    refused: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        return "".join(piece.after for piece in self.pieces())

    @property
    def taken(self) -> tuple[Change, ...]:
        return tuple(one for number, one in enumerate(self.changes) if number not in self.refused)

    def pieces(self) -> Iterator[Piece]:
        """The whole text in order; a refused change leaves what was there."""
        at = 0
        for number, change in enumerate(self.changes):
            between = self.given[at : change.span.start]
            yield Piece(between, between)
            after = change.before if number in self.refused else change.after
            yield Piece(change.before, after, number)
            at = change.span.end
        yield Piece(self.given[at:], self.given[at:])

    def decided(self, number: int, *, take: bool) -> "Revision":
        """Raises UserError where there is no such change."""
        if number not in range(len(self.changes)):
            raise UserError(_STALE)
        one = frozenset((number,))
        return replace(self, refused=self.refused - one if take else self.refused | one)

    def all_decided(self, *, take: bool) -> "Revision":
        return replace(self, refused=frozenset() if take else frozenset(range(len(self.changes))))


def taken_in(path: str | None) -> tuple[str, str]:
    """The text of a file and what to say of it; of a Word file the running text, which can be tracked.

    Raises UserError.
    """
    content, said = read(path)
    if path and path.lower().endswith(_WORD):
        return _running_text(path), said
    return content, said


def rewritten(workspace: Workspace, text: str, year: int | None, strength: str) -> tuple[Revision, Rewriting]:
    """Every change accepted at first. Raises UserError where there is nothing to rewrite, or too much."""
    if not text.strip():
        raise UserError(_NO_TEXT)
    if len(text) > LONGEST:
        raise UserError(f"文字超过 {LONGEST} 字，请分几部分改写。")
    done = workspace.rewrite(RewriteRequest(text, year=year, strength=Strength(strength)))
    return Revision(text, done.changes), done


def exported(revision: Revision, path: str | None, suffix: str) -> bytes:
    """The text as it stands; the Word file it came from keeps its layout and has each change tracked."""
    if suffix == _WORD and path and path.lower().endswith(_WORD) and _running_text(path) == revision.given:
        from assistant.revisions import opened, saved

        data = Path(path).read_bytes()
        manuscript = opened(data)
        manuscript.revise(revision.taken, AUTHOR)
        return saved(data, manuscript)
    return rendered(revision.text, suffix)


def packed(revision: Revision) -> str:
    """As the page carries it from one click to the next."""
    changes = [[one.span.start, one.span.end, one.after, one.reason] for one in revision.changes]
    return json.dumps(
        {"given": revision.given, "changes": changes, "refused": sorted(revision.refused)},
        ensure_ascii=False,
    )


def unpacked(carried: str) -> Revision:
    """Raises UserError where it is not what `packed` made."""
    try:
        data = json.loads(carried)
        given = data["given"]
        changes = tuple(
            Change(Span(start, end), given[start:end], after, reason)
            for start, end, after, reason in data["changes"]
        )
        return Revision(given, changes, frozenset(data["refused"]))
    except (ValueError, KeyError, TypeError):
        raise UserError(_STALE) from None


def _running_text(path: str) -> str:
    # lxml is slow to import and only this road needs it.
    from assistant.revisions import opened

    return opened(Path(path).read_bytes()).text
