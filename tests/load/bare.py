"""A page as Gradio makes it, which saves and drafts as ours does: `python -m tests.load.bare DATA PORT`."""

import os
import sys
from pathlib import Path

import gradio as gr

from assistant.facts import note_lines
from assistant.settings import load
from assistant.workspace import DraftRequest, Workspace
from tests.load.people import ISSUER


def page(workspace: Workspace, folder: Path) -> gr.Blocks:
    def save(number: int, text: str) -> str:
        path = folder / f"{number}.txt"
        with path.with_suffix(".new").open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        path.with_suffix(".new").replace(path)
        return "saved"

    def draft(text: str) -> str:
        asked = DraftRequest(notes=note_lines(text), issuer=ISSUER, year=2025)
        return str(len(workspace.draft(asked).draft.sections))

    with gr.Blocks(analytics_enabled=False) as blocks:
        number, text, said = gr.Number(precision=0), gr.Textbox(), gr.Textbox(interactive=False)
        button = gr.Button("draft")
        text.change(save, [number, text], said, concurrency_limit=4)
        button.click(draft, text, said, concurrency_limit=2)
    return blocks


if __name__ == "__main__":
    data, port = Path(sys.argv[1]), int(sys.argv[2])
    data.mkdir(parents=True, exist_ok=True)
    with Workspace.open(load(data), write=True) as opened:
        page(opened, data).queue(max_size=None).launch(
            server_name="127.0.0.1", server_port=port, ssr_mode=False, quiet=True, inbrowser=False
        )
