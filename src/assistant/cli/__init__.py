"""The commands, thin: each parses its options, calls the workspace and prints what comes back."""

from assistant.cli.console import app, main, run

__all__ = ["app", "main", "run"]
