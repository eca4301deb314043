"""去年对照: last year's report beside the draft, part by part; the figures of both years as a table."""

from html import escape

from assistant.drafting.comparison import Outcome, PastPlan, Point, Row, Standing, YearOnYear, clause
from assistant.labels import place_of
from assistant.ui.parts import empty
from assistant.workspace.last_year import LastYear, Side

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
        f"<header><b>{_before(found.found)}：{escape(found.found.previous_title)}</b>"
        f"<b>{found.found.year}年的稿子</b></header>"
    )
    return f'<div class="years" data-scroll="years">{head}{"".join(map(_side, found.sides))}</div>'


def figures(found: LastYear | None) -> str:
    """A row a figure: first those of both years, then this year's new ones, then those it lacks."""
    if found is None:
        return nothing_before()
    rows = "".join(_row(row, found.found) for standing in Standing for row in _of(found.found, standing))
    if not rows:
        return empty("没有可以比较的数字", "先读取素材里的事实；去年的报告里也要有数字。")
    counts = "".join(
        f'<span class="tag {_TAGS[standing]}">{said} {len(_of(found.found, standing))} 项</span>'
        for standing, said in _STANDINGS.items()
    )
    years = f"<th>{_before(found.found)}</th><th>{found.found.year}年</th>"
    head = f"<tr><th>事项</th>{years}<th>增减</th><th></th></tr>"
    return (
        f'<p class="tally">{counts}</p>'
        f'<div class="scrolled" data-scroll="figures"><table class="list yoy"><thead>{head}</thead>'
        f"<tbody>{rows}</tbody></table>{_plans(found.found)}</div>"
    )


def _side(side: Side) -> str:
    last = _text(side.last, "那一年没有这一部分")
    this = _text(side.this, "今年的稿子没有这一部分")
    return f"<section><h3>{escape(side.heading)}</h3><div>{last}</div><div>{this}</div></section>"


def _text(text: str, without: str) -> str:
    if not text:
        return f'<p class="aside">{without}</p>'
    return "".join(f"<p>{escape(line.lstrip('#'))}</p>" for line in text.split("\n") if line.strip())


def _of(found: YearOnYear, standing: Standing) -> tuple[Row, ...]:
    return tuple(row for row in found.rows if row.standing is standing)


def _row(row: Row, found: YearOnYear) -> str:
    standing = f'<span class="tag {_TAGS[row.standing]}">{_STANDINGS[row.standing]}</span>'
    note = f'<p class="aside">{escape(row.note)}</p>' if row.note else ""
    return (
        f"<tr><td>{escape(row.indicator)}{note}</td><td>{_point(row.last)}</td><td>{_point(row.this)}</td>"
        f"<td>{escape(_change(row, found))}</td><td>{standing}</td></tr>"
    )


def _before(found: YearOnYear) -> str:
    return f"{found.previous_year}年" if found.previous_year else "往年"


def _change(row: Row, found: YearOnYear) -> str:
    """The change against the report that there is, which may be older than last year's."""
    said = clause(row)
    return said if found.previous_year == found.year - 1 else said.replace("上年", _before(found))


def _point(point: Point | None) -> str:
    if point is None:
        return "—"
    where = f"{place_of(point.source)}：{point.source.text}"
    return f'<span title="{escape(where)}">{escape(point.quantity.text)}</span>'


def _plans(found: YearOnYear) -> str:
    items = "".join(_plan(plan) for plan in found.plans)
    return (
        f'<section class="box"><h3>{_before(found)}报告里的计划，今年怎样了</h3><ul>{items}</ul></section>'
        if items
        else ""
    )


def _plan(plan: PastPlan) -> str:
    return f'<li>{escape(plan.text)}<span class="aside">{_OUTCOMES[plan.outcome]}</span></li>'
