"""Rewriting a text more formally: offline, or by a model under the same locks."""

from assistant.rewriting.manner import Manner, manner_of
from assistant.rewriting.offline import OFFLINE, rewrite_offline
from assistant.rewriting.wishes import Wish, wishes_of
from assistant.rewriting.with_model import LLM, rewrite_with_model

__all__ = [
    "LLM",
    "OFFLINE",
    "Manner",
    "Wish",
    "manner_of",
    "rewrite_offline",
    "rewrite_with_model",
    "wishes_of",
]
