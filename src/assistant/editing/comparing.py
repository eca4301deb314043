"""What differs between two texts, sentence by sentence, and between two states of a piece of work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.domain import Fact, Span, Status
from assistant.editing.state import State
from assistant.language import sentences
from assistant.language.text import lines

TEXT, FACT, QUESTION = "text", "fact", "question"
_STATUS = {
    Status.DONE: "可写",
    Status.UNDER_WAY: "在做",
    Status.PLANNED: "打算",
    Status.UNCLEAR: "待核",
    Status.WITHHELD: "不写",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Neighbouring sentences that differ; `before` or `after` is "" where one side has none.

    Spans are in the two texts; the span of an absent side is empty and says where it would stand.
    """

    before: str
    after: str
    old: Span
    new: Span


@dataclass(frozen=True, slots=True)
class Change:
    """What an operation has changed: "text", "fact" or "question", the latter two named by their id."""

    what: str
    name: str
    before: str
    after: str


def compare(old: str, new: str) -> tuple[Difference, ...]:
    """The sentences in which two texts differ, in order; the lines, where they differ in line ends alone."""
    return _compared(old, new, sentences) or _compared(old, new, lambda text: tuple(lines(text)))


def _compared(old: str, new: str, cut: Callable[[str], tuple[Span, ...]]) -> tuple[Difference, ...]:
    one, other = cut(old), cut(new)
    said, says = [span.of(old) for span in one], [span.of(new) for span in other]
    matcher = SequenceMatcher(None, said, says, autojunk=False)
    return tuple(
        Difference(before.of(old), after.of(new), before, after)
        for tag, i, j, k, n in matcher.get_opcodes()
        if tag != "equal"
        for before, after in [(_cover(one, i, j, len(old)), _cover(other, k, n, len(new)))]
    )


def changes(before: State, after: State) -> tuple[Change, ...]:
    """What a clerk should be told of the way from one state to the next: facts first, then the text."""
    return (*_facts(before, after), *_questions(before, after), *_texts(before, after))


def _facts(before: State, after: State) -> Iterator[Change]:
    old = {fact.id: fact for fact in before.sheet.facts}
    new = {fact.id: fact for fact in after.sheet.facts}
    for id in dict.fromkeys((*old, *new)):
        said, says = _shown(old.get(id)), _shown(new.get(id))
        if said != says:
            yield Change(FACT, id, said, says)


def _questions(before: State, after: State) -> Iterator[Change]:
    old, new = _asked(before), _asked(after)
    for id in dict.fromkeys((*old, *new)):
        if old.get(id) != new.get(id):
            yield Change(QUESTION, id, old.get(id, ""), new.get(id, ""))


def _texts(before: State, after: State) -> Iterator[Change]:
    old = before.document.text if before.document else ""
    new = after.document.text if after.document else ""
    if old != new:
        for difference in compare(old, new):
            yield Change(TEXT, "", difference.before, difference.after)


def _shown(fact: Fact | None) -> str:
    return f"{fact.text}（{_STATUS[fact.status]}）" if fact else ""


def _asked(state: State) -> dict[str, str]:
    return {question.id: question.text for question in state.questions}


def _cover(spans: tuple[Span, ...], first: int, end: int, length: int) -> Span:
    if first < end:
        return Span(spans[first].start, spans[end - 1].end)
    at = spans[first].start if first < len(spans) else length
    return Span(at, at)
