"""A checked draft made sound: what is proved wrong is corrected, told in the clerk's words or taken out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.domain import (
    Check,
    Draft,
    DraftSection,
    Fact,
    Finding,
    Paragraph,
    Sentence,
    SentenceKind,
    Severity,
    Span,
    Unused,
)
from assistant.drafting.counting import mark_of, renumbered
from assistant.drafting.frame import about_left_out
from assistant.drafting.gates import measures_of, same_dates, same_figures
from assistant.drafting.realise import realised
from assistant.drafting.rendering import Place, rendering
from assistant.drafting.wording import sentences_of
from assistant.language import quantities

Wrong = Mapping[tuple[int, int, Sentence], tuple[Finding, ...]]

_CLAUSES = re.compile(r"[^，；]*[，；]")
_TAKEN_OUT = "写成的句子没有通过核对，请改写后补入。"
_CUT = "后半句没有通过核对，只写了前半句，请核对后补入。"


def repair(draft: Draft, check: Check) -> Draft:
    """The draft without sentences that hold an error of `check`, spans in `render(draft)`.

    Where the checker knows what to write instead, and it changes no figure, that is written. Else a filler
    falls away, and a sentence with facts goes back to the clerk's own words or, where those stand
    already, falls away with its facts listed as unused and asked about. Where nothing is to be mended the
    draft is returned as it is.
    """
    errors = [finding for finding in check.findings if finding.severity is Severity.ERROR]
    wrong = _faulty(rendering(draft).places, errors)
    if not wrong:
        return draft
    facts = {fact.id: fact for fact in draft.facts}
    sections = tuple(
        _mended(section, index, wrong, facts, draft.year) for index, section in enumerate(draft.sections)
    )
    mended = replace(draft, sections=sections)
    dropped = _dropped(draft, mended)
    left_out = (*dropped, *_halved(draft, mended, {id for _, _, said in wrong for id in said.facts}))
    asked = about_left_out(draft.facts, left_out, draft.pending)
    return replace(mended, unused=(*draft.unused, *dropped), pending=(*draft.pending, *asked))


def _faulty(places: Sequence[Place], errors: Sequence[Finding]) -> Wrong:
    """The errors of each sentence that has any, their spans as those of the sentence."""
    return {
        (place.section, place.paragraph, place.sentence): hit
        for place in places
        if place.section >= 0
        and place.sentence.kind is not SentenceKind.PENDING
        and (hit := tuple(_within(place.span, errors)))
    }


def _within(sentence: Span, errors: Sequence[Finding]) -> Iterator[Finding]:
    for error in errors:
        if error.span is not None and sentence.overlaps(error.span):
            yield replace(error, span=error.span.shifted(-sentence.start))


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
    if paragraphs and not any(_tells(paragraph) for paragraph in paragraphs):
        wanting = Sentence(f"【待补：{section.heading}】。", SentenceKind.PENDING)
        paragraphs = [Paragraph((wanting,))]
    return replace(section, paragraphs=tuple(paragraphs))


def _tells(paragraph: Paragraph) -> bool:
    """Whether anything in it is more than what leads to it."""
    return any(sentence.kind is not SentenceKind.FILLER for sentence in paragraph.sentences)


def _instead(
    sentence: Sentence, errors: Sequence[Finding], facts: dict[str, Fact], year: int
) -> Iterator[Sentence]:
    """What stands in its place: itself, corrected, the clerk's words, its sound facts, or nothing."""
    corrected = _corrected(sentence.text, errors)
    if corrected:
        yield replace(sentence, text=corrected)
        return
    own = [facts[id] for id in sentence.facts if id in facts]
    said = sentences_of(own, year)
    if said and all(item.text[:-1] in sentence.text for item in said):
        spans = [error.span for error in errors if error.span is not None]
        sound = (_sound(fact, sentence.text, spans, year) for fact in own)
        said = sentences_of([fact for fact in sound if fact], year)
    if said:
        mark = mark_of(sentence)
        yield from (replace(said[0], text=mark + said[0].text), *said[1:])


def _corrected(text: str, errors: Sequence[Finding]) -> str:
    """The text with the checker's suggestions; "" where it lacks one, or a figure would be another."""
    after, end = text, len(text)
    for error in sorted(errors, key=lambda one: one.span.start if one.span else 0, reverse=True):
        if error.span is None or error.suggestion is None or error.span.start < 0 or error.span.end > end:
            return ""
        after = after[: error.span.start] + error.suggestion + after[error.span.end :]
        end = error.span.start
    return after if same_figures(text, after) and same_dates(text, after) else ""


def _sound(fact: Fact, text: str, errors: Sequence[Span], year: int) -> Fact | None:
    """The fact as far as the sentence tells it before anything wrong; None where that has no figure."""
    told = realised(fact, year)
    at = text.find(told)
    wrong = [span.start for span in errors if span.overlaps(Span(at, at + len(told)))]
    if at < 0 or not wrong:
        return fact if at >= 0 else None
    kept = "".join(_CLAUSES.findall(told[: max(min(wrong) - at, 0)])).rstrip("，；")
    return replace(fact, text=kept) if quantities(kept) else None


def _dropped(before: Draft, after: Draft) -> tuple[Unused, ...]:
    gone = _used(before) - _used(after)
    return tuple(Unused(fact.id, _TAKEN_OUT) for fact in before.facts if fact.id in gone)


def _halved(before: Draft, after: Draft, touched: set[str]) -> Iterator[Unused]:
    """Facts of which fewer figures are told than before."""
    for fact in before.facts:
        owed = measures_of(realised(fact, before.year)) & measures_of(_told(fact.id, before))
        if fact.id in touched & _used(after) and owed - measures_of(_told(fact.id, after)):
            yield Unused(fact.id, _CUT)


def _told(fact: str, draft: Draft) -> str:
    said = (sentence for section in draft.sections for sentence in section.sentences)
    return "".join(sentence.text for sentence in said if fact in sentence.facts)


def _used(draft: Draft) -> set[str]:
    return {fact for section in draft.sections for sentence in section.sentences for fact in sentence.facts}
