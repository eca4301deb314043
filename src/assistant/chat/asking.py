"""A question to the clerk as it is read out."""

from assistant.chat.values import Ask


def asking(ask: Ask) -> str:
    """A question with its choices numbered, as it is read out."""
    if len(ask.choices) < 2:
        return f"{ask.text}\n"
    numbered = "\n".join(f"{number}. {one.label}" for number, one in enumerate(ask.choices, 1))
    return f"{ask.text}\n{numbered}\n（答“第1个”即可）\n"
