"""What the chat can do: plain functions from a desk and words to a result."""

from assistant.chat.tools.catalogue import TOOLS, Parameter, Tool, tool

__all__ = ["TOOLS", "Parameter", "Tool", "tool"]
