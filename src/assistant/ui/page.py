"""The page as a whole: banner, tabs, and what each tab is given."""

import gradio as gr

from assistant.ui import proofreading, status
from assistant.ui.library import tab as library
from assistant.ui.measuring import tab as measuring
from assistant.ui.outbox import Outbox
from assistant.ui.parts import panel
from assistant.ui.reviewing import tab as reviewing
from assistant.ui.rewriting import tab as rewriting
from assistant.ui.talking import tab as talking
from assistant.ui.writing import tab as writing
from assistant.workspace import Workspace

_KEYS = (
    "<p class='keys'>快捷键：<span><kbd>Ctrl+Enter</kbd> 做这一步</span><span><kbd>Ctrl+S</kbd> 保存</span>"
    "<span><kbd>F9</kbd> 核对</span><span><kbd>F8</kbd> 下一处问题</span>"
    "<span><kbd>Shift+F8</kbd> 上一处</span><span><kbd>Ctrl+Shift+D</kbd> 下载 Word</span></p>"
)
_SWEEP_SECONDS, _OLDEST_SECONDS = 3600, 86_400


def build_ui(workspace: Workspace, *, outbox: Outbox | None = None, accounts: bool = False) -> gr.Blocks:
    """The page of a workspace. Files to take away go into `outbox`, which the server hands out.

    `accounts` tells that people log in, so that the page says who is.
    """
    taken = outbox or Outbox()
    page: gr.Blocks
    with gr.Blocks(
        title="报告起草助手",
        analytics_enabled=False,
        fill_width=True,
        delete_cache=(_SWEEP_SECONDS, _OLDEST_SECONDS),
    ) as page:
        top = panel(status.banner(workspace.settings), name="banner")
        with gr.Tabs():
            open_work = writing.tab(workspace, taken, page)
            talking.tab(workspace, taken, open_work)
            reviewing.tab(workspace, page)
            with gr.Tab("校对", id="proofreading"):
                proofreading.tab(workspace, taken)
            rewriting.tab(workspace, taken)
            library.tab(workspace)
            measuring.tab(workspace)
            status.tab(workspace)
        panel(_KEYS, name="keys")
        if accounts:
            page.load(status.greeting(workspace.settings), None, top, show_progress="hidden")
    for function in page.fns.values():
        # Programs have the command line; a description of each event for them would double the page.
        function.api_visibility = "undocumented"
    return page
