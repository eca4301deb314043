"""How 起草 is laid out: the list of works, and the steps of the one that is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.genres import Genre
from assistant.ui.parts import panel
from assistant.ui.writing.tracing import legend

NOTES_FILES = [".txt", ".docx", ".xlsx", ".csv", ".pdf", ".md", ".doc", ".wps"]
_LINES = 18
_PLACEHOLDER = (
    "把各单位报来的素材原样粘贴到这里：微信消息、邮件、表格、会议记录都可以，不用整理。\n"
    "也可以在右边选择文件（Word、Excel、PDF、文本）。\n写的内容随时自动保存。"
)


@dataclass(frozen=True, slots=True)
class Panes:
    """Everything of the tab that a handler reads, fills or listens to, by name."""

    by_name: dict[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.by_name[name]


def lay_out(genres: Sequence[Genre], usual: str) -> Panes:
    """`usual` is the key of the genre that a new work has unless another is chosen."""
    kinds = [(genre.name, genre.key) for genre in genres]
    made: dict[str, Any] = {
        "work": gr.Textbox(visible=False),
        "likely": gr.Textbox(visible=False),
        "at": panel(name="desk-at"),
        "reload": gr.Button("重新载入", elem_id="desk-reload", elem_classes="unseen"),
    }
    with gr.Row(equal_height=False, elem_classes="desk") as shelf:
        _shelf(made, kinds, usual)
    with gr.Column(visible=False, elem_classes="desk") as desk:
        with gr.Row(elem_classes=["tools", "bar"]):
            made["back"] = gr.Button("‹ 我的报告")
            made["head"] = panel(name="desk-head")
            made["undo"] = gr.Button("撤销")
            made["redo"] = gr.Button("重做")
        made["job"] = panel(name="desk-job")
        with gr.Tabs(elem_id="desk-steps", selected="notes") as steps:
            with gr.Tab("① 素材", id="notes"), gr.Row(equal_height=False):
                _notes(made, kinds)
            with gr.Tab("② 事实清单", id="facts"):
                _facts(made)
            with gr.Tab("③ 稿子", id="text"):
                _text(made)
            with gr.Tab("④ 去年对照", id="beside") as beside:
                _beside(made)
            with gr.Tab("⑤ 版本", id="versions") as versions, gr.Row(equal_height=False):
                _versions(made)
            with gr.Tab("⑥ 送审", id="handing") as handing, gr.Row(equal_height=False):
                _handing(made)
        made["check"] = gr.Button("核对", elem_id="desk-check", elem_classes=["unseen", "key-check"])
    seen = {"opened_beside": beside, "opened_versions": versions, "opened_handing": handing}
    return Panes({**made, **seen, "shelf": shelf, "desk": desk, "steps": steps})


def _shelf(made: dict[str, Any], kinds: list[tuple[str, str]], usual: str) -> None:
    with gr.Column(scale=7, min_width=420):
        made["works"] = panel(name="desk-works")
    with gr.Column(scale=4, min_width=320, elem_classes="beside"):
        panel("<h3>新建一份报告</h3>", name="desk-new-head")
        made["new_issuer"] = gr.Textbox(
            label="单位全称", placeholder="如：临澄县白石渡镇人民政府", max_lines=1
        )
        made["new_year"] = gr.Textbox(label="报告年度", max_lines=1)
        made["new_genre"] = gr.Dropdown(kinds, value=usual, label="文种")
        made["create"] = gr.Button("新建报告", variant="primary", elem_classes="main-act")
        made["sample"] = gr.Button("用样例试一试")


def _notes(made: dict[str, Any], kinds: list[tuple[str, str]]) -> None:
    with gr.Column(scale=8, min_width=420):
        made["notes"] = gr.Textbox(
            label="素材",
            show_label=False,
            container=False,
            placeholder=_PLACEHOLDER,
            lines=_LINES,
            max_lines=_LINES,
            interactive=True,
            elem_id="desk-notes",
            elem_classes="paper",
        )
    with gr.Column(scale=4, min_width=300, elem_classes="beside"):
        made["read"] = gr.Button("读取事实", variant="primary", elem_classes="main-act")
        made["files"] = gr.File(
            label="素材文件",
            show_label=False,
            file_types=NOTES_FILES,
            file_count="multiple",
            height=120,
            elem_id="desk-files",
        )
        made["issuer"] = gr.Textbox(label="单位全称", max_lines=1)
        made["year"] = gr.Textbox(label="报告年度", max_lines=1)
        made["genre"] = gr.Dropdown(kinds, label="文种")


def _facts(made: dict[str, Any]) -> None:
    with gr.Row(elem_classes="tools"):
        made["fact"] = gr.Textbox(
            label="补充事实",
            show_label=False,
            container=False,
            placeholder="补充一条素材里没有的事实，如：12月5日开展宪法宣传1场，参加120人",
            max_lines=1,
            scale=5,
            elem_id="desk-fact",
        )
        made["add"] = gr.Button("补充")
        made["draft"] = gr.Button("起草", variant="primary", elem_classes="main-act")
    with gr.Row(equal_height=False):
        with gr.Column(scale=9, min_width=420):
            made["facts"] = panel(name="desk-facts")
        with gr.Column(scale=5, min_width=320, elem_classes="beside"):
            made["questions"] = panel(name="desk-questions")


def _text(made: dict[str, Any]) -> None:
    with gr.Row(elem_classes="tools"):
        made["edit"] = gr.Button("修改文字")
        made["done"] = gr.Button("改好了", variant="primary", visible=False)
        made["legend"] = panel(legend(), name="desk-legend")
        made["part"] = gr.Dropdown(
            label="重新起草哪一部分", show_label=False, container=False, elem_classes="part"
        )
        made["redraft"] = gr.Button("重新起草")
        made["copy"] = gr.Button("复制全文")
        made["markdown"] = gr.Button("下载 .md")
        made["word"] = gr.Button("下载 Word", variant="primary", elem_classes="key-export")
    with gr.Row(equal_height=False):
        with gr.Column(scale=8, min_width=420):
            made["sheet"] = panel(name="desk-sheet")
            made["text"] = gr.Textbox(
                label="稿子",
                show_label=False,
                container=False,
                lines=_LINES,
                max_lines=_LINES,
                visible=False,
                interactive=True,
                elem_id="desk-text",
                elem_classes="paper",
            )
        with gr.Column(scale=5, min_width=330, elem_classes=["beside", "alongside"]):
            made["link"] = panel(name="desk-link")
            made["trace"] = panel(name="desk-trace")
            made["tally"] = panel(name="desk-tally")
            made["findings"] = panel(name="desk-findings")


def _beside(made: dict[str, Any]) -> None:
    with gr.Tabs(elem_id="desk-years"):
        with gr.Tab("逐部分对照"):
            made["by_part"] = panel(name="desk-by-part")
        with gr.Tab("同比表"):
            made["figures"] = panel(name="desk-figures")


def _versions(made: dict[str, Any]) -> None:
    with gr.Column(scale=5, min_width=360):
        with gr.Row(elem_classes="tools"):
            made["reason"] = gr.Textbox(
                label="这一版的名字",
                show_label=False,
                container=False,
                placeholder="起个名字，如：送审稿",
                max_lines=1,
                scale=3,
            )
            made["keep"] = gr.Button("存为一版")
        made["versions"] = panel(name="desk-versions")
    with gr.Column(scale=7, min_width=420):
        made["compared"] = panel(name="desk-compared")


def _handing(made: dict[str, Any]) -> None:
    with gr.Column(scale=5, min_width=360):
        with gr.Row(elem_classes="tools"):
            made["reviewer"] = gr.Dropdown(label="送给谁审阅", show_label=False, container=False, scale=3)
            made["submit"] = gr.Button("送审", variant="primary")
        made["rounds"] = panel(name="desk-rounds")
    with gr.Column(scale=7, min_width=420):
        made["answer"] = panel(name="desk-answer")
