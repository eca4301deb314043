"""去年对照: last year's report beside the draft, part by part; the figures of both years as a table."""

from html import escape

from assistant.drafting.comparison import Outcome, PastPlan, Point, Row, Standing, YearOnYear, clause
from assistant.labels import place_of
from assistant.ui.parts import empty
from assistant.workspace import LastYear, Side

_STANDINGS = {Standing.SAME: "两年都有", Standing.NEW: "今年新增", Standing.MISSING: "今年没有"}
_TAGS = {Standing.SAME: "ready", Standing.NEW: "under-way", Standing.MISSING: "unclear"}
_OUTCOMES = {
    Outcome.DONE: "今年做了",
    Outcome.UNDER_WAY: "今年在做",
    Outcome.NOT_MENTIONED: "今年的素材没有提到",
}


def nothing_before() -> str:
    return empty(
        "资料库里没有本单位往年的报告",
        "到“资料库”收录去年的报告，这里就把它和今年的稿子并排摆出来，逐项比较数字。",
    )


def by_part(found: LastYear | None) -> str:
    """Last year's words left, this year's right."""
    if found is None:
        return nothing_before()
    head = (
        f"<header><b>去年：{escape(found.report.title)}（{found.report.year or '年份不明'}）</b>"
        f"<b>今年：{found.found.year}年的稿子</b></header>"
    )
    return f'<div class="years" data-scroll="years">{head}{"".join(map(_side, found.sides))}</div>'


def figures(found: LastYear | None) -> str:
    """A row a figure: first those of both years, then this year's new ones, then those it lacks."""
    if found is None:
        return nothing_before()
    rows = "".join(_row(row) for standing in Standing for row in _of(found.found, standing))
    if not rows:
        return empty("没有可以比较的数字", "先读取素材里的事实；去年的报告里也要有数字。")
    counts = "".join(
        f'<span class="tag {_TAGS[standing]}">{said} {len(_of(found.found, standing))} 项</span>'
        for standing, said in _STANDINGS.items()
    )
    head = "<tr><th>事项</th><th>去年</th><th>今年</th><th>增减</th><th></th></tr>"
    return (
        f'<p class="tally">{counts}</p>'
        f'<div class="scrolled" data-scroll="figures"><table class="list yoy"><thead>{head}</thead>'
        f"<tbody>{rows}</tbody></table>{_plans(found.found)}</div>"
    )


def _side(side: Side) -> str:
    last = _text(side.last, "去年没有这一部分")
    this = _text(side.this, "今年的稿子没有这一部分")
    return f"<section><h3>{escape(side.heading)}</h3><div>{last}</div><div>{this}</div></section>"


def _text(text: str, without: str) -> str:
    if not text:
        return f'<p class="aside">{without}</p>'
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())


def _of(found: YearOnYear, standing: Standing) -> tuple[Row, ...]:
    return tuple(row for row in found.rows if row.standing is standing)


def _row(row: Row) -> str:
    standing = row.standing
    note = f'<p class="aside">{escape(row.note)}</p>' if row.note else ""
    return (
        f"<tr><td>{escape(row.indicator)}{note}</td><td>{_point(row.last)}</td><td>{_point(row.this)}</td>"
        f'<td>{escape(clause(row))}</td><td><span class="tag {_TAGS[standing]}">{_STANDINGS[standing]}</span>'
        "</td></tr>"
    )


def _point(point: Point | None) -> str:
    if point is None:
        return "—"
    where = f"{place_of(point.source)}：{point.source.text}"
    return f'<span title="{escape(where)}">{escape(point.quantity.text)}</span>'


def _plans(found: YearOnYear) -> str:
    items = "".join(_plan(plan) for plan in found.plans)
    return f'<section class="box"><h3>去年的计划，今年怎样了</h3><ul>{items}</ul></section>' if items else ""


def _plan(plan: PastPlan) -> str:
    return f'<li>{escape(plan.text)}<span class="aside">{_OUTCOMES[plan.outcome]}</span></li>'
