"""Rewriting a text more formally: offline, or by a model under the same locks."""

from assistant.rewriting.offline import OFFLINE, rewrite_offline

__all__ = ["OFFLINE", "rewrite_offline"]
