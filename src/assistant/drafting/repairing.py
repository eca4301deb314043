"""A checked draft made sound: what is proved wrong goes back to the clerk's words or is taken out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.domain import (
    Check,
    Draft,
    DraftSection,
    Fact,
    Sentence,
    SentenceKind,
    Severity,
    Span,
    Unused,
)
from assistant.drafting.counting import mark_of, renumbered
from assistant.drafting.realise import realised
from assistant.drafting.rendering import Place, rendering
from assistant.drafting.wording import sentences_of

Wrong = Mapping[tuple[int, int, Sentence], tuple[Span, ...]]

_TAKEN_OUT = "写成的句子没有通过核对，请改写后补入。"


def repair(draft: Draft, check: Check) -> Draft:
    """The draft without sentences that hold an error of `check`, spans in `render(draft)`.

    A filler falls away; a sentence with facts goes back to the clerk's own words or, where those stand
    already, falls away with its facts listed as unused. Where nothing is to be mended the draft is returned
    as it is.
    """
    errors = [f.span for f in check.findings if f.severity is Severity.ERROR and f.span is not None]
    wrong = _faulty(rendering(draft).places, errors)
    if not wrong:
        return draft
    facts = {fact.id: fact for fact in draft.facts}
    sections = tuple(
        _mended(section, index, wrong, facts, draft.year) for index, section in enumerate(draft.sections)
    )
    mended = replace(draft, sections=sections)
    return replace(mended, unused=(*draft.unused, *_dropped(draft, mended)))


def _faulty(places: Sequence[Place], errors: Sequence[Span]) -> Wrong:
    """Where errors stand in each sentence that has any, as spans of the sentence."""
    return {
        (place.section, place.paragraph, place.sentence): hit
        for place in places
        if place.section >= 0
        and place.sentence.kind is not SentenceKind.PENDING
        and (hit := tuple(span.shifted(-place.span.start) for span in errors if place.span.overlaps(span)))
    }


def _mended(
    section: DraftSection,
    index: int,
    wrong: Wrong,
    facts: dict[str, Fact],
    year: int,
) -> DraftSection:
    paragraphs = []
    for at, paragraph in enumerate(section.paragraphs):
        said = [
            mended
            for sentence in paragraph.sentences
            for mended in _instead(sentence, wrong.get((index, at, sentence), ()), facts, year)
        ]
        if said:
            paragraphs.append(replace(paragraph, sentences=renumbered(said)))
    return replace(section, paragraphs=tuple(paragraphs))


def _instead(
    sentence: Sentence, errors: Sequence[Span], facts: dict[str, Fact], year: int
) -> Iterator[Sentence]:
    """What stands in the sentence's place: itself, the clerk's words, its sound facts, or nothing."""
    if not errors:
        yield sentence
        return
    own = [facts[id] for id in sentence.facts if id in facts]
    said = sentences_of(own, year)
    if said and all(item.text[:-1] in sentence.text for item in said):
        said = sentences_of([fact for fact in own if _is_sound(fact, sentence.text, errors, year)], year)
    if said:
        mark = mark_of(sentence)
        yield from (replace(said[0], text=mark + said[0].text), *said[1:])


def _is_sound(fact: Fact, text: str, errors: Sequence[Span], year: int) -> bool:
    """Whether a fact is told in the sentence, away from everything that is wrong in it."""
    told = realised(fact, year)
    at = text.find(told)
    return at >= 0 and not any(Span(at, at + len(told)).overlaps(span) for span in errors)


def _dropped(before: Draft, after: Draft) -> tuple[Unused, ...]:
    gone = _used(before) - _used(after)
    return tuple(Unused(fact.id, _TAKEN_OUT) for fact in before.facts if fact.id in gone)


def _used(draft: Draft) -> set[str]:
    return {fact for section in draft.sections for sentence in section.sentences for fact in sentence.facts}
