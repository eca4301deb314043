"""A checked text and its findings as HTML: marks in the text, cards beside it, each leading to the other.

`name` keeps the anchors of two tabs apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from assistant.checking import Fix
from assistant.domain import Finding, Severity, Span
from assistant.editing import Trace
from assistant.labels import SEVERITIES, place_of
from assistant.ui.writing.seen import seen

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_LONGEST_QUOTE = 60
_AROUND = 8
_LONGEST_MARK, _FIRST_WORDS = 120, 6


class _Place(NamedTuple):
    """Where a finding, by its number, stands in the text."""

    number: int
    span: Span
    severity: Severity


def marked(text: str, findings: Sequence[Finding], traces: Sequence[Trace] = (), *, name: str = "") -> str:
    """The text in paragraphs, each finding's place marked by its severity, each sentence by its backing."""
    paragraphs = "".join(_Sheet(text, findings, traces, name).paragraphs())
    return f'<div class="sheet" data-scroll="{name}sheet">{paragraphs}</div>'


def cards(text: str, findings: Sequence[Finding], *, name: str = "", ignorable: bool = False) -> str:
    """The findings, worst first; hints are folded away. Those of `ignorable` cards can be put aside."""
    groups: dict[Severity, list[str]] = {severity: [] for severity in _ORDER}
    for number, finding in enumerate(findings):
        ids = f"{name}card-{number}", f"{name}at-{number}"
        groups[finding.severity].append(_card(*ids, text, finding, ignorable))
    shown = [*groups[Severity.ERROR], *groups[Severity.WARNING]]
    hints = groups[Severity.INFO]
    folded = (
        f'<details id="{name}hints" data-fold{"" if shown else " open"}>'
        f"<summary>提示 {len(hints)} 处（文风，改不改由您定）</summary>{''.join(hints)}</details>"
        if hints
        else ""
    )
    return f'<div class="findings" data-scroll="{name}findings">{"".join(shown)}{folded}</div>'


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


class _Sheet:
    """A text with what is marked in it."""

    def __init__(self, text: str, findings: Sequence[Finding], traces: Sequence[Trace], name: str) -> None:
        self._text, self._traces, self._name = text, traces, name
        self._placed = [
            _Place(number, _visible(one.span), one.severity)
            for number, one in enumerate(findings)
            if one.span
        ]

    def paragraphs(self) -> Iterator[str]:
        at = 0
        for line in self._text.split("\n"):
            yield f"<p>{''.join(self._sentences(Span(at, at + len(line))))}</p>"
            at += len(line) + 1

    def _sentences(self, line: Span) -> Iterator[str]:
        """The line cut where a traced sentence begins or ends."""
        at = line.start
        for trace in self._traces:
            if not trace.span.overlaps(line):
                continue
            start, end = max(trace.span.start, line.start), min(trace.span.end, line.end)
            yield from self._pieces(Span(at, start))
            data = f'data-act="trace" data-start="{trace.span.start}" data-end="{trace.span.end}"'
            pieces = "".join(self._pieces(Span(start, end)))
            yield f'<span class="said {trace.kind}" role="button" tabindex="0" {data}>{pieces}</span>'
            at = end
        yield from self._pieces(Span(at, line.end))

    def _pieces(self, part: Span) -> Iterator[str]:
        """The part cut wherever a finding begins or ends."""
        inside = [place for place in self._placed if place.span.overlaps(part)]
        edges = {part.start, part.end}
        for place in inside:
            edges |= {max(place.span.start, part.start), min(place.span.end, part.end)}
        for start, end in pairwise(sorted(edges)):
            piece = escape(self._text[start:end])
            over = [place for place in inside if place.span.overlaps(Span(start, end))]
            yield self._mark(piece, start, over) if over else piece

    def _mark(self, piece: str, start: int, over: Sequence[_Place]) -> str:
        """A piece under findings: the worst gives the colour, those that begin here their anchors."""
        worst = min(over, key=lambda place: _ORDER.index(place.severity))
        anchors = "".join(
            f'<a id="{self._name}at-{place.number}"></a>' for place in over if place.span.start == start
        )
        goto = f'data-goto="{self._name}card-{worst.number}" tabindex="0"'
        return f'<mark class="{worst.severity}" {goto}>{anchors}{piece}</mark>'


def _visible(span: Span) -> Span:
    """A place where something is missing has no width; the character after it is marked.

    What is said of a whole paragraph marks its first words only, so that others are seen in it.
    """
    end = span.end if span.end - span.start <= _LONGEST_MARK else span.start + _FIRST_WORDS
    return Span(span.start, max(end, span.start + 1))


def _card(id: str, place: str, text: str, finding: Finding, ignorable: bool) -> str:
    return "".join(
        (
            f'<article class="card {finding.severity}" id="{id}">',
            f'<header><span class="tag {finding.severity}">{SEVERITIES[finding.severity]}</span>',
            _where(place, text, finding),
            "</header>",
            f"<p>{escape(finding.message)}</p>",
            *_advice(text, finding),
            *_grounds(finding),
            _ignoring(finding) if ignorable else "",
            "</article>",
        )
    )


def _where(place: str, text: str, finding: Finding) -> str:
    if finding.span is None:
        return "<span>全文</span>"
    line = text.count("\n", 0, finding.span.start) + 1
    quote = escape(_shortened(finding.quote)) or "此处"
    at = f'data-start="{finding.span.start}" data-end="{finding.span.end}"'
    return f'<a class="goto" role="button" tabindex="0" data-goto="{place}" {at}>第 {line} 段 “{quote}”</a>'


def _advice(text: str, finding: Finding) -> Iterator[str]:
    if finding.suggestion is None or finding.span is None:
        return
    advice = f"改为“{escape(finding.suggestion)}”" if finding.suggestion else "删去"
    data = "".join(
        f' data-{name}="{escape(value)}"'
        for name, value in (
            ("start", str(finding.span.start)),
            ("end", str(finding.span.end)),
            ("before", finding.span.of(text)),
            ("after", finding.suggestion),
        )
    )
    yield f'<p class="advice">建议{advice}<button type="button" data-act="accept"{data}>采纳</button></p>'


def _ignoring(finding: Finding) -> str:
    data = f'data-rule="{escape(finding.rule)}" data-quote="{escape(finding.quote)}"'
    return (
        f'<details class="ignoring"><summary>忽略</summary><form data-act="ignore" {data}>'
        f'<input name="value" data-keep="ignore-{seen((finding.rule, finding.quote))}" required '
        'list="reasons" autocomplete="off" aria-label="为什么忽略" '
        'placeholder="为什么，如：已核实"><button>忽略这条</button></form></details>'
    )


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
