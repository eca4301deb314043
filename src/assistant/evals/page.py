"""A run as one self-contained page: metrics, curves, tables and the work list."""

from collections.abc import Iterator, Sequence
from html import escape

from assistant.evals.comparison import Difference
from assistant.evals.regression import Regression
from assistant.evals.runner import SuiteResult
from assistant.evals.thresholds import Metric
from assistant.evals.values import Curve, Listing, Panel, Table

_STYLE = """
body{font:15px/1.6 system-ui,sans-serif;max-width:75em;margin:2em auto;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0}
td,th{border-bottom:1px solid #ddd;padding:.2em .7em;text-align:right}
td:first-child,th:first-child{text-align:left;font-family:ui-monospace,monospace}
.failed{background:#fde8e8}.asked{font-weight:600}li{margin:.3em 0}summary{cursor:pointer;font-weight:600}
.side{display:grid;grid-template-columns:1fr 1fr 1fr;gap:1em;font-size:13px;line-height:1.5}
.side ul{padding-left:1.2em}.side section{overflow-wrap:anywhere}
svg{background:#fafafa;border:1px solid #ddd}del{color:#b00020}ins{color:#00695c;text-decoration:none}
"""
_COLUMNS = ("metric", "value", "95 %", "threshold", "baseline", "reason")
_WIDTH, _HEIGHT, _MARGIN = 560, 320, 40


def page(results: Sequence[SuiteResult], against: Sequence[Difference] | None = None) -> str:
    """HTML without script and without anything to fetch."""
    body = "".join(part for result in results for part in _suite(result))
    compared = _table(_compared(against)) if against else ""
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>评测结果</title>'
        f"<style>{_STYLE}</style></head><body><h1>评测结果</h1>{compared}{body}</body></html>\n"
    )


def _suite(result: SuiteResult) -> Iterator[str]:
    verdict = "达标" if result.passed else "未达标"
    yield f"<h2>{escape(result.name)}（{verdict}）</h2><table>"
    yield f"<tr>{''.join(f'<th>{name}</th>' for name in _COLUMNS)}</tr>"
    yield from (_metric(metric) for metric in result.metrics)
    yield "</table>"
    yield from (_curve(curve) for curve in result.measured.curves)
    yield from (_table(table) for table in result.measured.tables)
    yield from (_listing(listing) for listing in result.measured.listings)
    yield from (_panel(panel) for panel in result.measured.panels)


def _metric(metric: Metric) -> str:
    score, threshold = metric.score, metric.threshold
    asks = threshold is not None or metric.regression is not None
    mark = "" if not asks else ' class="asked"' if metric.passed else ' class="asked failed"'
    interval = "" if score.low is None or score.high is None else f"{score.low:.3f}–{score.high:.3f}"
    asked = (
        "" if threshold is None else f"{'≥' if threshold.bound == 'at_least' else '≤'} {threshold.value:g}"
    )
    cells = (score.name, _number(score.value), interval, asked, _beside(metric.regression), score.reason)
    return f"<tr{mark}>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _beside(found: Regression | None) -> str:
    if found is None:
        return ""
    return f"{found.before:.4f} ({found.low:+.3f} to {found.high:+.3f})"


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in table.columns)
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in table.rows)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<h3>{escape(table.title)}</h3><table><tr>{head}</tr>{body}</table>"


def _panel(panel: Panel) -> str:
    columns = "".join(
        f"<section><h4>{escape(head)} ({len(lines)})</h4><ul>{_items(lines)}</ul></section>"
        for head, lines in panel.columns
    )
    return f'<details><summary>{escape(panel.title)}</summary><div class="side">{columns}</div></details>'


def _items(lines: Sequence[str]) -> str:
    return "".join(f"<li>{escape(line)}</li>" for line in lines)


def _listing(listing: Listing) -> str:
    title = f"{escape(listing.title)} ({len(listing.lines)})"
    return f"<details><summary>{title}</summary><ul>{_items(listing.lines)}</ul></details>"


def _curve(curve: Curve) -> str:
    """Kills upwards, alarms to the right, each axis from 0 to 1; a point tells its name when pointed at."""
    places = [
        (
            _MARGIN + one.alarms * (_WIDTH - 2 * _MARGIN),
            _HEIGHT - _MARGIN - one.kills * (_HEIGHT - 2 * _MARGIN),
            one,
        )
        for one in curve.points
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#1565c0">'
        f"<title>{escape(one.label)}: {one.kills:.3f} / {one.alarms:.3f}</title></circle>"
        for x, y, one in places
    )
    frame = f"{_MARGIN},{_MARGIN} {_MARGIN},{_HEIGHT - _MARGIN} {_WIDTH - _MARGIN},{_HEIGHT - _MARGIN}"
    return (
        f'<h3>{escape(curve.title)}</h3><svg width="{_WIDTH}" height="{_HEIGHT}" role="img">'
        f'<polyline points="{frame}" fill="none" stroke="#999"/>'
        f'<polyline points="{line}" fill="none" stroke="#1565c0"/>{dots}'
        f'<text x="{_WIDTH - _MARGIN}" y="{_HEIGHT - 12}" text-anchor="end">alarms 1</text>'
        f'<text x="8" y="{_MARGIN - 12}">kills 1</text></svg>'
    )


def _compared(against: Sequence[Difference]) -> Table:
    rows = (
        (f"{d.suite} {d.metric}", _number(d.before), _number(d.now), _number(d.change), _span(d))
        for d in against
    )
    return Table("与上次对比", ("metric", "before", "now", "change", "95 %"), tuple(rows))


def _span(one: Difference) -> str:
    return "" if one.interval is None else "{:+.4f} to {:+.4f}".format(*one.interval)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"
