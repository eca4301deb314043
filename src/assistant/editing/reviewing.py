"""A draft handed to somebody to look over: what he says of it and changes in it, each with who and when.

The text as handed over never changes. A change lies on one of its places, so that places need not be moved
and what was there before can be shown at any time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.domain import Span
from assistant.editing.operations import Edit
from assistant.errors import NotFound, Refused

_CLOSED = "这份稿子的审阅已经结束，不能再改；要改请先点“重新审阅”。"
_WITHDRAWN = "经办人已经收回这份稿子。"
_CHANGED = "这一处已经不是“{}”，请刷新后再改。"
_OVERLAP = "这里已有一处修改，请在那一处上改，或先撤销它。"
_NO_WORDS = "请写出意见。"
_NO_REASON = "退回时请写明要改什么。"
_NOT_THERE = "没有这一处，可能已经撤销，请刷新后查看。"


class Verdict(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Comment:
    """`span` is in the text as handed over, empty where the whole is meant; `at` is ISO 8601 in UTC."""

    span: Span
    words: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """What stands at a place of the text as handed over, and what is to stand there."""

    span: Span
    before: str
    after: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Review:
    """`text` is as handed over, `machine` what the machine first wrote; `words` go with the verdict."""

    title: str
    text: str
    machine: str
    comments: tuple[Comment, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    verdict: Verdict = Verdict.OPEN
    words: str = ""

    @property
    def amended(self) -> str:
        """The text with every change made."""
        text = self.text
        for one in reversed(self.amendments):
            text = text[: one.span.start] + one.after + text[one.span.end :]
        return text


@dataclass(frozen=True, slots=True)
class AddComment:
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class DropComment:
    """By its number, counted from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Amend:
    """In place of an earlier change of the same place; back to what it was takes that one away."""

    edit: Edit


@dataclass(frozen=True, slots=True)
class Decide:
    """OPEN takes a verdict back."""

    verdict: Verdict
    words: str = ""


ReviewOperation = AddComment | DropComment | Amend | Decide


def review(state: Review, operation: ReviewOperation, by: str, at: str) -> Review:
    """The review after an operation of `by`. Raises Refused, and NotFound for a comment that is not there."""
    if state.verdict is Verdict.WITHDRAWN:
        raise Refused(_WITHDRAWN)
    if isinstance(operation, Decide):
        return _decided(state, operation)
    if state.verdict is not Verdict.OPEN:
        raise Refused(_CLOSED)
    match operation:
        case AddComment(span, words):
            if not words.strip():
                raise Refused(_NO_WORDS)
            return replace(state, comments=(*state.comments, Comment(span, words.strip(), by, at)))
        case DropComment(number):
            if number not in range(len(state.comments)):
                raise NotFound(_NOT_THERE)
            left = state.comments[:number] + state.comments[number + 1 :]
            return replace(state, comments=left)
        case Amend(edit):
            return _amended(state, edit, by, at)


def adoptable(changes: Sequence[Amendment], text: str) -> tuple[Edit, ...]:
    """The changes as edits of a text that has gone on since: each where its words stand, nearest its place.

    A change whose words stand there no more is left out, and one that is made already.
    """
    found: list[Edit] = []
    for one in changes:
        if adopted(one, text):
            continue
        start = _nearest(text, one.before, one.span.start, found)
        if start is not None:
            found.append(Edit(Span(start, start + len(one.before)), one.before, one.after))
    return tuple(found)


def adopted(change: Amendment, text: str) -> bool:
    """Whether the text says by now what the change wants."""
    return change.after in text if change.after else change.before not in text


def _decided(state: Review, decision: Decide) -> Review:
    words = decision.words.strip()
    if decision.verdict is Verdict.RETURNED and not (words or state.comments or state.amendments):
        raise Refused(_NO_REASON)
    return replace(state, verdict=decision.verdict, words=words)


def _amended(state: Review, edit: Edit, by: str, at: str) -> Review:
    if not edit.before or edit.span.of(state.text) != edit.before:
        raise Refused(_CHANGED.format(edit.before))
    others = [one for one in state.amendments if one.span != edit.span]
    if edit.after == edit.before:
        return replace(state, amendments=tuple(others))
    if any(one.span.overlaps(edit.span) for one in others):
        raise Refused(_OVERLAP)
    new = Amendment(edit.span, edit.before, edit.after, by, at)
    return replace(state, amendments=tuple(sorted((*others, new), key=lambda one: one.span)))


def _nearest(text: str, words: str, place: int, taken: Sequence[Edit]) -> int | None:
    starts, at = [], text.find(words)
    while at >= 0:
        if not any(edit.span.overlaps(Span(at, at + len(words))) for edit in taken):
            starts.append(at)
        at = text.find(words, at + 1)
    return min(starts, key=lambda start: abs(start - place), default=None)
