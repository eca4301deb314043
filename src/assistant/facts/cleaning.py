"""The clerk's words without talk and slips: nothing is added, figures stay as they are."""

import re

from assistant.facts.lexicon import substitutions

_BLANKS = re.compile(r"(?<![A-Za-z])[ \u3000]+|[ \u3000]+(?![A-Za-z])")
_HALF_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_QUOTED = re.compile(r"\"(?P<said>[^\"“”\n]{1,40})\"|「(?P<cornered>[^「」\n]{1,40})」")
_GUESS = re.compile(r"[\d一二两三四五六七八九十百千万几多来]万?[\u4e00-\u9fff]{0,2}吧[。；]?$")
"""Where the filler is what tells that a figure is a guess (四五次吧)."""
_UNHURT = re.compile(r"(?<=人)(?=(?:都|均)?(?:没有?|无|未)(?:人员|一人)?(?:伤亡|受伤))")
"""Where what befell nobody begins (转移267人没有伤亡)."""
_DOUBLED = re.compile(r"([，,。；;])[，,。；;]+")


def cleaned(text: str) -> str:
    """Fillers and chat marks cut (data/fillers.tsv), slips of voice input mended (data/slips.tsv)."""
    guessed = _GUESS.search(text) is not None
    text = _QUOTED.sub(lambda quoted: f"“{quoted['said'] or quoted['cornered']}”", text)
    for name in ("fillers", "slips"):
        for pattern, replacement in substitutions(name):
            text = pattern.sub(replacement, text)
    text = _UNHURT.sub("，", _HALF_COMMA.sub("，", _BLANKS.sub("", text)))
    text = _DOUBLED.sub(r"\1", text).strip("，,。；;：: ")
    return f"{text}吧" if guessed and not text.endswith("吧") else text
