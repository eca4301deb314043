"""The page: `build_ui(workspace)` lays it out, one file a tab; handlers are plain functions.

Importing this package imports Gradio. Nothing private is kept in gr.State, which belongs to whoever names
its session: what a handler needs comes with the call, and who calls comes from the request.
"""

from assistant.ui.look import Look, look
from assistant.ui.outbox import Outbox, Parcel
from assistant.ui.page import build_ui
from assistant.ui.writing.progress import pulse
from assistant.ui.writing.saving import Saved, save

__all__ = ["Look", "Outbox", "Parcel", "Saved", "build_ui", "look", "pulse", "save"]
