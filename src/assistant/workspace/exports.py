"""A draft's JSON → the text that is exported."""

from typing import Any

from assistant import wire
from assistant.drafting import render
from assistant.errors import BadNotes

DIFFERS = "正文（text）与分节内容不一致，已按正文导出。"
