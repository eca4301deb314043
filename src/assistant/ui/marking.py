"""A checked text and its findings as HTML: marks in the text, cards beside it, each leading to the other."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from assistant.checking import Fix
from assistant.domain import Finding, Severity, Span
from assistant.labels import SEVERITIES, place_of

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_LONGEST_QUOTE = 60
_AROUND = 8


class _Place(NamedTuple):
    """Where a finding, by its number, stands in the text."""

    number: int
    span: Span
    severity: Severity


def marked(text: str, findings: Sequence[Finding]) -> str:
    """The text in paragraphs, each finding's place marked by its severity."""
    return f'<div class="sheet">{"".join(_paragraphs(text, findings))}</div>'


def cards(text: str, findings: Sequence[Finding]) -> str:
    """The findings, worst first; hints are folded away."""
    groups: dict[Severity, list[str]] = {severity: [] for severity in _ORDER}
    for number, finding in enumerate(findings):
        groups[finding.severity].append(_card(number, text, finding))
    shown = [*groups[Severity.ERROR], *groups[Severity.WARNING]]
    hints = groups[Severity.INFO]
    folded = (
        f"<details{'' if shown else ' open'}><summary>提示 {len(hints)} 处（文风，改不改由您定）</summary>"
        f"{''.join(hints)}</details>"
        if hints
        else ""
    )
    return f'<div class="findings">{"".join(shown)}{folded}</div>'


def summary(findings: Sequence[Finding]) -> str:
    """How much was found, in one line."""
    counts = {severity: sum(finding.severity is severity for finding in findings) for severity in _ORDER}
    if not findings:
        return '<p class="tally good">没有发现问题。程序查不出的问题仍请人工把关。</p>'
    parts = "".join(
        f'<span class="tag {severity}">{SEVERITIES[severity]} {count}</span>'
        for severity, count in counts.items()
    )
    return f'<p class="tally">{parts}</p>'


def changes(text: str, fixes: Sequence[Fix]) -> str:
    """What was mended, with the words around it."""
    if not fixes:
        return '<p class="tally">没有可以直接改正的机械性差错。</p>'
    rows = "".join(_change(text, fix) for fix in fixes)
    return f'<details class="changes" open><summary>已改正 {len(fixes)} 处</summary><ul>{rows}</ul></details>'


def _paragraphs(text: str, findings: Sequence[Finding]) -> Iterator[str]:
    at = 0
    placed = [
        _Place(number, _visible(one.span), one.severity) for number, one in enumerate(findings) if one.span
    ]
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        inside = [place for place in placed if place.span.overlaps(span)]
        yield f"<p>{''.join(_pieces(text, span, inside))}</p>"
        at = span.end + 1


def _pieces(text: str, line: Span, inside: Sequence[_Place]) -> Iterator[str]:
    """The line cut wherever a finding begins or ends."""
    edges = {line.start, line.end}
    for place in inside:
        edges |= {max(place.span.start, line.start), min(place.span.end, line.end)}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        over = [place for place in inside if place.span.overlaps(Span(start, end))]
        yield _mark(escape(text[start:end]), start, over) if over else escape(text[start:end])


def _visible(span: Span) -> Span:
    """A place where something is missing has no width; the character after it is marked."""
    return Span(span.start, max(span.end, span.start + 1))


def _mark(piece: str, start: int, over: Sequence[_Place]) -> str:
    """A piece under one finding or more: the worst gives the colour, those that begin here their anchors."""
    worst = min(over, key=lambda place: _ORDER.index(place.severity))
    anchors = "".join(f'<a id="at-{place.number}"></a>' for place in over if place.span.start == start)
    goto = f'data-goto="card-{worst.number}" tabindex="0"'
    return f'<mark class="{worst.severity}" {goto}>{anchors}{piece}</mark>'


def _card(number: int, text: str, finding: Finding) -> str:
    return "".join(
        (
            f'<article class="card {finding.severity}" id="card-{number}">',
            f'<header><span class="tag {finding.severity}">{SEVERITIES[finding.severity]}</span>',
            _where(number, text, finding),
            "</header>",
            f"<p>{escape(finding.message)}</p>",
            *_advice(finding),
            *_grounds(finding),
            "</article>",
        )
    )


def _where(number: int, text: str, finding: Finding) -> str:
    if finding.span is None:
        return "<span>全文</span>"
    line = text.count("\n", 0, finding.span.start) + 1
    quote = escape(_shortened(finding.quote)) or "此处"
    return f'<a class="goto" role="button" tabindex="0" data-goto="at-{number}">第 {line} 段 “{quote}”</a>'


def _advice(finding: Finding) -> Iterator[str]:
    if finding.suggestion is None or finding.span is None:
        return
    advice = f"改为“{escape(finding.suggestion)}”" if finding.suggestion else "删去"
    data = "".join(
        f' data-{name}="{escape(value)}"'
        for name, value in (
            ("start", str(finding.span.start)),
            ("end", str(finding.span.end)),
            ("after", finding.suggestion),
        )
    )
    yield f'<p class="advice">建议{advice}<button type="button" data-act="accept"{data}>采纳</button></p>'


def _grounds(finding: Finding) -> Iterator[str]:
    if finding.evidence is not None:
        source = f"{escape(place_of(finding.evidence))}：{escape(_shortened(finding.evidence.text))}"
        yield f'<p class="ground">素材：{source}</p>'
    if finding.authority:
        yield f'<p class="ground">依据：{escape(finding.authority)}</p>'


def _change(text: str, fix: Fix) -> str:
    lead = text[max(0, fix.span.start - _AROUND) : fix.span.start].rpartition("\n")[2]
    tail = text[fix.span.end : fix.span.end + _AROUND].partition("\n")[0]
    before, after = escape(_shortened(fix.before)), escape(_shortened(fix.after))
    return f"<li>……{escape(lead)}<del>{before}</del><ins>{after}</ins>{escape(tail)}……</li>"


def _shortened(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _LONGEST_QUOTE else f"{bare[:_LONGEST_QUOTE]}……"


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By severity, then by place; what is absent stands first."""
    return tuple(sorted(findings, key=lambda f: (_ORDER.index(f.severity), f.span.start if f.span else -1)))
