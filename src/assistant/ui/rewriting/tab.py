"""改写, wired."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import gradio as gr

from assistant.reading import parse_report
from assistant.register import Strength
from assistant.ui.files import READABLE
from assistant.ui.outbox import Outbox
from assistant.ui.parts import data_of, download_link, panel, paper, person_of, told
from assistant.ui.rewriting import showing
from assistant.ui.rewriting.revision import Revision, exported, packed, rewritten, taken_in, unpacked
from assistant.ui.writing.opening import year_from
from assistant.workspace import Workspace

_AT_ONCE = 2
_LINES = 18
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
            text = paper(_PLACEHOLDER, lines=_LINES, name="rewrite-text")
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
    limits: dict[str, Any] = {"concurrency_id": "rewrite", "concurrency_limit": _AT_ONCE}

    @told
    def take_in(path: str | None) -> Any:
        content, said = taken_in(path)
        if path:
            gr.Info(escape(said), duration=6)
        return content if path else gr.skip()

    @told
    def on_run(content: str, written_year: str, how_far: str) -> Any:
        revision, done = rewritten(workspace, content, year_from(written_year), how_far)
        values = dict(zip(seen, _seen(revision), strict=True))
        return {
            **values,
            **_modes(modes, reading=True),
            given: gr.update(value=values[given], visible=True),
            remarks: showing.remarks(done),
        }

    @told
    def on_change(kept: str, event: gr.EventData) -> Any:
        data, revision = data_of(event), unpacked(kept)
        match data.get("act"):
            case "take" | "refuse":
                made = revision.decided(int(data["number"]), take=data["act"] == "take")
            case "take-all" | "refuse-all":
                made = revision.all_decided(take=data["act"] == "take-all")
            case _:
                return gr.skip()
        return _seen(made)

    def taking_away(suffix: str) -> Callable[..., str]:
        @told
        def take_away(kept: str, path: str | None, request: gr.Request) -> str:
            revision = unpacked(kept)
            content = exported(revision, path, suffix)
            return download_link(outbox.put(person_of(request), _stem(revision), suffix, content))

        return take_away

    def typing_again() -> Any:
        return _modes(modes, reading=False)

    file.upload(take_in, file, text).then(typing_again, None, modes, show_progress="hidden")
    run.click(on_run, [text, year, strength], [*seen, *modes, remarks], show_progress_on=[tally], **limits)
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
