"""The clerk's words without talk and slips: nothing is added, figures stay as they are."""

import re

from assistant.facts.lexicon import substitutions

_BLANKS = re.compile(r"(?<![A-Za-z])[ \u3000]+|[ \u3000]+(?![A-Za-z])")
_HALF_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_QUOTED = re.compile(r"\"(?P<said>[^\"“”\n]{1,40})\"|「(?P<cornered>[^「」\n]{1,40})」")
_DOUBLED = re.compile(r"([，,。；;])[，,。；;]+")


def cleaned(text: str) -> str:
    """Fillers and chat marks cut (data/fillers.tsv), slips of voice input mended (data/slips.tsv)."""
    text = _QUOTED.sub(lambda quoted: f"“{quoted['said'] or quoted['cornered']}”", text)
    for name in ("fillers", "slips"):
        for pattern, replacement in substitutions(name):
            text = pattern.sub(replacement, text)
    text = _HALF_COMMA.sub("，", _BLANKS.sub("", text))
    return _DOUBLED.sub(r"\1", text).strip("，,。；;：: ")
