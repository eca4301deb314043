"""资料库: the past reports. List, read by section, take in, take out and bring back, search."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.errors import UserError
from assistant.library import Ingested, Progress, SearchResult
from assistant.records import KeptReport, State
from assistant.ui.parts import data_of, empty, panel, told
from assistant.ui.reading import report_page
from assistant.workspace import Workspace

READABLE = [".docx", ".txt", ".md", ".pdf", ".doc", ".wps"]
ALL_OFFICES, ALL_YEARS = "全部单位", "全部年份"
_MOST_FILES = 20
_HITS = 10
_EARLIEST, _LATEST = 1949, 2999


def filtered(reports: Sequence[KeptReport], issuer: str, year: str, words: str) -> tuple[KeptReport, ...]:
    """The reports of an office and a year whose title holds the words."""
    wanted = words.split()
    return tuple(
        report
        for report in reports
        if issuer in (ALL_OFFICES, "", report.issuer)
        and year in (ALL_YEARS, "", str(report.year))
        and all(word in f"{report.title}{report.issuer}{report.year}" for word in wanted)
    )


def take_in(workspace: Workspace, paths: Sequence[str], issuer: str, year: str, tell: Any = None) -> Ingested:
    """Keep uploaded reports. Raises UserError."""
    if not paths:
        raise UserError("请先选择要收录的文件。")
    if len(paths) > _MOST_FILES:
        raise UserError(f"一次最多收录 {_MOST_FILES} 份，请分几次上传。")
    told_year = year.strip()
    if told_year and not (told_year.isdecimal() and _EARLIEST <= int(told_year) <= _LATEST):
        raise UserError("年份应是四位数字，如 2024；不清楚可以不填。")
    return workspace.ingest(
        [Path(path) for path in paths],
        issuer=issuer.strip() or None,
        year=int(told_year) if told_year else None,
        tell=tell,
    )


def listing(reports: Sequence[KeptReport], everything: int) -> str:
    """The table of reports, or what to do where there is none."""
    if not everything:
        return empty(
            "资料库还是空的",
            "把本单位往年的报告传上来，起草时会参考其中的写法（数字和名称不会带进新稿）。",
            "支持 Word、PDF、文本；同一单位同一年度再次收录，会替换旧的那份。",
        )
    if not reports:
        return empty("没有符合条件的报告", "换个条件，或把上面的筛选清空。")
    rows = "".join(_row(report) for report in reports)
    head = "<tr><th>年度</th><th>单位</th><th>标题</th><th>段落</th><th></th></tr>"
    return f'<table class="list"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def found(result: SearchResult, query: str) -> str:
    """What was found, each with its report and section."""
    if not result.hits:
        return empty(f"没有找到与“{query}”相近的表述", "换几个词试试，或多收录几份往年报告。")
    notes = "".join(f'<p class="aside">{escape(note)}</p>' for note in result.fell_back)
    hits = "".join(
        f'<article class="hit"><header><a class="goto" role="button" tabindex="0" data-act="view" '
        f'data-id="{escape(hit.passage.report_id)}">{escape(hit.passage.issuer)} {hit.passage.year or ""}</a>'
        f"<span>{escape(hit.passage.heading)}</span></header>"
        f"<p>{escape(hit.passage.text)}</p></article>"
        for hit in result.hits
    )
    return f"{notes}{hits}"


def taken_in(done: Ingested) -> str:
    """What came of an upload."""
    counts = f"新收录 {done.added} 份，替换 {done.replaced} 份，已有 {done.skipped} 份。"
    failed = "".join(f"<li>{escape(one.reason)}</li>" for one in done.failed)
    problems = f'<ul class="bad">{failed}</ul>' if failed else ""
    notes = "".join(f"<p>{escape(note)}</p>" for note in done.fell_back)
    return f'<div class="notice"><p>{counts}</p>{problems}{notes}</div>'


def taken_out(report: KeptReport) -> str:
    return (
        f'<div class="notice"><p>已移出《{escape(report.title)}》，起草和检索不再参考它。'
        f'<button type="button" data-act="restore" data-id="{escape(report.id)}">撤销</button></p></div>'
    )


def choices(reports: Sequence[KeptReport]) -> tuple[list[str], list[str]]:
    """Offices and years to filter by."""
    years = sorted({str(report.year) for report in reports if report.year}, reverse=True)
    return [ALL_OFFICES, *sorted({report.issuer for report in reports if report.issuer})], [ALL_YEARS, *years]


def tab(workspace: Workspace) -> None:
    with (
        gr.Tab("资料库", id="library") as made,
        gr.Row(equal_height=False, elem_classes=["desk", "shelf"]),
    ):
        with gr.Column(scale=6, min_width=420):
            with gr.Accordion("收录往年报告", open=False) as taking_in:
                files = gr.File(
                    label="选择文件，可以多选", file_types=READABLE, file_count="multiple", height=120
                )
                with gr.Row(elem_classes="tools"):
                    of = _line("单位（不填则从报告中读）", scale=3)
                    at = _line("年度（不填则从报告中读）", scale=3)
                    keep = gr.Button("收录", variant="primary")
            with gr.Row(elem_classes="tools"):
                issuer = gr.Dropdown([ALL_OFFICES], label="单位", show_label=False, container=False, scale=3)
                year = gr.Dropdown([ALL_YEARS], label="年度", show_label=False, container=False, scale=2)
                words = _line("标题中的字", scale=3)
            notice = panel(name="library-notice")
            table = panel(name="library-list")
        with gr.Column(scale=5, min_width=340, elem_classes="beside"):
            with gr.Row(elem_classes="tools"):
                query = _line("在往年报告里找写法，如：法律顾问审查合同", scale=4, name="library-query")
                look_for = gr.Button("查找", elem_classes="main-act")
            shown = panel(_nothing_open(), name="library-shown")

    filters = [issuer, year, words]

    @told
    def listed(*chosen: str) -> str:
        reports = workspace.reports()
        return listing(filtered(reports, *chosen), len(reports))

    @told
    def opened(*chosen: str) -> Any:
        offices, years = choices(workspace.reports())
        return gr.update(choices=offices), gr.update(choices=years), listed(*chosen)

    @told
    def on_keep(paths: Any, office: str, of_year: str, progress: gr.Progress = gr.Progress()) -> Any:  # noqa: B008
        def tell(at: Progress) -> None:
            progress((at.done, at.total), desc=f"正在收录 {Path(at.path).name}", unit="份")

        done = take_in(workspace, paths or (), office, of_year, tell)
        return taken_in(done), None, gr.update(open=bool(done.failed))

    @told
    def on_row(event: gr.EventData) -> Any:
        data = data_of(event)
        id = data.get("id", "")
        if data.get("act") == "view":
            return gr.skip(), report_page(workspace.report(id))
        if data.get("act") == "forget":
            report = next((kept for kept in workspace.reports() if kept.id == id), None)
            if report is None:
                raise UserError("这份报告已经不在资料库里了。")
            workspace.forget(id)
            return taken_out(report), gr.skip()
        return gr.skip(), gr.skip()

    @told
    def on_notice(event: gr.EventData) -> Any:
        data = data_of(event)
        if data.get("act") != "restore":
            return gr.skip()
        workspace.restore(data["id"])
        return '<div class="notice"><p>已恢复。</p></div>'

    @told
    def on_search(asked: str) -> str:
        if not asked.strip():
            raise UserError("请写出要找的内容。")
        return found(workspace.search(asked, k=_HITS, kind="section"), asked)

    @told
    def on_shown(event: gr.EventData) -> Any:
        data = data_of(event)
        return report_page(workspace.report(data["id"])) if data.get("act") == "view" else gr.skip()

    def refreshed(event: Any) -> None:
        event.then(opened, filters, [issuer, year, table])

    refreshed(made.select(lambda: gr.update(open=not workspace.reports()), None, taking_in))
    gr.on([issuer.change, year.change, words.change], listed, filters, table, show_progress="hidden")
    refreshed(
        keep.click(
            on_keep, [files, of, at], [notice, files, taking_in], concurrency_id="ingest", concurrency_limit=1
        )
    )
    refreshed(table.click(on_row, None, [notice, shown]))
    refreshed(notice.click(on_notice, None, notice))
    gr.on(
        [look_for.click, query.submit], on_search, query, shown, concurrency_id="search", concurrency_limit=4
    )
    shown.click(on_shown, None, shown)


def _line(hint: str, *, scale: int, name: str | None = None) -> gr.Textbox:
    """A field of one line that says by itself what belongs into it."""
    return gr.Textbox(
        label=hint,
        placeholder=hint,
        show_label=False,
        container=False,
        max_lines=1,
        scale=scale,
        elem_id=name,
    )


def _row(report: KeptReport) -> str:
    id = escape(report.id)
    state = "" if report.state is State.LIVE else "（已移出）"
    return (
        f"<tr><td>{report.year or '不明'}</td><td>{escape(report.issuer) or '不明'}</td>"
        f'<td><a class="goto" role="button" tabindex="0" data-act="view" data-id="{id}">'
        f"{escape(report.title)}</a>{state}</td><td>{report.sections}</td>"
        f'<td><button type="button" data-act="forget" data-id="{id}">移出</button></td></tr>'
    )


def _nothing_open() -> str:
    return empty("点左边的标题看报告全文", "或在上面写几个词，找往年报告里相近的写法。")
