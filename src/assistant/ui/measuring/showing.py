"""Runs of the evaluation as HTML: verdicts, a row and a bar a metric, curves, tables, two runs side by side.

What is shown is the published JSON of a run (`assistant eval --json`).
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from assistant.ui.measuring.naming import called
from assistant.ui.measuring.running import SUITES
from assistant.ui.parts import empty

Json = Mapping[str, Any]
_BAR, _BAR_HEIGHT = 160, 20
_WIDTH, _HEIGHT, _MARGIN = 520, 300, 44


def results(suites: Sequence[Json], before: Sequence[Json] = (), *, named: str = "") -> str:
    """A run, beside an earlier one where that is given."""
    if not suites:
        return nothing_yet()
    beside = _beside(suites, before, named) if before else ""
    return beside + "".join(map(_suite, suites)) + _key()


def nothing_yet() -> str:
    return empty(
        "还没有评测结果",
        "选好项目，点“开始评测”；默认只评固定的一小部分，约一两分钟。",
        "结果与随程序发布的基准比较，也可以选以前的一次来比较。",
    )


def _key() -> str:
    """How to read a bar."""
    dot = '<circle cx="9" cy="10" r="4" fill="#1d4e79"/>'
    band = '<line x1="0" x2="18" y1="10" y2="10" stroke="#8fb3d1" stroke-width="6"/>'
    floor = '<line x1="9" x2="9" y1="1" y2="19" stroke="#b3261e" stroke-width="2"/>'
    ring = '<circle cx="9" cy="10" r="6" fill="none" stroke="#8a5300"/>'
    said = ((dot, "这一次"), (band, "95% 的把握在这一段"), (floor, "要求"), (ring, "基准"))
    signs = "".join(
        f'<span><svg width="18" height="20" role="img">{sign}</svg> {name}</span>' for sign, name in said
    )
    return f'<p class="aside key">{signs}</p>'


def _suite(suite: Json) -> str:
    passed = all(metric["pass"] for metric in suite["metrics"])
    asked = [metric for metric in suite["metrics"] if metric["threshold"] is not None or metric["baseline"]]
    others = [metric for metric in suite["metrics"] if metric not in asked]
    tag = '<span class="tag ready">达标</span>' if passed else '<span class="tag error">未达标</span>'
    name = SUITES.get(suite["name"]) or str(suite["name"])
    more = (
        f"<details><summary>其他指标 {len(others)} 项（程序里的名称）</summary>{_metrics(others)}</details>"
        if others
        else ""
    )
    return (
        f'<section class="box measured"><h3>{escape(name)} {tag}</h3>{_metrics(asked)}{more}'
        f"{''.join(map(_curve, suite['curves']))}{''.join(map(_table, suite['tables']))}</section>"
    )


def _metrics(metrics: Sequence[Json]) -> str:
    if not metrics:
        return ""
    head = "<tr><th>指标</th><th>结果</th><th>0 到 1</th><th>要求</th><th>基准</th><th>依据</th></tr>"
    return f'<table class="list"><thead>{head}</thead><tbody>{"".join(map(_metric, metrics))}</tbody></table>'


def _metric(metric: Json) -> str:
    bound = {"at_least": "≥", "at_most": "≤"}.get(metric["bound"] or "", "")
    wanted = f"{bound} {metric['threshold']:g}" if metric["threshold"] is not None else ""
    baseline = metric["baseline"]
    before = f"{baseline['before']:.3f}{'（变差）' if baseline['worse'] else ''}" if baseline else ""
    return (
        f'<tr class="{"ok" if metric["pass"] else "bad"}"><td title="{escape(metric["name"])}">'
        f"{escape(called(metric['name']))}</td>"
        f"<td>{_number(metric['value'])}</td><td>{_bar(metric)}</td><td>{wanted}</td><td>{before}</td>"
        f'<td class="aside">{escape(metric["reason"])}</td></tr>'
    )


def _bar(metric: Json) -> str:
    """The value with its interval, a mark where the floor is, a ring where the baseline was."""
    value = metric["value"]
    if value is None or not 0 <= value <= 1:
        return ""
    low, high = metric["low"], metric["high"]
    whisker = _stroke(low, high, 10, 10, "#8fb3d1", 6) if low is not None and high is not None else ""
    floor = metric["threshold"]
    mark = _stroke(floor, floor, 1, 19, "#b3261e", 2) if floor is not None and 0 <= floor <= 1 else ""
    baseline = metric["baseline"]
    ring = (
        f'<circle cx="{baseline["before"] * _BAR:.1f}" cy="10" r="6" fill="none" stroke="#8a5300"/>'
        if baseline and 0 <= baseline["before"] <= 1
        else ""
    )
    return (
        f'<svg width="{_BAR + 8}" height="{_BAR_HEIGHT}" viewBox="-4 0 {_BAR + 8} {_BAR_HEIGHT}" role="img">'
        f'<line x1="0" x2="{_BAR}" y1="10" y2="10" stroke="#d3d9e0"/>{whisker}{mark}{ring}'
        f'<circle cx="{value * _BAR:.1f}" cy="10" r="4" fill="#1d4e79"/></svg>'
    )


def _stroke(start: float, end: float, top: int, bottom: int, colour: str, width: int) -> str:
    across = f'x1="{start * _BAR:.1f}" x2="{end * _BAR:.1f}"'
    return f'<line {across} y1="{top}" y2="{bottom}" stroke="{colour}" stroke-width="{width}"/>'


def _curve(curve: Json) -> str:
    """Found upwards, false alarms to the right, both from 0 to 1."""
    across, up = _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN
    places = [
        (_MARGIN + one["alarms"] * across, _HEIGHT - _MARGIN - one["kills"] * up, one)
        for one in curve["points"]
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#1d4e79"><title>{escape(one["label"])}：查出 '
        f"{one['kills']:.3f}，误报 {one['alarms']:.3f}</title></circle>"
        for x, y, one in places
    )
    right, bottom = _WIDTH - _MARGIN, _HEIGHT - _MARGIN
    return (
        f'<h4>{escape(called(curve["title"]))}</h4><svg width="{_WIDTH}" height="{_HEIGHT}" role="img">'
        f'<polyline points="{_MARGIN},{_MARGIN} {_MARGIN},{bottom} {right},{bottom}" fill="none" '
        f'stroke="#8f98a5"/><polyline points="{line}" fill="none" stroke="#1d4e79"/>{dots}'
        f'<text x="{right}" y="{_HEIGHT - 14}" text-anchor="end" font-size="15">误报 →</text>'
        f'<text x="4" y="{_MARGIN - 14}" font-size="15">查出 ↑</text></svg>'
    )


def _table(table: Json) -> str:
    head = "".join(f"<th>{escape(called(name))}</th>" for name in table["columns"])
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in table["rows"])
    return (
        f"<details><summary>{escape(called(table['title']))}</summary>"
        f'<table class="list"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>'
    )


def _beside(now: Sequence[Json], before: Sequence[Json], named: str) -> str:
    rows = "".join(_changes(now, before))
    if not rows:
        return f'<p class="notice">与{escape(named)}相比，各项结果都没有变化。</p>'
    head = "<tr><th>项目</th><th>指标</th><th>那一次</th><th>这一次</th><th>变化</th></tr>"
    return (
        f'<section class="box measured"><h3>与{escape(named)}比较，有变化的指标</h3>'
        f'<table class="list"><thead>{head}</thead><tbody>{rows}</tbody></table></section>'
    )


def _changes(now: Sequence[Json], before: Sequence[Json]) -> Iterator[str]:
    old = {(one["name"], metric["name"]): metric["value"] for one in before for metric in one["metrics"]}
    for suite in now:
        for metric in suite["metrics"]:
            key, value = (suite["name"], metric["name"]), metric["value"]
            if key not in old or old[key] == value:
                continue
            change = "–" if value is None or old[key] is None else f"{value - old[key]:+.3f}"
            name = SUITES.get(suite["name"]) or str(suite["name"])
            yield (
                f"<tr><td>{escape(name)}</td><td>{escape(metric['name'])}</td><td>{_number(old[key])}</td>"
                f"<td>{_number(value)}</td><td>{change}</td></tr>"
            )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")
