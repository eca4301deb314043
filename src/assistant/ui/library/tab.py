"""资料库, wired."""

from collections.abc import Mapping
from typing import Any

import gradio as gr

from assistant.errors import UserError
from assistant.records import JobState
from assistant.ui.files import READABLE
from assistant.ui.library.running import KIND, WORK, asked, trade
from assistant.ui.library.showing import (
    ALL_OFFICES,
    ALL_YEARS,
    choices,
    filtered,
    found,
    listing,
    nothing_open,
    taken_in,
    taken_out,
)
from assistant.ui.parts import clock, data_of, panel, person_of, told
from assistant.ui.reading import report_page
from assistant.ui.writing.progress import progress
from assistant.workspace import Workspace

_HITS = 10


class Desk:
    """What taking in does. Raises what the workspace raises."""

    def __init__(self, workspace: Workspace) -> None:
        self._jobs = workspace.jobs
        self._jobs.offer(KIND, trade(workspace))

    def keep(self, person: str, payload: Mapping[str, Any]) -> str:
        """Raises Busy."""
        return progress(self._jobs.ask(KIND, person, WORK, payload))

    def on_job(self, person: str, act: str) -> str:
        """Watch or stop what is under way, or begin again what was broken off."""
        job = self._jobs.latest(person, WORK)
        if act == "again" and job:
            return self.keep(person, job.payload)
        if act == "stop":
            self._jobs.stop(person, WORK)
        return self.watch(person)

    def watch(self, person: str) -> str:
        """How far it is, or what came of the last one."""
        job = self._jobs.latest(person, WORK)
        if job and job.state is JobState.DONE:
            return taken_in(job.result, clock(job.created))
        return progress(job)


def tab(workspace: Workspace) -> None:
    desk = Desk(workspace)
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
            job = panel(name="library-job")
            notice = panel(name="library-notice")
            table = panel(name="library-list")
        with gr.Column(scale=5, min_width=340, elem_classes="beside"):
            with gr.Row(elem_classes="tools"):
                query = _line("在往年报告里找写法，如：法律顾问审查合同", scale=4, name="library-query")
                look_for = gr.Button("查找", elem_classes="main-act")
            shown = panel(nothing_open(), name="library-shown")

    filters = [issuer, year, words]

    @told
    def listed(*chosen: str) -> str:
        reports = workspace.reports()
        return listing(filtered(reports, *chosen), len(reports), workspace.genres())

    @told
    def opened(*chosen: str) -> Any:
        offices, years = choices(workspace.reports())
        return gr.update(choices=offices), gr.update(choices=years), listed(*chosen)

    @told
    def on_keep(paths: Any, office: str, of_year: str, request: gr.Request) -> Any:
        return desk.keep(person_of(request), asked(paths or (), office, of_year)), None, gr.update(open=False)

    @told
    def on_job(event: gr.EventData, request: gr.Request) -> str:
        return desk.on_job(person_of(request), data_of(event).get("act", ""))

    @told
    def watched(request: gr.Request) -> Any:
        return desk.watch(person_of(request)), gr.update(open=not workspace.reports())

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

    quiet: dict[str, Any] = {"show_progress": "hidden"}
    refreshed(made.select(watched, None, [job, taking_in], **quiet))
    gr.on([issuer.change, year.change, words.change], listed, filters, table, **quiet)
    keep.click(on_keep, [files, of, at], [job, files, taking_in], **quiet)
    refreshed(job.click(on_job, None, job, trigger_mode="multiple", **quiet))
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
