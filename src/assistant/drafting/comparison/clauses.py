"""同比 clauses in a draft: only from computed arithmetic, behind the figure that they compare."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.checking.figures.units import counts_things
from assistant.domain import Check, Draft, DraftSection, Paragraph, Sentence, SentenceKind, Severity, Span
from assistant.drafting.comparison.values import Row
from assistant.drafting.plan import LEADERS, MAIN
from assistant.drafting.rendering import rendering
from assistant.language import clauses, quantities, unit_class

_SAME = "与上年持平"
_ALREADY = ("上年", "去年", "同比", "上一年")
_COMPARED_IN = (MAIN, LEADERS)
_LEAST_BASE = 10
"""Of fewer than this, a share says less than the difference (1件 to 2件 is no 增长100%)."""


def with_comparison(draft: Draft, rows: Sequence[Row]) -> Draft:
    """The draft with the change since last year behind the first figure of a sentence that has one.

    Sentences that compare already stay. What is put in makes a sentence derived; its facts stay its evidence.
    """
    of_fact: dict[str, list[Row]] = {}
    for row in rows:
        if row.change is not None and row.change.difference and row.this is not None and not row.note:
            of_fact.setdefault(row.this.fact, []).append(row)
    sections = tuple(_in_section(section, of_fact) for section in draft.sections)
    return replace(draft, sections=sections)


def without_faulty(plain: Draft, compared: Draft, plain_check: Check, check: Check) -> Draft:
    """`compared` with the sentences of `plain` where the comparison brought an error or a warning."""
    known = {(finding.rule, finding.quote) for finding in plain_check.findings}
    spans = [
        finding.span
        for finding in check.findings
        if finding.span
        and finding.severity is not Severity.INFO
        and (finding.rule, finding.quote) not in known
    ]
    faulty = {
        (place.section, place.paragraph, place.sentence)
        for place in rendering(compared).places
        if any(place.span.overlaps(span) for span in spans)
    }
    sections = tuple(
        replace(
            section, paragraphs=tuple(_sound(before, now, index, at, faulty) for at, (before, now) in pairs)
        )
        for index, (old, section) in enumerate(zip(plain.sections, compared.sections, strict=True))
        for pairs in [list(enumerate(zip(old.paragraphs, section.paragraphs, strict=True)))]
    )
    return replace(compared, sections=sections)


def clause(row: Row) -> str:
    """较上年增加89件、增长45.2%; "" where the change is not computed."""
    if row.change is None or row.this is None or row.last is None:
        return ""
    difference, unit = row.change.difference, row.this.quantity.unit
    if difference == 0:
        return _SAME
    if unit_class(unit) == "ratio":
        return f"较上年{'提高' if difference > 0 else '下降'}{_plain(abs(difference))}个百分点"
    said = f"较上年{'增加' if difference > 0 else '减少'}{_plain(abs(difference))}{unit}"
    percent, base = row.change.percent, row.last.quantity.value or Decimal(0)
    few = counts_things(unit) and abs(base) < _LEAST_BASE
    if not percent or few:
        return said
    return f"{said}、{'增长' if percent > 0 else '下降'}{_plain(abs(percent))}%"


def _in_section(section: DraftSection, of_fact: Mapping[str, Sequence[Row]]) -> DraftSection:
    if section.key not in _COMPARED_IN:
        return section
    paragraphs = tuple(
        replace(paragraph, sentences=tuple(_compared(sentence, of_fact) for sentence in paragraph.sentences))
        for paragraph in section.paragraphs
    )
    return replace(section, paragraphs=paragraphs)


def _compared(sentence: Sentence, of_fact: Mapping[str, Sequence[Row]]) -> Sentence:
    if sentence.kind is not SentenceKind.FACT or any(word in sentence.text for word in _ALREADY):
        return sentence
    for place, row in sorted(_places(sentence, of_fact), key=lambda found: found[0]):
        text = f"{sentence.text[: place.end]}，{clause(row)}{sentence.text[place.end :]}"
        return replace(sentence, text=text, kind=SentenceKind.DERIVED)
    return sentence


def _places(sentence: Sentence, of_fact: Mapping[str, Sequence[Row]]) -> Iterator[tuple[Span, Row]]:
    """Where a figure of a row stands once in the sentence and ends its clause."""
    for row in (row for fact in sentence.facts for row in of_fact.get(fact, ())):
        figure = row.this.quantity.text if row.this else ""
        at = sentence.text.find(figure)
        end = at + len(figure)
        if at >= 0 and sentence.text.count(figure) == 1 and _ends_its_clause(sentence.text, Span(at, end)):
            yield Span(at, end), row


def _ends_its_clause(text: str, figure: Span) -> bool:
    """And is the only one there: of 审核文件19件、合同31份 a change would be anyone's."""
    clause = next((span for span in clauses(text) if span.start <= figure.start < span.end), figure)
    return clause.end == figure.end and len(quantities(clause.of(text))) == 1


def _sound(
    plain: Paragraph, compared: Paragraph, section: int, at: int, faulty: set[tuple[int, int, Sentence]]
) -> Paragraph:
    sentences = tuple(
        before if (section, at, now) in faulty else now
        for before, now in zip(plain.sentences, compared.sentences, strict=True)
    )
    return replace(compared, sentences=sentences)


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")
