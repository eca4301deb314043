"""评测, wired."""

from collections.abc import Mapping, Sequence
from typing import Any

import gradio as gr

from assistant.errors import UserError
from assistant.records import KeptJob
from assistant.ui.measuring.running import KIND, SUITES, WORK, trade
from assistant.ui.measuring.showing import nothing_yet, results
from assistant.ui.parts import asking, clock, data_of, panel, person_of, told
from assistant.ui.writing.progress import progress
from assistant.workspace import Workspace

Shown = dict[str, Any]
_BASELINE = "随程序发布的基准"
_FIRST = ("facts", "proofreading")


class Desk:
    """What each act of 评测 does. Raises what the workspace raises."""

    def __init__(self, workspace: Workspace) -> None:
        self._jobs = workspace.jobs
        self._jobs.offer(KIND, trade())

    def measure(self, person: str, suites: Sequence[str], whole: bool) -> Shown:
        """Raises UserError where nothing is chosen, and Busy."""
        if not suites:
            raise UserError("请先选择要评测的项目。")
        return {"job": self._jobs.ask(KIND, person, WORK, {"suites": list(suites), "whole": whole})}

    def on_job(self, person: str, data: Mapping[str, str]) -> Shown:
        """Watch or stop what is under way, or begin again what was broken off."""
        if data.get("act") == "watch":
            return self.watch(person)
        if data.get("act") == "stop":
            self._jobs.stop(person, WORK)
            return {}
        job = self._jobs.latest(person, WORK)
        return self.measure(person, job.payload["suites"], job.payload["whole"]) if job else {}

    def watch(self, person: str) -> Shown:
        """How far the run is; what is measured by now is shown."""
        job = self._jobs.latest(person, WORK)
        if job and job.state.under_way:
            return {"job": job, "results": results(job.result.get("suites", ()))}
        return {"job": job, **self.show(person, "")}

    def show(self, person: str, against: str) -> Shown:
        """The last run that was finished, beside the baseline or an earlier one by its id."""
        done = self._jobs.finished(person, WORK)
        if not done:
            return {"results": nothing_yet(), "runs": [(_BASELINE, "")]}
        earlier = next((job for job in done if job.id == against), None)
        before = earlier.result["suites"] if earlier else ()
        named = _name(earlier) if earlier else ""
        runs = [(_BASELINE, ""), *((_name(job), job.id) for job in done[1:])]
        return {"results": results(done[0].result["suites"], before, named=named), "runs": runs}


def _name(job: KeptJob) -> str:
    suites = "、".join(SUITES[name] for name in job.payload["suites"] if name in SUITES)
    return f"{clock(job.created)} 的评测（{suites}）"


def tab(workspace: Workspace) -> None:
    desk = Desk(workspace)
    kinds = [(label, name) for name, label in SUITES.items()]
    with gr.Tab("评测", id="measuring") as here, gr.Row(equal_height=False, elem_classes="desk"):
        with gr.Column(scale=4, min_width=300):
            suites = gr.CheckboxGroup(kinds, value=list(_FIRST), label="评测项目", elem_id="measure-suites")
            whole = gr.Checkbox(label="评全部用例（慢，可能要十几分钟）", elem_id="measure-whole")
            start = gr.Button("开始评测", variant="primary", elem_classes="main-act")
            against = gr.Dropdown(
                [(_BASELINE, "")], value="", label="与哪一次比较", elem_id="measure-against"
            )
        with gr.Column(scale=8, min_width=420):
            job = panel(name="measure-job")
            shown = panel(nothing_yet(), name="measure-results")

    fills = [job, shown, against]

    def filled(values: Mapping[str, Any]) -> Any:
        done: dict[Any, Any] = {}
        if "job" in values:
            done[job] = progress(values["job"])
        if "results" in values:
            done[shown] = values["results"]
        if "runs" in values:
            done[against] = gr.update(choices=values["runs"])
        return done or gr.skip()

    @told
    def on_job(event: gr.EventData, request: gr.Request) -> Any:
        return filled(desk.on_job(person_of(request), data_of(event)))

    quiet: dict[str, Any] = {"show_progress": "hidden"}
    here.select(asking(desk.watch, filled), None, fills, **quiet)
    start.click(asking(desk.measure, filled), [suites, whole], fills, **quiet)
    against.input(asking(desk.show, filled), against, fills, **quiet)
    job.click(on_job, None, fills, trigger_mode="multiple", **quiet)
