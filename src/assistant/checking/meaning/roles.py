"""Two who act told in each other's part: 书记守渔港，乡长守指挥部 for 乡长守渔港，书记守指挥部.

Both are in the notes and so is what either did, so nothing looks wrong alone. Who stands at the head of a
part of a sentence acts in it; what only his part says has to stand in his part of the line behind the
sentence, not in the other's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from assistant.checking.case import Case
from assistant.checking.figures.claims import values_in
from assistant.checking.lexicon import words
from assistant.checking.meaning.comparison import Comparison
from assistant.checking.meaning.findings import backed
from assistant.checking.meaning.mentions import Kind, mentions
from assistant.checking.meaning.notes import Note
from assistant.checking.meaning.pairing import Statement
from assistant.checking.meaning.rules import ACTOR
from assistant.domain import Finding, Span
from assistant.language.patterns import late
from assistant.language.text import is_han

_PART = late(r"[^，。；、：:;,\n]+")
_LED_IN = (late(""), late("^[镇乡县区市省]"), late("^[^，。]{0,8}由"), late("^[^，。]{0,8}由[镇乡县区市省]"))
_OFFICE = late(r"副?(?:书记|主席|主任|[镇乡县区市部局所队站院]长)")
_DEPUTY = "副"
_SLOTS = ("body", "post")
_SURELY = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """Who acts, of which classes, and the characters and figures of what is said of it in the part `span`."""

    span: Span
    text: str
    kinds: frozenset[Kind]
    said: frozenset[object]

    def is_the(self, other: "_Part") -> bool:
        short, long = sorted((self.text, other.text), key=len)
        return long.endswith(short) and not long.removesuffix(short).endswith(_DEPUTY)

    def may_be(self, other: "_Part") -> bool:
        return self.is_the(other) or bool(self.kinds & other.kinds)


def check_roles(case: Case) -> Iterator[Finding]:
    comparison = case.comparison
    for at, *_ in comparison.of_sentence.values():
        statement = comparison.statements[at]
        told = () if statement.section == "plans" else parts(statement.context)
        found = next(_crossed(comparison, statement, told), None) if len(told) > 1 else None
        if found is not None:
            one, note = found
            span = one.span.shifted(statement.sentence.start)
            message = f"草稿写“{span.of(case.draft)}”，事实{note.place}为“{note.line}”，请核对是谁做的。"
            yield backed(ACTOR.finding(span, span.of(case.draft), message), statement, note)


def _crossed(
    comparison: Comparison, statement: Statement, told: Sequence[_Part]
) -> Iterator[tuple[_Part, Note]]:
    """Who of the sentence has what the other alone has in a line behind it, and nothing of his own there."""
    lines = [comparison.line(row)[0] for row in comparison.rows_behind(statement)]
    everywhere = [one for note in lines for one in parts(note.line)]
    for one, other in permutations(told, 2):
        own, others = one.said - other.said, other.said - one.said
        if one.may_be(other) or any(part.may_be(one) and own & part.said for part in everywhere):
            continue
        for note in lines:
            for left, right in permutations(parts(note.line), 2):
                if not (one.is_the(left) and other.is_the(right)) or left.may_be(right):
                    continue
                theirs, his = right.said - left.said, left.said - right.said
                swapped = bool(others & his) or (own <= theirs and len(own) >= _SURELY)
                if own & theirs and 2 * len(own & theirs) >= len(own) and swapped and not others & theirs:
                    yield one, note


@lru_cache(maxsize=4096)
def parts(text: str) -> tuple[_Part, ...]:
    """The parts of a text that somebody heads, in order, each with those behind it that nobody heads."""
    found: list[_Part] = []
    for match in _PART.finditer(text):
        leads = (lead.end() for pattern in _LED_IN if (lead := pattern.match(match[0])))
        who = next((who for lead in leads if (who := _who(match[0], lead))), None)
        if who is not None:
            name, kinds = who
            found.append(_Part(Span(*match.span()), name.of(match[0]), kinds, _said(match[0][name.end :])))
    return tuple(found)


def _who(text: str, start: int) -> tuple[Span, frozenset[Kind]] | None:
    """The bodies and posts that follow one another from `start`, and the classes of the last."""
    end, kinds = start, frozenset[Kind]()
    for mention in mentions(text):
        named = frozenset(kind for slot in _SLOTS for kind in mention.of(slot))
        if mention.span.start == end and named:
            end, kinds = mention.span.end, named
    office = _OFFICE.match(text, end) if kinds else None
    if office is not None:
        end, kinds = office.end(), frozenset()
    return (Span(start, end), kinds) if end > start else None


def _said(text: str) -> frozenset[object]:
    vain = words("function_characters")
    return frozenset(char for char in text if is_han(char) and char not in vain) | (values_in(text) - {None})
