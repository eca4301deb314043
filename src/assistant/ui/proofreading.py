"""校对: a text or a file in, findings beside the text, what is certain mended at one click, a file out."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.errors import Refused, UserError
from assistant.export import Printing, remarks_of, rendered
from assistant.facts import note_lines
from assistant.reading import parse_report, read_document
from assistant.records import mark_of
from assistant.ui.files import LONGEST, READABLE, read
from assistant.ui.marking import cards, changes, marked, ordered, summary
from assistant.ui.outbox import Outbox
from assistant.ui.parts import (
    data_of,
    download_link,
    empty,
    flushed,
    panel,
    paper,
    paper_mark,
    person_of,
    told,
)
from assistant.workspace import Checked, CheckRequest, Workspace, read_notes

_AT_ONCE = 2
_NAME = "proof-text"
_LINES = 18
_PLACEHOLDER = "把要校对的稿子粘贴到这里，或点“打开文件”（Word、文本、PDF），然后点“核对”（Ctrl+Enter）。"
_NOTES = "粘贴写这份稿子所依据的素材，核对时逐条对照。"
_WORD = ".docx"
_STALE = "文字已经变了，请重新核对后再采纳。"


@dataclass(frozen=True, slots=True)
class Proof:
    """A text and what is wrong with it; `told` is what was just done to it, as HTML."""

    text: str
    checked: Checked
    told: str = ""


def request_for(
    text: str, path: str | None, notes: str | None, note_files: Sequence[str] | None
) -> CheckRequest:
    """What the text is held against. The file's layout counts while the text is still the file's."""
    lines = (
        *note_lines(notes or ""),
        *(line for file in note_files or () for line in read_notes(Path(file))),
    )
    request = CheckRequest(notes=lines or None)
    if path and path.lower().endswith(_WORD):
        document = read_document(Path(path))
        if document.text.strip() == text.strip():
            return replace(request, appearance=document.appearance)
    return request


def proof(workspace: Workspace, text: str, request: CheckRequest) -> Proof:
    """Raises UserError where there is nothing to check, or too much."""
    if not text.strip():
        raise UserError("还没有文字：请粘贴要校对的文字，或选择一个文件。")
    if len(text) > LONGEST:
        raise UserError(f"文字超过 {LONGEST} 字，请分几部分校对。")
    return Proof(text, workspace.check(text, request))


def accepted(text: str, start: int, end: int, after: str) -> str:
    """The text with one suggestion taken. Raises UserError where the place is no longer there."""
    if not 0 <= start <= end <= len(text):
        raise UserError(_STALE)
    return text[:start] + after + text[end:]


def mended(workspace: Workspace, text: str, request: CheckRequest) -> Proof:
    """The text with all that is certain mended. Raises UserError."""
    first = proof(workspace, text, request)
    fixed = workspace.fix(text, first.checked, request)
    return Proof(fixed.text, fixed.checked, changes(text, fixed.fixes))


def with_comments(workspace: Workspace, text: str, path: str | None, request: CheckRequest) -> bytes:
    """A Word file that says what is still wrong in comments; the file that the text came from keeps its
    layout and has what was mended tracked. Raises UserError."""
    findings = proof(workspace, text, request).checked.check.findings
    if path and path.lower().endswith(_WORD):
        file = Path(path)
        # A text pasted after the file was opened is laid out anew.
        with suppress(Refused):
            given = read_document(file).text
            return workspace.proofread_file(file.read_bytes(), given, text, findings)
    return rendered(text, _WORD, Printing(remarks=remarks_of(findings)))


def stem_of(text: str) -> str:
    """What to call the file that is taken away."""
    title = parse_report(text).title.replace("\n", "")
    return f"{title or '校对稿'}（校对）"


def tab(workspace: Workspace, outbox: Outbox) -> None:
    with gr.Row(equal_height=False, elem_classes="desk"):
        with gr.Column(scale=7, min_width=420):
            with gr.Row(elem_classes="tools"):
                file = gr.UploadButton("打开文件", file_types=READABLE)
                check = gr.Button("核对", variant="primary", elem_classes=["main-act", "key-check"])
                edit = gr.Button("返回修改文字", visible=False)
                mend = gr.Button("改正全部机械性差错", visible=False)
            text = paper(_PLACEHOLDER, lines=_LINES, name=_NAME)
            shown = panel(name="proof-sheet", visible=False)
            with gr.Accordion("用素材核对数字、日期和名称（可不填）", open=False):
                notes = gr.Textbox(
                    label="素材", placeholder=_NOTES, lines=5, max_lines=10, elem_id="proof-notes"
                )
                note_files = gr.File(
                    label="或选择素材文件",
                    file_types=[*READABLE, ".xlsx", ".csv"],
                    file_count="multiple",
                    height=96,
                )
        with gr.Column(scale=5, min_width=340, elem_classes="beside"):
            with gr.Row(visible=False, elem_classes="tools") as taking:
                noted = gr.Button("下载修订批注稿", elem_classes="key-export")
                word = gr.Button("下载 Word")
                plain = gr.Button("下载文本")
            link = panel(name="proof-link")
            tally = panel(_nothing_yet(), name="proof-tally")
            found = panel(name="proof-findings")

    given = [text, file, notes, note_files]
    panes = [text, shown, edit, mend, taking, tally, found, link]

    def kept(request: gr.Request, content: str, made: Proof) -> Any:
        """The script keeps what is typed; what was mended is not in its field, which is hidden meanwhile."""
        seen = {_NAME: mark_of(content)}
        passed = workspace.papers.keep(person_of(request), {_NAME: made.text}, seen)
        return _shown(made if passed else replace(made, told=made.told + paper_mark(_NAME, made.text)))

    @told
    def take_in(path: str | None) -> Any:
        content, said = read(path)
        if path:
            gr.Info(escape(said), duration=6)
        return content if path else gr.skip()

    @told
    def on_check(request: gr.Request, content: str, *about: Any) -> Any:
        return kept(request, content, proof(workspace, content, request_for(content, *about)))

    @told
    def on_mend(request: gr.Request, content: str, *about: Any) -> Any:
        return kept(request, content, mended(workspace, content, request_for(content, *about)))

    @told
    def on_card(
        content: str, path: str | None, lines: str, files: Any, event: gr.EventData, request: gr.Request
    ) -> Any:
        data = data_of(event)
        if data.get("act") != "accept":
            return gr.skip()
        new = accepted(content, int(data["start"]), int(data["end"]), data.get("after", ""))
        return kept(request, content, proof(workspace, new, request_for(new, path, lines, files)))

    def taking_away(suffix: str) -> Callable[..., str]:
        @told
        def take_away(content: str, request: gr.Request) -> str:
            made = rendered(content, suffix)
            return download_link(outbox.put(person_of(request), stem_of(content), suffix, made))

        return take_away

    @told
    def take_noted(
        content: str, path: str | None, lines: str, files: Sequence[str] | None, request: gr.Request
    ) -> str:
        made = with_comments(workspace, content, path, request_for(content, path, lines, files))
        return download_link(outbox.put(person_of(request), stem_of(content), _WORD, made))

    limits: dict[str, Any] = {"concurrency_id": "check", "concurrency_limit": _AT_ONCE}
    file.upload(take_in, file, text).then(_typing_again, None, [text, shown, edit, mend])
    shows: dict[str, Any] = {"show_progress_on": [tally], "js": flushed(len(given)), **limits}
    check.click(on_check, given, panes, **shows)
    mend.click(on_mend, given, panes, **shows)
    found.click(on_card, given, panes, **shows)
    edit.click(_typing_again, None, [text, shown, edit, mend])
    noted.click(take_noted, given, link, **limits)
    for button, suffix in ((word, _WORD), (plain, ".txt")):
        button.click(taking_away(suffix), text, link)


def _typing_again() -> Any:
    return (
        gr.update(visible=True),
        gr.update(visible=False),
        gr.update(visible=False),
        gr.update(visible=False),
    )


def _shown(made: Proof) -> Any:
    findings = ordered(made.checked.check.findings)
    return (
        gr.update(value=made.text, visible=False),
        gr.update(value=marked(made.text, findings), visible=True),
        gr.update(visible=True),
        gr.update(visible=True),
        gr.update(visible=True),
        summary(findings) + made.told + _said(made.checked),
        cards(made.text, findings),
        "",
    )


def _said(checked: Checked) -> str:
    """What the findings do and do not cover."""
    coverage = checked.check.coverage
    if coverage is None:
        said = "没有给素材：只查行文、格式和稿子自身的数字，没有核对事实。"
    else:
        said = f"素材中的事实 {coverage.facts} 条，没有写进稿子的 {len(coverage.unused)} 条。"
    ignored = f"按本单位设置忽略 {len(checked.ignored)} 处。" if checked.ignored else ""
    return f'<p class="aside">{said}{ignored}</p>'


def _nothing_yet() -> str:
    return empty(
        "核对结果显示在这里",
        "必错：肯定错了，附依据；疑似：请人看一眼；提示：文风建议。",
        "点一条问题，左边的文字会跳到那一处；点“采纳”就改正。",
    )
