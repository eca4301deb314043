"""The model's road: a LangChain agent whose tools are the chat's own, within limits of steps and time."""

from assistant.chat.agent.turn import answer

__all__ = ["answer"]
