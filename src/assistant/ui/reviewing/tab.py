"""审稿, wired."""

from collections.abc import Callable, Mapping
from typing import Any

import gradio as gr

from assistant.editing import Verdict
from assistant.ui.parts import asking, data_of, panel, person_of, told
from assistant.ui.reviewing.desk import Desk
from assistant.ui.reviewing.showing import MARKS, VIEWS
from assistant.workspace import Workspace

_LABEL = "审稿"


def tab(workspace: Workspace, page: gr.Blocks) -> None:
    desk = Desk(workspace)
    with gr.Tab(_LABEL, id="reviewing") as here:
        review = gr.Textbox(visible=False)
        with gr.Column(elem_classes="desk") as shelf:
            listed = panel(name="review-list")
        with gr.Column(visible=False, elem_classes="desk") as opened:
            with gr.Row(elem_classes="tools"):
                back = gr.Button("‹ 送我审的")
                view = gr.Radio(list(VIEWS), value=MARKS, label="看哪一稿", show_label=False, container=False)
            with gr.Row(equal_height=False):
                with gr.Column(scale=8, min_width=420):
                    sheet = panel(name="review-sheet")
                with gr.Column(scale=5, min_width=330, elem_classes=["beside", "alongside"]):
                    with gr.Row(elem_classes="tools"):
                        words = gr.Textbox(
                            label="审阅意见",
                            show_label=False,
                            container=False,
                            placeholder="审阅意见（退回时请写明要改什么）",
                            max_lines=1,
                            elem_id="review-words",
                        )
                        accept = gr.Button("同意", variant="primary", elem_classes="main-act")
                        give_back = gr.Button("退回修改")
                        again = gr.Button("重新审阅", visible=False)
                    chosen = panel(name="review-chosen")
                    remarks = panel(name="review-remarks")

    panes: dict[str, Any] = {
        "review": review,
        "list": listed,
        "view": view,
        "sheet": sheet,
        "chosen": chosen,
        "remarks": remarks,
        "words": words,
    }
    seen_while_open = (words, accept, give_back)
    fills = [*panes.values(), shelf, opened, *seen_while_open, again]

    def filled(values: Mapping[str, Any]) -> Any:
        done: dict[Any, Any] = {panes[name]: value for name, value in values.items() if name in panes}
        if "review" in values:
            done[shelf] = gr.update(visible=not values["review"])
            done[opened] = gr.update(visible=bool(values["review"]))
        if "open" in values:
            for part in seen_while_open:
                done[part] = gr.update(visible=values["open"])
            done[again] = gr.update(visible=not values["open"])
            if "words" in values:
                done[words] = gr.update(value=values["words"], visible=values["open"])
        return done or gr.skip()

    @told
    def on_list(event: gr.EventData, request: gr.Request) -> Any:
        data = data_of(event)
        return filled(desk.open(person_of(request), data["id"])) if data.get("act") == "open" else gr.skip()

    @told
    def on_sheet(id: str, event: gr.EventData, request: gr.Request) -> Any:
        data = data_of(event)
        return filled(desk.pick(person_of(request), id, data)) if data.get("act") == "pick" else gr.skip()

    @told
    def on_part(id: str, shown: str, event: gr.EventData, request: gr.Request) -> Any:
        return filled(desk.act(person_of(request), id, shown, data_of(event)))

    @told
    def label(request: gr.Request) -> Any:
        count = desk.waiting(person_of(request))
        return gr.update(label=f"{_LABEL}（{count}）" if count else _LABEL)

    def decides(verdict: Verdict) -> Callable[..., Any]:
        return asking(lambda person, id, shown, said: desk.decide(person, id, shown, said, verdict), filled)

    quiet: dict[str, Any] = {"show_progress": "hidden"}
    page.load(label, None, here, **quiet)
    here.select(asking(lambda person, id: {} if id else desk.shelf(person), filled), review, fills, **quiet)
    back.click(asking(desk.shelf, filled), None, fills, **quiet)
    listed.click(on_list, None, fills, **quiet)
    view.input(asking(desk.view, filled), [review, view], fills, **quiet)
    sheet.click(on_sheet, review, fills, **quiet)
    for part in (chosen, remarks):
        part.click(on_part, [review, view], fills, **quiet)
    for button, verdict in (
        (accept, Verdict.ACCEPTED),
        (give_back, Verdict.RETURNED),
        (again, Verdict.OPEN),
    ):
        button.click(decides(verdict), [review, view, words], fills, **quiet).then(label, None, here, **quiet)
