"""A past report as HTML: title, then section by section."""

from collections.abc import Iterator, Sequence
from html import escape

from assistant.domain import Report, Section, Span


def report_page(report: Report) -> str:
    about = "　".join(
        filter(None, (report.issuer, f"{report.year} 年度" if report.year else "", report.dated))
    )
    return "".join(
        (
            f'<article class="sheet report"><h2>{escape(report.title)}</h2>',
            f'<p class="aside">{escape(about)}</p>',
            *_paragraphs(report.text, report.preamble),
            *(_section(report.text, section) for section in report.sections),
            "</article>",
        )
    )


def _section(text: str, section: Section) -> str:
    level = min(section.level + 2, 6)
    inside = "".join(
        (*_paragraphs(text, section.paragraphs), *(_section(text, child) for child in section.children))
    )
    return f"<h{level}>{escape(section.number + section.heading)}</h{level}>{inside}"


def _paragraphs(text: str, spans: Sequence[Span]) -> Iterator[str]:
    return (f"<p>{escape(span.of(text))}</p>" for span in spans)
