"""对话, wired."""

from collections.abc import Iterator, Mapping
from typing import Any

import gradio as gr

from assistant.ui.outbox import Outbox
from assistant.ui.parts import data_of, flushed, panel, person_of, streamed, told
from assistant.ui.talking.showing import thread
from assistant.ui.talking.talk import Talk
from assistant.ui.writing.tab import OpenWork
from assistant.workspace import Workspace

_AT_ONCE = 4
_MOST_LINES = 6


def tab(workspace: Workspace, outbox: Outbox, open_work: OpenWork) -> None:
    talk = Talk(workspace, outbox)
    with gr.Tab("对话", id="talking") as here, gr.Row(equal_height=False, elem_classes=["desk", "talking"]):
        with gr.Column(scale=6, min_width=420):
            head = panel(name="talk-head")
            messages = panel(thread((), None), name="talk-thread")
            with gr.Row(elem_classes="tools"):
                message = gr.Textbox(
                    label="说给助手的话",
                    show_label=False,
                    container=False,
                    placeholder="说要做什么，或粘贴素材；回车发送，Shift+回车换行",
                    lines=1,
                    max_lines=_MOST_LINES,
                    scale=5,
                    elem_id="talk-message",
                )
                send = gr.Button("发送", variant="primary", elem_classes="main-act")
                stop = gr.Button("停止", visible=False, elem_id="talk-stop")
        with gr.Column(scale=6, min_width=420, elem_classes="beside"):
            link = panel(name="talk-link")
            sheet = panel(name="talk-sheet")

    work = open_work.id
    panes: dict[str, Any] = {
        "work": work,
        "head": head,
        "thread": messages,
        "link": link,
        "message": message,
        "stop": stop,
        "sheet": sheet,
    }
    fills = list(panes.values())

    def filled(values: Mapping[str, Any]) -> Any:
        shown = dict(values)
        if "stop" in shown:
            shown["stop"] = gr.update(visible=shown["stop"])
        return {panes[name]: value for name, value in shown.items()} or gr.skip()

    @told
    def show(id: str, request: gr.Request) -> Any:
        return filled(talk.show(person_of(request), id))

    @streamed
    def say(id: str, text: str, request: gr.Request) -> Iterator[Any]:
        yield from map(filled, talk.say(person_of(request), id, text))

    @streamed
    def pick(id: str, event: gr.EventData, request: gr.Request) -> Iterator[Any]:
        yield from map(filled, talk.pick(person_of(request), id, data_of(event)))

    @told
    def end(id: str, request: gr.Request) -> None:
        talk.stop(person_of(request), id)

    limits: dict[str, Any] = {
        "concurrency_id": "talk",
        "concurrency_limit": _AT_ONCE,
        "show_progress": "hidden",
    }
    # A quick hand opens the tab before the page that was loaded anew has told which work is open.
    asked = "(id) => [id || window.desk.wanted()]"
    here.select(show, work, fills, js=asked, show_progress="hidden")
    open_work.show_after(
        gr.on([send.click, message.submit], say, [work, message], fills, js=flushed(2), **limits)
    )
    open_work.show_after(messages.click(pick, work, fills, js=flushed(1), **limits))
    stop.click(end, work, None, show_progress="hidden")
