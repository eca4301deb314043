"""改写, wired."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import gradio as gr

from assistant.errors import Conflict
from assistant.reading import parse_report
from assistant.records import mark_of
from assistant.register import Strength
from assistant.ui.files import READABLE
from assistant.ui.outbox import Outbox
from assistant.ui.parts import data_of, download_link, flushed, panel, paper, person_of, told
from assistant.ui.rewriting import showing
from assistant.ui.rewriting.revision import Revision, exported, packed, rewritten, taken_in, unpacked
from assistant.ui.writing.opening import year_from
from assistant.workspace import Workspace

_AT_ONCE = 2
_LINES = 18
_TEXT, _MADE = "rewrite-text", "rewrite-made"
_CHANGED = "这份改写刚才在别的窗口改过，这一步没有算数；请刷新页面后再改。"
_STRENGTHS = [("轻", Strength.LIGHT.value), ("中", Strength.MEDIUM.value), ("重", Strength.STRONG.value)]
_PLACEHOLDER = (
    "把口语化的素材或不够正式的稿子粘贴到这里，或点“打开文件”（Word、文本、PDF），然后点“改写”（Ctrl+Enter）。\n"
    "轻：只换词；中：可以调句式；重：并列事项归为一是、二是。"
)
_COPY = (
    "() => { window.desk.copy([...document.querySelectorAll('#rewrite-result p')]"
    ".map((line) => line.textContent).join('\\n')); return []; }"
)


def tab(workspace: Workspace, outbox: Outbox) -> None:
    with gr.Tab("改写", id="rewriting") as here:
        carried = gr.Textbox(visible=False)
        with gr.Row(elem_classes=["tools", "rewriting"]):
            file = gr.UploadButton("打开文件", file_types=READABLE)
            strength = gr.Radio(
                _STRENGTHS, value=Strength.MEDIUM.value, label="幅度", show_label=False, container=False
            )
            year = gr.Textbox(
                placeholder="报告年度，可不填",
                show_label=False,
                container=False,
                max_lines=1,
                elem_classes="part",
            )
            run = gr.Button("改写", variant="primary", elem_classes="main-act")
            edit = gr.Button("返回修改原文", visible=False)
            copy = gr.Button("复制结果", visible=False)
            plain = gr.Button("下载文本", visible=False)
            word = gr.Button("下载 Word", visible=False, elem_classes="key-export")
        with gr.Row(equal_height=False, elem_classes=["desk", "rewriting"]):
            with gr.Column(scale=5, min_width=320):
                text = paper(_PLACEHOLDER, lines=_LINES, name=_TEXT)
                given = panel(name="rewrite-given", visible=False)
            with gr.Column(scale=5, min_width=320, visible=False) as beside:
                result = panel(name="rewrite-result")
            with gr.Column(scale=4, min_width=300, elem_classes="beside"):
                link = panel(name="rewrite-link")
                tally = panel(showing.nothing_yet(), name="rewrite-tally")
                remarks = panel(name="rewrite-remarks")
                changes = panel(name="rewrite-changes")

    seen = [carried, given, result, tally, changes, link]
    modes = [text, given, beside, edit, copy, plain, word]

    @told
    def take_in(path: str | None) -> Any:
        content, said = taken_in(path)
        if path:
            gr.Info(escape(said), duration=6)
        return content if path else gr.skip()

    def reading(revision: Revision) -> dict[Any, Any]:
        values = dict(zip(seen, _seen(revision), strict=True))
        shown = gr.update(value=values[given], visible=True)
        return {**values, **_modes(modes, reading=True), given: shown}

    @told
    def on_run(content: str, written_year: str, how_far: str, request: gr.Request) -> Any:
        revision, done = rewritten(workspace, content, year_from(written_year), how_far)
        workspace.papers.keep(person_of(request), {_MADE: packed(revision)})
        return {**reading(revision), remarks: showing.remarks(done)}

    @told
    def on_open(kept: str, request: gr.Request) -> Any:
        """What was taken and refused before a reload."""
        papers = {} if kept else workspace.papers.of(person_of(request))
        revision = unpacked(papers[_MADE]) if _MADE in papers else None
        return reading(revision) if revision and revision.given == papers.get(_TEXT) else gr.skip()

    @told
    def on_change(kept: str, event: gr.EventData, request: gr.Request) -> Any:
        data, revision = data_of(event), unpacked(kept)
        match data.get("act"):
            case "take" | "refuse":
                made = revision.decided(int(data["number"]), take=data["act"] == "take")
            case "take-all" | "refuse-all":
                made = revision.all_decided(take=data["act"] == "take-all")
            case _:
                return gr.skip()
        if workspace.papers.keep(person_of(request), {_MADE: packed(made)}, {_MADE: mark_of(kept)}):
            raise Conflict(_CHANGED)
        return _seen(made)

    def taking_away(suffix: str) -> Callable[..., str]:
        @told
        def take_away(kept: str, path: str | None, request: gr.Request) -> str:
            revision = unpacked(kept)
            content = exported(revision, path, suffix)
            return download_link(outbox.put(person_of(request), _stem(revision), suffix, content))

        return take_away

    def typing_again(request: gr.Request) -> Any:
        workspace.papers.keep(person_of(request), {_MADE: ""})
        return _modes(modes, reading=False)

    file.upload(take_in, file, text).then(typing_again, None, modes, show_progress="hidden")
    here.select(on_open, carried, [*seen, *modes], show_progress="hidden")
    asked = [text, year, strength]
    run.click(
        on_run,
        asked,
        [*seen, *modes, remarks],
        show_progress_on=[tally],
        js=flushed(len(asked)),
        concurrency_id="rewrite",
        concurrency_limit=_AT_ONCE,
    )
    gr.on([tally.click, changes.click], on_change, carried, seen, show_progress="hidden")
    edit.click(typing_again, None, modes, show_progress="hidden")
    for button, suffix in ((word, ".docx"), (plain, ".txt")):
        button.click(taking_away(suffix), [carried, file], link)
    copy.click(None, None, None, js=_COPY)


def _modes(panes: Sequence[Any], *, reading: bool) -> dict[Any, Any]:
    """The text to be typed, or what was made of it."""
    typed, *made = panes
    return {typed: gr.update(visible=not reading), **{one: gr.update(visible=reading) for one in made}}


def _seen(revision: Revision) -> tuple[str, ...]:
    return (packed(revision), *showing.shown(revision), "")


def _stem(revision: Revision) -> str:
    """What to call the file that is taken away."""
    title = parse_report(revision.text).title.replace("\n", "")
    return f"{title or '稿子'}（改写）"
