"""起草, wired: which act of the page asks which function of the desk, and which panes it fills."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

import gradio as gr

from assistant.ui.outbox import Outbox
from assistant.ui.parts import asking, data_of, flushed, person_of, told
from assistant.ui.writing.desk import Desk
from assistant.ui.writing.layout import Panes, lay_out
from assistant.ui.writing.progress import progress
from assistant.ui.writing.submitting import Submitting
from assistant.workspace import Workspace

_CHECKS_AT_ONCE = 2
_SECONDS = 6
_LISTS = ("works", "likely")
_NEW = ("new_issuer", "new_year")
# What was typed before the page's first answer stays.
_WHERE_NOTHING_STANDS = "(likely, ...typed) => likely.split('\\n').map((one, at) => typed[at] || one)"
_SHELF = (*_LISTS, "shelf", "desk")
_NOTES = ("notes", "files", "issuer", "year", "genre")
_FACTS = ("fact", "facts", "questions")
_TEXT = ("text", "sheet", "trace", "tally", "findings", "link", "part", "edit", "done", "legend")
_ALL = ("work", "at", "head", "job", "steps", *_SHELF, *_NOTES, *_FACTS, *_TEXT)
_CHECKED = ("sheet", "tally", "findings")
_BESIDE = ("by_part", "figures")
_VERSIONS = ("versions", "compared", "reason")
_HANDING = ("reviewer", "rounds", "answer")


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What other tabs have of the work that is open: its id, and how it is shown anew after an event."""

    id: gr.Textbox
    show_after: Callable[[Any], Any]


def tab(workspace: Workspace, outbox: Outbox, page: gr.Blocks) -> OpenWork:
    desk = Desk(workspace, outbox)
    with gr.Tab("起草", id="writing"):
        panes = lay_out(workspace.genres(), workspace.genre(None).key)
    wire = _Wire(panes)
    _wire_shelf(wire, desk, page)
    _wire_steps(wire, desk)
    _wire_text(wire, desk)
    _wire_handing(wire, desk, Submitting(workspace))
    return OpenWork(panes["work"], lambda event: wire.on(event.then, desk.reopen, "work"))


class _Wire:
    """Ties events to functions of the desk. Before any, what is being typed is kept."""

    def __init__(self, panes: Panes) -> None:
        self.panes = panes

    def on(
        self,
        event: Any,
        does: Callable[..., Mapping[str, Any]],
        *inputs: str,
        fills: Sequence[str] = _ALL,
        busy: str = "",
        **options: Any,
    ) -> Any:
        """`does` is asked for (owner, *inputs); `busy` is the pane that shows that it is at work."""

        return self._listen(event, asking(does, self.filled), inputs, fills, busy, options)

    def on_panel(
        self,
        name: str,
        does: Callable[..., Mapping[str, Any]],
        *,
        fills: Sequence[str] = _ALL,
        busy: str = "",
        **options: Any,
    ) -> Any:
        """`does` is asked for (owner, work, what the clicked part carries)."""

        @told
        def handle(work: str, event: gr.EventData, request: gr.Request) -> Any:
            return self.filled(does(person_of(request), work, data_of(event)))

        return self._listen(self.panes[name].click, handle, ("work",), fills, busy, options)

    def _listen(
        self, event: Any, handle: Any, inputs: tuple[str, ...], fills: Sequence[str], busy: str, options: Any
    ) -> Any:
        shows = {"show_progress_on": [self.panes[busy]]} if busy else {"show_progress": "hidden"}
        return event(
            handle,
            [self.panes[name] for name in inputs],
            [self.panes[name] for name in fills],
            **{"js": flushed(len(inputs)), **shows, **options},
        )

    def filled(self, values: Mapping[str, Any]) -> Any:
        """By component, as Gradio wants it; what is open decides what is seen. What is `said` passes."""
        if "said" in values:
            gr.Info(escape(values["said"]), duration=_SECONDS)
        filled: dict[Any, Any] = {self.panes[name]: value for name, value in values.items() if name != "said"}
        if "steps" in values:
            filled[self.panes["steps"]] = gr.Tabs(selected=values["steps"])
        if "part" in values:
            choices, chosen = values["part"]
            filled[self.panes["part"]] = gr.update(choices=choices, value=chosen)
        if "reviewer" in values:
            choices, chosen = values["reviewer"]
            filled[self.panes["reviewer"]] = gr.update(choices=choices, value=chosen)
        if "work" in values:
            filled[self.panes["shelf"]] = gr.update(visible=not values["work"])
            filled[self.panes["desk"]] = gr.update(visible=bool(values["work"]))
        if "text" in values:
            filled |= {
                self.panes[name]: value for name, value in _reading(values["text"], values["sheet"]).items()
            }
        if "job" in values:
            filled[self.panes["job"]] = progress(values["job"])
        return filled or gr.skip()


def _wire_shelf(wire: _Wire, desk: Desk, page: gr.Blocks) -> None:
    panes = wire.panes

    def on_works(owner: str, _: str, data: Mapping[str, str]) -> Mapping[str, Any]:
        act = {"open": desk.open, "remove": desk.remove, "bring-back": desk.bring_back}.get(
            data.get("act", "")
        )
        return act(owner, data["id"]) if act else {}

    # A page costs by what its first event fills: what was open before a reload is asked for by another.
    page.load(
        asking(desk.lists, wire.filled),
        None,
        [panes[name] for name in _LISTS],
        js="() => { window.desk.begin(); return []; }",
        show_progress="hidden",
    ).then(
        None,
        [panes[name] for name in ("likely", *_NEW)],
        [panes[name] for name in _NEW],
        js=_WHERE_NOTHING_STANDS,
        show_progress="hidden",
    )
    wire.on_panel("works", on_works)
    wire.on(panes["create"].click, desk.create, "new_issuer", "new_year", "new_genre", busy="works")
    wire.on(panes["sample"].click, desk.sample, busy="works")
    wire.on(panes["back"].click, desk.shelf)
    wire.on(panes["reload"].click, desk.arrive, "work", js="() => [window.desk.wanted()]")


def _wire_steps(wire: _Wire, desk: Desk) -> None:
    panes = wire.panes
    frame = ("work", "issuer", "year", "genre")
    for event in (panes["issuer"].blur, panes["year"].blur, panes["genre"].input):
        wire.on(event, desk.set_frame, *frame)
    wire.on(panes["files"].upload, desk.take_in, "work", "files", busy="notes")
    wire.on(panes["read"].click, desk.read, "work", busy="notes", concurrency_id="read", concurrency_limit=2)
    for name in ("facts", "questions"):
        wire.on_panel(name, desk.act)
    wire.on(partial(gr.on, [panes["add"].click, panes["fact"].submit]), desk.add, "work", "fact")
    wire.on(panes["draft"].click, desk.draft, "work")
    # A stop must not wait until it has been told how far the work is.
    wire.on_panel("job", desk.on_job, trigger_mode="multiple")
    wire.on(panes["undo"].click, lambda owner, id: desk.step(owner, id, back=True), "work")
    wire.on(panes["redo"].click, lambda owner, id: desk.step(owner, id, back=False), "work")


def _wire_text(wire: _Wire, desk: Desk) -> None:
    panes = wire.panes

    def on_sheet(owner: str, id: str, data: Mapping[str, str]) -> Mapping[str, Any]:
        return desk.trace(owner, id, data) if data.get("act") == "trace" else {}

    wire.on_panel("sheet", on_sheet, fills=("trace",))
    for name in ("trace", "findings"):
        wire.on_panel(name, desk.act)
    wire.on(
        panes["check"].click,
        desk.check,
        "work",
        fills=_CHECKED,
        concurrency_id="check",
        concurrency_limit=_CHECKS_AT_ONCE,
        trigger_mode="always_last",
    )
    panes["edit"].click(
        lambda: tuple(_editing().values()), None, [panes[name] for name in _editing()], show_progress="hidden"
    )
    wire.on(panes["done"].click, desk.settle, "work")
    wire.on(panes["redraft"].click, desk.draft, "work", "part")
    for name, suffix in (("word", ".docx"), ("markdown", ".md")):
        wire.on(
            panes[name].click,
            lambda owner, id, ending=suffix: desk.export(owner, id, ending),
            "work",
            fills=("link",),
        )
    copied = "(text) => { window.desk.copy(text); return []; }"
    panes["copy"].click(None, [panes["text"]], None, js=copied)
    wire.on(panes["opened_beside"].select, desk.beside, "work", fills=_BESIDE, busy="by_part")
    wire.on(panes["opened_versions"].select, desk.versions, "work", fills=_VERSIONS)
    wire.on(panes["keep"].click, desk.keep, "work", "reason", fills=_VERSIONS)
    wire.on_panel("versions", desk.on_version, fills=(*_ALL, *_VERSIONS))


def _wire_handing(wire: _Wire, desk: Desk, submitting: Submitting) -> None:
    def on_answer(owner: str, id: str, data: Mapping[str, str]) -> Mapping[str, Any]:
        shown = submitting.act(owner, id, data)
        return {**desk.settle(owner, id), **shown}

    panes = wire.panes
    wire.on(panes["opened_handing"].select, submitting.rounds, "work", fills=_HANDING)
    wire.on(panes["submit"].click, submitting.submit, "work", "reviewer", fills=_HANDING)
    wire.on_panel("rounds", submitting.act, fills=_HANDING)
    wire.on_panel("answer", on_answer, fills=(*_ALL, *_HANDING))


def _editing() -> dict[str, Any]:
    """The text to be changed by hand."""
    return {
        "text": gr.update(visible=True),
        "sheet": gr.update(visible=False),
        "edit": gr.update(visible=False),
        "done": gr.update(visible=True),
        "legend": gr.update(visible=False),
    }


def _reading(text: str, sheet: str) -> dict[str, Any]:
    """The text as on paper."""
    return {
        "sheet": gr.update(value=sheet, visible=True),
        "text": gr.update(value=text, visible=False),
        "edit": gr.update(visible=bool(text)),
        "done": gr.update(visible=False),
        "legend": gr.update(visible=bool(text)),
    }
